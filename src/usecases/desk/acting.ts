import { type AuditWhen, insertAudit } from "../../db/desk/audit.ts";
import type { peopleTexts } from "../../texts/desk/people.ts";
import type { Deps } from "../deps.ts";

/** Every act at the desk by its name in the audit: what it is called at the desk is among the texts. */
type DeskAct = keyof ReturnType<typeof peopleTexts>["actNames"];

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
