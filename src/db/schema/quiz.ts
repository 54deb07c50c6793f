import { sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * (w) Answer sheets for research, with leave, sealed to a key whose private half is never here; all of one length.
 * Nothing outside the seal but the quiz: no moment either. Until the coach has fetched them and deletes them.
 */
export const sheets = sqliteTable("sheets", {
  id: text("id").primaryKey(),
  quiz: text("quiz").notNull(),
  sealed: text("sealed").notNull(),
});

/** (w) Anonymous answer sheets, with leave. Random key, a week for a date: nothing joins one to a person. */
export const answers = sqliteTable("answers", {
  id: text("id").primaryKey(),
  quiz: text("quiz").notNull(),
  version: text("version").notNull(),
  locale: text("locale").notNull(),
  /** One character an item in shown order; "-" is skipped. */
  answers: text("answers").notNull(),
  flags: text("flags").notNull(),
  style: text("style").notNull(),
  /** ISO week, such as 2026-W47. */
  week: text("week").notNull(),
});
