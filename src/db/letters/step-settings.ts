import { sql } from "drizzle-orm";
import type { StepSetting } from "../../drip/rhythm.ts";
import type { Rhythm } from "../../drip/schedule.ts";
import { e, l } from "../aliases.ts";
import type { Database, Statement } from "../database.ts";
import { enrollments, leads, sender, stepSettings } from "../schema.ts";
import { stepsGot } from "./fence.ts";
import { REVISION_UP } from "./letter-edits.ts";

/** Settings that are read at most: far more steps than a practice has. */
const SETTINGS_MAX = 500;

/** Every step that the coach gave a rhythm of its own. */
export async function readStepSettings(db: Database): Promise<StepSetting[]> {
  const rows = await db.rows(db.build.select().from(stepSettings).limit(SETTINGS_MAX));
  return rows.map(({ hours, weekdays, ...row }) => ({
    ...row,
    hours: hours === null ? null : JSON.parse(hours),
    weekdays: weekdays === null ? null : JSON.parse(weekdays),
  }));
}

/** Keeps a step's own rhythm; the second statement makes every isolate read it. */
export function putStepSetting(
  db: Database,
  { hours, weekdays, ...setting }: StepSetting,
  author: string,
  nowMs: number,
): readonly [Statement, Statement] {
  const kept = {
    ...setting,
    hours: hours && JSON.stringify(hours),
    weekdays: weekdays && JSON.stringify(weekdays),
    author,
    changedAt: nowMs,
  };
  return [
    db.build
      .insert(stepSettings)
      .values(kept)
      .onConflictDoUpdate({ target: [stepSettings.sequence, stepSettings.step], set: kept }),
    sql`UPDATE ${sender} SET ${REVISION_UP}`,
  ];
}

/** Somebody on the way in a series, as a schedule needs it; moments in epoch ms. */
export interface UnderWay {
  sequence: string;
  step: string;
  dueAt: number;
  timeZone: string;
  rhythm: Rhythm;
  pausedUntil: number | null;
  got: string[];
}

/** Due rows that are looked through for those of one series. */
const LOOKED_AT_MAX = 5_000;

/** Who gets a letter of a series next, those due first first. Reads due rows up to a bound, and each found reader's receipts. */
export async function readUnderWay(db: Database, sequence: string, limit: number): Promise<UnderWay[]> {
  const rows = await db.rows(sql<Omit<UnderWay, "got"> & { got: string }>`
    SELECT ${e.sequence}, ${e.step}, ${e.dueAt} AS "dueAt", ${l.timeZone} AS "timeZone", ${l.rhythm},
      ${l.pausedUntil} AS "pausedUntil", ${stepsGot} AS got
    FROM (SELECT * FROM ${enrollments} WHERE ${enrollments.state} = 'active' AND ${enrollments.dueAt} IS NOT NULL
      ORDER BY ${enrollments.dueAt} LIMIT ${LOOKED_AT_MAX}) ${e} JOIN ${leads} ${l} ON ${l.id} = ${e.leadId}
    WHERE ${e.sequence} = ${sequence} AND ${l.status} = 'active' ORDER BY ${e.dueAt} LIMIT ${limit}`);
  return rows.map((row) => ({ ...row, got: JSON.parse(row.got) as string[] }));
}
