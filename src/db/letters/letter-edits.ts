import { and, count, desc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { type Database, excluded, jsonRows, type Statement, set } from "../database.ts";
import { enrollments, letterHeads, letterVersions, sender } from "../schema.ts";

const VERSION_KEY = [
  letterVersions.sequence,
  letterVersions.step,
  letterVersions.locale,
  letterVersions.version,
];

/** Where a letter stands: its series, step and language. */
export type LetterPlace = Pick<typeof letterHeads.$inferSelect, "sequence" | "step" | "locale">;

/** The one draft of a letter is a version of this name; it is never sent. */
const DRAFT = "draft";
/** Versions that the desk lists of one letter. */
const VERSIONS_MAX = 50;

export type LetterEdit = typeof letterVersions.$inferSelect;

/** How many heads are read at most: every letter of a large practice in both languages. */
const HEADS_MAX = 500;

/** In an UPDATE of the sender's row: every isolate reads the letters and their rhythm anew. */
export const REVISION_UP = set(sender, { lettersRevision: sql`${sender.lettersRevision} + 1` });

/** Which revision of the letters holds; it goes up with each change at the desk. One row. */
export async function readRevision(db: Database): Promise<number> {
  const [row] = await db.rows(db.build.select({ revision: sender.lettersRevision }).from(sender));
  return row?.revision ?? 0;
}

/** The edited letters that are sent in a file's place. */
export function readHeads(db: Database) {
  return db.rows(
    db.build
      .select({ compiled: letterVersions.compiled })
      .from(letterHeads)
      .innerJoin(letterVersions, isHeadOf)
      .limit(HEADS_MAX),
  );
}

const isHeadOf = and(
  eq(letterVersions.sequence, letterHeads.sequence),
  eq(letterVersions.step, letterHeads.step),
  eq(letterVersions.locale, letterHeads.locale),
  eq(letterVersions.version, letterHeads.version),
);

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

/** Heads that were compiled with another brand or layout than this one; those that could not be compiled anew come last. */
export function readStaleHeads(db: Database, frame: string, limit: number) {
  return db.rows(
    db.build
      .select(getTableColumns(letterVersions))
      .from(letterHeads)
      .innerJoin(letterVersions, isHeadOf)
      .where(sql`${letterVersions.frame} IS NOT ${frame}`)
      .orderBy(sql`${letterHeads.problem} IS NOT NULL`)
      .limit(limit),
  );
}

/** Why a head could not be compiled anew: the last good one goes on being sent. */
export function noteProblem(place: LetterPlace, problem: string): Statement {
  return sql`UPDATE ${letterHeads} SET ${set(letterHeads, { problem })} WHERE ${isAt(letterHeads, place)}`;
}

/** How many heads can't be compiled anew. */
export async function countProblems(db: Database): Promise<{ heads: number; problems: number }> {
  const [row] = await db.rows(
    db.build
      .select({ heads: count().as("heads"), problems: count(letterHeads.problem).as("problems") })
      .from(letterHeads),
  );
  return row ?? { heads: 0, problems: 0 };
}

/** Every version of one letter that the desk keeps, the newest first, the draft among them. */
export function readEdits(db: Database, place: LetterPlace): Promise<LetterEdit[]> {
  return db.rows(
    db.build
      .select()
      .from(letterVersions)
      .where(sql`${isAt(letterVersions, place)} AND ${letterVersions.state} <> 'file'`)
      .orderBy(desc(letterVersions.createdAt))
      .limit(VERSIONS_MAX),
  );
}

/** What is being written of a letter, in each language: two rows, however many versions there are. */
export function readDrafts(
  db: Database,
  { sequence, step }: Omit<LetterPlace, "locale">,
): Promise<LetterEdit[]> {
  const { locale, version } = letterVersions;
  return db.rows(
    db.build
      .select()
      .from(letterVersions)
      .where(
        and(
          eq(letterVersions.sequence, sequence),
          eq(letterVersions.step, step),
          inArray(locale, locale.enumValues),
          eq(version, DRAFT),
        ),
      ),
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
      target: VERSION_KEY,
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

/** What a batch promised of a file may be what the coach writes later: then it is hers. */
const { markdown, baseVersion, author, reason } = letterVersions;
const asSaved = {
  state: "saved" as const,
  markdown: sql`coalesce(${markdown}, ${excluded(markdown)})`,
  baseVersion: sql`coalesce(${baseVersion}, ${excluded(baseVersion)})`,
  author: sql`coalesce(${author}, ${excluded(author)})`,
  reason: sql`coalesce(${reason}, ${excluded(reason)})`,
};

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
      .onConflictDoUpdate({ target: VERSION_KEY, set: { frame: saved.frame, ...asSaved } }),
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
    SET ${REVISION_UP}
    WHERE ${headIs(place, version)} RETURNING ${sender.lettersRevision} AS revision`;
}
