import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { DeployError } from "../../dev/deploy/deploy-error.ts";
import type { World } from "../../dev/deploy/world.ts";
import { migrationsAfter } from "../support/kept-database.ts";
import { ACCOUNT } from "./cloudflare.ts";

/**
 * Wrangler's commands as a deployment uses them, as plain calls to the stand-in of Cloudflare's API: the real one takes
 * seconds for each, and test/e2e/deploy.test.ts runs it once.
 */
export function fakeWrangler(apiUrl: string): World["wrangler"] {
  async function call<T>(method: string, path: string, body?: string): Promise<T> {
    const response = await fetch(`${apiUrl}/client/v4${path}`, { method, ...(body ? { body } : {}) });
    const answer = (await response.json()) as { success: boolean; result: T; errors: { message: string }[] };
    if (!answer.success) throw new DeployError(`wrangler failed: ${answer.errors[0]?.message}`);
    return answer.result;
  }
  const of = (path: string) => `/accounts/${ACCOUNT}${path}`;
  const query = <T>(id: string, sql: string) =>
    call<{ results: T[] }[]>("POST", of(`/d1/database/${id}/query`), JSON.stringify({ sql }));

  async function due(name: string): Promise<string[]> {
    await query(name, "CREATE TABLE IF NOT EXISTS d1_migrations (name TEXT PRIMARY KEY)");
    const [done] = await query<{ name: string }>(name, "SELECT name FROM d1_migrations");
    const names = done?.results.map((row) => row.name) ?? [];
    return migrationsAfter("").filter((each) => !names.includes(each));
  }

  async function migrate(name: string): Promise<string> {
    for (const each of await due(name)) {
      const sql = readFileSync(`drizzle/${each}`, "utf8");
      await query(name, `${sql}; INSERT INTO d1_migrations VALUES ('${each}')`);
    }
    return "";
  }

  return async (args) => {
    const [first, second, third] = args;
    const name = args.includes("--env=staging") ? "hechtwijzer-staging" : "hechtwijzer";
    switch (`${first} ${second}${second === "migrations" ? ` ${third}` : ""}`) {
      case "whoami --json":
        return JSON.stringify({ accounts: await call("GET", "/accounts") });
      case "d1 list":
        return JSON.stringify(await call("GET", of("/d1/database")));
      case "d1 create":
        return JSON.stringify(
          await call(
            "POST",
            of("/d1/database"),
            JSON.stringify({ name: third, jurisdiction: args[4] ?? null }),
          ),
        );
      case "d1 migrations list":
        return (await due(name)).join("\n");
      case "d1 migrations apply":
        return migrate(name);
      case "d1 execute":
        return execute(third ?? "", args);
      case "d1 time-travel":
        if (third === "restore")
          return call("POST", of(`/d1/database/${name}/time_travel/restore?${args[4]?.slice(2)}`));
        return JSON.stringify(await call("GET", of(`/d1/database/${name}/time_travel/bookmark`)));
      case "secret list":
        return JSON.stringify(await call("GET", of(`/workers/scripts/${name}/secrets`)));
      default:
        return upload(args, name);
    }
  };

  /** Each statement by itself, as D1 answers for each; a file gives no rows. */
  async function execute(name: string, args: readonly string[]): Promise<string> {
    const at = args.indexOf("--command");
    const text = at < 0 ? await readFile(args.at(-1) ?? "", "utf8") : (args[at + 1] ?? "");
    const answers: unknown[] = [];
    for (const sql of text.split(";\n").filter((each) => each.trim() !== ""))
      answers.push(...(await query(name, sql)));
    return JSON.stringify(answers);
  }

  async function upload(args: readonly string[], name: string): Promise<string> {
    const valuesOf = (flag: string) => args.filter((_, i) => args[i - 1] === flag);
    const [file] = valuesOf("--secrets-file");
    const secrets = file ? (JSON.parse(await readFile(file, "utf8")) as Record<string, string>) : {};
    const bindings = [
      ...valuesOf("--var").map((text) => ({
        name: text.split(":")[0],
        type: "plain_text",
        text: text.slice(text.indexOf(":") + 1),
      })),
      ...Object.entries(secrets).map(([secret, text]) => ({ name: secret, type: "secret_text", text })),
    ];
    const part = `--x\r\nContent-Disposition: form-data; name="metadata"\r\n\r\n${JSON.stringify({ bindings })}\r\n--x--`;
    await call("PUT", of(`/workers/scripts/${name}`), part);
    return "";
  }
}
