import { recordGoal } from "../../db/reader/exits.ts";
import { done, type Result, refused } from "../../result.ts";
import { addressHash } from "../address-hash.ts";
import type { Deps } from "../deps.ts";

/**
 * Keeps that somebody reached a goal (booked, bought ...), and ends their series where it leads there. Somebody unknown is nothing, and the
 * caller can't tell.
 * @param email normalised: privacy/address.ts.
 */
export async function reachGoal(
  deps: Deps,
  email: string,
  goal: string,
): Promise<Result<void, "unknown-goal">> {
  const sequences = deps.sequences.filter(({ goals }) => goals.includes(goal)).map(({ key }) => key);
  if (sequences.length === 0) return refused("unknown-goal");
  const emailHash = await addressHash(deps, email);
  await deps.db.batch(recordGoal({ emailHash, goal, sequences }, deps.now()));
  return done();
}
