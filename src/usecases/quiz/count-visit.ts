import { countBucketed, countOne } from "../../db/daily-counts.ts";
import type { Deps } from "../deps.ts";
import { sourceBucket, type ToldSource } from "../source-bucket.ts";

/** What a quiz tells of a visit; `item` is a known item's id. */
export type VisitEvent =
  | { event: "viewed" | "started"; source?: ToldSource | undefined }
  | { event: "completed" }
  | { event: "answered"; item: string };

/** Counts a visit's step by day, and keeps nothing else: two visits of one person are two. */
export async function countVisit(deps: Deps, visit: VisitEvent): Promise<void> {
  const nowMs = deps.now();
  const key = visit.event === "answered" ? visit.item : "";
  const statements = [countOne(visit.event, key, nowMs)];
  if (visit.event === "started") {
    const bucket = sourceBucket(visit.source ?? {}, deps.settings.siteUrl);
    statements.push(countBucketed("started-source", bucket, nowMs));
  }
  await deps.db.batch(statements);
}
