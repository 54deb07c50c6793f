import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type StartedMailbox, startMailbox } from "./mailbox/start-mailbox.ts";
import { LOCAL_API_KEY } from "./openapi/page/docs-request.ts";
import { researchKey } from "./research-key.ts";
import { type LocalSecrets, localSecrets } from "./secrets.ts";
import { StartError, sentenceIn } from "./start-error.ts";
import { toolPath } from "./tool.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

export interface RunOptions {
  /** 0 for any free port. */
  port: number;
  mailboxPort: number;
  /** Where the database, the mail and the keys are kept. */
  stateDir: string;
  /** ALLOWED_ORIGINS; left out, what .dev.vars says. Sites on this machine are allowed besides. */
  allowedOrigins?: readonly string[] | undefined;
  /** Called once the database is migrated, before anything opens it: it may fill it (dev/practice/fill.ts). */
  prepare?: ((place: LocalPlace) => Promise<unknown>) | undefined;
  /** Letters are delivered by themselves, or bounce, as their address says (dev/mailbox/fates.ts). */
  delivers?: boolean;
  /** Another speaker of Resend's API in the mailbox's place. */
  mailUrl?: string;
  quiet?: boolean;
  /** The database is known to have the newest schema: to ask costs as much as the start itself. */
  isMigrated?: boolean;
}

/** A local site that does not run yet. */
export interface LocalPlace {
  stateDir: string;
  /** Where the mailbox keeps its mail. */
  mailFile: string;
  secrets: LocalSecrets;
  siteUrl: string;
}

export interface RunningSite {
  siteUrl: string;
  mailboxUrl: string;
  mailbox: StartedMailbox["mailbox"];
  /** What opens /admin. */
  adminToken: string;
  /** One turn of the cron. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

/** Builds letters and assets, as every start and every test needs them. */
export async function buildAll(): Promise<void> {
  for (const name of ["letters", "assets", "disposable", "openapi", "runbook"])
    await runNode(join(ROOT, "dev", `build-${name}.ts`));
}

/** The real Worker in workerd, a migrated local D1 and the mailbox, all on this machine. */
export async function runLocal(options: RunOptions): Promise<RunningSite> {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
  process.env.WRANGLER_SEND_METRICS = "false";
  const port = await freePort(options.port, "PORT");
  const secrets = await localSecrets(join(options.stateDir, "secrets.json"));
  const research = await researchKey(join(options.stateDir, "research-key.json"));
  if (!options.isMigrated) await migrate(options.stateDir);
  const siteUrl = `http://localhost:${port}`;
  const { stateDir } = options;
  const place: LocalPlace = { stateDir, secrets, siteUrl, mailFile: join(stateDir, "mail.json") };
  await options.prepare?.(place);
  const mailbox = await startMailboxOn(options, place);
  const { unstable_startWorker: startWorker } = await import("wrangler");
  const plain = (value: string) => ({ type: "plain_text" as const, value });
  const worker = await startWorker({
    config: join(ROOT, "wrangler.toml"),
    bindings: {
      ...Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, plain(value)])),
      RESEARCH_KEY: plain(research.x),
      ENVIRONMENT: plain("development"),
      PLAN: plain("paid"),
      // The same on every laptop, so that the commands of /docs work as they stand.
      API_KEY: plain(LOCAL_API_KEY),
      SITE_URL: plain(siteUrl),
      ...(options.allowedOrigins ? { ALLOWED_ORIGINS: plain(options.allowedOrigins.join(",")) } : {}),
      RESEND_BASE_URL: plain(options.mailUrl ?? mailbox.url),
    },
    dev: {
      server: { hostname: "localhost", port },
      persist: options.stateDir,
      logLevel: options.quiet ? "error" : "warn",
      watch: !options.quiet,
      inspector: false,
    },
  });
  await worker.ready;
  return {
    siteUrl,
    mailboxUrl: mailbox.url,
    mailbox: mailbox.mailbox,
    adminToken: secrets.ADMIN_TOKEN,
    async tick() {
      await fetch(`${siteUrl}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`);
    },
    async stop() {
      await worker.dispose();
      await mailbox.close();
    },
  };
}

/** The mailbox dates mail by the application's clock, which /dev/clock moves: it asks before each call. */
async function startMailboxOn(
  options: RunOptions,
  { secrets, siteUrl, mailFile }: LocalPlace,
): Promise<StartedMailbox> {
  let offsetMs = 0;
  const askTime = async () => {
    const { now } = (await (await fetch(`${siteUrl}/dev/clock`)).json()) as { now: string };
    offsetMs = Date.parse(now) - Date.now();
  };
  try {
    return await startMailbox({
      port: options.mailboxPort,
      apiKey: secrets.RESEND_API_KEY,
      webhookSecret: secrets.RESEND_WEBHOOK_SECRET,
      webhookUrl: `${siteUrl}/webhooks/resend`,
      now: () => Date.now() + offsetMs,
      webhookNow: Date.now,
      beforeAnswer: () => askTime().catch(() => {}),
      persistFile: mailFile,
      autoDeliver: options.delivers,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
      throw new StartError(taken(options.mailboxPort, "MAILBOX_PORT"));
    throw error;
  }
}

export async function freePort(port: number, variable: string): Promise<number> {
  const server = createServer();
  try {
    server.listen(port, "localhost");
    await once(server, "listening");
    return (server.address() as { port: number }).port;
  } catch {
    throw new StartError(taken(port, variable));
  } finally {
    server.close();
  }
}

function taken(port: number, variable: string): string {
  return `Port ${port} is taken by another program: stop that, or choose another with ${variable}=${port + 10} npm start.`;
}

/** Brings the local database to the newest schema; makes it where there is none. */
export async function migrate(stateDir: string): Promise<void> {
  const args = ["d1", "migrations", "apply", "DB", "--local", "--persist-to", stateDir];
  await runNode(toolPath("wrangler"), args);
}

async function runNode(script: string, args: string[] = []): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [script, ...args], {
      cwd: ROOT,
      env: { ...process.env, CI: "true" },
    });
  } catch (error) {
    const { stderr, stdout } = error as { stderr?: string; stdout?: string };
    throw new StartError(sentenceIn(stderr || stdout || ""));
  }
}
