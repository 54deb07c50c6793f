import { cancelNewsletter as cancelStatements } from "../../db/newsletter/newsletters.ts";
import type { Deps } from "../deps.ts";

/** Stops a newsletter that is on its way; false where it is not. Who has it has it. */
export async function cancelNewsletter(deps: Deps, id: string): Promise<boolean> {
  const [cancelled = []] = await deps.db.batch(cancelStatements(deps.db, id, deps.now()));
  return cancelled.length > 0;
}
