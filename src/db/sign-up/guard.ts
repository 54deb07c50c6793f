import { type SQL, sql } from "drizzle-orm";
import { UNPRESSED_MAX } from "../../config.ts";
import { countUnpressed } from "../daily-counts.ts";
import { type Bound, fullBounds, takeAll } from "../limits.ts";

/** What stops a sign-up now, by name: a count of its own that is full, or mails of the whole house that nobody presses. */
export function whatStops(bounds: readonly Bound[], nowMs: number): SQL<{ why: string }> {
  return sql`${fullBounds(bounds)} UNION ALL SELECT 'house-day' WHERE ${isHeld(nowMs)}`;
}

/** Counts a sign-up that nothing stops, and writes nothing for another. */
export function takePart(bounds: readonly Bound[], nowMs: number): SQL {
  return takeAll(bounds, sql`NOT ${isHeld(nowMs)}`);
}

function isHeld(nowMs: number): SQL {
  return sql`(${countUnpressed(nowMs)}) >= ${UNPRESSED_MAX}`;
}
