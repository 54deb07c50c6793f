import { SESSION_MS } from "../../config.ts";
import { endSessions, findSession, insertSession } from "../../db/desk/sessions.ts";
import { secondsToNextHour, takeAll } from "../../db/limits.ts";
import { sameText } from "../../privacy/same-text.ts";
import { sealSession, sessionIn } from "../../privacy/session.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { auditOf } from "./acting.ts";

/** How long a session of the coach's desk lasts. */
/** Wrong tokens in an hour, of one network and of everybody. */
const TRIES_OF_NETWORK_MAX = 10;
const TRIES_MAX = 100;

export type SignInRefusal = { code: "wrong" } | { code: "too-often"; retryAfterS: number };

/**
 * Opens a session for whoever shows the token, and gives its cookie. Wrong tries are counted, and after too many of them
 * a wrong one is no longer told apart from a late one; the right token is never locked out by other people's.
 */
export async function signIn(
  deps: Deps,
  token: string,
  shown: { token: string; network: string },
): Promise<Result<string, SignInRefusal>> {
  const nowMs = deps.now();
  if (await sameText(shown.token, token)) {
    deps.log({ event: "admin-sign-in", outcome: "signed-in" });
    return done(await openSession(deps, token, nowMs));
  }
  const limits = [
    { key: "admin", max: TRIES_MAX, at: nowMs },
    {
      key: `admin/${await deps.vault.hashAddress(`network ${shown.network}`)}`,
      max: TRIES_OF_NETWORK_MAX,
      at: nowMs,
    },
  ];
  const outcome = (await deps.db.rows(takeAll(limits))).length > 0 ? "wrong" : "too-often";
  deps.log({ event: "admin-sign-in", outcome });
  if (outcome === "wrong") return refused(outcome);
  return { ok: false, code: outcome, retryAfterS: secondsToNextHour(nowMs) };
}

async function openSession(deps: Deps, token: string, nowMs: number): Promise<string> {
  const id = deps.newId();
  const endsAtMs = nowMs + SESSION_MS;
  await deps.db.batch([
    insertSession(deps.db, { idHash: await hashOf(deps, id), createdAt: nowMs, endsAt: endsAtMs }),
    auditOf(deps, { who: "key", act: "sign-in" }),
  ]);
  return sealSession(deps.vault, { token, id, endsAtMs });
}

/** Whether a cookie is a session that still runs: it was not signed out of. */
export async function hasSession(deps: Deps, token: string, cookie: string): Promise<boolean> {
  const nowMs = deps.now();
  const id = await sessionIn(deps.vault, token, cookie, nowMs);
  return id !== null && (await findSession(deps.db, await hashOf(deps, id), nowMs)).length > 0;
}

/** Ends the session that a cookie is, or every one: a copy of a cookie opens nothing from then on. */
export async function signOut(deps: Deps, token: string, cookie: string, everywhere: boolean): Promise<void> {
  const nowMs = deps.now();
  const id = await sessionIn(deps.vault, token, cookie, nowMs);
  if (id === null) return;
  await deps.db.batch([
    endSessions(deps.db, everywhere ? "all" : await hashOf(deps, id), nowMs),
    auditOf(deps, { who: "key", act: "sign-out", detail: everywhere ? "everywhere" : null }),
  ]);
}

/** A space stands in no address, so no address hashes to this. */
function hashOf(deps: Deps, id: string): Promise<string> {
  return deps.vault.hashAddress(`session ${id}`);
}
