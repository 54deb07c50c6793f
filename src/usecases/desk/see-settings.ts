import { type AuditRow, readAudit } from "../../db/desk/audit.ts";
import { readHealthFacts, type SenderSigns } from "../../db/desk/health-facts.ts";
import type { SenderFindings } from "../../email/sender-check.ts";
import type { Deps } from "../deps.ts";
import { readCoachWishes, type Wishes } from "./mail-coach.ts";

const AUDIT_SHOWN = 200;

export interface SeenSettings {
  siteUrl: string;
  origins: readonly string[];
  sender: string;
  replyTo: string;
  hasWebhookSecret: boolean;
  /** Epoch ms; null: never. */
  webhookAt: number | null;
  hasApiKey: boolean;
  hasTurnstile: boolean;
  door: "token" | "access";
  plan: "free" | "paid";
  /** What the provider and DNS last said of the sender's address; null: nobody was asked yet. */
  findings: SenderFindings | null;
  mails: Wishes;
  /** Goes up with each change of a letter. */
  lettersRevision: number;
}

/** What the operator set, never a secret itself. */
export async function seeSettings(deps: Deps): Promise<SeenSettings> {
  const { settings, brand } = deps;
  const { webhookAt, findings, lettersRevision } = await readHealthFacts(deps.db, deps.now());
  return {
    siteUrl: settings.siteUrl,
    origins: settings.allowedOrigins,
    sender: brand.name,
    replyTo: brand.replyTo,
    hasWebhookSecret: !settings.webhookSecretMissing,
    webhookAt,
    lettersRevision,
    hasApiKey: settings.apiKey !== undefined,
    hasTurnstile: deps.turnstile !== undefined,
    door: deps.admin?.kind ?? "token",
    plan: settings.plan,
    findings: findings === null ? null : (JSON.parse(findings) as SenderFindings),
    mails: await readCoachWishes(deps),
  };
}

/** What is stopped now, and since when. */
export function seeStops(deps: Deps): Promise<SenderSigns> {
  return readHealthFacts(deps.db, deps.now());
}

/** What was done at the desk, newest first. */
export function seeAudit(deps: Deps): Promise<AuditRow[]> {
  return readAudit(deps.db, AUDIT_SHOWN);
}
