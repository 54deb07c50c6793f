import { type SQL, sql } from "drizzle-orm";
import { CONFIRMATION_WINDOW_MS } from "../../config.ts";
import { type Database, jsonRows, type Row } from "../database.ts";
import { hourNumber } from "../limits.ts";

/** What we know of an address before a sign-up is decided on. */
export interface KnownAddress {
  leadId: string | null;
  status: string | null;
  style: string | null;
  profileEnc: string | null;
  suppressed: string | null;
  /** Number of the lead's last sign-up; 0: none. */
  lastSignUp: number;
  /** Confirmation mails in the last 30 days, and when the last went (epoch ms). */
  mails: number;
  lastMailAt: number | null;
  /** Consents that hold, by id: confirmed, and not taken back since by stopping the newsletter or the series. */
  confirmed: string[];
}

export interface NewLead {
  id: string;
  emailHash: string;
  emailEnc: string;
  firstNameEnc: string | null;
  locale: string;
  timeZone: string;
  source: string | null;
}

export interface NewSignUp {
  /** Then nothing is kept; the statements are the same, so that silence takes as long. */
  isSilent?: boolean;
  emailHash: string;
  number: number;
  /** Encrypted, so unlike any other: the later statements of the batch hold only where this one was kept. */
  offerEnc: string;
  consents: readonly { id: string; version: string }[];
  page: string | null;
  form: string;
}

/** Looks an address up on its own; `selectAddress` and `readAddress` do it in somebody else's trip. */
export async function findAddress(db: Database, emailHash: string, nowMs: number): Promise<KnownAddress> {
  return readAddress(await db.rows<Row>(selectAddress(emailHash, nowMs)));
}

/** Everything that decides whether this address gets a confirmation now, in one statement. */
export function selectAddress(emailHash: string, nowMs: number): SQL<Row> {
  return sql<Row>`
    SELECT l.id AS leadId, l.status, l.style, l.profile_enc AS profileEnc,
      (SELECT reason FROM suppressions WHERE email_hash = ${emailHash}) AS suppressed,
      coalesce((SELECT max(number) FROM sign_ups WHERE lead_id = l.id), 0) AS lastSignUp,
      (SELECT coalesce(sum(count), 0) FROM limits WHERE key = ${emailHash} AND ${inWindow(nowMs)}) AS mails,
      (SELECT max(last_at) FROM limits WHERE key = ${emailHash} AND ${inWindow(nowMs)}) AS lastMailAt,
      (SELECT json_group_array(DISTINCT consent) FROM consents
        WHERE lead_id = l.id AND confirmed_at IS NOT NULL
          AND (consent <> 'newsletter' OR l.newsletter_at IS NOT NULL)
          AND (consent <> 'letters' OR NOT ${STOPPED_SERIES})) AS confirmed
    FROM (SELECT 1) LEFT JOIN leads l ON l.email_hash = ${emailHash}`;
}

/** The lead `l` stopped its series itself, and has no other that runs or is done. */
const STOPPED_SERIES = sql`(
  EXISTS (SELECT 1 FROM enrollments e WHERE e.lead_id = l.id AND e.state = 'exited' AND e.exit_reason = 'stopped')
  AND NOT EXISTS (SELECT 1 FROM enrollments e WHERE e.lead_id = l.id AND e.sequence <> 'confirmation'
    AND e.state <> 'exited'))`;

/** What `selectAddress` found. */
export function readAddress(rows: readonly Row[]): KnownAddress {
  const [row] = rows as readonly (Omit<KnownAddress, "confirmed"> & { confirmed: string })[];
  if (!row) throw new Error("A look-up by hash always gives one row.");
  return { ...row, confirmed: JSON.parse(row.confirmed) as string[] };
}

function inWindow(nowMs: number): SQL {
  return sql`hour >= ${hourNumber(nowMs - CONFIRMATION_WINDOW_MS)}`;
}

/** Keeps a pending lead; one that came in between under the same hash stays as it is. */
export function insertLead(lead: NewLead, isSilent: boolean, nowMs: number): SQL {
  return sql`
    INSERT INTO leads (id, email_hash, email_enc, first_name_enc, locale, time_zone, status, source, created_at)
    SELECT ${lead.id}, ${lead.emailHash}, ${lead.emailEnc}, ${lead.firstNameEnc}, ${lead.locale},
      ${lead.timeZone}, 'pending', ${lead.source}, ${nowMs} WHERE ${isSilent ? 0 : 1}
    ON CONFLICT DO NOTHING`;
}

/** The sign-up, its consents and its confirmation, due at once. Of two at the same moment, one is kept. */
export function insertSignUp(signUp: NewSignUp, nowMs: number): SQL[] {
  const lead = sql`(SELECT id FROM leads WHERE email_hash = ${signUp.emailHash})`;
  const kept = sql`EXISTS (SELECT 1 FROM sign_ups WHERE lead_id = ${lead} AND number = ${signUp.number}
    AND offer_enc = ${signUp.offerEnc})`;
  const consents = jsonRows(signUp.consents.map(({ id, version }) => [id, version]));
  return [
    sql`INSERT INTO sign_ups (lead_id, number, offer_enc, created_at)
      SELECT ${lead}, ${signUp.number}, ${signUp.offerEnc}, ${nowMs} WHERE ${signUp.isSilent ? 0 : 1}
      ON CONFLICT DO NOTHING`,
    sql`INSERT INTO consents (lead_id, sign_up, consent, version, given_at, page, form)
      SELECT ${lead}, ${signUp.number}, value ->> 0, value ->> 1, ${nowMs}, ${signUp.page}, ${signUp.form}
      FROM ${consents} WHERE ${kept}`,
    sql`INSERT INTO enrollments (lead_id, sequence, step, due_at, state)
      SELECT ${lead}, 'confirmation', ${String(signUp.number)}, 0, 'active' WHERE ${kept}
      ON CONFLICT DO UPDATE SET step = excluded.step, due_at = 0, state = 'active', exit_reason = NULL`,
    sql`INSERT INTO limits (key, hour, count, last_at)
      SELECT ${signUp.emailHash}, ${hourNumber(nowMs)}, 1, ${nowMs} WHERE ${kept}
      ON CONFLICT DO UPDATE SET count = count + 1, last_at = excluded.last_at`,
  ];
}
