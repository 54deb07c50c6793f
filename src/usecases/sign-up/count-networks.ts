import {
  NETWORK_QUIET_MAX,
  NETWORK_SIGN_UPS_MAX,
  NETWORK_SIGN_UPS_MAX_56,
  WIDE_NETWORK_SIGN_UPS_MAX,
} from "../../config.ts";
import { countInHour, hourNumber, isBusy } from "../../db/limits.ts";
import type { Deps } from "../deps.ts";

export interface NetworkCount {
  /** What the narrowest network is called this hour; null where nobody can tell. */
  key: string | null;
  /** One for each network, the widest first. */
  statements: ReturnType<typeof countInHour>[];
  /** Whether one of them has had its share, by what the statements gave back. */
  isOver(counted: readonly (readonly { count: number }[])[]): boolean;
}

/**
 * Counts one sign-up for each network that it came from (privacy/network.ts). Those within the widest are counted from
 * the moment that it is busy: on a quiet day one row tells as much, and no one of them can have been busy alone.
 */
export async function countNetworks(deps: Deps, networks: readonly string[]): Promise<NetworkCount> {
  const nowMs = deps.now();
  const keys = await Promise.all(networks.map((network) => networkKey(deps, network, nowMs)));
  const [widest = ""] = keys;
  const statements = keys.map((key, i) =>
    i === 0
      ? countInHour(key, maxOf(networks[i]), nowMs)
      : countInHour(
          key,
          maxOf(networks[i]) - NETWORK_QUIET_MAX,
          nowMs,
          isBusy(widest, NETWORK_QUIET_MAX, nowMs),
        ),
  );
  return {
    key: keys.at(-1) ?? null,
    statements,
    isOver: ([first, ...rest]) => {
      if (!first) return false;
      const count = first[0]?.count ?? Number.POSITIVE_INFINITY;
      return (
        count === Number.POSITIVE_INFINITY ||
        (count > NETWORK_QUIET_MAX && rest.some((rows) => rows.length === 0))
      );
    },
  };
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
