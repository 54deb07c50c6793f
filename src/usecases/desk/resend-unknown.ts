import { resendUnknown as resend } from "../../db/desk/operator-acts.ts";
import type { Deps } from "../deps.ts";
import { findLead } from "./find-person.ts";

export interface ResendInput {
  email: string;
  sequence: string;
  step: string;
}

/**
 * The operator's own choice to send a letter again that may have gone before; it is due at once, by the lead's window.
 * False: it is not unknown (any more), or its lead is not to be written to.
 */
export async function resendUnknown(deps: Deps, { email, sequence, step }: ResendInput): Promise<boolean> {
  const { leadId } = (await findLead(deps, email)) ?? { leadId: null };
  if (leadId === null) return false;
  const [rewound = []] = await deps.db.batch(resend({ leadId, sequence, step }, deps.now()));
  return rewound.length > 0;
}
