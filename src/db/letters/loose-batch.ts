import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { ASKED_A_DAY } from "../../config.ts";
import { ALARM_LANE, ASKED_LANE, TEST_LANE } from "../../drip/lanes.ts";
import type { AddressKeys } from "../address-keys.ts";
import { x } from "../aliases.ts";
import { countWhere, wroteBefore } from "../daily-counts.ts";
import { type Database, names } from "../database.ts";
import { hourNumber, LIMIT_COLUMNS, ONE_MORE } from "../limits.ts";
import { batches, limits, suppressions } from "../schema.ts";
import type { BatchMember } from "./members.ts";

/** A letter without an enrollment waits as an open batch of its own: no lead, no receipt, and the next tick sends it. */
interface LooseLetter {
  batchId: string;
  member: BatchMember;
  /** Its reader and what is theirs of it, encrypted. */
  testEnc: string;
}

export function insertTest(letter: LooseLetter, nowMs: number): SQL {
  return insertLoose(letter, TEST_LANE, nowMs, sql`1`);
}

/** To the coach: no bound holds it. */
export function insertAlarm(letter: LooseLetter, nowMs: number): SQL<{ id: string }> {
  return insertLoose(letter, ALARM_LANE, nowMs, sql`1`);
}

/**
 * What somebody asked for, where its mailbox may be written to at all and got fewer than ASKED_A_DAY in the last 24 hours;
 * then it is counted. The first statement gives back a row where the letter was put in line.
 */
export function insertAsked(
  letter: LooseLetter,
  { emailHash, mailboxHash }: AddressKeys,
  nowMs: number,
  isSilent: boolean,
  when: SQL = sql`1`,
): SQL<{ id: string }>[] {
  const key = `asked ${mailboxHash}`;
  const hour = hourNumber(nowMs);
  const refusing = sql`EXISTS (SELECT 1 FROM ${suppressions} ${x} WHERE
    (${x.emailHash} = ${emailHash} AND ${x.reason} IN ('bounced', 'complained', 'provider'))
    OR (${x.emailHash} IN (${emailHash}, ${mailboxHash}) AND ${x.reason} = 'refused'))`;
  const today = sql`(SELECT coalesce(sum(${limits.count}), 0) FROM ${limits}
    WHERE ${limits.key} = ${key} AND ${limits.hour} > ${hour - 24})`;
  return [
    insertLoose(
      letter,
      ASKED_LANE,
      nowMs,
      sql`${isSilent ? 0 : 1} AND ${when} AND NOT ${refusing} AND ${today} < ${ASKED_A_DAY}`,
    ),
    sql`INSERT INTO ${limits} (${LIMIT_COLUMNS}) SELECT ${key}, ${hour}, 1, ${nowMs} FROM ${batches}
      WHERE ${batches.id} = ${letter.batchId} ON CONFLICT DO UPDATE SET ${ONE_MORE}`,
  ];
}

/** Right behind a letter that a stranger may have asked for: that it was put in line, or was not. */
export function countMailed(nowMs: number): SQL {
  return countWhere(sql`iif(${wroteBefore}, 'result-mailed', 'silent')`, "", nowMs, sql`1`);
}

function insertLoose(
  { batchId, member, testEnc }: LooseLetter,
  lane: number,
  nowMs: number,
  where: SQL,
): SQL<{ id: string }> {
  const { id, lane: laneColumn, state, members, nextAt, testEnc: enc } = batches;
  return sql`INSERT INTO ${batches} (${names(id, laneColumn, state, members, nextAt, enc)})
    SELECT ${batchId}, ${lane}, 'open', ${JSON.stringify([member])}, ${nowMs}, ${testEnc} WHERE ${where}
    RETURNING ${names(id)}`;
}

/** Whether mail to this address bounces or was complained of: it gets no test letter either. */
export async function isRefusing(db: Database, emailHash: string): Promise<boolean> {
  const { emailHash: hash, reason } = suppressions;
  const found = await db.rows(
    db.build
      .select({ reason })
      .from(suppressions)
      .where(and(eq(hash, emailHash), inArray(reason, ["bounced", "complained"]))),
  );
  return found.length > 0;
}
