import { asc, sql } from "drizzle-orm";
import { type Database, jsonRows } from "../database.ts";
import { answers, sheets } from "../schema.ts";

/** Keeps a sealed sheet. */
export function insertSheet(db: Database, sheet: typeof sheets.$inferInsert) {
  return db.build.insert(sheets).values(sheet);
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
