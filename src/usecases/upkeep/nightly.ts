import {
  NIGHT_RUN_MS,
  NIGHT_RUNS_MAX,
  NIGHT_SHARE_QUERIES,
  ROTATE_PER_BATCH,
  ROTATE_STRETCHES_MAX,
} from "../../config.ts";
import { dayOf } from "../../db/daily-counts.ts";
import { counted } from "../../db/database.ts";
import { writeAlive } from "../../db/upkeep/life-signs.ts";
import { isNightDone } from "../../db/upkeep/retention.ts";
import { type Place, readNight } from "../../db/upkeep/stretches.ts";
import { type Deps, queriesOf } from "../deps.ts";
import { lookUpSender } from "../letters/look-up-sender.ts";
import { PURGES, type Purge, purgeShare } from "./purge.ts";
import { recompileLetters } from "./recompile-letters.ts";
import { reencrypt, rehash } from "./rotate-keys.ts";

/** Done: all of tonight's work is; left: this run did its share, and there may be more. */
export type NightOutcome = "done" | "left" | "failed";

/**
 * A run of the night's work: forgetting what is kept no longer, and moving values on to newer keys, as far as a
 * minute and the plan's queries go. Cron calls it each minute of an hour; each run goes on where the one before came
 * to, the first one of the next night too. Once a night's work is seen to its end, further runs read one row. Logs one line.
 * @throws nothing of its own: a database error ends the run as "failed", and the next goes on by itself.
 */
export async function nightly(deps: Deps): Promise<NightOutcome> {
  try {
    if (await isNightDone(deps.db, deps.now())) return "done";
    const spent = { queries: 1 };
    const counting = { ...deps, db: counted(deps.db, spent) };
    const { batchesPerTick } = deps.settings;
    const bounds = {
      limit: ROTATE_PER_BATCH * batchesPerTick,
      stretches: Math.min(batchesPerTick, ROTATE_STRETCHES_MAX),
    };
    const hashed = await rehash(counting, bounds);
    const encrypted = await reencrypt(counting, bounds);
    const laidOut = await recompileLetters(counting, { limit: batchesPerTick });
    const purged = await purgeAll(counting, spent);
    const left = laidOut.left || hashed.left || encrypted.left || purged.left;
    if (!left) {
      await lookUpSender(deps);
      await deps.db.batch([writeAlive("nightAt", 0, deps.now())]);
    }
    deps.log({
      event: "night",
      forgotten: purged.count,
      rehashed: hashed.done,
      reencrypted: encrypted.done,
      laidOut: laidOut.done,
      left,
    });
    return left ? "left" : "done";
  } catch (error) {
    deps.log({ event: "night-error", error: error instanceof Error ? error.name : "unknown" });
    return "failed";
  }
}

/** A share of each kind in turn, so that a large table holds up no small one, until all are at their end or the run's bounds are reached. */
async function purgeAll(deps: Deps, spent: { queries: number }): Promise<{ count: number; left: boolean }> {
  const startedMs = deps.now();
  const most = queriesOf(deps);
  const isSpent = () => spent.queries + NIGHT_SHARE_QUERIES > most || deps.now() - startedMs >= NIGHT_RUN_MS;
  const places = await placesTonight(deps);
  let count = 0;
  while (places.size > 0) {
    for (const [purge, place] of places) {
      if (isSpent()) return { count, left: true };
      const { purged, next } = await purgeShare(deps, purge, place);
      count += Object.values(purged).reduce((sum, gone) => sum + gone, 0);
      if (next === null) places.delete(purge);
      else places.set(purge, next);
    }
  }
  return { count, left: false };
}

/** Where each kind goes on that tonight has not seen the end of. */
async function placesTonight(deps: Deps): Promise<Map<Purge, Place | null>> {
  const kept = new Map((await readNight(deps.db)).map((row) => [row.kind, row]));
  const today = dayOf(deps.now());
  const due = PURGES.filter((purge) => kept.get(purge)?.doneOn !== today);
  return new Map(
    due.map((purge) => {
      const position = kept.get(purge)?.position;
      return [purge, position ? (JSON.parse(position) as Place) : null];
    }),
  );
}

/** One whole night, as cron would run it: for the clock that a laptop moves ahead. */
export async function wholeNight(deps: Deps): Promise<NightOutcome> {
  let outcome = await nightly(deps);
  for (let runs = 1; outcome === "left" && runs < NIGHT_RUNS_MAX; runs++) outcome = await nightly(deps);
  return outcome;
}
