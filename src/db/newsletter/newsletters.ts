import { type SQL, sql } from "drizzle-orm";
import { NEWSLETTER_LANE } from "../../drip/lanes.ts";
import type { Database } from "../database.ts";
import { getsNewsletters, noteNextDue } from "../letters/newsletter.ts";

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

/** How many would get a newsletter now, by language. Reads a row for each of them. */
export function countReaders(db: Database, nowMs: number): Promise<{ locale: string; count: number }[]> {
  return db.rows(sql`
    SELECT l.locale, count(*) AS count FROM leads l WHERE ${getsNewsletters(nowMs)} GROUP BY l.locale`);
}

/**
 * How many letters of each newsletter the provider took, by id; receipts of erased leads are gone. Reads a row a letter.
 * A batch forgets its members after a year, and with them this.
 */
export function countNewsletterLetters(db: Database): Promise<{ id: string; count: number }[]> {
  return db.rows(sql`
    SELECT s.step AS id, count(*) AS count FROM batches b, json_each(b.members) m JOIN sends s
      ON s.lead_id = m.value ->> 0 AND s.sequence = 'newsletter' AND s.step = m.value ->> 2 AND s.batch_id = b.id
    WHERE b.lane = ${NEWSLETTER_LANE} AND b.state IN ('sent', 'assumed')
      AND (s.state IS NULL OR s.state IN ('sent', 'delivered', 'bounced', 'complained'))
    GROUP BY s.step`);
}

/** The newsletters of which letters are claimed and still being tried. */
export async function newslettersInFlight(db: Database): Promise<Set<string>> {
  const found = await db.rows<{ id: string }>(sql`
    SELECT DISTINCT members ->> '$[0][2]' AS id FROM batches WHERE state = 'open' AND lane = ${NEWSLETTER_LANE}`);
  return new Set(found.map(({ id }) => id));
}
