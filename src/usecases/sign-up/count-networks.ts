import {
  NETWORK_QUIET_MAX,
  NETWORK_SIGN_UPS_MAX,
  NETWORK_SIGN_UPS_MAX_56,
  WIDE_NETWORK_SIGN_UPS_MAX,
} from "../../config.ts";
import { type Bound, hourNumber } from "../../db/limits.ts";
import type { Deps } from "../deps.ts";

/**
 * One count for each network that a sign-up came from (privacy/network.ts), the narrowest last. Those within the widest
 * are counted from the moment that it is busy: on a quiet day one row tells as much, and no one of them can have been
 * busy alone.
 */
export async function networkBounds(deps: Deps, networks: readonly string[]): Promise<Bound[]> {
  const at = deps.now();
  const keys = await Promise.all(networks.map((network) => networkKey(deps, network, at)));
  const [widest = ""] = keys;
  const once = { key: widest, from: NETWORK_QUIET_MAX };
  return keys.map((key, i) => {
    const bound = { key, max: maxOf(networks[i]), at, why: "network-hour" };
    return i === 0 ? bound : { ...bound, max: bound.max - NETWORK_QUIET_MAX, once };
  });
}

function maxOf(network = ""): number {
  if (network.endsWith("/56")) return NETWORK_SIGN_UPS_MAX_56;
  return /\/(24|48)$/.test(network) ? WIDE_NETWORK_SIGN_UPS_MAX : NETWORK_SIGN_UPS_MAX;
}

/**
 * A network's name in the database. A space stands in no address, so it is never an address's hash; and with the
 * hour in it, no two hours of one network can be joined.
 */
function networkKey(deps: Deps, network: string, nowMs: number): Promise<string> {
  return deps.vault.hashAddress(`network ${network} ${hourNumber(nowMs)}`);
}
