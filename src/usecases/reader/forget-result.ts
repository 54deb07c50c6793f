import { CHANGE_TRIES_MAX } from "../../config.ts";
import { countWhere } from "../../db/daily-counts.ts";
import { type Condition, DatabaseUnavailable, type Statement } from "../../db/database.ts";
import {
  clearResult,
  readOffers,
  replaceOffers,
  type StoredOffer,
  wereReplaced,
} from "../../db/quiz/results.ts";
import { type FoundLead, findPreferences, holds } from "../../db/reader/preferences.ts";
import { enroll, exitForRetake } from "../../db/sign-up/confirmations.ts";
import { GENERAL, REMINDER } from "../../drip/lanes.ts";
import { knownZone, nextOpening } from "../../drip/schedule.ts";
import type { Deps } from "../deps.ts";
import { type Offer, withoutResult } from "../sign-up/sign-up.ts";

/**
 * Takes back the leave to use a result (AVG 7(3)): it goes from the lead and from its sign-ups, and a series that was
 * chosen by it gives way to the general one. Receipts stay, for no letter may come twice.
 */
export async function forgetResult(deps: Deps, leadId: string): Promise<void> {
  for (let tries = 0; tries < CHANGE_TRIES_MAX; tries++) {
    const found = await findPreferences(deps.db, leadId);
    if (!found?.hasResult) return;
    const offers = await readOffers(deps.db, leadId);
    if (await write(deps, found, offers)) return;
  }
  throw new DatabaseUnavailable("Somebody else wrote each time.");
}

/** Writes it where the result, the series and the sign-ups still are as they were read; whether they were. */
async function write(deps: Deps, found: FoundLead, offers: readonly StoredOffer[]): Promise<boolean> {
  const nowMs = deps.now();
  const replaced = await Promise.all(
    offers.map(async (offer) => {
      const without = withoutResult(JSON.parse(await deps.vault.decrypt(offer.offerEnc)) as Offer);
      return { ...offer, without: await deps.vault.encrypt(JSON.stringify(without)) };
    }),
  );
  const zone = knownZone(found.timeZone, deps.brand.timeZone);
  const forgotten = wereReplaced(found.id, replaced);
  const [gone] = await deps.db.batch([
    replaceOffers(found.id, replaced, holds(found)),
    clearResult(found.id, forgotten),
    ...switchStatements(deps, found, zone, forgotten, nowMs),
    countWhere("result-forgotten", "", nowMs, forgotten),
  ]);
  return gone.length > 0;
}

function switchStatements(
  deps: Deps,
  { id: leadId, series }: FoundLead,
  zone: string,
  forgotten: Condition,
  nowMs: number,
): Statement[] {
  const step = deps.sequences.find(({ key }) => key === GENERAL)?.steps[0];
  const stays = series?.sequence === REMINDER ? REMINDER : GENERAL;
  const exit = exitForRetake(leadId, stays, forgotten);
  const runs = series?.state === "active" || series?.state === "paused";
  if (!runs || series.sequence === stays || !step) return [exit];
  const dueAt = nextOpening(step, nowMs, zone);
  return [
    exit,
    enroll({ leadId, sequence: GENERAL, step: step.key, dueAt, lastBatch: series.lastBatch }, forgotten),
  ];
}
