import { countBucketed, countOne } from "../../db/daily-counts.ts";
import type { Statement } from "../../db/database.ts";
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
    await deps.db.batch(sheetCounts(sheet, deps.now()));
  } catch {
    deps.log({ event: "sheet-not-counted" });
  }
}

function sheetCounts({ sureness, took }: Partial<ToldOfSheet>, nowMs: number): Statement[] {
  return [
    ...(sureness ? [countOne("sureness", sureness, nowMs)] : []),
    ...(took ? [countOne("took", took, nowMs)] : []),
  ];
}

/** Counts a visit's step by day, and keeps nothing else: two visits of one person are two. */
export async function countVisit(deps: Deps, visit: VisitEvent): Promise<void> {
  const nowMs = deps.now();
  const key = visit.event === "answered" ? visit.item : "";
  const statements: Statement[] = [countOne(visit.event, key, nowMs)];
  if (visit.event === "started") {
    const bucket = sourceBucket(visit.source ?? {}, deps.settings.siteUrl);
    statements.push(countBucketed("started-source", bucket, nowMs));
  }
  if (visit.event === "completed") statements.push(...sheetCounts(visit, nowMs));
  await deps.db.batch(statements);
}
