import { type SQL, sql } from "drizzle-orm";
import { REFUSED_POSTS_AN_HOUR } from "../../config.ts";
import { dayOf } from "../daily-counts.ts";
import type { Database } from "../database.ts";
import { countInHour, hourNumber } from "../limits.ts";

/** One post of one form: known again by its keyed hash. */
export interface FormPostKey {
  form: string;
  postHash: string;
}

/** Whether this post was taken since a moment (epoch ms). */
export async function wasTaken(
  db: Database,
  { form, postHash }: FormPostKey,
  sinceMs: number,
): Promise<boolean> {
  const rows = await db.rows(sql`SELECT 1 FROM form_posts
    WHERE form = ${form} AND post_hash = ${postHash} AND outcome = 'taken' AND created_at > ${sinceMs}`);
  return rows.length > 0;
}

/** Belongs in the transaction of its sign-up: neither is kept without the other. */
export function keepTaken({ form, postHash }: FormPostKey, nowMs: number): SQL {
  return sql`
    INSERT INTO form_posts (form, post_hash, outcome, created_at) VALUES (${form}, ${postHash}, 'taken', ${nowMs})
    ON CONFLICT DO UPDATE SET outcome = 'taken', problems = NULL, created_at = excluded.created_at`;
}

/** Why a post was refused, as long as its form has not had too many of these in this hour. */
export function keepRefused({ form, postHash }: FormPostKey, problems: string, nowMs: number): SQL[] {
  // A space stands in no hash, so this is no address's key.
  const key = `refused ${form}`;
  const sofar = sql`(SELECT count FROM limits WHERE key = ${key} AND hour = ${hourNumber(nowMs)})`;
  return [
    sql`INSERT INTO form_posts (form, post_hash, outcome, problems, created_at)
      SELECT ${form}, ${postHash}, 'refused', ${problems}, ${nowMs}
      WHERE coalesce(${sofar}, 0) < ${REFUSED_POSTS_AN_HOUR}
      ON CONFLICT DO UPDATE SET problems = excluded.problems, created_at = excluded.created_at
        WHERE form_posts.outcome = 'refused'`,
    countInHour(key, REFUSED_POSTS_AN_HOUR, nowMs),
  ];
}

export interface RefusedRow {
  form: string;
  problems: string;
  createdAt: number;
}

/** The last refused posts of all forms, newest first. Reads every kept post: only for the desk. */
export function readRefused(db: Database, limit: number): Promise<RefusedRow[]> {
  return db.rows<RefusedRow>(sql`
    SELECT form, problems, created_at AS createdAt FROM form_posts
    WHERE outcome = 'refused' ORDER BY created_at DESC, post_hash LIMIT ${limit}`);
}

/** Sign-ups by form since a moment (epoch ms), by whole UTC days. */
export function countByForm(db: Database, sinceMs: number): Promise<{ form: string; signUps: number }[]> {
  return db.rows(sql`
    SELECT key AS form, sum(count) AS signUps FROM daily_counts
    WHERE day >= ${dayOf(sinceMs)} AND metric = 'signed-up' GROUP BY key`);
}
