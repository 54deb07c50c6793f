import { type SQL, sql } from "drizzle-orm";
import { names } from "../database.ts";
import { leads, notes } from "../schema.ts";

/** A note of the coach's on one person; nothing where that person is gone. */
export function insertNote(note: typeof notes.$inferInsert): SQL {
  return sql`INSERT INTO ${notes} (${names(notes.leadId, notes.id, notes.textEnc, notes.author, notes.createdAt)})
    SELECT ${note.leadId}, ${note.id}, ${note.textEnc}, ${note.author}, ${note.createdAt}
    WHERE EXISTS (SELECT 1 FROM ${leads} WHERE ${leads.id} = ${note.leadId})`;
}
