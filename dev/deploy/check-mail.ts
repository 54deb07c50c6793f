import type { Finding } from "./check-site.ts";
import type { World } from "./world.ts";

/** Resend's own addresses for trying: it answers for them as a mailbox would. */
const RECIPIENTS = { delivered: "delivered", bounced: "hard-bounce", complained: "complained" } as const;
const WAIT_MS = 10_000;
/** Cron takes a minute, and after a first deployment up to a quarter of an hour to begin. */
const WAITS_MAX = 100;

export interface MailCheck {
  siteUrl: string;
  adminToken: string;
}

/**
 * Real mail to Resend's test recipients, as sign-ups like any other: each confirmation has to go with the cron's next
 * tick, and what became of it has to come back by the webhook and stand in the desk's counts. Then all three are erased.
 */
export async function checkMail(world: World, check: MailCheck): Promise<Finding[]> {
  const desk = await openDesk(world, check);
  if (!desk) {
    const mend = "The desk did not open with ADMIN_TOKEN: another one may be set on the Worker.";
    return [{ what: "the desk opens with its key", ok: false, mend }];
  }
  const before = await desk.counts();
  const label = world.now().toString(36);
  const addresses = Object.keys(RECIPIENTS).map((name) => `${name}+${label}@${world.testHost}`);
  for (const email of addresses) await signUp(world, check.siteUrl, email);
  const more = await waitFor(world, desk.counts, before);
  for (const email of addresses) await desk.erase(email);
  return [
    { what: "the desk opens with its key", ok: true, mend: "" },
    {
      what: "the cron has ticked: a mail went out",
      ok: more("sent") + more("delivered") + more("hard-bounce") + more("complained") > 0,
      mend: "No tick has sent it: a new cron can take 15 minutes. Look at Workers > Triggers, then run npm run deploy -- --check-mail.",
    },
    ...Object.values(RECIPIENTS).map((metric) => ({
      what: `a mail that is ${metric === "hard-bounce" ? "bounced" : metric} is seen to come back`,
      ok: more(metric) > 0,
      mend: "Resend's word did not arrive: look at Resend > Webhooks whether its posts are answered with 2xx, and at RESEND_WEBHOOK_SECRET.",
    })),
  ];
}

type Counts = Map<string, number>;

/** How much each count has grown, once all that is awaited has come or nothing more is waited for. */
async function waitFor(world: World, read: () => Promise<Counts>, before: Counts) {
  let now = before;
  const more = (metric: string) => (now.get(metric) ?? 0) - (before.get(metric) ?? 0);
  for (let waits = 0; waits < WAITS_MAX; waits++) {
    now = await read();
    if (Object.values(RECIPIENTS).every((metric) => more(metric) > 0)) break;
    await world.sleep(WAIT_MS);
  }
  return more;
}

async function signUp(world: World, siteUrl: string, email: string): Promise<void> {
  await world.fetch(`${siteUrl}/v1/leads`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, consents: [{ id: "letters", version: "1" }] }),
  });
}

/** The desk, as the coach's browser would speak to it; null where the key does not open it. */
async function openDesk(world: World, { siteUrl, adminToken }: MailCheck) {
  const from = { origin: siteUrl, "sec-fetch-site": "same-origin" };
  const post = (path: string, fields: Record<string, string>, cookie = "") =>
    world.fetch(`${siteUrl}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { ...from, cookie },
      body: new URLSearchParams(fields),
    });
  const entered = await post("/admin/sign-in", { token: adminToken });
  const cookie = (entered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  if (entered.status !== 303 || !cookie) return null;

  async function counts(): Promise<Counts> {
    const response = await world.fetch(`${siteUrl}/admin/counts.csv`, { headers: { ...from, cookie } });
    const sums: Counts = new Map();
    for (const line of (await response.text()).split(/\r?\n/).slice(1)) {
      const [, metric = "", , count = "0"] = line.split(/[,;]/);
      sums.set(metric, (sums.get(metric) ?? 0) + Number(count));
    }
    return sums;
  }

  return { counts, erase: (email: string) => post("/admin/people/erase", { email, sure: "1" }, cookie) };
}
