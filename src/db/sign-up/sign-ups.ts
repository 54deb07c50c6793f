import { type SQL, sql } from "drizzle-orm";
import { CONFIRMATION_WINDOW_MS } from "../../config.ts";
import { c, e, l } from "../aliases.ts";
import { type Database, excluded, jsonRows, names, set } from "../database.ts";
import { hourNumber, LIMIT_COLUMNS, ONE_MORE } from "../limits.ts";
import { consents, enrollments, leads, limits, signUps, suppressions } from "../schema.ts";

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
}

export type NewLead = Pick<
  Lead,
  "id" | "emailHash" | "emailEnc" | "firstNameEnc" | "locale" | "timeZone" | "source"
>;

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
  return readAddress(await db.rows(selectAddress(emailHash, nowMs)));
}

export type AddressRow = Omit<KnownAddress, "confirmed"> & { confirmed: string };

/** Everything that decides whether this address gets a confirmation now, in one statement. */
export function selectAddress(emailHash: string, nowMs: number): SQL<AddressRow> {
  const mailed = sql`${limits} WHERE ${limits.key} = ${emailHash}
    AND ${limits.hour} >= ${hourNumber(nowMs - CONFIRMATION_WINDOW_MS)}`;
  return sql<AddressRow>`
    SELECT ${l.id} AS "leadId", ${l.status}, ${l.style}, ${l.profileEnc} AS "profileEnc",
      (SELECT ${suppressions.reason} FROM ${suppressions} WHERE ${suppressions.emailHash} = ${emailHash})
        AS "suppressed",
      coalesce((SELECT max(${signUps.number}) FROM ${signUps} WHERE ${signUps.leadId} = ${l.id}), 0) AS "lastSignUp",
      (SELECT coalesce(sum(${limits.count}), 0) FROM ${mailed}) AS "mails",
      (SELECT max(${limits.lastAt}) FROM ${mailed}) AS "lastMailAt",
      (SELECT json_group_array(DISTINCT ${c.consent}) FROM ${consents} ${c}
        WHERE ${c.leadId} = ${l.id} AND ${c.confirmedAt} IS NOT NULL
          AND (${c.consent} <> 'newsletter' OR ${l.newsletterAt} IS NOT NULL)
          AND (${c.consent} <> 'letters' OR NOT ${STOPPED_SERIES})) AS "confirmed"
    FROM (SELECT 1) LEFT JOIN ${leads} ${l} ON ${l.emailHash} = ${emailHash}`;
}

/** The lead `l` stopped its series itself, and has no other that runs or is done. */
const STOPPED_SERIES = sql`(
  EXISTS (SELECT 1 FROM ${enrollments} ${e}
    WHERE ${e.leadId} = ${l.id} AND ${e.state} = 'exited' AND ${e.exitReason} = 'stopped')
  AND NOT EXISTS (SELECT 1 FROM ${enrollments} ${e} WHERE ${e.leadId} = ${l.id}
    AND ${e.sequence} <> 'confirmation' AND ${e.state} <> 'exited'))`;

/** What `selectAddress` found. */
export function readAddress([row]: readonly AddressRow[]): KnownAddress {
  if (!row) throw new Error("A look-up by hash always gives one row.");
  return { ...row, confirmed: JSON.parse(row.confirmed) as string[] };
}

/** Keeps a pending lead; one that came in between under the same hash stays as it is. */
export function insertLead(lead: NewLead, isSilent: boolean, nowMs: number): SQL {
  const { id, emailHash, emailEnc, firstNameEnc, locale, timeZone, status, source, createdAt } = leads;
  return sql`
    INSERT INTO ${leads}
      (${names(id, emailHash, emailEnc, firstNameEnc, locale, timeZone, status, source, createdAt)})
    SELECT ${lead.id}, ${lead.emailHash}, ${lead.emailEnc}, ${lead.firstNameEnc}, ${lead.locale},
      ${lead.timeZone}, 'pending', ${lead.source}, ${nowMs} WHERE ${isSilent ? 0 : 1}
    ON CONFLICT DO NOTHING`;
}

/** The sign-up, its consents and its confirmation, due at once. Of two at the same moment, one is kept. */
export function insertSignUp(signUp: NewSignUp, nowMs: number): SQL[] {
  const { number, offerEnc } = signUp;
  const lead = sql`(SELECT ${leads.id} FROM ${leads} WHERE ${leads.emailHash} = ${signUp.emailHash})`;
  const kept = sql`EXISTS (SELECT 1 FROM ${signUps} WHERE ${signUps.leadId} = ${lead}
    AND ${signUps.number} = ${number} AND ${signUps.offerEnc} = ${offerEnc})`;
  const given = jsonRows(signUp.consents.map(({ id, version }) => [id, version]));
  const columns = {
    signUp: names(signUps.leadId, signUps.number, signUps.offerEnc, signUps.createdAt),
    consent: names(
      consents.leadId,
      consents.signUp,
      consents.consent,
      consents.version,
      consents.givenAt,
      consents.page,
      consents.form,
    ),
    enrollment: names(
      enrollments.leadId,
      enrollments.sequence,
      enrollments.step,
      enrollments.dueAt,
      enrollments.state,
    ),
  };
  const anew = set(enrollments, {
    step: excluded(enrollments.step),
    dueAt: 0,
    state: "active",
    exitReason: null,
  });
  return [
    sql`INSERT INTO ${signUps} (${columns.signUp})
      SELECT ${lead}, ${number}, ${offerEnc}, ${nowMs} WHERE ${signUp.isSilent ? 0 : 1}
      ON CONFLICT DO NOTHING`,
    sql`INSERT INTO ${consents} (${columns.consent})
      SELECT ${lead}, ${number}, value ->> 0, value ->> 1, ${nowMs}, ${signUp.page}, ${signUp.form}
      FROM ${given} WHERE ${kept}`,
    sql`INSERT INTO ${enrollments} (${columns.enrollment})
      SELECT ${lead}, 'confirmation', ${String(number)}, 0, 'active' WHERE ${kept}
      ON CONFLICT DO UPDATE SET ${anew}`,
    sql`INSERT INTO ${limits} (${LIMIT_COLUMNS})
      SELECT ${signUp.emailHash}, ${hourNumber(nowMs)}, 1, ${nowMs} WHERE ${kept}
      ON CONFLICT DO UPDATE SET ${ONE_MORE}`,
  ];
}
