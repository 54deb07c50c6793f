import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Miniflare, Response } from "miniflare";
import { newSecrets } from "../dev/secrets.ts";
import { type Provider, startProvider } from "./provider.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TICKS_PER_MS = 0.1;

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** The bench's Worker in workerd with its real D1, and the provider beside it. */
export interface Stage {
  provider: Provider;
  secrets: ReturnType<typeof newSecrets>;
  call(
    path: string,
    init?: { method?: string; body?: string; headers?: Record<string, string> },
  ): Promise<Answer>;
  /** CPU time that workerd has taken so far, in ms; null where the system does not say. */
  cpuMs(): Promise<number | null>;
  stop(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "hechtwijzer-bench-"));
  const provider = await startProvider();
  const secrets = newSecrets();
  const before = await workerds();
  const list = await readFile(join(ROOT, "public", "assets", "disposable-domains.txt"), "utf8");
  const assets = async () => new Response(list);
  // Without wrangler's proxy before it, whose time would be in every request.
  const workerd = new Miniflare({
    modules: true,
    script: await bundled(),
    compatibilityDate: "2026-11-01",
    port: 0,
    d1Databases: { DB: "bench" },
    d1Persist: folder,
    serviceBindings: { ASSETS: assets },
    bindings: {
      ...secrets,
      ...{
        PLAN: "paid",
        ENVIRONMENT: "production",
        SITE_URL: "https://quiz.example",
        RESEND_BASE_URL: provider.url,
      },
    },
  });
  const url = await workerd.ready;
  const d1 = await workerd.getD1Database("DB");
  for (const file of (await readdir(join(ROOT, "drizzle"))).filter((name) => name.endsWith(".sql")).sort()) {
    const text = await readFile(join(ROOT, "drizzle", file), "utf8");
    await d1.batch(text.split("--> statement-breakpoint").map((statement) => d1.prepare(statement)));
  }
  const pids = (await workerds()).filter((pid) => !before.includes(pid));
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    ...{ provider, secrets },
    call: (path, { method = "GET", body, headers = {} } = {}) =>
      new Promise((resolve, reject) => {
        const asked = request(new URL(path, url), { method, agent, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        });
        asked.on("error", reject);
        asked.end(body);
      }),
    async cpuMs() {
      const times = await Promise.all(pids.map(cpuTicks));
      return times.length === 0 ? null : times.reduce((sum, ticks) => sum + ticks, 0) / TICKS_PER_MS;
    },
    async stop() {
      agent.destroy();
      await workerd.dispose();
      await provider.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The bench's Worker in one file. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, "bench", "worker", "worker.ts")],
    ...{ bundle: true, minify: true, write: false, format: "esm", platform: "browser" },
    conditions: ["workerd", "worker", "browser"],
    alias: { "postal-mime": join(ROOT, "src", "email", "no-inbound-mail.ts") },
  });
  return outputFiles[0]?.text ?? "";
}

/** Processes of workerd, as /proc lists them; elsewhere none. */
async function workerds(): Promise<string[]> {
  const pids = await readdir("/proc").catch(() => []);
  const found = await Promise.all(
    pids
      .filter((pid) => /^\d+$/.test(pid))
      .map(async (pid) => {
        const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "");
        return name.startsWith("workerd") ? pid : null;
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
