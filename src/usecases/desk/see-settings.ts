import { type AuditRow, readAudit } from "../../db/desk/audit.ts";
import { readHealthFacts, type SenderSigns } from "../../db/desk/health-facts.ts";
import type { Deps } from "../deps.ts";

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
}

/** What the operator set, never a secret itself. */
export async function seeSettings(deps: Deps): Promise<SeenSettings> {
  const { settings, brand } = deps;
  const { webhookAt } = await readHealthFacts(deps.db, deps.now());
  return {
    siteUrl: settings.siteUrl,
    origins: settings.allowedOrigins,
    sender: brand.name,
    replyTo: brand.replyTo,
    hasWebhookSecret: !settings.webhookSecretMissing,
    webhookAt,
    hasApiKey: settings.apiKey !== undefined,
    hasTurnstile: deps.turnstile !== undefined,
    door: deps.admin?.kind ?? "token",
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
