import { deleteSuppression } from "../../db/desk/operator-acts.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { auditOf, type Who } from "./acting.ts";
import { findLead } from "./find-person.ts";

/** Lets an address that bounced or complained ask for mail again: here first, then at the provider, which may refuse. */
export async function liftSuppression(
  deps: Deps,
  email: string,
  who: Who,
): Promise<Result<{ atProvider: boolean }, "not-suppressed">> {
  const found = await findLead(deps, email);
  if (!found) return refused("not-suppressed");
  const [lift, ...rest] = deleteSuppression(found.emailHash, deps.now());
  const written = auditOf(deps, { who, act: "lift", leadId: found.leadId });
  const [lifted] = await deps.db.batch([lift, written, ...rest]);
  if (lifted.length === 0) return refused("not-suppressed");
  return done({ atProvider: (await deps.liftAtProvider?.(found.address)) ?? true });
}
