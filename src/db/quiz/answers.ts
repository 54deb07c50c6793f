import type { Database } from "../database.ts";
import { answers } from "../schema.ts";

/** Keeps an anonymous sheet. */
export function insertAnswers(db: Database, sheet: typeof answers.$inferInsert) {
  return db.build.insert(answers).values(sheet);
}
