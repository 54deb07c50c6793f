import { and, eq, gt } from "drizzle-orm";
import type { Database } from "../database.ts";
import { sessions } from "../schema.ts";

/** Keeps a session of the desk, by the keyed hash of its id: a dump opens no desk. */
export function insertSession(db: Database, session: typeof sessions.$inferInsert) {
  return db.build.insert(sessions).values(session);
}

/** A row where that session runs. */
export function findSession(db: Database, idHash: string, nowMs: number) {
  return db.rows(
    db.build
      .select({ endsAt: sessions.endsAt })
      .from(sessions)
      .where(and(eq(sessions.idHash, idHash), gt(sessions.endsAt, nowMs))),
  );
}

/** Ends one session, or every one that runs; the night deletes the rows. */
export function endSessions(db: Database, idHash: string | "all", nowMs: number) {
  const running = gt(sessions.endsAt, nowMs);
  return db.build
    .update(sessions)
    .set({ endsAt: nowMs })
    .where(idHash === "all" ? running : and(eq(sessions.idHash, idHash), running));
}
