import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { newSecrets } from "../dev/secrets.ts";
import { toolPath } from "../dev/tool.ts";
import { openProfiler, type Profiler } from "./isolate.ts";
import { type Provider, startProvider } from "./provider.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TICKS_PER_MS = 0.1;
/** Where a system keeps files in memory: how fast this machine's disk is says nothing of D1's. */
const MEMORY = "/dev/shm";

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** The bench's Worker in workerd with its real D1, and the provider beside it. Wrangler's own proxy stands before it: in both of each pair. */
export interface Stage {
  provider: Provider;
  secrets: ReturnType<typeof newSecrets>;
  /** Where it answers. */
  origin: string;
  call(
    path: string,
    init?: { method?: string; body?: string; headers?: Record<string, string> },
  ): Promise<Answer>;
  /** Of the Worker's own isolate; null where it was not asked for. */
  profiler: Profiler | null;
  /** CPU time that workerd has taken so far, in ms; null where the system does not say. */
  cpuMs(): Promise<number | null>;
  stop(): Promise<void>;
}

/** @param profiled whether its isolate's own time can be told, which makes it slower. */
export async function openStage(profiled = false): Promise<Stage> {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
  process.env.WRANGLER_SEND_METRICS = "false";
  const folder = await mkdtemp(join(existsSync(MEMORY) ? MEMORY : tmpdir(), "hechtwijzer-bench-"));
  const config = join(ROOT, "bench", "worker", "wrangler.toml");
  await promisify(execFile)(process.execPath, [
    ...[toolPath("wrangler"), "d1", "migrations", "apply", "DB", "--local"],
    ...["--config", config, "--persist-to", folder],
  ]);
  const provider = await startProvider();
  const secrets = newSecrets();
  const plain = (value: string) => ({ type: "plain_text" as const, value });
  const { unstable_startWorker: startWorker } = await import("wrangler");
  const worker = await startWorker({
    config,
    bindings: {
      ...Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, plain(value)])),
      ...{ PLAN: plain("paid"), ENVIRONMENT: plain("production") },
      ...{ SITE_URL: plain("https://quiz.example"), RESEND_BASE_URL: plain(provider.url) },
    },
    dev: {
      server: { hostname: "localhost", port: 0 },
      ...{ persist: folder, logLevel: "error", watch: false },
      inspector: profiled && { hostname: "localhost", port: 0 },
    },
  });
  await worker.ready;
  const url = new URL(String(await worker.url));
  const inspector = profiled ? await worker.inspectorUrl : undefined;
  const profiler = inspector ? await openProfiler(inspector) : null;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const call: Stage["call"] = (path, init = {}) =>
    new Promise((resolve, reject) => {
      const { method = "GET", body, headers = {} } = init;
      const asked = request(new URL(path, url), { method, agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          const status = response.statusCode ?? 0;
          if (status >= 500) reject(new Error(`${path} answered ${status}: ${text.slice(0, 300)}`));
          else resolve({ status, headers: response.headers, text });
        });
      });
      // A connection that lay idle may be closed at the moment that it is used again.
      asked.on("error", (error: NodeJS.ErrnoException) =>
        asked.reusedSocket && error.code === "ECONNRESET"
          ? call(path, init).then(resolve, reject)
          : reject(error),
      );
      asked.end(body);
    });
  return {
    ...{ provider, secrets, profiler, origin: url.origin },
    call,
    async cpuMs() {
      const times = await Promise.all((await workerds()).map(cpuTicks));
      return times.length === 0 ? null : times.reduce((sum, ticks) => sum + ticks, 0) / TICKS_PER_MS;
    },
    async stop() {
      profiler?.close();
      agent.destroy();
      await worker.dispose();
      await provider.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** This process's own workerds, as /proc lists them; elsewhere none. */
async function workerds(): Promise<string[]> {
  const pids = await readdir("/proc").catch(() => []);
  const found = await Promise.all(
    pids
      .filter((pid) => /^\d+$/.test(pid))
      .map(async (pid) => {
        const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
        const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return stat.includes("(workerd") && Number(parent) === process.pid ? pid : null;
      }),
  );
  return found.filter((pid) => pid !== null);
}

/** User and system time, in hundredths of a second. */
async function cpuTicks(pid: string): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}
