import { type SQL, sql } from "drizzle-orm";
import { CONFIRMATION_WINDOW_MS } from "../../config.ts";
import type { AddressKeys } from "../address-keys.ts";
import { c, e, l } from "../aliases.ts";
import { countWhere } from "../daily-counts.ts";
import { type Database, excluded, jsonRows, names, set, writtenWith } from "../database.ts";
import { countMail, hourNumber } from "../limits.ts";
import { consents, enrollments, leads, limits, signUps, suppressions, wordings } from "../schema.ts";

type Lead = typeof leads.$inferSelect;

/** What we know of an address before a sign-up is decided on. */
export interface KnownAddress {
  leadId: string | null;
  status: Lead["status"] | null;
  style: string | null;
  profileEnc: string | null;
  suppressed: (typeof suppressions.$inferSelect)["reason"] | null;
  /** Number of the lead's last sign-up; 0: none. */
  lastSignUp: number;
  /** Confirmation mails in the last 30 days, and when the last went (epoch ms). */
  mails: number;
  lastMailAt: number | null;
  /** Consents that hold, by id: confirmed, and not taken back since by stopping the newsletter or the series. */
  confirmed: string[];
  /** All of this as one text: what is decided on it is written only where it still reads the same. */
  seen: string;
}

export type NewLead = Pick<
  Lead,
  "id" | "emailHash" | "emailEnc" | "firstNameEnc" | "locale" | "timeZone" | "source"
>;

export interface NewSignUp extends AddressKeys {
  /** Then nothing is kept; the statements are the same, so that silence takes as long. */
  isSilent: boolean;
  /** Of the address it was decided on. */
  seen: string;
  /** The id of the lead that insertLead makes, right behind, of an address that has none. */
  newLead?: string;
  number: number;
  /** Encrypted, so unlike any other: the later statements of the batch hold only where this one was kept. */
  offerEnc: string;
  /** `wording`: the form's own sentence, kept once by its hash. */
  consents: readonly { id: string; version: string; wording?: { hash: string; text: string } }[];
  page: string | null;
  form: string;
}

/** Looks an address up on its own; `selectAddress` and `readAddress` do it in somebody else's trip. */
export async function findAddress(db: Database, keys: AddressKeys, nowMs: number): Promise<KnownAddress> {
  return readAddress(await db.rows(selectAddress(keys, nowMs)));
}

export type AddressRow = Omit<KnownAddress, "confirmed"> & { confirmed: string };

/** Everything that decides whether this address gets a confirmation now, in one statement. */
export function selectAddress(keys: AddressKeys, nowMs: number): SQL<AddressRow> {
  return address({ ...keys, since: hourNumber(nowMs - CONFIRMATION_WINDOW_MS) });
}

/** What was seen of an address is still so; a lead that was not there may be, as long as it is new. */
export function isAsSeen(keys: AddressKeys, seen: string, nowMs: number): SQL {
  return sql`(SELECT "seen" FROM (${selectAddress(keys, nowMs)})) = ${seen}`;
}

/** The lead `l` stopped its series itself, and has no other that runs or is done. */
const STOPPED_SERIES = sql`(
  EXISTS (SELECT 1 FROM ${enrollments} ${e}
    WHERE ${e.leadId} = ${l.id} AND ${e.state} = 'exited' AND ${e.exitReason} = 'stopped')
  AND NOT EXISTS (SELECT 1 FROM ${enrollments} ${e} WHERE ${e.leadId} = ${l.id}
    AND ${e.sequence} <> 'confirmation' AND ${e.state} <> 'exited'))`;

/** Mails are counted by mailbox; those of before that was so stand under the address. */
const address = writtenWith<AddressKeys & { since: number }, AddressRow>(
  ["emailHash", "mailboxHash", "since"],
  ({ emailHash, mailboxHash, since }) => {
    const mailed = sql`${limits} WHERE ${limits.key} IN (${emailHash}, ${mailboxHash}) AND ${limits.hour} >= ${since}`;
    return sql`
    SELECT *, json_array(coalesce("status", 'pending'), "style", "profileEnc", "suppressed", "lastSignUp", "mails",
      "lastMailAt", "confirmed") AS "seen" FROM (
    SELECT ${l.id} AS "leadId", ${l.status} AS "status", ${l.style} AS "style", ${l.profileEnc} AS "profileEnc",
      (SELECT ${suppressions.reason} FROM ${suppressions}
        WHERE ${suppressions.emailHash} IN (${emailHash}, ${mailboxHash})
        ORDER BY ${suppressions.emailHash} = ${mailboxHash} DESC LIMIT 1) AS "suppressed",
      coalesce((SELECT max(${signUps.number}) FROM ${signUps} WHERE ${signUps.leadId} = ${l.id}), 0) AS "lastSignUp",
      (SELECT coalesce(sum(${limits.count}), 0) FROM ${mailed}) AS "mails",
      (SELECT max(${limits.lastAt}) FROM ${mailed}) AS "lastMailAt",
      (SELECT json_group_array(DISTINCT ${c.consent}) FROM ${consents} ${c}
        WHERE ${c.leadId} = ${l.id} AND ${c.confirmedAt} IS NOT NULL
          AND (${c.consent} <> 'newsletter' OR ${l.newsletterAt} IS NOT NULL)
          AND (${c.consent} <> 'letters' OR NOT ${STOPPED_SERIES})) AS "confirmed"
    FROM (SELECT 1) LEFT JOIN ${leads} ${l} ON ${l.emailHash} = ${emailHash})`;
  },
);

/** What `selectAddress` found. */
export function readAddress([row]: readonly AddressRow[]): KnownAddress {
  if (!row) throw new Error("A look-up by hash always gives one row.");
  return { ...row, confirmed: JSON.parse(row.confirmed) as string[] };
}

/** Keeps a pending lead, where its sign-up was just kept under this id: an address that is known has another. */
export function insertLead(lead: Omit<NewLead, "emailHash">, signUp: NewSignUp, nowMs: number): SQL {
  const { id, emailHash, mailboxHash, emailEnc, firstNameEnc } = leads;
  const { locale, timeZone, status, source, createdAt } = leads;
  return sql`
    INSERT INTO ${leads}
      (${names(id, emailHash, mailboxHash, emailEnc, firstNameEnc, locale, timeZone, status, source, createdAt)})
    SELECT ${lead.id}, ${signUp.emailHash}, ${signUp.mailboxHash}, ${lead.emailEnc}, ${lead.firstNameEnc},
      ${lead.locale}, ${lead.timeZone}, 'pending', ${lead.source}, ${nowMs}
    WHERE ${isKeptOf(sql`${lead.id}`, signUp)} ON CONFLICT DO NOTHING`;
}

function leadOf(emailHash: string): SQL {
  return sql`(SELECT ${leads.id} FROM ${leads} WHERE ${leads.emailHash} = ${emailHash})`;
}

/** For what must look the same where nothing was written. */
export function always(isSo = true): SQL {
  return sql`${isSo ? 1 : 0}`;
}

/** This very sign-up was kept: the later statements of its batch hold only then. */
export function isKept(signUp: NewSignUp): SQL {
  return isKeptOf(leadOf(signUp.emailHash), signUp);
}

function isKeptOf(leadId: SQL, { number, offerEnc }: NewSignUp): SQL {
  return sql`EXISTS (SELECT 1 FROM ${signUps} WHERE ${signUps.leadId} = ${leadId}
    AND ${signUps.number} = ${number} AND ${signUps.offerEnc} = ${offerEnc})`;
}

function consentColumns(): SQL {
  const { leadId, signUp, consent, version, wording, givenAt, page, form } = consents;
  return names(leadId, signUp, consent, version, wording, givenAt, page, form);
}

/**
 * The sign-up, its consents, its confirmation, due at once, and its counts, where its address is as it was seen: the
 * first statement gives back a row then. Of two at the same moment, one is kept.
 */
export function insertSignUp(signUp: NewSignUp, nowMs: number): [SQL, ...SQL[]] {
  const { number, offerEnc } = signUp;
  const lead = leadOf(signUp.emailHash);
  const kept = isKept(signUp);
  const given = jsonRows(
    signUp.consents.map(({ id, version, wording }) => [id, version, wording?.hash ?? null]),
  );
  const { leadId, sequence, step, dueAt, state } = enrollments;
  const signUpColumns = names(signUps.leadId, signUps.number, signUps.offerEnc, signUps.createdAt);
  const anew = set(enrollments, { step: excluded(step), dueAt: 0, state: "active", exitReason: null });
  return [
    sql`INSERT INTO ${signUps} (${signUpColumns})
      SELECT "lead", ${number}, ${offerEnc}, ${nowMs} FROM (SELECT coalesce(${lead}, ${signUp.newLead ?? null}) AS "lead")
      WHERE "lead" IS NOT NULL AND ${signUp.isSilent ? 0 : 1} AND ${isAsSeen(signUp, signUp.seen, nowMs)}
      ON CONFLICT DO NOTHING RETURNING ${signUps.number}`,
    sql`INSERT INTO ${consents} (${consentColumns()})
      SELECT ${lead}, ${number}, value ->> 0, value ->> 1, value ->> 2, ${nowMs}, ${signUp.page}, ${signUp.form}
      FROM ${given} WHERE ${kept}`,
    sql`INSERT INTO ${enrollments} (${names(leadId, sequence, step, dueAt, state)})
      SELECT ${lead}, 'confirmation', ${String(number)}, 0, 'active' WHERE ${kept}
      ON CONFLICT DO UPDATE SET ${anew}`,
    countMail(signUp.mailboxHash, nowMs, kept),
    countWhere("signed-up", signUp.form, nowMs, kept),
  ];
}

/** Texts as they were shown, each once: the proof of consent points to them by their hash, or by its version. */
export function keepWordings(wordingsShown: readonly { hash: string; text: string }[], nowMs: number): SQL {
  const { hash, text, createdAt } = wordings;
  const rows = jsonRows(wordingsShown.map((wording) => [wording.hash, wording.text]));
  return sql`INSERT INTO ${wordings} (${names(hash, text, createdAt)})
    SELECT value ->> 0, value ->> 1, ${nowMs} FROM ${rows} WHERE true ON CONFLICT DO NOTHING`;
}

/** The consents of the sign-up before this one, as they were given: for a confirmation that is sent again. */
export function copyConsents(signUp: NewSignUp): SQL {
  return sql`INSERT INTO ${consents} (${consentColumns()})
    SELECT ${c.leadId}, ${signUp.number}, ${c.consent}, ${c.version}, ${c.wording}, ${c.givenAt}, ${c.page}, ${c.form}
    FROM ${consents} ${c} WHERE ${c.leadId} = ${leadOf(signUp.emailHash)} AND ${c.signUp} = ${signUp.number - 1}
      AND ${isKept(signUp)}`;
}
