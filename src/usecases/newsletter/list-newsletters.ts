import { type Newsletter, listNewsletters as readNewsletters } from "../../db/newsletter/newsletters.ts";
import { NEWSLETTER } from "../../drip/lanes.ts";
import type { Deps } from "../deps.ts";

export interface ListedNewsletter extends Newsletter {
  /** In its readers' language, or in the first that it has; null: the letter is gone. */
  subject: string | null;
}

/** Every newsletter that was ever started, the newest first. */
export async function listNewsletters(deps: Deps): Promise<ListedNewsletter[]> {
  const started = await readNewsletters(deps.db);
  const subjectOf = ({ id, locale }: Newsletter) =>
    deps.letters.find(NEWSLETTER, id, locale ?? "nl")?.subject;
  return started.map((newsletter) => ({ ...newsletter, subject: subjectOf(newsletter) ?? null }));
}
