import type { Deed } from "./deeds.ts";
import type { Facts } from "./facts.ts";
import type { Fail } from "./narrator.ts";

/** A letter that the provider held up, whose reader stands right behind it: nothing keeps it from going once more. */
const LEFT_BEHIND = `SELECT 1 FROM sends s JOIN batches b ON b.id = s.batch_id
  JOIN enrollments e ON e.lead_id = s.lead_id AND e.sequence = s.sequence AND e.last_batch = b.id
  WHERE s.lead_id = ? AND s.sequence = ? AND s.step = ? AND s.state = 'failed' AND s.reason = ? AND b.state <> 'open'
    AND CASE WHEN s.sequence = 'confirmation' THEN e.state = 'done'
      ELSE e.state IN ('active', 'paused') OR (e.state = 'done' AND NOT EXISTS (SELECT 1 FROM enrollments o
        WHERE o.lead_id = e.lead_id AND o.sequence NOT IN ('confirmation', e.sequence)
          AND o.state IN ('active', 'paused'))) END`;

/** What the provider took and then held up is put back in line, when it says so; told again, it is nothing new. */
export function makePutBackCheck({ ask }: Facts, fail: Fail): (deed: Deed) => void {
  const leftBehind = ask(LEFT_BEHIND);
  const told = new Set<string>();
  return ({ what }) => {
    if (what.act !== "told" || what.kind !== "held-up" || told.has(what.id)) return;
    told.add(what.id);
    const { lead, sequence, step, reason } = what;
    if (leftBehind(lead, sequence, step, reason ?? "").length > 0)
      fail("P3", `${lead}/${sequence}/${step} was held up by the provider, and is not put back`);
  };
}
