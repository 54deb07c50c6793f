import { desc, eq, sql } from "drizzle-orm";
import { NEWSLETTER, NEWSLETTER_LANE } from "../../drip/lanes.ts";
import type { Locale } from "../../quiz/types.ts";
import { l, n } from "../aliases.ts";
import { dayOf } from "../daily-counts.ts";
import type { Database, Statement } from "../database.ts";
import { REVISION_UP } from "../letters/letter-edits.ts";
import { noteNextDue } from "../letters/newsletter.ts";
import { type Counted, type DROPS, dropOf, type Readers } from "../letters/segment.ts";
import { batches, dailyCounts, leads, letterHeads, letterVersions, newsletters, sender } from "../schema.ts";

export { type Counted, type Readers, SERIES_STATES, type Segment } from "../letters/segment.ts";

/** A newsletter as the coach sees it; moments in epoch ms. */
export type Newsletter = typeof newsletters.$inferSelect;

/** Newsletters that the desk lists: ten years of one a month. */
const LISTED_MAX = 120;

/** The newsletters that were ever begun, the newest first. */
export function readNewsletters(db: Database): Promise<Newsletter[]> {
  return db.rows(
    db.build
      .select()
      .from(newsletters)
      .orderBy(desc(newsletters.createdAt), newsletters.id)
      .limit(LISTED_MAX),
  );
}

export async function readNewsletter(db: Database, id: string): Promise<Newsletter | null> {
  const [row] = await db.rows(db.build.select().from(newsletters).where(eq(newsletters.id, id)));
  return row ?? null;
}

/** Begins one, unless there is one of this name: nobody gets a draft. */
export function insertDraft(db: Database, id: string, nowMs: number) {
  const draft = { id, state: "draft" as const, createdAt: nowMs };
  return db.build.insert(newsletters).values(draft).onConflictDoNothing().returning({ id: newsletters.id });
}

/** Whom a draft is for; a row comes back where it still was one. */
export function writeReaders(db: Database, id: string, locale: Locale | null, readers: Readers) {
  return db.build
    .update(newsletters)
    .set({ locale, segment: readers.who || readers.counted ? JSON.stringify(readers) : null })
    .where(sql`${newsletters.id} = ${id} AND ${newsletters.state} = 'draft'`)
    .returning({ id: newsletters.id });
}

export interface Start {
  /** When its first claim may be made; epoch ms. */
  readonly dueAt: number;
  /** To each reader at this hour of their own day; null: from one moment on. */
  readonly localHour: number | null;
}

/** Starts one, or plans it, unless it ever was: the first statement gives back a row where it did. */
export function startNewsletterAt(
  db: Database,
  id: string,
  locale: Locale | null,
  { dueAt, localHour }: Start,
  nowMs: number,
) {
  const state = dueAt > nowMs ? ("scheduled" as const) : ("sending" as const);
  const started = { state, locale, localHour, dueAt, startedAt: dueAt };
  return [
    db.build
      .insert(newsletters)
      .values({ id, createdAt: nowMs, ...started })
      .onConflictDoUpdate({
        target: newsletters.id,
        set: started,
        setWhere: sql`${newsletters.state} = 'draft'`,
      })
      .returning({ id: newsletters.id }),
    noteNextDue(),
  ] as const;
}

/** A letter of it is claimed, and still being tried. */
const inFlight = (id: string) => sql`EXISTS (SELECT 1 FROM ${batches} WHERE ${batches.state} = 'open'
  AND ${batches.lane} = ${NEWSLETTER_LANE} AND ${newsletterOf} = ${id})`;

/** A newsletter's batch holds letters of that one alone. */
const newsletterOf = sql<string>`${batches.members} ->> '$[0][2]'`;

/** What each act asks of a newsletter's state, and makes of it: without a row it changed nothing. */
export function moveNewsletter(
  db: Database,
  id: string,
  act: "pause" | "resume" | "stop" | "unplan",
  nowMs: number,
) {
  const at = (states: string) => sql`${newsletters.state} IN (${sql.raw(states)})`;
  const acts = {
    pause: { where: at("'sending'"), to: { state: "paused" as const, dueAt: null } },
    resume: { where: at("'paused'"), to: { state: "sending" as const, dueAt: nowMs } },
    // Nobody is claimed any more, and Begin drops whoever waits in an open batch.
    stop: {
      where: sql`(${at("'scheduled', 'sending', 'paused'")} OR (${at("'sent'")} AND ${inFlight(id)}))`,
      to: { state: "cancelled" as const, dueAt: null, endedAt: nowMs },
    },
    unplan: {
      where: at("'scheduled'"),
      to: { state: "draft" as const, dueAt: null, startedAt: null, localHour: null },
    },
  };
  const { where, to } = acts[act];
  return [
    db.build
      .update(newsletters)
      .set(to)
      .where(sql`${newsletters.id} = ${id} AND ${where}`)
      .returning({ id: newsletters.id }),
    noteNextDue(),
  ] as const;
}

/** Throws a draft away with its words: the first statement gives back a row where it still was one. */
export function deleteDraftOf(db: Database, id: string): readonly [Statement, ...Statement[]] {
  const isGone = sql`NOT EXISTS (SELECT 1 FROM ${newsletters} WHERE ${newsletters.id} = ${id})`;
  const words = [letterVersions, letterHeads].map(
    (table) =>
      sql`DELETE FROM ${table} WHERE ${table.sequence} = ${NEWSLETTER} AND ${table.step} = ${id} AND ${isGone}`,
  );
  return [
    db.build
      .delete(newsletters)
      .where(sql`${newsletters.id} = ${id} AND ${newsletters.state} = 'draft'`)
      .returning({ id: newsletters.id }),
    ...words,
    sql`UPDATE ${sender} SET ${REVISION_UP} WHERE ${isGone}`,
  ];
}

/** Whom a newsletter is for, of its row; nothing was chosen where there is none. */
export function parseReaders(row: Pick<Newsletter, "segment"> | null): Readers {
  return row?.segment ? (JSON.parse(row.segment) as Readers) : {};
}

/** Readers that one statement of a count goes through. */
const COUNT_SLICE = 20_000;

/**
 * Goes on with the count of whom a newsletter reaches, through the next COUNT_SLICE readers by id. Reads some rows for
 * each of them; the coach asks for it, no page does.
 */
export async function countSlice(db: Database, id: string, so: Counted, nowMs: number): Promise<Counted> {
  const found = await db.rows(sql<{
    why: (typeof DROPS)[number] | "gets";
    locale: Locale;
    count: number;
    last: string;
  }>`
    SELECT ${dropOf(nowMs)} AS why, ${l.locale}, count(*) AS count, max(${l.id}) AS last
    FROM (SELECT ${leads.id} FROM ${leads} WHERE ${leads.newsletterAt} IS NOT NULL AND ${leads.id} > ${so.cursor ?? ""}
      ORDER BY ${leads.id} LIMIT ${COUNT_SLICE}) a
    JOIN ${leads} ${l} ON ${l.id} = a.id JOIN ${newsletters} ${n} ON ${n.id} = ${id}
    GROUP BY why, ${l.locale}`);
  const sum = { nl: so.nl, en: so.en, drops: { ...so.drops } };
  let seen = 0;
  let last = "";
  for (const row of found) {
    seen += row.count;
    if (row.last > last) last = row.last;
    if (row.why === "gets") sum[row.locale] += row.count;
    else sum.drops[row.why] = (sum.drops[row.why] ?? 0) + row.count;
  }
  return { ...sum, at: so.at, cursor: seen < COUNT_SLICE ? null : last };
}

/** The newsletters of which letters are claimed and still being tried. */
export async function newslettersInFlight(db: Database): Promise<Set<string>> {
  const found = await db.rows(
    db.build
      .selectDistinct({ id: newsletterOf })
      .from(batches)
      .where(sql`${batches.state} = 'open' AND ${batches.lane} = ${NEWSLETTER_LANE}`),
  );
  return new Set(found.map(({ id }) => id));
}

/** Readers whose letters left no place for it, on the days from one moment to another. */
export async function countSkipped(
  db: Database,
  id: string,
  fromMs: number,
  untilMs: number,
): Promise<number> {
  const { day, metric, key, count } = dailyCounts;
  const [row] = await db.rows(
    db.build
      .select({ skipped: sql<number>`coalesce(sum(${count}), 0)`.as("skipped") })
      .from(dailyCounts)
      .where(
        sql`${day} BETWEEN ${dayOf(fromMs)} AND ${dayOf(untilMs)} AND ${metric} = 'skipped'
          AND ${key} = ${`${NEWSLETTER}/${id}`}`,
      ),
  );
  return row?.skipped ?? 0;
}
