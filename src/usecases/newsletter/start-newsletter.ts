import { insertNewsletter } from "../../db/newsletter/newsletters.ts";
import { NEWSLETTER } from "../../drip/lanes.ts";
import type { Locale } from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";

/**
 * Sends a newsletter to everybody who asked for newsletters, each once and by day in their own zone: the next ticks
 * carry it out. One that was ever started does not start again.
 * @param locale only to readers of this language; null: to all.
 */
export async function startNewsletter(
  deps: Deps,
  id: string,
  locale: Locale | null,
): Promise<Result<void, "already-started" | "unknown-letter">> {
  if (!deps.letters.find(NEWSLETTER, id, locale ?? "nl")) return refused("unknown-letter");
  const [inserted = []] = await deps.db.batch(insertNewsletter(deps.db, id, locale, deps.now()));
  return inserted.length > 0 ? done() : refused("already-started");
}
