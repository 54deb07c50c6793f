import type { Statement } from "../../db/database.ts";
import { moveNewsletter } from "../../db/newsletter/newsletters.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";

type NewsletterMove = Parameters<typeof moveNewsletter>[2];

/** Stops a newsletter that is planned or on its way. Who has it has it. */
export const cancelNewsletter = (deps: Deps, id: string) => changeNewsletter(deps, id, "stop");

/** Pauses one that is on its way, lets it go on, stops it for good, or takes its plan back. */
export async function changeNewsletter(
  deps: Deps,
  id: string,
  act: NewsletterMove,
  along: readonly Statement[] = [],
): Promise<Result<void, "not-possible-now">> {
  const [move, note] = moveNewsletter(deps.db, id, act, deps.now());
  const [moved] = await deps.db.batch([move, ...along, note]);
  return moved.length > 0 ? done() : refused("not-possible-now");
}
