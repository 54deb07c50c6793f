import { type SQL, sql } from "drizzle-orm";
import { e, l, s } from "../aliases.ts";
import type { Database } from "../database.ts";
import { enrollments, leads, sends } from "../schema.ts";

type Lead = typeof leads.$inferSelect;
type Enrollment = typeof enrollments.$inferSelect;

/** How far a filter without an index (a series, a pause) looks for one page. */
const SCANNED_MAX = 5_000;

/** A place in the list: newest first, and by id where two came at one moment. */
export interface PeopleCursor {
  createdAt: number;
  id: string;
}

/** `waiting`: not confirmed; `stopped`: by themselves, or because mail did not arrive or was unwanted. */
export const PEOPLE_STATES = ["all", "reading", "waiting", "paused", "stopped"] as const;
type PeopleState = (typeof PEOPLE_STATES)[number];

export interface PeopleFilter {
  state: PeopleState;
  series: string | null;
}

export interface ListedRow
  extends Pick<
    Lead,
    | "id"
    | "emailEnc"
    | "firstNameEnc"
    | "status"
    | "locale"
    | "timeZone"
    | "source"
    | "pausedUntil"
    | "createdAt"
  > {
  /** Of the series that runs, else of the last one. */
  sequence: string | null;
  step: string | null;
  state: Enrollment["state"] | null;
  dueAt: number | null;
  /** Letters of that series that went. */
  had: number;
}

/**
 * A page of people, the newest first: by the index of what is asked, narrowed by series or pause within SCANNED_MAX rows.
 * @returns the rows found, at most `limit`; `next`: where to go on, or null at the end.
 */
export async function readPeople(
  db: Database,
  filter: PeopleFilter,
  after: PeopleCursor | null,
  limit: number,
  nowMs: number,
): Promise<{ rows: ListedRow[]; next: PeopleCursor | null }> {
  const isNarrowed = filter.series !== null || filter.state === "paused";
  const page = sql`SELECT ${leads.id} FROM ${leads} WHERE ${inState(filter.state)} AND ${behind(after)}
    ORDER BY ${leads.createdAt} DESC, ${leads.id} DESC LIMIT ${isNarrowed ? SCANNED_MAX : limit + 1}`;
  const pauses = filter.state === "paused" ? sql`${l.pausedUntil} > ${nowMs}` : sql`1`;
  const inSeries = filter.series ? sql`${e.sequence} = ${filter.series}` : sql`1`;
  const [rows, [last]] = await db.batch([
    sql<ListedRow>`
      SELECT ${l.id}, ${l.emailEnc} AS "emailEnc", ${l.firstNameEnc} AS "firstNameEnc", ${l.status}, ${l.locale},
        ${l.timeZone} AS "timeZone", ${l.source}, ${l.pausedUntil} AS "pausedUntil", ${l.createdAt} AS "createdAt",
        ${e.sequence}, ${e.step}, ${e.state}, ${e.dueAt} AS "dueAt",
        (SELECT count(*) FROM ${sends} ${s} WHERE ${s.leadId} = ${l.id} AND ${s.sequence} = ${e.sequence}) AS "had"
      FROM (${page}) p JOIN ${leads} ${l} ON ${l.id} = p.id
        LEFT JOIN ${enrollments} ${e} ON ${e.leadId} = ${l.id} AND ${e.sequence} = ${SHOWN_SERIES}
      WHERE ${inSeries} AND ${pauses} ORDER BY ${l.createdAt} DESC, ${l.id} DESC LIMIT ${limit + 1}`,
    sql<PeopleCursor & { scanned: number }>`
      SELECT count(*) AS "scanned", min(${l.createdAt}) AS "createdAt", ${l.id}
      FROM (${page}) p JOIN ${leads} ${l} ON ${l.id} = p.id`,
  ]);
  const shown = rows.slice(0, limit);
  if (rows.length > limit) return { rows: shown, next: cursorOf(shown.at(-1)) };
  const more = isNarrowed && last && last.scanned >= SCANNED_MAX;
  return { rows: shown, next: more ? { createdAt: last.createdAt, id: last.id } : null };
}

/** The series of `l` that runs, else one that ran; a confirmation and a reminder are no series. */
const SHOWN_SERIES = sql`(SELECT ${enrollments.sequence} FROM ${enrollments}
  WHERE ${enrollments.leadId} = ${l.id} AND ${enrollments.sequence} NOT IN ('confirmation', 'reminder')
  ORDER BY ${enrollments.state} IN ('active', 'paused') DESC, ${enrollments.state} = 'done' DESC LIMIT 1)`;

function cursorOf(row: ListedRow | undefined): PeopleCursor | null {
  return row ? { createdAt: row.createdAt, id: row.id } : null;
}

function behind(after: PeopleCursor | null): SQL {
  return after ? sql`(${leads.createdAt}, ${leads.id}) < (${after.createdAt}, ${after.id})` : sql`1`;
}

/** Rare states by the partial index, whose condition has to stand as it is; most people read, so theirs is the list's own. */
function inState(state: PeopleState): SQL {
  switch (state) {
    case "all":
      return sql`1`;
    case "reading":
    case "paused":
      return sql`${leads.status} = 'active'`;
    case "waiting":
      return sql`${leads.status} <> 'active' AND ${leads.status} = 'pending'`;
    case "stopped":
      return sql`${leads.status} <> 'active' AND ${leads.status} IN ('unsubscribed', 'bounced', 'complained')`;
  }
}
