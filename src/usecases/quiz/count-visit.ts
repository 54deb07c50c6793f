import { VISITS_A_DAY_MAX } from "../../config.ts";
import { countBucketed, countUpTo, wroteBefore } from "../../db/daily-counts.ts";
import type { Condition, Statement } from "../../db/database.ts";
import type { ToldOfSheet } from "../../quiz/told-of-sheet.ts";
import type { Deps } from "../deps.ts";
import { sourceBucket, type ToldSource } from "../source-bucket.ts";

/** What a quiz tells of a visit; `item` is a known item's id. */
export type VisitEvent =
  | { event: "viewed" | "started"; source?: ToldSource | undefined }
  | ({ event: "completed" } & Partial<ToldOfSheet>)
  | { event: "answered"; item: string };

/** How sure a result was and how long it took, for one whose client tells nothing: the hosted form's. Never throws. */
export async function countSheet(deps: Deps, sheet: ToldOfSheet): Promise<void> {
  try {
    await deps.db.batch(sheetCounts(deps, sheet));
  } catch {
    deps.log({ event: "sheet-not-counted" });
  }
}

function sheetCounts(deps: Deps, { sureness, took }: Partial<ToldOfSheet>, where?: Condition): Statement[] {
  const count = (metric: string, key: string) => countUpTo(maxOf(deps), metric, key, deps.now(), where);
  return [...(sureness ? [count("sureness", sureness)] : []), ...(took ? [count("took", took)] : [])];
}

function maxOf({ settings }: Deps): number {
  return VISITS_A_DAY_MAX[settings.plan];
}

/**
 * Counts a visit's step by day, and keeps nothing else: two visits of one person are two. Whoever floods us with steps
 * fills a day's count, and no more.
 */
export async function countVisit(deps: Deps, visit: VisitEvent): Promise<void> {
  const nowMs = deps.now();
  const key = visit.event === "answered" ? visit.item : "";
  const statements: Statement[] = [countUpTo(maxOf(deps), visit.event, key, nowMs)];
  if (visit.event === "started") {
    const bucket = sourceBucket(visit.source ?? {}, deps.settings.siteUrl);
    statements.push(countBucketed("started-source", bucket, nowMs, wroteBefore));
  }
  if (visit.event === "completed") statements.push(...sheetCounts(deps, visit, wroteBefore));
  await deps.db.batch(statements);
}
