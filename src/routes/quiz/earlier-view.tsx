import { EarlierResult } from "../../pages/quiz/earlier-result.tsx";
import type { Locale, QuizResult } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { readKeptResult } from "../../usecases/reader/kept-result.ts";
import type { AppContext } from "../http/context.ts";

/** A reader's earlier result beside the new one, from the link that only they have; null: none, or no longer kept. */
export async function earlierView(
  c: AppContext,
  { now, locale, link }: { now: QuizResult; locale: Locale; link: string | null | undefined },
) {
  const deps = c.get("deps");
  const read = link ? await readKeptResult(deps, link) : null;
  if (!read?.ok) return null;
  const { result, givenAt } = read.value;
  const date = givenAt === null ? null : dateText(givenAt, locale, deps.brand.timeZone, "date");
  return <EarlierResult locale={locale} now={now} earlier={result} date={date} />;
}
