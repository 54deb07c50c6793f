import * as db from "../../db/letters/brake.ts";
import { COMPLAINTS_FROM, tooManyComplaintsSince } from "../../drip/brake.ts";
import { providerText } from "../address-hash.ts";
import type { Deps } from "../deps.ts";

/**
 * What a reader's complaint is counted under: their provider of mail, whose network it comes from, as a keyed hash. Null
 * where the reader is gone: nobody can tell.
 */
export async function complaintProvider(deps: Deps, leadId: string): Promise<string | null> {
  const emailEnc = await db.readAddressOf(deps.db, leadId);
  const address = emailEnc === null ? null : await deps.vault.decrypt(emailEnc).catch(() => null);
  if (address === null) return null;
  return db.complaintKey(await deps.vault.hashAddress(providerText(address)));
}

/** Pulls the brake where complaints have become too many. Once it is pulled, only the coach lets letters go on. */
export async function judgeComplaints(deps: Deps): Promise<void> {
  const nowMs = deps.now();
  const since = tooManyComplaintsSince(await db.readToldDays(deps.db, nowMs));
  if (since === null) return;
  if ((await db.countComplaintProviders(deps.db, since)) < COMPLAINTS_FROM) return;
  const [pulled] = await deps.db.batch([db.pullBrake(nowMs)]);
  if (pulled.length > 0) deps.log({ event: "brake-pulled" });
}
