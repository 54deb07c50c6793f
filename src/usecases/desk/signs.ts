import { HOUR_MS, LATE_MS, MINUTE_MS, UNPRESSED_MAX } from "../../config.ts";
import type { SenderFindings } from "../../email/sender-check.ts";

/** Everything that can be said of how the service runs: docs/operate.md's list is made of the texts of these. */
export const SIGN_IDS = [
  "all-stopped",
  "letters-late",
  "sender-rests",
  "brake",
  "sign-ups-held",
  "complaints",
  "hard-bounces",
  "webhook-no-secret",
  "webhook-refused",
  "webhook-silent",
  "sender-domain",
  "no-dmarc",
  "newsletters-stopped",
  "series-stopped",
  "cron-silent",
  "night-missed",
  "quota-near",
  "rows-near",
  "database-full",
  "letters-failed",
  "letters-unknown",
  "letter-outdated",
  "brand-example",
] as const;
type SignId = (typeof SIGN_IDS)[number];

/** act: a person has to do something; look: it may pass by itself, or only be worth knowing. */
type SignLevel = "look" | "act";

export interface Sign {
  id: SignId;
  level: SignLevel;
  /** No letter goes while this lasts. */
  stopsLetters: boolean;
  /** For the places in its sentence. */
  values: Readonly<Record<string, string | number>>;
}

/** What the verdict is made of; moments in epoch ms. */
export interface HealthFacts {
  waitingSince: number | null;
  pausedUntil: number;
  pauseReason: string | null;
  bad: boolean;
  unknown: number;
  failed: number;
  stoppedAt: number | null;
  newslettersStoppedAt: number | null;
  seriesStopped: readonly string[];
  brakedAt: number | null;
  webhookAt: number | null;
  webhookRefusedAt: number | null;
  cronAt: number | null;
  nightAt: number | null;
  hasWebhookSecret: boolean;
  isExampleBrand: boolean;
  /** What others said of the sender last night; null: nobody was asked yet. */
  findings: SenderFindings | null;
  plan: "free" | "paid";
  /** Of the database; null: it does not tell. */
  sizeBytes: number | null;
  /** Of today (UTC): letters that went, and about how many rows were written. */
  sentToday: number;
  rowsToday: number;
  /** Letters of the coach's own that could not be laid out anew. */
  outdated: number;
  /** Of the last thirty days. */
  delivered: number;
  hardBounced: number;
  complained: number;
  /** Of today and yesterday: letters that went, and what was told of any. */
  sentLately: number;
  heardLately: number;
  /** Today's confirmations beyond twice as many as were pressed. */
  unpressed: number;
}

/** Rates are judged from this many delivered letters: before that, one complaint is a high share. */
const JUDGED_FROM = 500;
const HARD_BOUNCES_MAX = 0.04;
const COMPLAINTS_MAX = 0.0008;
const CRON_SILENT_MS = 2 * HOUR_MS;
const NIGHT_MISSED_MS = 30 * HOUR_MS;
/** Of fewer letters in two days, none may have been told of yet. */
const SILENT_FROM = 5;
/** Of what a plan allows, this much is near its end. */
const NEAR = 0.8;
/** D1's own limits: rows written a day (counted on Workers Free alone), and the size of one database. */
const FREE_ROWS_A_DAY = 100_000;
const SIZE_MAX_BYTES = { free: 500_000_000, paid: 10_000_000_000 } as const;

/** What is worth a coach's attention, what stops letters first. Empty: all is well. */
export function signsOf(facts: HealthFacts, nowMs: number): Sign[] {
  const found = [
    ...sendingSigns(facts, nowMs),
    ...rateSigns(facts),
    ...webhookSigns(facts),
    ...senderSigns(facts),
    ...planSigns(facts),
  ];
  if (facts.cronAt !== null && nowMs - facts.cronAt > CRON_SILENT_MS)
    found.push(sign("cron-silent", "act", { hours: hoursSince(facts.cronAt, nowMs) }, true));
  if (facts.nightAt !== null && nowMs - facts.nightAt > NIGHT_MISSED_MS)
    found.push(sign("night-missed", "act", { hours: hoursSince(facts.nightAt, nowMs) }));
  if (facts.failed > 0) found.push(sign("letters-failed", "look", { n: facts.failed }));
  if (facts.unknown > 0) found.push(sign("letters-unknown", "look", { n: facts.unknown }));
  if (facts.outdated > 0) found.push(sign("letter-outdated", "look", { n: facts.outdated }));
  if (facts.isExampleBrand) found.push(sign("brand-example", "act", {}));
  return found.sort(byWeight);
}

function sendingSigns(facts: HealthFacts, nowMs: number): Sign[] {
  const found: Sign[] = [];
  if (facts.stoppedAt !== null) found.push(sign("all-stopped", "act", {}, true));
  if (facts.newslettersStoppedAt !== null) found.push(sign("newsletters-stopped", "look", {}));
  for (const series of facts.seriesStopped) found.push(sign("series-stopped", "look", { series }));
  if (facts.brakedAt !== null) found.push(sign("brake", "act", { n: facts.complained, of: facts.delivered }));
  if (facts.unpressed >= UNPRESSED_MAX) found.push(sign("sign-ups-held", "act", { n: facts.unpressed }));
  if (facts.pausedUntil > nowMs)
    found.push(
      sign(
        "sender-rests",
        "look",
        { reason: facts.pauseReason ?? "paused", untilMs: facts.pausedUntil },
        true,
      ),
    );
  const lateMs = facts.waitingSince === null ? 0 : nowMs - facts.waitingSince;
  if (lateMs > LATE_MS && facts.stoppedAt === null)
    found.push(sign("letters-late", "act", { minutes: Math.ceil(lateMs / MINUTE_MS) }, true));
  return found;
}

function rateSigns({ delivered, hardBounced, complained }: HealthFacts): Sign[] {
  const found: Sign[] = [];
  if (delivered < JUDGED_FROM) return found;
  if (hardBounced / delivered > HARD_BOUNCES_MAX)
    found.push(sign("hard-bounces", "act", { n: hardBounced, of: delivered }));
  if (complained / delivered > COMPLAINTS_MAX)
    found.push(sign("complaints", "act", { n: complained, of: delivered }));
  return found;
}

/** Only while letters go is silence a sign. */
function webhookSigns(facts: HealthFacts): Sign[] {
  if (facts.sentLately === 0) return [];
  if (!facts.hasWebhookSecret) return [sign("webhook-no-secret", "act", {})];
  const { webhookAt, webhookRefusedAt } = facts;
  if (webhookRefusedAt !== null && webhookRefusedAt > (webhookAt ?? 0))
    return [sign("webhook-refused", "act", {})];
  return facts.heardLately === 0 && facts.sentLately >= SILENT_FROM
    ? [sign("webhook-silent", "act", {})]
    : [];
}

function senderSigns({ findings }: HealthFacts): Sign[] {
  const found: Sign[] = [];
  if (findings?.domain === "unverified") found.push(sign("sender-domain", "act", {}));
  if (findings?.dmarc === "missing") found.push(sign("no-dmarc", "act", {}));
  return found;
}

/** What is used of what the plans of the provider and of Cloudflare allow. */
function planSigns({ findings, plan, sizeBytes, sentToday, rowsToday }: HealthFacts): Sign[] {
  const found: Sign[] = [];
  const { dayLimit = null, monthUsed = 0, monthLimit = 0 } = findings?.quota ?? {};
  if (dayLimit !== null && sentToday >= NEAR * dayLimit)
    found.push(sign("quota-near", "look", { n: sentToday, of: dayLimit }));
  else if (monthLimit > 0 && monthUsed + sentToday >= NEAR * monthLimit)
    found.push(sign("quota-near", "look", { n: monthUsed + sentToday, of: monthLimit }));
  if (plan === "free" && rowsToday >= NEAR * FREE_ROWS_A_DAY)
    found.push(sign("rows-near", "look", { percent: Math.round((100 * rowsToday) / FREE_ROWS_A_DAY) }));
  if (sizeBytes !== null && sizeBytes >= NEAR * SIZE_MAX_BYTES[plan])
    found.push(
      sign("database-full", "act", { percent: Math.round((100 * sizeBytes) / SIZE_MAX_BYTES[plan]) }),
    );
  return found;
}

function sign(id: SignId, level: SignLevel, values: Sign["values"], stopsLetters = false): Sign {
  return { id, level, stopsLetters, values };
}

function byWeight(a: Sign, b: Sign): number {
  const weight = ({ stopsLetters, level }: Sign) => (stopsLetters ? 0 : level === "act" ? 1 : 2);
  return weight(a) - weight(b) || SIGN_IDS.indexOf(a.id) - SIGN_IDS.indexOf(b.id);
}

function hoursSince(atMs: number, nowMs: number): number {
  return Math.floor((nowMs - atMs) / HOUR_MS);
}
