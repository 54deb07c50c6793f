import { type CheckParts, makeAcceptedLetters, windowOf } from "./accepted-letters.ts";
import { makeCallChecks } from "./call-checks.ts";
import { makeClaimChecks } from "./claim-checks.ts";
import type { Deed, Journal } from "./deeds.ts";
import { makeIntentChecks } from "./intent-checks.ts";
import type { Post } from "./network.ts";
import { makeProviderWord } from "./provider-word.ts";
import type { Process } from "./scheduler.ts";

export type Onlooker = ReturnType<typeof makeOnlooker>;

/** Sees every commit, call, answer and letter taken, and holds each against the promises when it happens. */
export function makeOnlooker(parts: CheckParts, journal: Journal, now: () => number, appNow: () => number) {
  const letters = makeAcceptedLetters(parts);
  const word = makeProviderWord(parts);
  const claims = makeClaimChecks(parts);
  const calls = makeCallChecks(parts, word, makeIntentChecks({ ...parts, windowOf: windowOf(parts) }));

  /** It may start somebody's series anew: everybody's, where nobody says whose. */
  function noteAct(deed: Deed | undefined): void {
    if (deed && ["newsletter", "call-off", "halt", "coach-mail"].includes(deed.what.act)) return;
    const lead = deed?.what.act === "told" ? deed.what.lead : parts.intent.wishOf(deed?.address ?? "").lead;
    claims.onAct(deed && deed.address !== "" ? (lead ?? "") : null);
  }

  return {
    accepted: letters.accepted,
    posts: calls.posts,
    onPost: (post: Post) => calls.onPost(post),
    onAnswer: (post: Post) => word.onAnswer(post),
    onAccepted: (mails: Parameters<typeof letters.onAccepted>[0]) => letters.onAccepted(mails, now()),
    onSetBack(): void {
      claims.onAct(null);
      word.onSetBack();
      parts.intent.onSetBack();
    },
    onCommit(process: Process): void {
      const changed = parts.facts.note(process, now(), appNow());
      const deed = journal.onCommit(process, changed);
      if (process.kind !== "tick" && changed) noteAct(deed);
      claims.onCommit(now());
      word.onCommit(process, now());
    },
  };
}
