import { and, isNull, lt, type SQL, sql } from "drizzle-orm";
import { ASKED } from "../../drip/lanes.ts";
import { b, c, e, l, s, u, x } from "../aliases.ts";
import { dayOf } from "../daily-counts.ts";
import { type Database, jsonRows, names, set } from "../database.ts";
import { unnameMembers } from "../letters/members.ts";
import { hourNumber } from "../limits.ts";
import { forgetLeads, type UnconfirmedSignUp } from "../reader/erase.ts";
import {
  answers,
  audit,
  batches,
  consents,
  emailEvents,
  enrollments,
  formPosts,
  leads,
  limits,
  sender,
  sends,
  sessions,
  signUps,
  suppressions,
} from "../schema.ts";
import { isWithin, type Stretch } from "./stretches.ts";

/*
 * What the nightly purge deletes. Every statement is bounded by a stretch, a limit or a list, and deletes only what is still so
 * when it runs: done twice, or beside the engine, it does the same once. Deletions give back a row for each.
 */

/** By what the night goes through the tables in which it must look at every row. */
export const KEYS = {
  "sign-ups": [signUps.leadId, signUps.number],
  leads: [leads.id],
  answers: [answers.id],
  "email-events": [emailEvents.id],
  limits: [limits.key, limits.hour],
  members: [batches.id],
} as const;

/** What stands in a batch where no lead does: a test's letter, one that was asked for, and who is gone already. */
const NO_LEADS = jsonRows(["", "test", ASKED]);

/** Leads that went since their letters' batches were settled are named there no more. */
export function forgetMembers(stretch: Stretch): SQL {
  return unnameMembers(
    sql`${isWithin([batches.id], stretch)} AND ${batches.members} <> '[]'`,
    sql`m.value ->> 0 NOT IN (SELECT value FROM ${NO_LEADS})
      AND NOT EXISTS (SELECT 1 FROM ${leads} WHERE ${leads.id} = m.value ->> 0)`,
  );
}

export function findUnconfirmed(
  db: Database,
  beforeMs: number,
  stretch: Stretch,
): Promise<UnconfirmedSignUp[]> {
  const { leadId, number, confirmedAt, createdAt } = signUps;
  const old = and(isNull(confirmedAt), lt(createdAt, beforeMs), isWithin(KEYS["sign-ups"], stretch));
  return db.rows(db.build.select({ leadId, number }).from(signUps).where(old));
}

/** It has signed up anew, and its button may still be pressed. */
const ASKS_AGAIN = sql`EXISTS (SELECT 1 FROM ${signUps} ${u} WHERE ${u.leadId} = ${l.id} AND ${u.confirmedAt} IS NULL)`;

/** The lead `l` stopped before this moment; where the stop was lifted since, its last consent counts. */
function isStopped(beforeMs: number): SQL {
  return sql`${l.status} IN ('unsubscribed', 'bounced', 'complained') AND NOT ${ASKS_AGAIN} AND coalesce(
    (SELECT ${x.createdAt} FROM ${suppressions} ${x} WHERE ${x.emailHash} = ${l.emailHash}),
    (SELECT max(${c.givenAt}) FROM ${consents} ${c} WHERE ${c.leadId} = ${l.id}), ${l.createdAt}) < ${beforeMs}`;
}

const hasResult = sql`(${l.style} IS NOT NULL OR ${l.profileEnc} IS NOT NULL)`;

/** Results that choose no letters any more. */
export function forgetStoppedResults(beforeMs: number, stretch: Stretch): SQL {
  return forgetResults(isStopped(beforeMs), stretch);
}

/** Results that their owners have had long enough to read again. */
export function forgetKeptResults(beforeMs: number, stretch: Stretch): SQL {
  return forgetResults(hadItsLast(beforeMs), stretch);
}

function forgetResults(condition: SQL, stretch: Stretch): SQL {
  return sql`UPDATE ${leads} SET ${set(leads, { style: null, profileEnc: null })} WHERE ${leads.id} IN (
    SELECT ${l.id} FROM ${leads} ${l} WHERE ${isWithin([l.id], stretch)} AND ${hasResult} AND ${condition})
    RETURNING 1`;
}

/** The lead `l` gets nothing more, by its own choices, and had its last letter and consent before this moment. */
function isFinished(beforeMs: number): SQL {
  return sql`${l.newsletterAt} IS NULL AND ${hadItsLast(beforeMs)}`;
}

/** The lead `l` has no series that runs, and had its last letter and consent before this moment. */
function hadItsLast(beforeMs: number): SQL {
  return sql`${l.status} = 'active' AND ${l.confirmedAt} < ${beforeMs} AND NOT ${ASKS_AGAIN}
    AND NOT EXISTS (SELECT 1 FROM ${consents} ${c} WHERE ${c.leadId} = ${l.id} AND ${c.givenAt} >= ${beforeMs})
    AND NOT EXISTS (SELECT 1 FROM ${enrollments} ${e} WHERE ${e.leadId} = ${l.id}
      AND ${e.state} IN ('active', 'paused'))
    AND NOT EXISTS (SELECT 1 FROM ${sends} ${s} JOIN ${batches} ${b} ON ${b.id} = ${s.batchId}
      WHERE ${s.leadId} = ${l.id} AND (${b.state} = 'open' OR ${b.settledAt} >= ${beforeMs}))`;
}

const LEADS_TO_FORGET = { stopped: isStopped, finished: isFinished };
export type Forgettable = keyof typeof LEADS_TO_FORGET;

export async function findForgettable(
  db: Database,
  kind: Forgettable,
  beforeMs: number,
  stretch: Stretch,
): Promise<string[]> {
  const going = and(isWithin([l.id], stretch), LEADS_TO_FORGET[kind](beforeMs));
  const rows = await db.rows(db.build.select({ id: l.id }).from(l).where(going));
  return rows.map(({ id }) => id);
}

/** The first statement gives back a row for each lead that went. */
export function forgetStillSo(ids: readonly string[], kind: Forgettable, beforeMs: number): SQL[] {
  return forgetLeads(ids, LEADS_TO_FORGET[kind](beforeMs));
}

export async function findOldBatches(db: Database, beforeMs: number, limit: number): Promise<string[]> {
  const { id, settledAt, members, testEnc } = batches;
  // As the index has it.
  const whole = sql`${settledAt} IS NOT NULL AND (${members} <> '[]' OR ${testEnc} IS NOT NULL)`;
  const old = sql`${settledAt} < ${beforeMs} AND ${whole}`;
  const rows = await db.rows(db.build.select({ id }).from(batches).where(old).limit(limit));
  return rows.map((row) => row.id);
}

/** A year on, nobody asks who was in a batch; its fate and its day stay only where a receipt still names it. */
export function forgetBatches(ids: readonly string[]): SQL[] {
  const old = sql`${batches.id} IN (SELECT value FROM ${jsonRows(ids)}) AND ${batches.settledAt} IS NOT NULL`;
  return [
    sql`DELETE FROM ${batches} WHERE ${old} AND NOT EXISTS (
      SELECT 1 FROM json_each(${batches.members}) m JOIN ${sends} ON ${sends.leadId} = m.value ->> 0
        AND ${sends.sequence} = m.value ->> 1 AND ${sends.step} = m.value ->> 2
      WHERE ${sends.batchId} = ${batches.id})`,
    sql`UPDATE ${batches} SET ${set(batches, { members: "[]", testEnc: null })} WHERE ${old}`,
  ];
}

/** Sheets of a week before this one. */
export function forgetAnswers(beforeWeek: string, stretch: Stretch): SQL {
  return sql`DELETE FROM ${answers} WHERE ${isWithin(KEYS.answers, stretch)} AND ${answers.week} < ${beforeWeek}
    RETURNING 1`;
}

export function forgetEvents(beforeMs: number, stretch: Stretch): SQL {
  return sql`DELETE FROM ${emailEvents} WHERE ${isWithin(KEYS["email-events"], stretch)}
    AND ${emailEvents.createdAt} < ${beforeMs} RETURNING 1`;
}

export function forgetLimits(beforeMs: number, stretch: Stretch): SQL {
  return sql`DELETE FROM ${limits} WHERE ${isWithin(KEYS.limits, stretch)} AND ${limits.hour} < ${hourNumber(beforeMs)}
    RETURNING 1`;
}

export function forgetFormPosts(beforeMs: number, limit: number): SQL {
  const key = names(formPosts.form, formPosts.postHash);
  return sql`DELETE FROM ${formPosts} WHERE (${key}) IN (SELECT ${key} FROM ${formPosts}
    WHERE ${formPosts.outcome} IN ('taken', 'refused') AND ${formPosts.createdAt} < ${beforeMs} LIMIT ${limit})
    RETURNING 1`;
}

export function forgetAudit(beforeMs: number, limit: number): SQL {
  return sql`DELETE FROM ${audit} WHERE (${audit.at}, ${audit.id}) IN (
    SELECT ${audit.at}, ${audit.id} FROM ${audit} WHERE ${audit.at} < ${beforeMs} LIMIT ${limit}) RETURNING 1`;
}

/** There are few: one a sign-in at the desk. */
export function forgetSessions(beforeMs: number): SQL {
  return sql`DELETE FROM ${sessions} WHERE ${sessions.endsAt} < ${beforeMs} RETURNING 1`;
}

/** Whether this night's work was seen to its end. */
export async function isNightDone(db: Database, nowMs: number): Promise<boolean> {
  const [row] = await db.rows(db.build.select({ nightAt: sender.nightAt }).from(sender));
  return typeof row?.nightAt === "number" && dayOf(row.nightAt) === dayOf(nowMs);
}
