import { asc, sql } from "drizzle-orm";
import { SHEETS_A_DAY_MAX } from "../../config.ts";
import { type Database, jsonRows, names } from "../database.ts";
import { startOfDay, takeAll } from "../limits.ts";
import { answers, sheets } from "../schema.ts";

/**
 * Keeps a sealed sheet, as long as the day (UTC) has not had SHEETS_A_DAY_MAX; the last statement gives a row where it was
 * kept. The count stands at the day's first moment: nothing says when a sheet came.
 */
export function keepSheet({ id, quiz, sealed }: typeof sheets.$inferInsert, nowMs: number) {
  return [
    takeAll([{ key: "sheets kept", max: SHEETS_A_DAY_MAX, at: startOfDay(nowMs) }]),
    sql`INSERT INTO ${sheets} (${names(sheets.id, sheets.quiz, sheets.sealed)})
      SELECT ${id}, ${quiz}, ${sealed} WHERE changes() > 0 RETURNING 1`,
  ] as const;
}

/** By random id: the order tells nothing. */
export function firstSheets(db: Database, limit: number) {
  return db.build.select().from(sheets).orderBy(asc(sheets.id)).limit(limit);
}

/** Of before sheets were sealed. */
export function firstAnswers(db: Database, limit: number) {
  return db.build.select().from(answers).orderBy(asc(answers.id)).limit(limit);
}

/** Only those that were fetched: what came since stays. */
export function deleteSheets(ids: readonly string[]) {
  return sql`DELETE FROM ${sheets} WHERE ${sheets.id} IN (SELECT value FROM ${jsonRows(ids)})`;
}

export function deleteAnswers(ids: readonly string[]) {
  return sql`DELETE FROM ${answers} WHERE ${answers.id} IN (SELECT value FROM ${jsonRows(ids)})`;
}
