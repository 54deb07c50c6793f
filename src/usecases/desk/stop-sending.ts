import { type Stoppable, writeStop } from "../../db/desk/stops.ts";
import { releaseBrake } from "../../db/letters/brake.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { auditOf, type Who } from "./acting.ts";

export type { Stoppable };

/** Stops all mail, newsletters or one series from now, or lets it go on; no deploy is needed. */
export async function setStop(
  deps: Deps,
  what: Stoppable,
  isStopped: boolean,
  who: Who,
): Promise<Result<void, "unknown-series">> {
  const series = typeof what === "string" ? null : what.series;
  if (series !== null && !deps.sequences.some(({ key }) => key === series)) return refused("unknown-series");
  const act = isStopped ? "stop-sending" : "start-sending";
  await deps.db.batch([
    writeStop(what, isStopped, deps.now()),
    auditOf(deps, { who, act, detail: series ?? String(what) }),
  ]);
  return done();
}

/** Lets drip and newsletters go again after too many complaints: the coach's own decision. */
export async function letGo(deps: Deps, who: Who): Promise<void> {
  await deps.db.batch([...releaseBrake(deps.now()), auditOf(deps, { who, act: "release-brake" })]);
}
