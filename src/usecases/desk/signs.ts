import { HOUR_MS, LATE_MS, MINUTE_MS, UNPRESSED_MAX } from "../../config.ts";
import type { RecentCounts, SenderSigns } from "../../db/desk/health-facts.ts";
import type { SenderHealth } from "../../db/letters/health.ts";
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
export interface HealthFacts
  extends Omit<SenderHealth, "due" | "late">,
    Omit<SenderSigns, "findings" | "lettersRevision">,
    RecentCounts {
  hasWebhookSecret: boolean;
  isExampleBrand: boolean;
  /** What others said of the sender last night; null: nobody was asked yet. */
  findings: SenderFindings | null;
  plan: "free" | "paid";
  /** Of the database; null: it does not tell. */
  sizeBytes: number | null;
  /** Letters of the coach's own that could not be laid out anew. */
  outdated: number;
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
  return [
    ...sendingSigns(facts, nowMs),
    ...rateSigns(facts),
    ...webhookSigns(facts),
    ...planSigns(facts),
    ...clockSigns(facts, nowMs),
    facts.findings?.domain === "unverified" && sign("sender-domain", "act"),
    facts.findings?.dmarc === "missing" && sign("no-dmarc", "act"),
    facts.failed > 0 && sign("letters-failed", "look", { n: facts.failed }),
    facts.unknown > 0 && sign("letters-unknown", "look", { n: facts.unknown }),
    facts.outdated > 0 && sign("letter-outdated", "look", { n: facts.outdated }),
    facts.isExampleBrand && sign("brand-example", "act"),
  ]
    .filter((found) => found !== false)
    .sort(byWeight);
}

/** A sign, or that there is none. */
type Perhaps = Sign | false;

function sendingSigns(facts: HealthFacts, nowMs: number): Perhaps[] {
  const { stoppedAt, pausedUntil: untilMs, unpressed, waitingSince } = facts;
  const lateMs = waitingSince === null ? 0 : nowMs - waitingSince;
  const late = { minutes: Math.ceil(lateMs / MINUTE_MS) };
  const rests = { reason: facts.pauseReason ?? "paused", untilMs };
  return [
    stoppedAt !== null && sign("all-stopped", "act", {}, true),
    facts.newslettersStoppedAt !== null && sign("newsletters-stopped", "look"),
    ...facts.seriesStopped.map((series) => sign("series-stopped", "look", { series })),
    facts.brakedAt !== null && sign("brake", "act", { n: facts.complained, of: facts.delivered }),
    unpressed >= UNPRESSED_MAX && sign("sign-ups-held", "act", { n: unpressed }),
    untilMs > nowMs && sign("sender-rests", "look", rests, true),
    lateMs > LATE_MS && stoppedAt === null && sign("letters-late", "act", late, true),
  ];
}

function rateSigns({ delivered: of, hardBounced, complained }: HealthFacts): Perhaps[] {
  if (of < JUDGED_FROM) return [];
  return [
    hardBounced / of > HARD_BOUNCES_MAX && sign("hard-bounces", "act", { n: hardBounced, of }),
    complained / of > COMPLAINTS_MAX && sign("complaints", "act", { n: complained, of }),
  ];
}

/** Only while letters go is silence a sign. */
function webhookSigns(facts: HealthFacts): Perhaps[] {
  const { webhookAt, webhookRefusedAt, sentLately, heardLately, refusedLately: n } = facts;
  if (sentLately === 0) return [];
  if (!facts.hasWebhookSecret) return [sign("webhook-no-secret", "act")];
  if (webhookRefusedAt !== null && webhookRefusedAt > (webhookAt ?? 0))
    return [sign("webhook-refused", "act", { n })];
  return [heardLately === 0 && sentLately >= SILENT_FROM && sign("webhook-silent", "act")];
}

/** What is used of what the plans of the provider and of Cloudflare allow. */
function planSigns({ findings, plan, sizeBytes, sentToday, rowsToday }: HealthFacts): Perhaps[] {
  const { dayLimit = null, monthUsed = 0, monthLimit = 0 } = findings?.quota ?? {};
  const sentThisMonth = monthUsed + sentToday;
  const quota =
    dayLimit !== null && sentToday >= NEAR * dayLimit
      ? { n: sentToday, of: dayLimit }
      : monthLimit > 0 && sentThisMonth >= NEAR * monthLimit && { n: sentThisMonth, of: monthLimit };
  const share = (part: number, whole: number) => ({ percent: Math.round((100 * part) / whole) });
  const sizeMax = SIZE_MAX_BYTES[plan];
  const areRowsNear = plan === "free" && rowsToday >= NEAR * FREE_ROWS_A_DAY;
  const isFull = sizeBytes !== null && sizeBytes >= NEAR * sizeMax;
  return [
    quota && sign("quota-near", "look", quota),
    areRowsNear && sign("rows-near", "look", share(rowsToday, FREE_ROWS_A_DAY)),
    isFull && sign("database-full", "act", share(sizeBytes, sizeMax)),
  ];
}

/** Tasks that should have run meanwhile. */
function clockSigns({ cronAt, nightAt }: HealthFacts, nowMs: number): Perhaps[] {
  const silentMs = (atMs: number | null) => (atMs === null ? 0 : nowMs - atMs);
  const hours = (ms: number) => ({ hours: Math.floor(ms / HOUR_MS) });
  const [cronMs, nightMs] = [silentMs(cronAt), silentMs(nightAt)];
  return [
    cronMs > CRON_SILENT_MS && sign("cron-silent", "act", hours(cronMs), true),
    nightMs > NIGHT_MISSED_MS && sign("night-missed", "act", hours(nightMs)),
  ];
}

function sign(id: SignId, level: SignLevel, values: Sign["values"] = {}, stopsLetters = false): Sign {
  return { id, level, stopsLetters, values };
}

function byWeight(a: Sign, b: Sign): number {
  const weight = ({ stopsLetters, level }: Sign) => (stopsLetters ? 0 : level === "act" ? 1 : 2);
  return weight(a) - weight(b) || SIGN_IDS.indexOf(a.id) - SIGN_IDS.indexOf(b.id);
}
