import { type SQL, sql } from "drizzle-orm";
import type { Rhythm } from "../../drip/schedule.ts";
import type { Database } from "../database.ts";

/** A sign-up and its lead, as the confirm button finds them; moments in epoch ms. */
export interface FoundSignUp {
  offerEnc: string;
  createdAt: number;
  confirmedAt: number | null;
  status: string;
  style: string | null;
  rhythm: Rhythm;
  /** The lead's newest confirmed sign-up. */
  lastConfirmed: number;
  consents: string[];
  enrollments: { sequence: string; step: string | null; state: string; lastBatch: string | null }[];
}

/** Null where the sign-up is gone: purged, or its lead erased. */
export async function findSignUp(db: Database, leadId: string, number: number): Promise<FoundSignUp | null> {
  const [row] = await db.rows<
    Omit<FoundSignUp, "consents" | "enrollments"> & Record<"consents" | "enrollments", string>
  >(sql`
    SELECT s.offer_enc AS offerEnc, s.created_at AS createdAt, s.confirmed_at AS confirmedAt, l.status, l.style, l.rhythm,
      (SELECT coalesce(max(number), 0) FROM sign_ups WHERE lead_id = l.id AND confirmed_at IS NOT NULL)
        AS lastConfirmed,
      (SELECT json_group_array(consent) FROM consents WHERE lead_id = l.id AND sign_up = s.number) AS consents,
      (SELECT json_group_array(json_object('sequence', sequence, 'step', step, 'state', state,
        'lastBatch', last_batch)) FROM enrollments WHERE lead_id = l.id AND sequence <> 'confirmation')
        AS enrollments
    FROM sign_ups s JOIN leads l ON l.id = s.lead_id WHERE s.lead_id = ${leadId} AND s.number = ${number}`);
  return row
    ? { ...row, consents: JSON.parse(row.consents), enrollments: JSON.parse(row.enrollments) }
    : null;
}

export interface ConfirmedLead {
  leadId: string;
  signUp: number;
  firstNameEnc: string | null;
  locale: string;
  timeZone: string;
  style: string | null;
  profileEnc: string | null;
  /** Chosen beside the button; null: as it was. */
  rhythm: Rhythm | null;
  /** What the sign-up asked for, without its result: the lead has that now, and the sign-up is only proof. */
  keptOfferEnc: string;
  /** Whether this sign-up asks for newsletters. */
  newsletter: boolean;
}

/**
 * Marks the sign-up and its consents confirmed, makes the lead active, and lifts what it had asked for itself.
 * A sign-up that brings no result (or no leave to use it) takes an earlier one's away from nobody.
 */
export function confirmLead(lead: ConfirmedLead, nowMs: number): SQL[] {
  return [
    sql`UPDATE sign_ups SET confirmed_at = ${nowMs}, offer_enc = ${lead.keptOfferEnc}
      WHERE lead_id = ${lead.leadId} AND number = ${lead.signUp} AND confirmed_at IS NULL`,
    sql`UPDATE consents SET confirmed_at = ${nowMs}
      WHERE lead_id = ${lead.leadId} AND sign_up = ${lead.signUp} AND confirmed_at IS NULL`,
    sql`UPDATE leads SET status = 'active', confirmed_at = coalesce(confirmed_at, ${nowMs}),
        first_name_enc = coalesce(${lead.firstNameEnc}, first_name_enc), locale = ${lead.locale},
        time_zone = ${lead.timeZone}, rhythm = coalesce(${lead.rhythm}, rhythm),
        style = coalesce(${lead.style}, style),
        profile_enc = coalesce(${lead.profileEnc}, profile_enc),
        newsletter_at = CASE WHEN ${lead.newsletter ? 1 : 0} = 1 THEN ${nowMs}
          WHEN status = 'active' THEN newsletter_at END
      WHERE id = ${lead.leadId} AND status IN ('pending', 'active', 'unsubscribed')`,
    sql`DELETE FROM suppressions WHERE reason IN ('unsubscribed', 'imported', 'erased')
      AND email_hash = (SELECT email_hash FROM leads WHERE id = ${lead.leadId} AND status = 'active')`,
  ];
}

/** Ends a sequence that the lead leaves for another. */
export function exitForRetake(leadId: string, target: string): SQL {
  return sql`
    UPDATE enrollments SET state = 'exited', exit_reason = 'retake', due_at = NULL
    WHERE lead_id = ${leadId} AND sequence NOT IN (${target}, 'confirmation') AND state IN ('active', 'paused')`;
}

export interface NewEnrollment {
  leadId: string;
  sequence: string;
  step: string;
  dueAt: number;
  /** Of the sequence it comes from, so that the gap after the last letter holds across the switch. */
  lastBatch: string | null;
}

/** Starts a sequence, or goes on where it stopped; one that runs, or is done, stays as it is. */
export function enroll(enrollment: NewEnrollment): SQL {
  const { leadId, sequence, step, dueAt, lastBatch } = enrollment;
  return sql`
    INSERT INTO enrollments (lead_id, sequence, step, due_at, state, last_batch)
    SELECT ${leadId}, ${sequence}, ${step}, ${dueAt}, 'active', ${lastBatch}
    FROM leads WHERE id = ${leadId} AND status = 'active'
    ON CONFLICT DO UPDATE SET step = excluded.step, due_at = excluded.due_at, state = 'active',
      exit_reason = NULL, last_batch = coalesce(excluded.last_batch, last_batch)
      WHERE enrollments.state = 'exited'`;
}
