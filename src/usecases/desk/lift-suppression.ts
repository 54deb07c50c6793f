import { deleteSuppression } from "../../db/desk/operator-acts.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { findLead } from "./find-person.ts";

/** Lets an address that bounced or complained ask for mail again. */
export async function liftSuppression(deps: Deps, email: string): Promise<Result<void, "not-suppressed">> {
  const found = await findLead(deps, email);
  if (!found) return refused("not-suppressed");
  const [lifted = []] = await deps.db.batch(deleteSuppression(found.emailHash, deps.now()));
  return lifted.length > 0 ? done() : refused("not-suppressed");
}
