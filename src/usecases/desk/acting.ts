import { type AuditWhen, insertAudit } from "../../db/desk/audit.ts";
import type { Deps } from "../deps.ts";

/** Every act at the desk by its name in the audit. */
const DESK_ACTS = [
  "erase",
  "lift",
  "resend-unknown",
  "resend-confirmation",
  "pause",
  "resume",
  "stop-series",
  "stop-all",
  "move",
  "note",
  "export",
  "stop-sending",
  "start-sending",
  "release-brake",
  "coach-mails",
  "begin-newsletter",
  "start-newsletter",
  "pause-newsletter",
  "resume-newsletter",
  "stop-newsletter",
  "unplan-newsletter",
  "discard-newsletter",
  "edit-letter",
  "back-to-file",
  "keep-mine",
  "rhythm",
  "draft-letter",
  "test-letter",
  "look-up-sender",
  "newsletter-readers",
  "import-leads",
  "import-stops",
  "undo-import",
  "recover",
  "delete-sheets",
  "export-all",
  "sign-in",
  "sign-out",
] as const;
type DeskAct = (typeof DESK_ACTS)[number];

/** Who acts: "key", for there is one, or the number by which Cloudflare Access knows somebody. */
export type Who = string;

export interface Acting {
  who: Who;
  act: DeskAct;
  leadId?: string | null;
  /** What else it was on: a letter, a series. Never an address, a name or a result. */
  detail?: string | null;
}

/** The row that an act leaves: by itself right behind the statement that acts, and where that changed something. */
export function auditOf(
  deps: Deps,
  { who, act, leadId = null, detail = null }: Acting,
  when: AuditWhen = "changed",
) {
  return insertAudit({ at: deps.now(), id: deps.newId(), who, act, leadId, detail }, when);
}
