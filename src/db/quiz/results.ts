import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../database.ts";

export interface StoredOffer {
  number: number;
  offerEnc: string;
}

/** What a lead's sign-ups asked for: a result may stand in each. */
export function readOffers(db: Database, leadId: string): Promise<StoredOffer[]> {
  return db.rows<StoredOffer>(sql`
    SELECT number, offer_enc AS offerEnc FROM sign_ups WHERE lead_id = ${leadId} ORDER BY number`);
}

/** Takes a result from the lead's record. */
export function clearResult(leadId: string): SQL {
  return sql`UPDATE leads SET style = NULL, profile_enc = NULL WHERE id = ${leadId}`;
}

/** Writes an offer without its result over the one that was read. */
export function replaceOffer(leadId: string, { number, offerEnc }: StoredOffer, without: string): SQL {
  return sql`UPDATE sign_ups SET offer_enc = ${without}
    WHERE lead_id = ${leadId} AND number = ${number} AND offer_enc = ${offerEnc}`;
}
