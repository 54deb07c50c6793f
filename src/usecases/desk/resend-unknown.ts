import { rewindUnknown } from "../../db/desk/operator-acts.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { auditOf, type Who } from "./acting.ts";
import { findLead } from "./find-person.ts";

export interface ResendInput {
  email: string;
  sequence: string;
  step: string;
}

/**
 * The operator's own choice to send a letter again that may have gone before; it is due at once, by the lead's window.
 * Refused: it is not unknown (any more), or its lead is not to be written to.
 */
export async function resendUnknown(
  deps: Deps,
  { email, sequence, step }: ResendInput,
  who: Who,
): Promise<Result<void, "not-unknown">> {
  const { leadId } = (await findLead(deps, email)) ?? { leadId: null };
  if (leadId === null) return refused("not-unknown");
  const [rewind, ...rest] = rewindUnknown({ leadId, sequence, step }, deps.now());
  const written = auditOf(deps, { who, act: "resend-unknown", leadId, detail: `${sequence}/${step}` });
  const [rewound] = await deps.db.batch([rewind, written, ...rest]);
  return rewound.length > 0 ? done() : refused("not-unknown");
}
