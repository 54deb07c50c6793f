import { findRefusal, liftRefusal, refuseMailbox } from "../../db/reader/unsubscribes.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { parseRefuse } from "../links.ts";

/** Whether the mailbox of a confirmation's "never again" link has refused our mail; the link never expires. */
export async function lookUpRefusal(
  deps: Deps,
  token: string,
): Promise<Result<{ isRefused: boolean }, "unknown-token">> {
  const of = parseRefuse((await deps.vault.open("refuse", token)) ?? "");
  if (!of) return refused("unknown-token");
  const found = await deps.db.rows(findRefusal(deps.db, of.mailboxHash));
  return done({ isRefused: found.length > 0 });
}

/**
 * Never writes to this mailbox again, by whatever spelling, door or list its address comes; or, for whoever holds the
 * same mail, lets it be asked again. Twice is the same as once.
 */
export async function refuse(
  deps: Deps,
  token: string,
  lift: boolean,
): Promise<Result<void, "unknown-token">> {
  const of = parseRefuse((await deps.vault.open("refuse", token)) ?? "");
  if (!of) return refused("unknown-token");
  const { leadId, mailboxHash } = of;
  const statements = lift
    ? [liftRefusal(deps.db, mailboxHash)]
    : refuseMailbox(leadId, mailboxHash, deps.now());
  await deps.db.batch(statements);
  return done();
}
