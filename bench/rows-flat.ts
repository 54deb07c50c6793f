import { median } from "./load.ts";
import { tellDelivered } from "./rows-http.ts";
import type { Answer, Stage } from "./stage.ts";
import type { Bench } from "./table.ts";

const PAGES = [
  ...["/admin", "/admin/people", "/admin/people?state=stopped", "/admin/people?state=paused", "/admin/quiz"],
  ...["/admin/newsletters", "/admin/letters", "/admin/rhythm/general", "/admin/forms", "/admin/import"],
  ...["/admin/settings", "/admin/settings/sending", "/admin/settings/audit", "/admin/recovery"],
  ...["/admin/research", "/admin/counts.csv", "/healthz"],
];
const TIMES = 5;
const HOUR_MS = 3_600_000;
/** Rows read at the last size beside the first: a page's list may be fuller. */
const FLAT = 1.1;
const COUNTED = { "x-count-rows": "1" };

interface Cost {
  rows: number;
  ms: number;
}
type Costs = Map<string, Cost[]>;

/** What each act costs at each size, beside itself at the first. */
export async function flatRows(bench: Bench): Promise<void> {
  const { stage, sizes, say } = bench;
  const costs: Costs[] = [];
  for (const leads of sizes.leads) {
    console.error(`  ... ${leads} leads`);
    await stage.call(`/bench/many?count=${leads}&dueInMs=${HOUR_MS}`, { method: "POST" });
    costs.push(await actsAt(bench));
  }
  for (const act of costs[0]?.keys() ?? []) {
    const found = costs.map((each) => each.get(act) ?? []);
    const rows = found.map((seen) => median(seen.map((cost) => cost.rows)));
    const ms = found.map((seen) => median(seen.map((cost) => cost.ms)).toFixed(1));
    say({
      ...{ what: act, ours: `rows read ${rows.join(" / ")}`, ratio: (rows.at(-1) ?? 0) / (rows[0] || 1) },
      ...{ beside: `itself at ${sizes.leads[0]}; ms ${ms.join(" / ")}`, goal: { max: FLAT } },
    });
  }
}

async function actsAt(bench: Bench): Promise<Costs> {
  const { stage } = bench;
  const costs: Costs = new Map();
  const measure = async <T>(
    act: string,
    work: () => Promise<T>,
    rowsOf: (result: T) => number,
  ): Promise<T> => {
    const started = performance.now();
    const result = await work();
    const cost = { rows: rowsOf(result), ms: performance.now() - started };
    costs.set(act, [...(costs.get(act) ?? []), cost]);
    return result;
  };
  const ticks = () => stage.call("/bench/tick", { method: "POST" });
  const rowsSaid = ({ text }: Answer) => Number(text);
  const asked = (act: string, work: () => Promise<Answer>) =>
    measure(act, work, ({ headers }) => Number(headers["x-rows-read"]));
  const cookie = await enterDesk(stage);
  for (let i = 0; i < TIMES; i++) {
    await measure("idle tick", ticks, rowsSaid);
    await oneReader(bench, asked);
    for (const path of PAGES) await asked(path, () => stage.call(path, { headers: { ...COUNTED, cookie } }));
  }
  await stage.call(`/bench/later?ms=${HOUR_MS}`, { method: "POST" });
  for (let i = 0; i < TIMES; i++) await measure("claim of a hundred", ticks, rowsSaid);
  await stage.call(`/bench/later?ms=${-HOUR_MS}`, { method: "POST" });
  return costs;
}

/** Signs up, confirms, is told of, stops. */
async function oneReader(
  { stage, newcomer }: Bench,
  asked: (act: string, work: () => Promise<Answer>) => Promise<Answer>,
): Promise<void> {
  let email = "";
  let confirmation: ReturnType<typeof stage.provider.watch> | undefined;
  const post = (path: string) => () => stage.call(path, { method: "POST", headers: COUNTED });
  const mailAfter = async (act: string, work: () => Promise<Answer>) => {
    const mail = stage.provider.watch(email);
    await asked(act, work);
    return letterTo(mail.text(), email);
  };
  const named = (given: string) => {
    email = given;
    confirmation = stage.provider.watch(given);
  };
  await asked("sign-up and its mail", () => newcomer({ headers: COUNTED, named }));
  const asks = letterTo(confirmation?.text(), email);
  const letter = await mailAfter("confirm and first letter", post(linkIn(asks, "confirm")));
  await asked("webhook", () =>
    tellDelivered(stage, "/webhooks/resend", letter.tags[0]?.value ?? "", `msg_${email}`, COUNTED),
  );
  await asked("stop", post(linkIn(letter, "unsubscribe")));
}

interface Letter {
  to: string | string[];
  text: string;
  tags: { value: string }[];
}

/** The letter to this address in a call's body. */
function letterTo(body: string | null | undefined, email: string): Letter {
  const all = [JSON.parse(body ?? "[]") as Letter | Letter[]].flat();
  const mine = all.find(({ to }) => [to].flat().includes(email));
  if (!mine) throw new Error("A letter that was due did not come.");
  return mine;
}

function linkIn({ text }: Letter, kind: "confirm" | "unsubscribe"): string {
  const path = text.match(new RegExp(`https://quiz\\.example(/${kind}/\\S+)`))?.[1];
  if (!path) throw new Error(`The letter has no link to ${kind}.`);
  return path;
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
