import { readHealthFacts } from "../../db/desk/health-facts.ts";
import { readHealth } from "../../db/letters/health.ts";
import { countProblems } from "../../db/letters/letter-edits.ts";
import type { SenderFindings } from "../../email/sender-check.ts";
import type { Deps } from "../deps.ts";
import { type Sign, signsOf } from "./signs.ts";

export interface Health {
  /** Degraded: letters stop. */
  status: "ok" | "degraded";
  /** Why letters wait, in a word; null: they don't. */
  reason: string | null;
  oldestDueSeconds: number;
  /** Due and late now; of the last seven days, those whose fate is unknown and those that failed. */
  letters: { due: number; late: number; unknown: number; failed: number };
}

/** For the coach: also everything else that is worth attention, what stops letters first. */
export interface HealthReport extends Health {
  signs: Sign[];
}

/** How the service runs: whether letters go out, and every sign of trouble. */
export async function checkHealth(deps: Deps): Promise<HealthReport> {
  const nowMs = deps.now();
  const [sending, known, { problems: outdated }] = await Promise.all([
    readHealth(deps.db, nowMs),
    readHealthFacts(deps.db, nowMs),
    countProblems(deps.db),
  ]);
  const { waitingSince, pausedUntil, pauseReason, bad, ...letters } = sending;
  const hasWebhookSecret = !deps.settings.webhookSecretMissing;
  const findings = known.findings === null ? null : (JSON.parse(known.findings) as SenderFindings);
  const facts = {
    ...sending,
    ...known,
    findings,
    outdated,
    hasWebhookSecret,
    isExampleBrand: isExample(deps),
    plan: deps.settings.plan,
    sizeBytes: deps.db.size(),
  };
  const signs = signsOf(facts, nowMs);
  const lateMs = waitingSince === null ? 0 : nowMs - waitingSince;
  const stops = signs.find(({ id }) => id === "all-stopped" || id === "letters-late");
  const why = pausedUntil > nowMs ? (pauseReason ?? "paused") : bad ? "provider-does-not-answer" : "behind";
  return {
    status: stops ? "degraded" : "ok",
    reason: stops ? (stops.id === "all-stopped" ? "switched-off" : why) : null,
    oldestDueSeconds: Math.round(lateMs / 1000),
    letters,
    signs,
  };
}

/** Names under .example are nobody's: whoever sends for real has their own. */
function isExample({ brand, settings }: Deps): boolean {
  return settings.environment === "production" && brand.replyTo.endsWith(".example");
}
