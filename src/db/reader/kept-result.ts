import { eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import { leads } from "../schema.ts";

/** What is kept of a lead's result, still encrypted; null where the lead is unknown or erased. */
export async function findKeptResult(db: Database, leadId: string) {
  const { profileEnc, style, locale } = leads;
  const [row] = await db.rows(
    db.build.select({ profileEnc, style, locale }).from(leads).where(eq(leads.id, leadId)),
  );
  return row ?? null;
}
