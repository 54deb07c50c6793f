import { isListed } from "../../abuse/disposable-list.ts";
import { countedDomain } from "../../abuse/suggest-domain.ts";
import { DOMAIN_SIGN_UPS_MAX } from "../../config.ts";
import { dayOf } from "../../db/daily-counts.ts";
import { type Bound, secondsToNextHour, startOfDay } from "../../db/limits.ts";
import { takePart, whatStops } from "../../db/sign-up/guard.ts";
import { type KnownAddress, readAddress, selectAddress } from "../../db/sign-up/sign-ups.ts";
import { done, type Result } from "../../result.ts";
import { addressKeys } from "../address-hash.ts";
import type { Deps } from "../deps.ts";
import { networkBounds } from "./count-networks.ts";

export interface GuardInput {
  /** Normalised: privacy/address.ts. */
  email: string;
  /** privacy/network.ts; none where nobody can tell: then none is counted. */
  networks: readonly string[];
  /** The origin of the site that the form stands on, where the browser says so. */
  site: string | null;
}

export type GuardRefusal = { code: "disposable-email" } | { code: "too-many-requests"; retryAfterS: number };

const BURST_WAIT_S = 60;

/**
 * Whether a sign-up may go on: throw-away addresses and floods may not, of a network, of a domain that strangers do not
 * share, or of the whole house; they write nothing. The answer never hangs on whether the address is known to us. Call it
 * once for each sign-up, right before: it counts.
 * @returns what is known of the address: it saves signUp its look-up, for it was made in the same trip.
 */
export async function guardSignUp(
  deps: Deps,
  input: GuardInput,
): Promise<Result<KnownAddress, GuardRefusal>> {
  if (await isDisposable(deps, input.email)) return refusal(deps, { code: "disposable-email" }, "disposable");
  const nowMs = deps.now();
  const keys = await addressKeys(deps, input.email);
  const networks = await networkBounds(deps, input.networks);
  const flood = await burstOf(deps, keys.mailboxHash, networks.at(-1)?.key ?? null, input.site);
  if (flood) return refusal(deps, tooMany(BURST_WAIT_S), flood);
  const bounds = [...networks, ...(await domainBounds(deps, input.email))];
  const [[stop], found] = await deps.db.batch([
    whatStops(bounds, nowMs),
    selectAddress(keys, nowMs),
    takePart(bounds, nowMs),
  ]);
  if (stop) return refusal(deps, tooMany(secondsToNextHour(nowMs)), stop.why);
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

/** Of a domain that strangers don't share. Its name is as a network's: never an address's hash, and no two days can be joined. */
async function domainBounds(deps: Deps, email: string): Promise<Bound[]> {
  const domain = countedDomain(email.slice(email.lastIndexOf("@") + 1));
  if (domain === null) return [];
  const at = startOfDay(deps.now());
  const key = await deps.vault.hashAddress(`domain ${domain} ${dayOf(at)}`);
  return [{ key, max: DOMAIN_SIGN_UPS_MAX, at, why: "domain-day" }];
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
