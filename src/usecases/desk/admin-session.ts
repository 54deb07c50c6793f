import { HOUR_MS } from "../../config.ts";
import { returnTry, takeTry } from "../../db/desk/admin-tries.ts";
import { secondsToNextHour } from "../../db/limits.ts";
import { sameText } from "../../privacy/same-text.ts";
import { isSession, sealSession } from "../../privacy/session.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";

/** How long a session of the coach's desk lasts. */
export const SESSION_MS = 8 * HOUR_MS;
/** Wrong tokens in an hour, of one network and of everybody. */
const TRIES_OF_NETWORK_MAX = 10;
const TRIES_MAX = 100;

export type SignInRefusal = { code: "wrong" } | { code: "too-often"; retryAfterS: number };

/**
 * Opens a session for whoever shows the token, and gives its cookie. Every try is counted before it is judged: a race
 * gains nothing.
 */
export async function signIn(
  deps: Deps,
  token: string,
  shown: { token: string; network: string },
): Promise<Result<string, SignInRefusal>> {
  const nowMs = deps.now();
  const limits = [
    { key: "admin", max: TRIES_MAX },
    { key: `admin/${await deps.vault.hashAddress(`network ${shown.network}`)}`, max: TRIES_OF_NETWORK_MAX },
  ];
  const outcome = await judge(deps, limits, nowMs, () => sameText(shown.token, token));
  deps.log({ event: "admin-sign-in", outcome });
  switch (outcome) {
    case "wrong":
      return refused(outcome);
    case "too-often":
      return { ok: false, code: outcome, retryAfterS: secondsToNextHour(nowMs) };
    case "signed-in":
      return done(await sealSession(deps.vault, { token, id: deps.newId(), endsAtMs: nowMs + SESSION_MS }));
  }
}

async function judge(
  deps: Deps,
  limits: Parameters<typeof takeTry>[1],
  nowMs: number,
  isRight: () => Promise<boolean>,
): Promise<"signed-in" | SignInRefusal["code"]> {
  if (!(await takeTry(deps.db, limits, nowMs))) return "too-often";
  if (!(await isRight())) return "wrong";
  await returnTry(deps.db, limits, nowMs);
  return "signed-in";
}

/** Whether a cookie is a session that still runs. */
export function hasSession(deps: Deps, token: string, cookie: string): Promise<boolean> {
  return isSession(deps.vault, token, cookie, deps.now());
}
