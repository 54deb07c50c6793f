import { type CheckParts, makeAcceptedLetters, windowOf } from "./accepted-letters.ts";
import { makeCallChecks } from "./call-checks.ts";
import { makeClaimChecks } from "./claim-checks.ts";
import type { Journal } from "./deeds.ts";
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
  return {
    accepted: letters.accepted,
    posts: calls.posts,
    onPost: (post: Post) => calls.onPost(post),
    onAnswer: (post: Post) => word.onAnswer(post),
    onAccepted: (mails: Parameters<typeof letters.onAccepted>[0]) => letters.onAccepted(mails, now()),
    onSetBack(): void {
      claims.onAct();
      parts.intent.onSetBack();
    },
    onCommit(process: Process): void {
      if (process.kind === "act") claims.onAct();
      const changed = parts.facts.note(process, now(), appNow());
      journal.onCommit(process, changed);
      claims.onCommit(now());
      word.onCommit(process, now());
    },
  };
}
