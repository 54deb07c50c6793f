import { isListed } from "../../abuse/disposable-list.ts";
import { NETWORK_SIGN_UPS_MAX } from "../../config.ts";
import { countInHour, hourNumber, secondsToNextHour } from "../../db/limits.ts";
import { type KnownAddress, readAddress, selectAddress } from "../../db/sign-up/sign-ups.ts";
import { done, type Result } from "../../result.ts";
import { addressKeys } from "../address-hash.ts";
import type { Deps } from "../deps.ts";

export interface GuardInput {
  /** Normalised: privacy/address.ts. */
  email: string;
  /** privacy/network.ts; null where nobody can tell: then it is not counted. */
  network: string | null;
  /** The origin of the site that the form stands on, where the browser says so. */
  site: string | null;
}

export type GuardRefusal = { code: "disposable-email" } | { code: "too-many-requests"; retryAfterS: number };

const BURST_WAIT_S = 60;

/**
 * Whether a sign-up may go on: throw-away addresses and floods may not. The answer never hangs on whether the
 * address is known to us. Call it once for each sign-up, right before: it counts.
 * @returns what is known of the address: it saves signUp its look-up, for it was made in the same trip.
 */
export async function guardSignUp(
  deps: Deps,
  input: GuardInput,
): Promise<Result<KnownAddress, GuardRefusal>> {
  if (await isDisposable(deps, input.email)) return refusal(deps, { code: "disposable-email" }, "disposable");
  const nowMs = deps.now();
  const keys = await addressKeys(deps, input.email);
  const network = input.network && (await networkKey(deps, input.network, nowMs));
  const flood = await burstOf(deps, keys.mailboxHash, network, input.site);
  if (flood) return refusal(deps, tooMany(BURST_WAIT_S), flood);
  const look = selectAddress(keys, nowMs);
  if (!network) return done(readAddress(await deps.db.rows(look)));
  const count = countInHour(network, NETWORK_SIGN_UPS_MAX, nowMs);
  const [counted, found] = await deps.db.batch([count, look]);
  if (counted.length === 0) return refusal(deps, tooMany(secondsToNextHour(nowMs)), "network-hour");
  return done(readAddress(found));
}

/**
 * Whether an address is at a throw-away domain. A list that can't be read stops nobody: the confirmation mail still
 * asks who is there.
 */
export async function isDisposable(deps: Deps, email: string): Promise<boolean> {
  const list = await deps.disposableDomains?.();
  if (list === null) deps.log({ event: "disposable-list-unavailable" });
  return list ? isListed(list, email.slice(email.lastIndexOf("@") + 1)) : false;
}

/**
 * A network's name in the database. A space stands in no address, so it is never an address's hash; and with the
 * hour in it, no two hours of one network can be joined.
 */
function networkKey(deps: Deps, network: string, nowMs: number): Promise<string> {
  return deps.vault.hashAddress(`network ${network} ${hourNumber(nowMs)}`);
}

/** What is asked too often this minute, if anything. A limiter that fails stops nobody: the database counts on. */
async function burstOf(deps: Deps, mailbox: string, network: string | null, site: string | null) {
  const { burstLimits: limits } = deps;
  if (!limits) return null;
  try {
    if (network && !(await limits.signUps(network))) return "network-minute";
    if (!(await limits.signUps(mailbox))) return "address-minute";
    if (site && !(await limits.site(site))) return "site-minute";
  } catch {
    deps.log({ event: "burst-limits-unavailable" });
  }
  return null;
}

function tooMany(retryAfterS: number): GuardRefusal {
  return { code: "too-many-requests", retryAfterS };
}

function refusal(deps: Deps, why: GuardRefusal, reason: string): Result<never, GuardRefusal> {
  deps.log({ event: "sign-up-refused", reason });
  return { ok: false, ...why };
}
