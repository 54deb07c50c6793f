import { NIGHT_RUNS_MAX, PURGE_MAX, ROTATE_PER_BATCH } from "../../config.ts";
import { countOne } from "../../db/daily-counts.ts";
import { writeAlive } from "../../db/upkeep/life-signs.ts";
import { isNightDone } from "../../db/upkeep/retention.ts";
import type { Deps } from "../deps.ts";
import { lookUpSender } from "../letters/look-up-sender.ts";
import { purge } from "./purge.ts";
import { reencrypt, rehash } from "./rotate-keys.ts";

/** Done: all of tonight's work is; left: this run did its share, and there may be more. */
export type NightOutcome = "done" | "left" | "failed";

/**
 * A bounded share of the night's work: forgetting what is kept no longer, and moving values on to newer keys. Cron
 * calls it each minute of an hour; once a day's work is seen to its end, further runs read one row. Logs one line.
 * @throws nothing of its own: a database error ends the run as "failed", and the next goes on by itself.
 */
export async function nightly(deps: Deps): Promise<NightOutcome> {
  try {
    if (await isNightDone(deps.db, deps.now())) return "done";
    const purged = Object.values(await purge(deps));
    const limit = ROTATE_PER_BATCH * deps.settings.batchesPerTick;
    const hashed = await rehash(deps, { limit });
    const encrypted = await reencrypt(deps, { limit });
    const left = hashed.left || encrypted.left || purged.some((count) => count >= PURGE_MAX);
    if (!left) {
      await lookUpSender(deps);
      await deps.db.batch([countOne("night", "done", deps.now()), writeAlive("nightAt", 0, deps.now())]);
    }
    deps.log({
      event: "night",
      forgotten: purged.reduce((sum, count) => sum + count, 0),
      rehashed: hashed.done,
      reencrypted: encrypted.done,
      left,
    });
    return left ? "left" : "done";
  } catch (error) {
    deps.log({ event: "night-error", error: error instanceof Error ? error.name : "unknown" });
    return "failed";
  }
}

/** One whole night, as cron would run it: for the clock that a laptop moves ahead. */
export async function wholeNight(deps: Deps): Promise<NightOutcome> {
  let outcome = await nightly(deps);
  for (let runs = 1; outcome === "left" && runs < NIGHT_RUNS_MAX; runs++) outcome = await nightly(deps);
  return outcome;
}
