import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeployError } from "./deploy-error.ts";
import type { Secrets } from "./keys.ts";
import type { Environment } from "./options.ts";
import type { World } from "./world.ts";

const API = "https://api.cloudflare.com/client/v4";

export interface Account {
  id: string;
  name: string;
}

export interface Upload {
  environment: Environment;
  vars: Readonly<Record<string, string>>;
  /** Only those that the Worker lacks: others stay as they are. */
  secrets: Secrets;
  /** A custom domain; null for the account's own workers.dev. */
  domain: string | null;
}

/** Cloudflare as a deployment needs it: wrangler's commands, and two questions that wrangler has none for. */
export function makeCloudflare(world: World, environment: Environment) {
  // The empty name is the top of wrangler.toml; left out, wrangler warns that there are others.
  const env = `--env=${environment === "production" ? "" : environment}`;
  const { wrangler } = world;

  async function accounts(): Promise<Account[] | null> {
    const text = await wrangler(["whoami", "--json"]).catch(() => "");
    const { accounts: found } = readJson<{ accounts?: Account[] }>(text) ?? {};
    return found ?? null;
  }

  async function hasDatabase(name: string): Promise<boolean> {
    const found = readJson<{ name: string }[]>(await wrangler(["d1", "list", "--json"])) ?? [];
    return found.some((each) => each.name === name);
  }

  function createDatabase(name: string, jurisdiction: string): Promise<string> {
    const place = jurisdiction === "none" ? [] : ["--jurisdiction", jurisdiction];
    return wrangler(["d1", "create", name, ...place]);
  }

  /** Names of migrations that the database has not seen. */
  async function migrationsDue(): Promise<string[]> {
    const text = await wrangler(["d1", "migrations", "list", "DB", "--remote", env]);
    return text.match(/\d{4}_\w+\.sql/g) ?? [];
  }

  const migrate = () => wrangler(["d1", "migrations", "apply", "DB", "--remote", env]);

  /** Where the database stands now, for a restore; null where Cloudflare does not say. */
  async function bookmark(name: string): Promise<string | null> {
    const text = await wrangler(["d1", "time-travel", "info", name, "--json"]).catch(() => "");
    return readJson<{ bookmark?: string }>(text)?.bookmark ?? null;
  }

  /** Null: there is no such Worker yet. */
  async function secretNames(): Promise<string[] | null> {
    try {
      const text = await wrangler(["secret", "list", "--format", "json", env]);
      return (readJson<{ name: string }[]>(text) ?? []).map(({ name }) => name);
    } catch (error) {
      if (/10007|not found|does not exist/i.test(String(error))) return null;
      throw error;
    }
  }

  async function deploy({ vars, secrets, domain }: Upload): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "hechtwijzer-"));
    try {
      const file = join(folder, "secrets.json");
      await writeFile(file, JSON.stringify(secrets), { mode: 0o600 });
      await wrangler([
        ...["deploy", env],
        ...Object.entries(vars).flatMap(([name, value]) => ["--var", `${name}:${value}`]),
        ...(Object.keys(secrets).length > 0 ? ["--secrets-file", file] : []),
        ...(domain ? ["--domain", domain] : []),
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Workers Paid or Free; null where the token may not see what the account pays for. */
  async function plan(account: string): Promise<"paid" | "free" | null> {
    const path = `/accounts/${account}/subscriptions`;
    const result = await askApi<{ rate_plan?: { id?: string } }[]>(world, path);
    if (!result) return null;
    const isPaid = /workers.*(paid|bundled|unbound|standard)/i;
    return result.some(({ rate_plan }) => isPaid.test(rate_plan?.id ?? "")) ? "paid" : "free";
  }

  return {
    accounts,
    hasDatabase,
    createDatabase,
    migrationsDue,
    migrate,
    bookmark,
    secretNames,
    deploy,
    plan,
  };
}

export type Cloudflare = ReturnType<typeof makeCloudflare>;

async function askApi<T>(world: World, path: string): Promise<T | null> {
  const token = world.env.CLOUDFLARE_API_TOKEN ?? (await oauthToken(world));
  if (!token) return null;
  const base = world.env.CLOUDFLARE_API_BASE_URL ?? API;
  const response = await world.fetch(`${base}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const body = (await response.json().catch(() => null)) as { success?: boolean; result?: T } | null;
  return body?.success ? (body.result ?? null) : null;
}

async function oauthToken({ wrangler }: World): Promise<string | null> {
  const text = await wrangler(["auth", "token", "--json"]).catch(() => "");
  return readJson<{ token?: string }>(text)?.token ?? null;
}

/** wrangler may print a banner or a warning before its JSON. */
function readJson<T>(text: string): T | null {
  const at = text.search(/^[[{]/m);
  if (at < 0) return null;
  try {
    return JSON.parse(text.slice(at)) as T;
  } catch {
    throw new DeployError("wrangler printed something that is no JSON: is another version installed?");
  }
}
