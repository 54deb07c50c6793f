import type { Deps } from "../../src/usecases/deps.ts";
import { PURGES, type Purged, purgeShare } from "../../src/usecases/upkeep/purge.ts";

/** One share of every kind of the night's forgetting, from the beginning of each table: all of a small database. */
export async function purge(deps: Deps): Promise<Purged> {
  const shares: Purged[] = [];
  for (const kind of PURGES) shares.push((await purgeShare(deps, kind, null)).purged);
  return Object.assign({}, ...shares) as Purged;
}
