import { type SQL, sql } from "drizzle-orm";
import { NEWSLETTER_LANE } from "../../drip/lanes.ts";
import type { Attempt } from "./begin.ts";
import { membersOf } from "./members.ts";
import { beginAgain } from "./newsletter.ts";

/**
 * Undoes a claim that was definitely refused and never may have gone: enrollments go back to the step, their
 * receipts are deleted. Where an enrollment has moved on or ended meanwhile, the receipt stays, cancelled.
 */
export function releaseBatch(attempt: Attempt, nowMs: number): SQL[] {
  const open = sql`EXISTS (SELECT 1 FROM batches WHERE id = ${attempt.batchId} AND state = 'open'
    AND attempt = ${attempt.attempt} AND maybe = 0)`;
  const undo =
    attempt.lane === NEWSLETTER_LANE
      ? beginAgain(attempt.batchId, open, nowMs)
      : [rewind(attempt.batchId, open, nowMs), forgetReceipts(attempt.batchId, open)];
  return [
    ...undo,
    cancelTheRest(attempt.batchId, open),
    sql`UPDATE batches SET state = 'released', settled_at = ${nowMs}, refused = attempt
      WHERE id = ${attempt.batchId} AND state = 'open' AND attempt = ${attempt.attempt} AND maybe = 0`,
  ];
}

/** A done enrollment comes back only where its lead has not started another since. */
function rewind(batchId: string, open: SQL, nowMs: number): SQL {
  return sql`
    UPDATE enrollments AS e SET step = j.step, last_batch = NULL,
      due_at = iif(e.state = 'paused', NULL, iif(e.sequence = 'confirmation', 0, ${nowMs})),
      state = iif(e.state = 'done', 'active', e.state)
    FROM ${membersOf(batchId)} j
    WHERE e.lead_id = j.lead_id AND e.sequence = j.sequence AND e.last_batch = ${batchId}
      AND EXISTS (SELECT 1 FROM sends s WHERE s.lead_id = j.lead_id AND s.sequence = j.sequence
        AND s.step = j.step AND s.batch_id = ${batchId} AND s.state IS NULL)
      AND (e.state IN ('active', 'paused') OR (e.state = 'done' AND (e.sequence = 'confirmation' OR NOT EXISTS (
        SELECT 1 FROM enrollments o WHERE o.lead_id = e.lead_id AND o.sequence NOT IN ('confirmation', e.sequence)
          AND o.state IN ('active', 'paused')))))
      AND ${open}`;
}

/** Those whose enrollment was just rewound: it stands at the receipt's step, and no batch is its last. */
function forgetReceipts(batchId: string, open: SQL): SQL {
  return sql`
    DELETE FROM sends WHERE batch_id = ${batchId} AND state IS NULL AND ${open}
      AND (lead_id, sequence, step) IN (SELECT j.lead_id, j.sequence, j.step FROM ${membersOf(batchId)} j
        JOIN enrollments e ON e.lead_id = j.lead_id AND e.sequence = j.sequence AND e.step = j.step
        WHERE e.last_batch IS NULL AND e.state IN ('active', 'paused'))`;
}

function cancelTheRest(batchId: string, open: SQL): SQL {
  return sql`
    UPDATE sends SET state = 'cancelled' FROM ${membersOf(batchId)} j
    WHERE sends.lead_id = j.lead_id AND sends.sequence = j.sequence AND sends.step = j.step
      AND sends.batch_id = ${batchId} AND sends.state IS NULL AND ${open}`;
}
