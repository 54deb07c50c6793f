import type { CheckParts } from "./accepted-letters.ts";
import type { makeIntentChecks } from "./intent-checks.ts";
import type { Addressed, Post } from "./network.ts";
import type { makeProviderWord } from "./provider-word.ts";

const CALL_MS = 25_000;
/** A lease that a clock wrote before it was set may stand for as long as clocks are borne with being wrong. */
const LEASE_FROM_MS = 4 * 3_600_000;

/** Holds each call to the provider against the promises, when it is made. */
export function makeCallChecks(
  { facts, fail, steadySince }: CheckParts,
  word: ReturnType<typeof makeProviderWord>,
  checkLetter: ReturnType<typeof makeIntentChecks>,
) {
  const posts: Post[] = [];

  function onPost(post: Post): void {
    const begun = facts.batches.attemptsOf(post.batch).at(-1);
    const letters = post.positions.map((position) => facts.batches.members(post.batch)[position]);
    if (letters.length === 0) fail("P4", `an empty call for ${post.batch}`);
    if (begun?.process === post.process && !begun.called) {
      begun.called = true;
      for (const [i, letter] of letters.entries()) {
        if (letter) checkLetter(post, letter, post.mails[i] as Addressed, begun);
        else fail("P3", `a call with a member that ${post.batch} does not have`);
      }
      word.checkCall(post, begun);
    } else {
      fail("P1", `a call for ${post.batch} whose try was not written before`);
    }
    checkAlone(post);
    posts.push(post);
  }

  function checkAlone(post: Post): void {
    const other = posts.find(
      (each) => each.waiting && each.process !== post.process && post.atMs - each.atMs <= CALL_MS,
    );
    if (other && other.atMs - LEASE_FROM_MS >= steadySince())
      fail("P8", `${other.key} was in flight when ${post.key} was sent`);
  }

  return { onPost, posts: posts as readonly Post[] };
}
