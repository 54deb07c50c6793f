import { markCancelled } from "../../db/newsletter/newsletters.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";

/** Stops a newsletter that is on its way. Who has it has it. */
export async function cancelNewsletter(deps: Deps, id: string): Promise<Result<void, "not-under-way">> {
  const [cancelled = []] = await deps.db.batch(markCancelled(deps.db, id, deps.now()));
  return cancelled.length > 0 ? done() : refused("not-under-way");
}
