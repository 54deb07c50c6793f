import { desc, eq, type SQL, sql, sum } from "drizzle-orm";
import { REFUSED_POSTS_A_DAY, REFUSED_POSTS_AN_HOUR } from "../../config.ts";
import { dayOf } from "../daily-counts.ts";
import { type Database, excluded, jsonRows, names, set } from "../database.ts";
import { startOfDay, takeAll } from "../limits.ts";
import { dailyCounts, formPosts } from "../schema.ts";

type FormPost = typeof formPosts.$inferSelect;

/** One post of one form: known again by its keyed hash. */
export type FormPostKey = Pick<FormPost, "form" | "postHash">;

/** Whether this post was taken since a moment (epoch ms). */
export async function wasTaken(
  db: Database,
  { form, postHash }: FormPostKey,
  sinceMs: number,
): Promise<boolean> {
  const rows = await db.rows(sql`SELECT 1 FROM ${formPosts} WHERE ${formPosts.form} = ${form}
    AND ${formPosts.postHash} = ${postHash} AND ${formPosts.outcome} = 'taken' AND ${formPosts.createdAt} > ${sinceMs}`);
  return rows.length > 0;
}

/**
 * Those of these forms that took a post since a moment (epoch ms): of each a few posts are read, until one is found. The
 * plus keeps SQLite from going through everybody's taken posts for each form.
 */
export async function formsInUse(
  db: Database,
  forms: readonly string[],
  sinceMs: number,
): Promise<Set<string>> {
  const rows = await db.rows(sql<{ form: string }>`SELECT j.value AS form FROM ${jsonRows(forms)} j
    WHERE EXISTS (SELECT 1 FROM ${formPosts} WHERE ${formPosts.form} = j.value
      AND +${formPosts.outcome} = 'taken' AND ${formPosts.createdAt} > ${sinceMs})`);
  return new Set(rows.map(({ form }) => form));
}

/** Belongs in the transaction of its sign-up, and holds where that does: neither is kept without the other. */
export function keepTaken({ form, postHash }: FormPostKey, nowMs: number, condition: SQL): SQL {
  const { outcome, createdAt } = formPosts;
  const taken = set(formPosts, { outcome: "taken", problems: null, createdAt: excluded(createdAt) });
  return sql`
    INSERT INTO ${formPosts} (${names(formPosts.form, formPosts.postHash, outcome, createdAt)})
    SELECT ${form}, ${postHash}, 'taken', ${nowMs} WHERE ${condition}
    ON CONFLICT DO UPDATE SET ${taken}`;
}

/** Why a post was refused, as long as its form has not had too many of these in this hour, nor all of them in this day. */
export function keepRefused({ form, postHash }: FormPostKey, why: string, nowMs: number): SQL[] {
  const { outcome, problems, createdAt } = formPosts;
  return [
    // A space stands in no hash, so these are no address's keys.
    takeAll([
      { key: `refused ${form}`, max: REFUSED_POSTS_AN_HOUR, at: nowMs },
      { key: "refused in all", max: REFUSED_POSTS_A_DAY, at: startOfDay(nowMs) },
    ]),
    sql`INSERT INTO ${formPosts} (${names(formPosts.form, formPosts.postHash, outcome, problems, createdAt)})
      SELECT ${form}, ${postHash}, 'refused', ${why}, ${nowMs} WHERE changes() > 0
      ON CONFLICT DO UPDATE SET ${set(formPosts, { problems: excluded(problems), createdAt: excluded(createdAt) })}
        WHERE ${outcome} = 'refused'`,
  ];
}

export type RefusedRow = Pick<FormPost, "form" | "createdAt"> & { problems: string };

/** The last refused posts of all forms, newest first. */
export function readRefused(db: Database, limit: number): Promise<RefusedRow[]> {
  const { form, problems, createdAt, outcome, postHash } = formPosts;
  return db.rows(
    db.build
      .select({ form, problems: sql<string>`${problems}`.as("problems"), createdAt })
      .from(formPosts)
      .where(eq(outcome, "refused"))
      .orderBy(desc(createdAt), postHash)
      .limit(limit),
  );
}

/** Sign-ups by form since a moment (epoch ms), by whole UTC days. */
export function countByForm(db: Database, sinceMs: number): Promise<{ form: string; signUps: number }[]> {
  const { day, metric, key, count } = dailyCounts;
  return db.rows(
    db.build
      .select({ form: key, signUps: sum(count).mapWith(Number) })
      .from(dailyCounts)
      .where(sql`${day} >= ${dayOf(sinceMs)} AND ${metric} = 'signed-up'`)
      .groupBy(key),
  );
}
