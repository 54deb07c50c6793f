import { and, desc, eq, sql } from "drizzle-orm";
import { type Database, jsonRows, type Statement, set } from "../database.ts";
import { enrollments, letterHeads, letterVersions, sender } from "../schema.ts";

/** Where a letter stands: its series, step and language. */
export type LetterPlace = Pick<typeof letterHeads.$inferSelect, "sequence" | "step" | "locale">;

/** The one draft of a letter is a version of this name; it is never sent. */
const DRAFT = "draft";
/** Versions that the desk lists of one letter. */
const VERSIONS_MAX = 50;

export type LetterEdit = typeof letterVersions.$inferSelect;

/** How many heads are read at most: every letter of a large practice in both languages. */
const HEADS_MAX = 500;

/** Which revision of the letters holds; it goes up with each change at the desk. One row. */
export async function readRevision(db: Database): Promise<number> {
  const [row] = await db.rows(db.build.select({ revision: sender.lettersRevision }).from(sender));
  return row?.revision ?? 0;
}

/** The edited letters that are sent in a file's place, with what each rests on. */
export function readHeads(db: Database) {
  const { sequence, step, locale, version, problem } = letterHeads;
  const { compiled, baseVersion, frame, markdown } = letterVersions;
  return db.rows(
    db.build
      .select({ sequence, step, locale, version, problem, compiled, baseVersion, frame, markdown })
      .from(letterHeads)
      .innerJoin(
        letterVersions,
        and(
          eq(letterVersions.sequence, sequence),
          eq(letterVersions.step, step),
          eq(letterVersions.locale, locale),
          eq(letterVersions.version, version),
        ),
      )
      .limit(HEADS_MAX),
  );
}

/** The head of one letter, with the file's version that it rests on; null: it is the file that is sent. */
export async function readHead(db: Database, place: LetterPlace) {
  const { version, problem } = letterHeads;
  const { baseVersion } = letterVersions;
  const [row] = await db.rows(
    db.build
      .select({ version, problem, baseVersion })
      .from(letterHeads)
      .innerJoin(
        letterVersions,
        sql`${isAt(letterVersions, place)} AND ${letterVersions.version} = ${version}`,
      )
      .where(isAt(letterHeads, place)),
  );
  return row ?? null;
}

/** Every version of one letter that the desk keeps, the newest first, the draft among them. */
export function readEdits(db: Database, place: LetterPlace): Promise<LetterEdit[]> {
  return db.rows(
    db.build
      .select()
      .from(letterVersions)
      .where(isAt(letterVersions, place))
      .orderBy(desc(letterVersions.createdAt))
      .limit(VERSIONS_MAX),
  );
}

type Written = Pick<LetterEdit, "markdown" | "compiled" | "baseVersion" | "frame" | "author" | "reason">;

/** Keeps what is being typed: one draft a letter, the last one written. */
export function putDraft(db: Database, place: LetterPlace, draft: Written, nowMs: number): Statement {
  const row = { ...draft, state: "draft" as const, createdAt: nowMs };
  return db.build
    .insert(letterVersions)
    .values({ ...place, version: DRAFT, ...row })
    .onConflictDoUpdate({
      target: [letterVersions.sequence, letterVersions.step, letterVersions.locale, letterVersions.version],
      set: row,
    });
}

/** What was being written is done with: only where the act that it became has held, or it would be lost. */
export function deleteDraft(place: LetterPlace, headNow: SeenHead): Statement {
  return sql`DELETE FROM ${letterVersions} WHERE ${isAt(letterVersions, place)}
    AND ${letterVersions.version} = ${DRAFT} AND ${headIs(place, headNow)}`;
}

/** The head that the coach saw when she opened the letter; null: it was the file. */
export type SeenHead = string | null;

/**
 * Makes a version the one that is sent, where the head is still the one that was seen; a version of the same words is kept
 * once. The statement that gives back a row tells whether it held.
 */
export function putHead(
  db: Database,
  place: LetterPlace,
  seen: SeenHead,
  saved: Written & { version: string },
  nowMs: number,
): readonly [Statement, Statement, Statement] {
  const { sequence, step, locale } = place;
  return [
    db.build
      .insert(letterVersions)
      .values({ ...place, ...saved, state: "saved", createdAt: nowMs })
      .onConflictDoNothing(),
    sql`INSERT INTO ${letterHeads} (sequence, step, locale, version)
      SELECT ${sequence}, ${step}, ${locale}, ${saved.version} WHERE ${headIs(place, seen)}
      ON CONFLICT DO UPDATE SET ${set(letterHeads, { version: saved.version, problem: null })}`,
    nextRevision(place, saved.version),
  ];
}

/** Back to the file: the head goes, where it is still the one that was seen. */
export function dropHead(place: LetterPlace, seen: string): readonly [Statement, Statement] {
  return [
    sql<{ version: string }>`DELETE FROM ${letterHeads} WHERE ${isAt(letterHeads, place)}
      AND ${letterHeads.version} = ${seen} RETURNING ${letterHeads.version}`,
    nextRevision(place, null),
  ];
}

/** The coach keeps her own words over a file that a deploy changed: from now on they rest on the new one. */
export function restOn(
  place: LetterPlace,
  version: string,
  baseVersion: string,
): readonly [Statement, Statement] {
  return [
    sql`UPDATE ${letterVersions} SET ${set(letterVersions, { baseVersion })}
      WHERE ${isAt(letterVersions, place)} AND ${letterVersions.version} = ${version}`,
    nextRevision(place, version),
  ];
}

/** Letters that are due first, as many as are looked at: the desk's pages cost the same with any number of readers. */
const COMING_MAX = 5_000;

/**
 * How many of the readers that are next get one of these steps of a series, or are on the way to it; and whether more
 * readers wait than were looked at.
 */
export async function countComing(db: Database, sequence: string, steps: readonly string[]) {
  const [row] = await db.rows(sql<{ coming: number; seen: number }>`
    SELECT count(*) AS seen, coalesce(sum(j.value IS NOT NULL), 0) AS coming
    FROM (SELECT ${enrollments.sequence} AS series, ${enrollments.step} AS step FROM ${enrollments}
      WHERE ${enrollments.state} = 'active' AND ${enrollments.dueAt} IS NOT NULL
      ORDER BY ${enrollments.dueAt} LIMIT ${COMING_MAX}) e
    LEFT JOIN ${jsonRows(steps)} j ON j.value = e.step AND e.series = ${sequence}`);
  return { coming: row?.coming ?? 0, isBound: (row?.seen ?? 0) >= COMING_MAX };
}

function isAt(table: typeof letterHeads | typeof letterVersions, { sequence, step, locale }: LetterPlace) {
  return sql`${table.sequence} = ${sequence} AND ${table.step} = ${step} AND ${table.locale} = ${locale}`;
}

function headIs(place: LetterPlace, version: SeenHead) {
  const found = sql`(SELECT ${letterHeads.version} FROM ${letterHeads} WHERE ${isAt(letterHeads, place)})`;
  return version === null ? sql`${found} IS NULL` : sql`${found} = ${version}`;
}

/** Only where the head now is what this act made it. */
function nextRevision(place: LetterPlace, version: SeenHead): Statement {
  return sql<{ revision: number }>`UPDATE ${sender}
    SET ${set(sender, { lettersRevision: sql`${sender.lettersRevision} + 1` })}
    WHERE ${headIs(place, version)} RETURNING ${sender.lettersRevision} AS revision`;
}
