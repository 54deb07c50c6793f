import { type SQL, sql } from "drizzle-orm";
import { NEWSLETTER_LANE } from "../drip/lanes.ts";
import type { Database } from "./database.ts";
import { noteNextDue } from "./engine/newsletter.ts";

/** A newsletter as the coach sees it; moments in epoch ms. */
export interface Newsletter {
  id: string;
  state: "sending" | "sent" | "cancelled";
  locale: string | null;
  createdAt: number;
  endedAt: number | null;
}

/** Every newsletter that was ever started, the newest first. */
export function listNewsletters(db: Database): Promise<Newsletter[]> {
  return db.rows<Newsletter>(sql`
    SELECT id, state, locale, created_at AS createdAt, ended_at AS endedAt
    FROM newsletters ORDER BY created_at DESC`);
}

/** Starts one, unless it ever was: the first statement gives back a row where it did. */
export function insertNewsletter(id: string, locale: string | null, nowMs: number): SQL[] {
  return [
    sql`INSERT INTO newsletters (id, state, locale, due_at, created_at)
      VALUES (${id}, 'sending', ${locale}, ${nowMs}, ${nowMs}) ON CONFLICT DO NOTHING RETURNING id`,
    noteNextDue(),
  ];
}

/** Stops one that has not reached everybody yet: nobody is claimed any more, and Begin drops whoever waits in an open batch. */
export function cancelNewsletter(id: string, nowMs: number): SQL[] {
  return [
    sql`UPDATE newsletters SET state = 'cancelled', due_at = NULL, ended_at = ${nowMs}
      WHERE id = ${id} AND (state = 'sending' OR (state = 'sent' AND EXISTS (SELECT 1 FROM batches b
        WHERE b.state = 'open' AND b.lane = ${NEWSLETTER_LANE} AND b.members ->> '$[0][2]' = ${id})))
      RETURNING id`,
    noteNextDue(),
  ];
}
