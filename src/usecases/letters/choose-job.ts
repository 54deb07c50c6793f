import { OPEN_WHILE_BAD_MAX } from "../../config.ts";
import type { OpenBatch, Work } from "../../db/letters/lease.ts";
import {
  ALARM_LANE,
  ASKED_LANE,
  CONFIRMATION_LANE,
  DRIP_LANE,
  NEWSLETTER_LANE,
  TEST_LANE,
} from "../../drip/lanes.ts";
import { CONFIRMATION, type DueRow } from "../../drip/plan-claim.ts";
import type { DueNewsletter } from "../../drip/plan-newsletter.ts";

export type Job =
  | { kind: "retry"; batch: OpenBatch }
  /** One letter of a batch, apart from the others. */
  | { kind: "peel"; batch: OpenBatch }
  | { kind: "claim"; lane: number; rows: DueRow[] }
  | { kind: "newsletter"; newsletter: DueNewsletter };

const LANES_IN_ORDER = [ALARM_LANE, ASKED_LANE, TEST_LANE, CONFIRMATION_LANE, DRIP_LANE];

/** What was asked for before confirmations before letters before newsletters, retries before claims: promise 7. Null: nothing can be done now. */
export function chooseJob(work: Work): Job | null {
  const { first } = work;
  if (first && mayClaim(work) && first.leadId !== work.suspect)
    return { kind: "claim", lane: CONFIRMATION_LANE, rows: [first] };
  const open = work.open.filter((batch) => !isOfSuspect(work, batch));
  for (const lane of LANES_IN_ORDER) {
    const batch = open.find((one) => one.lane === lane);
    if (batch) return tryAgain(work, batch);
    const rows = claimable(work, lane);
    if (rows.length > 0) return { kind: "claim", lane, rows };
  }
  const batch = open.find((one) => one.lane === NEWSLETTER_LANE);
  if (batch) return tryAgain(work, batch);
  const again = work.newsletter?.readers[0]?.leadId === work.suspect && work.suspect !== null;
  return work.newsletter && mayClaim(work) && !again
    ? { kind: "newsletter", newsletter: work.newsletter }
    : null;
}

/** Another letter of the reader whose letter is under suspicion, alone: it tells nothing of others, and waits while it may. */
function isOfSuspect({ suspect, suspectBatch }: Work, batch: OpenBatch): boolean {
  if (suspect === null || batch.id === suspectBatch || !isFree(batch)) return false;
  return batch.members.length === 1 && batch.members[0]?.[0] === suspect;
}

/** While somebody's letter is under suspicion, others go one by one, but for a call that must be made as it was. */
function tryAgain({ suspect }: Work, batch: OpenBatch): Job {
  return { kind: suspect !== null && isFree(batch) && batch.members.length > 1 ? "peel" : "retry", batch };
}

/** Each of its calls was refused: none of them must be made again as it was. */
function isFree({ maybe, refused, attempt }: OpenBatch): boolean {
  return maybe === 0 && refused === attempt;
}

/** While calls go unanswered, few batches are open, so that an outage leaves few letters whose fate is unknown. */
function mayClaim(work: Work): boolean {
  return !work.bad || work.openCount < OPEN_WHILE_BAD_MAX;
}

/** For the same reason, while they go unanswered: one letter at a time; and so while a letter is under suspicion. */
function claimable(work: Work, lane: number): DueRow[] {
  if (!mayClaim(work)) return [];
  const alone = work.bad || work.suspect !== null;
  return work.due
    .filter((row) => laneOf(row) === lane && row.leadId !== work.suspect)
    .slice(0, alone ? 1 : work.size);
}

function laneOf(row: DueRow): number {
  return row.sequence === CONFIRMATION ? CONFIRMATION_LANE : DRIP_LANE;
}
