import { type SQL, sql } from "drizzle-orm";
import { type Database, jsonRows, names, type Statement } from "../database.ts";
import { batches, letterVersions } from "../schema.ts";

/** A text as it was when a batch claimed it. */
export type Promised = Pick<
  typeof letterVersions.$inferSelect,
  "sequence" | "step" | "locale" | "version"
> & {
  /** JSON of a CompiledLetter. */
  compiled: string;
};

/** Texts to a statement: a bound value holds 2 MB on D1, and a text takes some 11 kB. */
const TEXTS_A_STATEMENT = 20;

/** Keeps these texts where they are not kept yet: a row written for each that is new. */
export function keepTexts(texts: readonly Promised[], nowMs: number): Statement[] {
  const { sequence, step, locale, version, state, compiled, createdAt } = letterVersions;
  const statements: Statement[] = [];
  for (let at = 0; at < texts.length; at += TEXTS_A_STATEMENT) {
    const rows = texts
      .slice(at, at + TEXTS_A_STATEMENT)
      .map((text) => [text.sequence, text.step, text.locale, text.version, text.compiled]);
    statements.push(sql`
      INSERT OR IGNORE INTO ${letterVersions} (${names(sequence, step, locale, version, compiled, state, createdAt)})
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, 'file', ${nowMs} FROM ${jsonRows(rows)}`);
  }
  return statements;
}

/** The kept ones of these texts, as JSON of CompiledLetters. */
export function readTexts(db: Database, wanted: readonly Pick<Promised, "sequence" | "version">[]) {
  const { sequence, version, compiled } = letterVersions;
  const rows = jsonRows(wanted.map((text) => [text.sequence, text.version]));
  return db.rows(sql<{ compiled: string }>`
    SELECT ${compiled} FROM ${rows} j JOIN ${letterVersions}
      ON ${sequence} = j.value ->> 0 AND ${version} = j.value ->> 1 AND ${compiled} IS NOT NULL`);
}

/** What was promised by files of before, and is named by no open batch any more. */
export function forgetTexts(current: readonly string[], beforeMs: number): SQL<{ version: string }> {
  const { sequence, version, state, createdAt } = letterVersions;
  return sql<{ version: string }>`
    DELETE FROM ${letterVersions} WHERE ${state} = 'file' AND ${createdAt} < ${beforeMs}
      AND ${version} NOT IN (SELECT value FROM ${jsonRows(current)})
      AND NOT EXISTS (SELECT 1 FROM ${batches}, json_each(${batches.members}) m WHERE ${batches.state} = 'open'
        AND m.value ->> 1 = ${sequence} AND m.value ->> 4 = ${version})
    RETURNING ${version}`;
}
