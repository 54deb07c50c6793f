import { countOne } from "../../db/daily-counts.ts";
import type { Statement } from "../../db/database.ts";
import { clearResult, readOffers, replaceOffer } from "../../db/quiz/results.ts";
import { findPreferences } from "../../db/reader/preferences.ts";
import { enroll, exitForRetake } from "../../db/sign-up/confirmations.ts";
import { GENERAL, LATER } from "../../drip/lanes.ts";
import { knownZone, nextOpening } from "../../drip/schedule.ts";
import type { Deps } from "../deps.ts";
import { type Offer, withoutResult } from "../sign-up/sign-up.ts";

/**
 * Takes back the leave to use a result (AVG 7(3)): it goes from the lead and from its sign-ups, and a series that was
 * chosen by it gives way to the general one. Receipts stay, for no letter may come twice.
 */
export async function forgetResult(deps: Deps, leadId: string): Promise<void> {
  const found = await findPreferences(deps.db, leadId);
  if (!found?.hasResult) return;
  const nowMs = deps.now();
  const offers = await readOffers(deps.db, leadId);
  const replaced = await Promise.all(
    offers.map(async (offer) => {
      const without = withoutResult(JSON.parse(await deps.vault.decrypt(offer.offerEnc)) as Offer);
      return replaceOffer(leadId, offer, await deps.vault.encrypt(JSON.stringify(without)));
    }),
  );
  const zone = knownZone(found.timeZone, deps.brand.timeZone);
  await deps.db.batch([
    clearResult(leadId),
    ...replaced,
    ...switchStatements(deps, leadId, found.series, zone, nowMs),
    countOne("result-forgotten", "", nowMs),
  ]);
}

function switchStatements(
  deps: Deps,
  leadId: string,
  series: { sequence: string; state: string; lastBatch: string | null } | null,
  zone: string,
  nowMs: number,
): Statement[] {
  const step = deps.sequences.find(({ key }) => key === GENERAL)?.steps[0];
  const runs = series?.state === "active" || series?.state === "paused";
  if (!series || !runs || series.sequence === GENERAL || series.sequence === LATER || !step) return [];
  const dueAt = nextOpening(step, nowMs, zone);
  return [
    exitForRetake(leadId, GENERAL),
    enroll({ leadId, sequence: GENERAL, step: step.key, dueAt, lastBatch: series.lastBatch }),
  ];
}
