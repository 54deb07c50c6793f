import { isListed } from "../../abuse/disposable-list.ts";
import { countedDomain } from "../../abuse/suggest-domain.ts";
import { DOMAIN_SIGN_UPS_MAX, UNPRESSED_MAX } from "../../config.ts";
import { countUnpressed, dayOf } from "../../db/daily-counts.ts";
import { countInDay, secondsToNextHour } from "../../db/limits.ts";
import { type KnownAddress, readAddress, selectAddress } from "../../db/sign-up/sign-ups.ts";
import { done, type Result } from "../../result.ts";
import { addressKeys } from "../address-hash.ts";
import type { Deps } from "../deps.ts";
import { countNetworks } from "./count-networks.ts";

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
 * share, or of the whole house. The answer never hangs on whether the
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
  const network = await countNetworks(deps, input.networks);
  const flood = await burstOf(deps, keys.mailboxHash, network.key, input.site);
  if (flood) return refusal(deps, tooMany(BURST_WAIT_S), flood);
  const domain = countedDomain(input.email.slice(input.email.lastIndexOf("@") + 1));
  const [[unpressed], found, ...counted] = await deps.db.batch([
    countUnpressed(nowMs),
    selectAddress(keys, nowMs),
    ...network.statements,
    ...(domain === null
      ? []
      : [countInDay(await domainKey(deps, domain, nowMs), DOMAIN_SIGN_UPS_MAX, nowMs)]),
  ]);
  const wait = tooMany(secondsToNextHour(nowMs));
  const ofNetworks = counted.slice(0, network.statements.length);
  if (network.isOver(ofNetworks)) return refusal(deps, wait, "network-hour");
  if (counted.slice(ofNetworks.length).some((rows) => rows.length === 0))
    return refusal(deps, wait, "domain-day");
  if ((unpressed?.count ?? 0) >= UNPRESSED_MAX) return refusal(deps, wait, "house-day");
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

/** As a network's name: never an address's hash, and with the day in it no two days can be joined. */
function domainKey(deps: Deps, domain: string, nowMs: number): Promise<string> {
  return deps.vault.hashAddress(`domain ${domain} ${dayOf(nowMs)}`);
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
