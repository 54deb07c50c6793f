import { liftSuppression as lift } from "../../db/desk/operator-acts.ts";
import type { Deps } from "../deps.ts";
import { findLead } from "./find-person.ts";

/** Lets an address that bounced or complained ask for mail again. False: there was nothing to lift. */
export async function liftSuppression(deps: Deps, email: string): Promise<boolean> {
  const found = await findLead(deps, email);
  if (!found) return false;
  const [lifted = []] = await deps.db.batch(lift(found.emailHash, deps.now()));
  return lifted.length > 0;
}
