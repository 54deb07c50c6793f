import { type SQL, sql } from "drizzle-orm";
import type { AddressKeys } from "../address-keys.ts";
import { c, l, x } from "../aliases.ts";
import { countFrom } from "../daily-counts.ts";
import { excluded, jsonRows, names, type Row, set } from "../database.ts";
import { TABLES_OF_A_LEAD } from "../reader/erase.ts";
import { consents, enrollments, leads, signUps, suppressions } from "../schema.ts";
import type { NewLead } from "../sign-up/sign-ups.ts";

/** How many rows of each kind a classifying statement found. */
export type Kinds<K extends string> = Record<K, number>;

type KindRow = { kind: string; count: number };

/** Adds up what classifying statements gave back, chunk by chunk. */
export function sumKinds<K extends string>(
  kinds: readonly K[],
  results: readonly (readonly Row[])[],
): Kinds<K> {
  const sums = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Kinds<K>;
  for (const row of results.flat()) {
    const kind = kinds.find((each) => each === row.kind);
    if (kind) sums[kind] += Number(row.count);
  }
  return sums;
}

export interface SuppressionRow {
  emailHash: string;
  /** Epoch ms; null: the list does not say. */
  stoppedAt: number | null;
}

/** fresh: not known as stopped; known: stopped already; stops: an active lead; later: one that confirmed since. */
export const SUPPRESSION_KINDS = ["fresh", "known", "stops", "later"] as const;

function stopRows(chunk: readonly SuppressionRow[]): SQL {
  return jsonRows(chunk.map(({ emailHash, stoppedAt }) => [emailHash, stoppedAt]));
}

/** The active lead `l` confirmed after the stop of the row `j`, so that the stop is not its last word. */
const CONFIRMED_SINCE = sql`j.value ->> 1 IS NOT NULL AND coalesce(
  (SELECT max(${c.confirmedAt}) FROM ${consents} ${c} WHERE ${c.leadId} = ${l.id}), ${l.confirmedAt}) > j.value ->> 1`;

export function classifySuppressions(chunk: readonly SuppressionRow[]): SQL<KindRow> {
  return sql`
    SELECT CASE WHEN ${l.status} = 'active' AND ${CONFIRMED_SINCE} THEN 'later' WHEN ${l.status} = 'active' THEN 'stops'
      WHEN ${x.emailHash} IS NOT NULL THEN 'known' ELSE 'fresh' END AS kind, count(*) AS count
    FROM ${stopRows(chunk)} j LEFT JOIN ${leads} ${l} ON ${l.emailHash} = j.value ->> 0
      LEFT JOIN ${suppressions} ${x} ON ${x.emailHash} = j.value ->> 0
    GROUP BY 1`;
}

/** Remembers every address as stopped, by its hash alone, and stops the active leads among them. */
export function suppressImported(chunk: readonly SuppressionRow[], nowMs: number): SQL[] {
  const rows = stopRows(chunk);
  const stops = sql`(SELECT ${l.id} FROM ${rows} j JOIN ${leads} ${l} ON ${l.emailHash} = j.value ->> 0
    WHERE ${l.status} = 'active' AND NOT (${CONFIRMED_SINCE}))`;
  const exit = set(enrollments, { state: "exited", exitReason: "unsubscribed", dueAt: null });
  return [
    sql`UPDATE ${enrollments} SET ${exit}
      WHERE ${enrollments.leadId} IN ${stops} AND ${enrollments.state} IN ('active', 'paused')`,
    sql`INSERT INTO ${suppressions} (${names(suppressions.emailHash, suppressions.reason, suppressions.createdAt)})
      SELECT j.value ->> 0, 'imported', ${nowMs} FROM ${rows} j
      WHERE NOT EXISTS (SELECT 1 FROM ${leads} ${l}
        WHERE ${l.emailHash} = j.value ->> 0 AND ${l.status} = 'active' AND ${CONFIRMED_SINCE})
      ON CONFLICT DO NOTHING`,
    sql`UPDATE ${leads} SET ${set(leads, { status: "unsubscribed" })} WHERE ${leads.id} IN ${stops}`,
  ];
}

/** The lead `l` never signed up here itself, so an import brought it. */
const ONLY_IMPORTED = sql`${l.status} = 'active'
  AND NOT EXISTS (SELECT 1 FROM ${signUps} WHERE ${signUps.leadId} = ${l.id})`;

/** Imports since a moment (epoch ms), with how many of their people are still as they came. */
export function listImports(sinceMs: number): SQL<{ at: number; people: number }> {
  return sql`
    SELECT ${l.createdAt} AS at, count(*) AS people FROM ${leads} ${l}
    WHERE ${l.createdAt} > ${sinceMs} AND ${ONLY_IMPORTED}
    GROUP BY ${l.createdAt} ORDER BY ${l.createdAt} DESC`;
}

/** Takes an import back: its people go, and all that is theirs. Whoever stopped or signed up since stays. */
export function deleteImported(at: number): SQL[] {
  const ids = sql`(SELECT ${l.id} FROM ${leads} ${l} WHERE ${l.createdAt} = ${at} AND ${ONLY_IMPORTED})`;
  return [
    ...TABLES_OF_A_LEAD.map((table) => sql`DELETE FROM ${table} WHERE ${table.leadId} IN ${ids}`),
    sql`DELETE FROM ${leads} WHERE ${leads.id} IN ${ids} RETURNING ${leads.id}`,
  ];
}

/** Consents and series hang on this very row having been taken, by its emailEnc, which is unlike any other. */
export interface ImportedLead extends NewLead, AddressKeys {
  givenAt: number;
  confirmedAt: number;
  page: string | null;
  form: string;
  consents: readonly { id: string; version: string }[];
  /** Where a series starts, and when (epoch ms); null: none does. */
  start: { sequence: string; step: string; dueAt: number } | null;
}

/** fresh: never seen; pending: signed up here, not confirmed; known: active; stopped: must not be written to. */
export const LEAD_KINDS = ["fresh", "pending", "known", "stopped"] as const;

/** The row `j` begins with what its address and its mailbox are found by. */
const SUPPRESSED = sql`EXISTS (SELECT 1 FROM ${suppressions} ${x}
  WHERE ${x.emailHash} IN (j.value ->> 0, j.value ->> 1))`;

export function classifyLeads(keys: readonly AddressKeys[]): SQL<KindRow> {
  return sql`
    SELECT CASE WHEN ${SUPPRESSED} THEN 'stopped' WHEN ${l.status} IS NULL THEN 'fresh'
      WHEN ${l.status} = 'pending' THEN 'pending' WHEN ${l.status} = 'active' THEN 'known' ELSE 'stopped' END AS kind,
      count(*) AS count
    FROM ${jsonRows(keys.map(({ emailHash, mailboxHash }) => [emailHash, mailboxHash]))} j LEFT JOIN ${leads} ${l} ON ${l.emailHash} = j.value ->> 0
    GROUP BY 1`;
}

/** Takes the leads that are new or pending, and nobody who stopped; with their consents and, where asked, a series. */
export function insertImported(chunk: readonly ImportedLead[], nowMs: number): SQL[] {
  const consents = chunk.flatMap((row) => row.consents.map((each) => consentOf(row, each)));
  const starts = chunk.flatMap((row) => (row.start ? [startOf(row, row.start)] : []));
  return [insertLeads(chunk, nowMs), insertConsents(consents), startSeries(starts), countTaken(chunk, nowMs)];
}

function insertLeads(chunk: readonly ImportedLead[], nowMs: number): SQL {
  const rows = jsonRows(
    chunk.map((row) => [
      row.emailHash,
      row.mailboxHash,
      row.emailEnc,
      row.id,
      row.firstNameEnc,
      row.locale,
      row.timeZone,
      row.source,
      row.confirmedAt,
      row.consents.some(({ id }) => id === "newsletter") ? row.confirmedAt : null,
    ]),
  );
  const { emailHash, mailboxHash, emailEnc, id, firstNameEnc, locale, timeZone, source } = leads;
  const { confirmedAt, newsletterAt } = leads;
  const given = names(
    emailHash,
    mailboxHash,
    emailEnc,
    id,
    firstNameEnc,
    locale,
    timeZone,
    source,
    confirmedAt,
    newsletterAt,
    leads.status,
    leads.createdAt,
  );
  const confirmed = set(leads, {
    status: "active",
    emailEnc: excluded(emailEnc),
    firstNameEnc: sql`coalesce(${firstNameEnc}, ${excluded(firstNameEnc)})`,
    confirmedAt: excluded(confirmedAt),
    newsletterAt: excluded(newsletterAt),
  });
  return sql`
    INSERT INTO ${leads} (${given})
    SELECT j.value ->> 0, j.value ->> 1, j.value ->> 2, j.value ->> 3, j.value ->> 4, j.value ->> 5, j.value ->> 6,
      j.value ->> 7, j.value ->> 8, j.value ->> 9, 'active', ${nowMs}
    FROM ${rows} j WHERE NOT ${SUPPRESSED}
    ON CONFLICT (${names(emailHash)}) DO UPDATE SET ${confirmed} WHERE ${leads.status} = 'pending'`;
}

type Part = readonly (string | number | null)[];

function consentOf(row: ImportedLead, { id, version }: { id: string; version: string }): Part {
  const { emailHash, emailEnc, givenAt, page, form, confirmedAt } = row;
  return [emailHash, emailEnc, id, version, givenAt, page, form, confirmedAt];
}

function startOf({ emailHash, emailEnc }: ImportedLead, start: NonNullable<ImportedLead["start"]>): Part {
  return [emailHash, emailEnc, start.sequence, start.step, start.dueAt];
}

/** The lead that the row `j` became. */
const TAKEN = sql`JOIN ${leads} ${l} ON ${l.emailHash} = j.value ->> 0 AND ${l.emailEnc} = j.value ->> 1`;

/** As of sign-up 0: those made here are numbered from 1. */
function insertConsents(rows: readonly Part[]): SQL {
  const { leadId, signUp, consent, version, givenAt, page, form, confirmedAt } = consents;
  return sql`
    INSERT INTO ${consents} (${names(leadId, signUp, consent, version, givenAt, page, form, confirmedAt)})
    SELECT ${l.id}, 0, j.value ->> 2, j.value ->> 3, j.value ->> 4, j.value ->> 5, j.value ->> 6, j.value ->> 7
    FROM ${jsonRows(rows)} j ${TAKEN}`;
}

function startSeries(rows: readonly Part[]): SQL {
  const { leadId, sequence, step, dueAt, state } = enrollments;
  return sql`
    INSERT INTO ${enrollments} (${names(leadId, sequence, step, dueAt, state)})
    SELECT ${l.id}, j.value ->> 2, j.value ->> 3, j.value ->> 4, 'active' FROM ${jsonRows(rows)} j ${TAKEN}`;
}

function countTaken(chunk: readonly ImportedLead[], nowMs: number): SQL {
  const rows = jsonRows(chunk.map(({ emailHash, emailEnc }) => [emailHash, emailEnc]));
  return countFrom(
    "imported",
    "",
    nowMs,
    sql`SELECT count(*) AS count FROM ${rows} j ${TAKEN} HAVING count(*) > 0`,
  );
}
