import { countOne } from "../../db/daily-counts.ts";
import type { Deps } from "../deps.ts";

/** What a quiz tells of a visit; `item` is a known item's id. */
export type VisitEvent = { event: "started" | "completed" } | { event: "answered"; item: string };

/** Counts a visit's step by day, and keeps nothing else: two visits of one person are two. */
export async function countVisit(deps: Deps, visit: VisitEvent): Promise<void> {
  const key = visit.event === "answered" ? visit.item : "";
  await deps.db.batch([countOne(visit.event, key, deps.now())]);
}
