import { type SQL, sql } from "drizzle-orm";

export interface AnswerSheet {
  id: string;
  quiz: string;
  version: string;
  locale: string;
  /** One character an item in shown order. */
  answers: string;
  flags: string;
  style: string;
  week: string;
}

/** Keeps an anonymous sheet. */
export function insertAnswers(sheet: AnswerSheet): SQL {
  return sql`
    INSERT INTO answers (id, quiz, version, locale, answers, flags, style, week)
    VALUES (${sheet.id}, ${sheet.quiz}, ${sheet.version}, ${sheet.locale}, ${sheet.answers}, ${sheet.flags},
      ${sheet.style}, ${sheet.week})`;
}
