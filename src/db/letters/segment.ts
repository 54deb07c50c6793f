import { type SQL, sql } from "drizzle-orm";
import { l, n } from "../aliases.ts";
import { written } from "../database.ts";
import { enrollments, goals } from "../schema.ts";
import { isSuppressed } from "./fence.ts";

export const SERIES_STATES = ["done", "under-way", "not-under-way"] as const;

/** Whom a newsletter is for, besides their language; what is left out is asked of nobody. Never a result: nobody agreed to that. */
export interface Segment {
  /** As the desk counts sources: a campaign's name, else a site. */
  readonly source?: string;
  /** Confirmed from this moment on, and before that one; epoch ms. */
  readonly from?: number;
  readonly until?: number;
  readonly series?: (typeof SERIES_STATES)[number];
  readonly goal?: string;
  /** With `goal`: 1 for who reached it, 0 for who did not. */
  readonly reached?: 0 | 1;
}

/** What a newsletter's `segment` column holds as JSON. */
export interface Readers {
  readonly who?: Segment;
  readonly counted?: Counted;
}

/** Why a reader who once asked for newsletters does not get one, in the order in which each is counted once. */
export const DROPS = ["stopped", "paused", "language", "source", "period", "series", "goal"] as const;

export interface Counted {
  /** Epoch ms. */
  readonly at: number;
  /** Where the counting goes on; null: everybody is counted. */
  readonly cursor: string | null;
  readonly nl: number;
  readonly en: number;
  readonly drops: Readonly<Partial<Record<(typeof DROPS)[number], number>>>;
}

const asked = (key: keyof Segment) => sql`(${n.segment} ->> ${sql.raw(`'$.who.${key}'`)})`;

const hasSeries = (states: string) => sql`EXISTS (SELECT 1 FROM ${enrollments}
  WHERE ${enrollments.leadId} = ${l.id} AND ${enrollments.sequence} NOT IN ('confirmation', 'reminder')
    AND ${enrollments.state} IN (${sql.raw(states)}))`;
const underWay = hasSeries("'active', 'paused'");

/** The site of a lead's page, without its "www.", stands between slashes. */
const isFromSite = sql`instr(replace(coalesce(${l.source} ->> 'page', ${l.source} ->> 'from', ''), '//www.', '//') || '/',
  '//' || ${asked("source")} || '/') > 0`;

/** Of the lead `l` and the newsletter `n`: each is so where the newsletter is not for this reader. */
const notFor = {
  language: sql`coalesce(${l.locale} <> ${n.locale}, 0)`,
  source: sql`(${asked("source")} IS NOT NULL AND NOT iif(coalesce(${l.source} ->> 'utm_source', '') <> '',
    lower(${l.source} ->> 'utm_source') = ${asked("source")}, ${isFromSite}))`,
  period: sql`(coalesce(${l.confirmedAt} < ${asked("from")}, 0) OR coalesce(${l.confirmedAt} >= ${asked("until")}, 0))`,
  series: sql`CASE ${asked("series")} WHEN 'done' THEN NOT ${hasSeries("'done'")}
    WHEN 'under-way' THEN NOT ${underWay} WHEN 'not-under-way' THEN ${underWay} ELSE 0 END`,
  goal: sql`(${asked("goal")} IS NOT NULL AND ${asked("reached")} <> EXISTS (SELECT 1 FROM ${goals}
    WHERE ${goals.leadId} = ${l.id} AND ${goals.goal} = ${asked("goal")}))`,
};

/** The newsletter `n` is for the lead `l`, as far as the coach chose. */
export const isInSegment = written(sql`NOT (${sql.join(Object.values(notFor), sql` OR `)})`);

/** Why the lead `l` does not get the newsletter `n` now; "gets" where it does. */
export function dropOf(nowMs: number): SQL<(typeof DROPS)[number] | "gets"> {
  const drops: Record<(typeof DROPS)[number], SQL> = {
    stopped: sql`(${l.status} <> 'active' OR ${isSuppressed})`,
    paused: sql`${l.pausedUntil} > ${nowMs}`,
    ...notFor,
  };
  const cases = DROPS.map((drop) => sql`WHEN ${drops[drop]} THEN ${sql.raw(`'${drop}'`)}`);
  return sql`CASE ${sql.join(cases, sql` `)} ELSE 'gets' END`;
}
