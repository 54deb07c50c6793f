import { reachGoal as statements } from "../../db/reader/exits.ts";
import { addressHash } from "../address-hash.ts";
import type { Deps } from "../deps.ts";

/**
 * Ends the series of somebody who reached its goal (booked, bought ...). Somebody unknown is nothing, and the
 * caller can't tell. False: no sequence has this goal.
 * @param email normalised: privacy/address.ts.
 */
export async function reachGoal(deps: Deps, email: string, goal: string): Promise<boolean> {
  const sequences = deps.sequences.filter(({ goals }) => goals.includes(goal)).map(({ key }) => key);
  if (sequences.length === 0) return false;
  const emailHash = await addressHash(deps, email);
  await deps.db.batch(statements({ emailHash, goal, sequences }, deps.now()));
  return true;
}
