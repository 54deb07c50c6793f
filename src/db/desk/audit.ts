import { desc, eq, type SQL, sql } from "drizzle-orm";
import { HOUR_MS } from "../../config.ts";
import { type Database, names } from "../database.ts";
import { audit } from "../schema.ts";

export type AuditRow = typeof audit.$inferSelect;

/** When an act leaves its row. */
export type AuditWhen =
  /** Where the statement right before it changed something. */
  | "changed"
  /** Whatever came before it: what was done is no change here, or many statements. */
  | "always"
  /** The same of this one within the hour leaves one row: it is done over and over. */
  | "once-an-hour";

/** What somebody at the desk did, in the transaction of the act. */
export function insertAudit(row: AuditRow, when: AuditWhen): SQL {
  const same = sql`${audit.at} > ${row.at - HOUR_MS} AND ${audit.who} = ${row.who} AND ${audit.act} = ${row.act}
    AND ${audit.detail} IS ${row.detail}`;
  const isLeft = {
    changed: sql`changes() > 0`,
    always: sql`1`,
    "once-an-hour": sql`NOT EXISTS (SELECT 1 FROM ${audit} WHERE ${same})`,
  }[when];
  return sql`INSERT INTO ${audit} (${names(audit.at, audit.id, audit.who, audit.act, audit.leadId, audit.detail)})
    SELECT ${row.at}, ${row.id}, ${row.who}, ${row.act}, ${row.leadId}, ${row.detail} WHERE ${isLeft}`;
}

/** What was done to one person, oldest first. */
export function readAuditOf(db: Database, leadId: string): Promise<AuditRow[]> {
  return db.rows(
    db.build
      .select()
      .from(audit)
      .where(sql`${audit.leadId} IS NOT NULL AND ${eq(audit.leadId, leadId)}`)
      .orderBy(audit.at, audit.id),
  );
}

/** The last acts at the desk, newest first. */
export function readAudit(db: Database, limit: number): Promise<AuditRow[]> {
  return db.rows(db.build.select().from(audit).orderBy(desc(audit.at), desc(audit.id)).limit(limit));
}
