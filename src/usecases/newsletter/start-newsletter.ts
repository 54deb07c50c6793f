import type { Statement } from "../../db/database.ts";
import { type Start, startNewsletterAt } from "../../db/newsletter/newsletters.ts";
import { NEWSLETTER } from "../../drip/lanes.ts";
import type { Locale } from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";

/**
 * Sends a newsletter to everybody it is for, each once and by day in their own zone: the next ticks carry it out. One
 * that was ever started does not start again.
 * @param locale only to readers of this language; null: to all.
 * @param start when; at once where nothing is said.
 */
export async function startNewsletter(
  deps: Deps,
  id: string,
  locale: Locale | null,
  start: Start = { dueAt: deps.now(), localHour: null },
  along: readonly Statement[] = [],
): Promise<Result<void, "already-started" | "unknown-letter">> {
  if (!deps.letters.find(NEWSLETTER, id, locale ?? "nl")) return refused("unknown-letter");
  const [insert, note] = startNewsletterAt(deps.db, id, locale, start, deps.now());
  const [inserted] = await deps.db.batch([insert, ...along, note]);
  return inserted.length > 0 ? done() : refused("already-started");
}
