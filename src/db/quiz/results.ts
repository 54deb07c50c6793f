import { eq, type SQL, sql } from "drizzle-orm";
import { type Database, jsonRows, set } from "../database.ts";
import { leads, signUps } from "../schema.ts";

export type StoredOffer = Pick<typeof signUps.$inferSelect, "number" | "offerEnc">;

/** What a lead's sign-ups asked for: a result may stand in each. */
export function readOffers(db: Database, leadId: string): Promise<StoredOffer[]> {
  const { number, offerEnc } = signUps;
  return db.rows(
    db.build.select({ number, offerEnc }).from(signUps).where(eq(signUps.leadId, leadId)).orderBy(number),
  );
}

/** Takes a result from the lead's record, where the condition holds. */
export function clearResult(leadId: string, condition: SQL): SQL {
  return sql`UPDATE ${leads} SET ${set(leads, { style: null, profileEnc: null })}
    WHERE ${leads.id} = ${leadId} AND ${condition}`;
}

export interface ReplacedOffer extends StoredOffer {
  /** Encrypted, so unlike any other. */
  without: string;
}

/**
 * Writes offers without their results, where they all are as they were read and the condition holds: gives back a row
 * for each.
 */
export function replaceOffers(
  leadId: string,
  offers: readonly ReplacedOffer[],
  condition: SQL,
): SQL<{ number: number }> {
  const ofLead = sql`${signUps.leadId} = ${leadId}`;
  const listed = jsonRows(offers.map(({ number, offerEnc, without }) => [number, offerEnc, without]));
  return sql`UPDATE ${signUps} SET ${set(signUps, { offerEnc: sql`j.value ->> 2` })} FROM ${listed} j
    WHERE ${ofLead} AND ${signUps.number} = j.value ->> 0 AND ${condition}
      AND (SELECT count(*) FROM ${signUps} WHERE ${ofLead}) = ${offers.length}
      AND (SELECT count(*) FROM ${listed} k JOIN ${signUps} ON ${ofLead} AND ${signUps.number} = k.value ->> 0
        AND ${signUps.offerEnc} = k.value ->> 1) = ${offers.length}
    RETURNING ${signUps.number}`;
}

/** These very offers stand there: the later statements of a batch hold only then. */
export function wereReplaced(leadId: string, [first]: readonly ReplacedOffer[]): SQL {
  return sql`EXISTS (SELECT 1 FROM ${signUps} WHERE ${signUps.leadId} = ${leadId}
    AND ${signUps.offerEnc} = ${first?.without ?? ""})`;
}
