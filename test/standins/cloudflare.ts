import { DatabaseSync } from "node:sqlite";
import { type Asked, type Said, type StandIn, startStandIn } from "./answer.ts";

export const ACCOUNT = "0123456789abcdef0123456789abcdef";

interface KeptDatabase {
  uuid: string;
  name: string;
  jurisdiction: string | null;
  sqlite: DatabaseSync;
  /** What Time Travel can go back to: the whole database as SQL, by moment (epoch ms). */
  moments: Map<number, string>;
}

interface KeptWorker {
  uploads: number;
  secrets: Map<string, string>;
  /** Of the newest upload: its bindings by name. */
  bindings: { name: string; type: string; text?: string }[];
  crons: string[];
}

export interface CloudflareStandIn extends StandIn {
  databases: Map<string, KeptDatabase>;
  workers: Map<string, KeptWorker>;
  /** Answers the next request of this kind with a failure. */
  failOnce(what: RegExp): void;
}

/** As much of Cloudflare's API as wrangler asks of it to deploy, with real SQLite for D1. */
export async function startCloudflare(plan: "free" | "paid"): Promise<CloudflareStandIn> {
  const databases = new Map<string, KeptDatabase>();
  const workers = new Map<string, KeptWorker>();
  const failures: RegExp[] = [];
  const server = await startStandIn((asked) => {
    const call = `${asked.method} ${asked.path}`;
    const failing = failures.findIndex((what) => what.test(call));
    if (failing >= 0) {
      failures.splice(failing, 1);
      return refused(500, 10_000, "An unknown error occurred.");
    }
    return answer(asked);
  });

  function answer(asked: Asked): Said {
    const path = asked.path.replace("/client/v4", "").replace(`/accounts/${ACCOUNT}`, "");
    const [, first = "", second = "", third = "", ...rest] = path.split("/");
    if (first === "d1") return d1(asked, decodeURIComponent(third), rest.join("/"));
    if (first === "workers" || first === "pages") return script(asked, [second, third, ...rest]);
    switch (path) {
      case "/user/tokens/verify":
        return ok({ id: "token", status: "active" });
      case "/user":
        return ok({ id: "user", email: "dev@praktijk.test" });
      case "/accounts":
        return ok([{ id: ACCOUNT, name: "A practice" }]);
      case "/memberships":
        return ok([{ id: "m", account: { id: ACCOUNT, name: "A practice" } }]);
      case "/subscriptions":
        return ok(plan === "paid" ? [{ rate_plan: { id: "workers_paid" } }] : []);
      default:
        return refused(404, 7_000, `No route for ${path}`);
    }
  }

  function d1({ method, json, query }: Asked, id: string, verb: string): Said {
    if (id === "" && method === "POST") return createDatabase(json);
    if (id === "") {
      const name = query.get("name");
      return ok([...databases.values()].filter((each) => !name || each.name === name).map(shown));
    }
    const database = databases.get(id) ?? [...databases.values()].find(({ name }) => name === id);
    if (!database) return refused(404, 7_404, "The database could not be found");
    if (verb === "query" || verb === "raw") return runSql(database.sqlite, json);
    if (verb === "time_travel/restore") return setBack(database, query.get("timestamp") ?? "");
    if (verb.startsWith("time_travel/bookmark")) return ok({ bookmark: "00000001-00000002-00004f3a-aabb" });
    return ok(shown(database));
  }

  /** To the newest of the moments that were remembered, and not after the one that is asked for. */
  function setBack(database: KeptDatabase, timestamp: string): Said {
    const moments = [...database.moments].filter(([atMs]) => atMs <= Date.parse(timestamp));
    const [, sql] = moments.at(-1) ?? [];
    if (sql === undefined) return refused(400, 7_500, "The timestamp is too old.");
    emptied(database.sqlite).exec(sql);
    return ok({ bookmark: "restored" });
  }

  function createDatabase(json: Record<string, unknown>): Said {
    const { name, jurisdiction = null } = json as { name: string; jurisdiction?: string };
    if ([...databases.values()].some((each) => each.name === name))
      return refused(400, 7_502, `A database with the name '${name}' already exists`);
    const uuid = `00000000-0000-4000-8000-${String(databases.size + 1).padStart(12, "0")}`;
    databases.set(uuid, {
      uuid,
      name,
      jurisdiction,
      sqlite: new DatabaseSync(":memory:"),
      moments: new Map(),
    });
    return ok(shown(databases.get(uuid) as KeptDatabase));
  }

  function script(asked: Asked, parts: string[]): Said {
    const [kind = "", name = "", verb = "", more = ""] = parts;
    if (kind === "subdomain") return ok({ subdomain: "praktijk" });
    if (kind === "domains") return ok([]);
    if (kind === "assets") return ok({ jwt: "assets-done" });
    if (kind === "services") {
      return workers.has(name)
        ? ok({
            default_environment: { environment: "production", script: { last_deployed_from: "wrangler" } },
          })
        : refused(404, 10_007, "This service does not exist on your account.");
    }
    if (kind === "workers")
      return ok({ id: name, name, subdomain: { enabled: true, previews_enabled: false } });
    if (kind !== "scripts") return refused(404, 7_003, `No route for ${parts.join("/")}`);
    return scriptVerb(asked, name, verb, more);
  }

  function scriptVerb({ method, text, json }: Asked, name: string, verb: string, more: string): Said {
    const worker = workers.get(name);
    if (verb === "assets-upload-session") return ok({ jwt: "assets-done", buckets: [] });
    if (method === "PUT" && verb === "") return upload(name, text);
    if (!worker) return refused(404, 10_007, "This Worker does not exist on your account.");
    switch (verb) {
      case "secrets":
        return ok([...worker.secrets.keys()].map((each) => ({ name: each, type: "secret_text" })));
      case "versions":
        return method === "POST" ? upload(name, text) : ok({ items: [] });
      case "deployments":
        return method === "POST" ? ok({ id: "deployment" }) : ok({ deployments: [] });
      case "schedules": {
        if (method === "PUT") worker.crons = (json as unknown as { cron: string }[]).map(({ cron }) => cron);
        return ok({ schedules: worker.crons.map((cron) => ({ cron })) });
      }
      case "subdomain":
        return ok({ enabled: true, previews_enabled: false });
      case "settings":
      case "script-settings":
        return ok({ bindings: worker.bindings, tags: [], logpush: false });
      case "":
        return ok({ id: name });
      default:
        return refused(404, 7_003, `No route for ${name}/${verb}/${more}`);
    }
  }

  /** The multipart body's metadata says the bindings; secrets come as bindings of their own. */
  function upload(name: string, text: string): Said {
    const metadata = /name="metadata"[^\r]*\r\n(?:[^\r\n]+\r\n)*\r\n(\{.*?\})\r\n--/s.exec(text)?.[1] ?? "{}";
    const { bindings = [] } = JSON.parse(metadata) as { bindings?: KeptWorker["bindings"] };
    const worker = workers.get(name) ?? { uploads: 0, secrets: new Map(), bindings: [], crons: [] };
    worker.uploads += 1;
    for (const { name: secret, type, text: value } of bindings)
      if (type === "secret_text") worker.secrets.set(secret, value ?? "");
    worker.bindings = bindings.filter(({ type }) => type !== "secret_text");
    workers.set(name, worker);
    const version = { id: `version-${worker.uploads}`, resources: { script: { etag: "etag" } } };
    return ok({ ...version, startup_time_ms: 41, metadata: {}, number: worker.uploads });
  }

  return { ...server, databases, workers, failOnce: (what) => void failures.push(what) };
}

/** The same database without its tables. */
export function emptied(sqlite: DatabaseSync): DatabaseSync {
  const tables = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  for (const { name } of tables) sqlite.exec(`DROP TABLE "${name}"`);
  return sqlite;
}

function shown({ uuid, name, jurisdiction }: KeptDatabase) {
  return {
    uuid,
    name,
    jurisdiction,
    version: "production",
    num_tables: 0,
    file_size: 0,
    created_at: "2026-11-30",
  };
}

/** Statements as wrangler sends them: one text, or a list of them. */
function runSql(sqlite: DatabaseSync, json: Record<string, unknown>): Said {
  const { sql, params = [] } = json as { sql: string; params?: string[] };
  try {
    const isQuery = /^\s*(SELECT|PRAGMA|WITH)|\bRETURNING\b/i.test(sql);
    if (isQuery)
      return ok([{ results: sqlite.prepare(sql).all(...params), success: true, meta: { duration: 0 } }]);
    sqlite.exec(sql);
    return ok([{ results: [], success: true, meta: { duration: 0 } }]);
  } catch (error) {
    return refused(400, 7_500, error instanceof Error ? error.message : "SQL failed");
  }
}

function ok(result: unknown): Said {
  const result_info = Array.isArray(result)
    ? { page: 1, per_page: 100, count: result.length, total_count: result.length, total_pages: 1 }
    : undefined;
  return { status: 200, body: { success: true, errors: [], messages: [], result, result_info } };
}

function refused(status: number, code: number, message: string): Said {
  return { status, body: { success: false, errors: [{ code, message }], messages: [], result: null } };
}
