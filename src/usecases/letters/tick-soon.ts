import { SETTLE_MS, SOON_CALL_MS, SOON_MS } from "../../config.ts";
import { addressHash } from "../address-hash.ts";
import type { Deps } from "../deps.ts";
import { type TickOutcome, tick } from "./tick.ts";

const calls = SOON_MS - SETTLE_MS;
const begins = calls - SOON_CALL_MS;

/**
 * A turn that begins with a request and works on after its answer: short, for Cloudflare ends it soon; what is left is the
 * cron's. @param email whose confirmation goes before everything else.
 */
export async function tickSoon(deps: Deps, email?: string): Promise<TickOutcome> {
  const first = email === undefined ? {} : { first: await addressHash(deps, email) };
  return tick(deps, { begins, calls, ...first });
}
