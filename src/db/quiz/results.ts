import { eq, type SQL, sql } from "drizzle-orm";
import { type Database, set } from "../database.ts";
import { leads, signUps } from "../schema.ts";

export type StoredOffer = Pick<typeof signUps.$inferSelect, "number" | "offerEnc">;

/** What a lead's sign-ups asked for: a result may stand in each. */
export function readOffers(db: Database, leadId: string): Promise<StoredOffer[]> {
  const { number, offerEnc } = signUps;
  return db.rows(
    db.build.select({ number, offerEnc }).from(signUps).where(eq(signUps.leadId, leadId)).orderBy(number),
  );
}

/** Takes a result from the lead's record. */
export function clearResult(leadId: string): SQL {
  return sql`UPDATE ${leads} SET ${set(leads, { style: null, profileEnc: null })} WHERE ${leads.id} = ${leadId}`;
}

/** Writes an offer without its result over the one that was read. */
export function replaceOffer(leadId: string, { number, offerEnc }: StoredOffer, without: string): SQL {
  return sql`UPDATE ${signUps} SET ${set(signUps, { offerEnc: without })}
    WHERE ${signUps.leadId} = ${leadId} AND ${signUps.number} = ${number} AND ${signUps.offerEnc} = ${offerEnc}`;
}
