import { desc, eq, type SQL, sql } from "drizzle-orm";
import { type Database, names } from "../database.ts";
import { audit } from "../schema.ts";

export type AuditRow = typeof audit.$inferSelect;

/** What somebody at the desk did: in the transaction of the act, right behind a statement, and only where that changed something. */
export function insertAudit(row: AuditRow): SQL {
  return sql`INSERT INTO ${audit} (${names(audit.at, audit.id, audit.who, audit.act, audit.leadId, audit.detail)})
    SELECT ${row.at}, ${row.id}, ${row.who}, ${row.act}, ${row.leadId}, ${row.detail} WHERE changes() > 0`;
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
