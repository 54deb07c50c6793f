import { median } from "./load.ts";
import type { Stage } from "./stage.ts";
import type { Bench } from "./table.ts";

const PAGES = [
  ...[
    "/admin",
    "/admin/people",
    "/admin/people?state=stopped",
    "/admin/newsletters",
    "/admin/letters",
    "/admin/forms",
  ],
  ...["/admin/import", "/admin/settings", "/admin/counts.csv", "/healthz"],
];
const TIMES = 5;
const HOUR_MS = 3_600_000;

interface Cost {
  rows: number;
  ms: number;
}

/** What each act costs at each size, beside itself at the first. */
export async function flatRows(bench: Bench): Promise<void> {
  const { stage, sizes, say } = bench;
  const costs: { leads: number; acts: Map<string, Cost> }[] = [];
  for (const leads of sizes.leads) {
    await stage.call(`/bench/many?count=${leads}&dueInMs=${HOUR_MS}`, { method: "POST" });
    costs.push({ leads, acts: await actsAt(bench, leads) });
  }
  const [first, ...others] = costs;
  for (const [act, small] of first?.acts ?? []) {
    const large = others.map(({ acts }) => acts.get(act)).at(-1);
    if (!large) continue;
    const list = costs.map(({ acts }) => acts.get(act)?.rows ?? 0).join(" / ");
    say({
      ...{ what: `${act} at ${sizes.leads.join(" / ")} leads`, ours: `rows read ${list}` },
      ...{
        beside: `${small.ms.toFixed(1)} ms at first, ${large.ms.toFixed(1)} at last`,
        ratio: large.ms / small.ms,
        goal: null,
      },
    });
  }
}

async function actsAt({ stage, newcomer }: Bench, leads: number): Promise<Map<string, Cost>> {
  const acts = new Map<string, Cost>();
  const counted = { "x-count-rows": "1" };
  const measure = async (act: string, work: () => Promise<number>) => {
    const seen: Cost[] = [];
    for (let i = 0; i < TIMES; i++) {
      const started = performance.now();
      const rows = await work();
      seen.push({ rows, ms: performance.now() - started });
    }
    acts.set(act, { rows: median(seen.map(({ rows }) => rows)), ms: median(seen.map(({ ms }) => ms)) });
  };
  const rowsOf = ({ headers }: { headers: Record<string, unknown> }) => Number(headers["x-rows-read"]);
  const ticks = async () => Number((await stage.call("/bench/tick", { method: "POST" })).text);
  await measure("idle tick", ticks);
  await measure("sign-up", async () => rowsOf((await newcomer(counted)).answer));
  const cookie = await enterDesk(stage);
  for (const path of PAGES)
    await measure(path, async () => rowsOf(await stage.call(path, { headers: { ...counted, cookie } })));
  await stage.call(`/bench/many?count=${leads}&dueInMs=-1000`, { method: "POST" });
  await measure("claim of a hundred", ticks);
  return acts;
}

async function enterDesk(stage: Stage): Promise<string> {
  const answer = await stage.call("/admin/sign-in", {
    method: "POST",
    body: new URLSearchParams({ token: stage.secrets.ADMIN_TOKEN }).toString(),
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      ...{ origin: stage.origin, "sec-fetch-site": "same-origin" },
    },
  });
  const cookie = String(answer.headers["set-cookie"] ?? "").split(";")[0] ?? "";
  if (cookie === "") throw new Error(`The desk answered ${answer.status} to its key.`);
  return cookie;
}
