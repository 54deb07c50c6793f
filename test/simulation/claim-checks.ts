import { DAY_MS, HOUR_MS } from "../../src/config.ts";
import { BATCH_ID_CHARS } from "../../src/db/letters/split.ts";
import { type CheckParts, nameOf, stepOf } from "./accepted-letters.ts";
import type { Letter } from "./letter-facts.ts";

/** A calendar day may be shorter than 24 h by so much. */
const DST_MS = HOUR_MS;

/** Whoever's letter was refused alone waits with all of theirs: the next to go must be another reader's. */
const SUSPECT = `SELECT b.members ->> '$[0][0]' AS lead FROM sender JOIN batches b ON b.id = suspect_batch
  WHERE b.state = 'open' AND suspect_reason IS NOT NULL`;

/** Holds each claim against promises 5 and 7, when it is written. */
export function makeClaimChecks({ facts, fail, steadySince, sequences, edited }: CheckParts) {
  const claims = new Map<string, { step: string; atMs: number }[]>();

  /** The wait before a step counts from the claim of the one before it, unless its lead did something meanwhile. */
  function checkSpacing(letter: Letter, nowMs: number): void {
    const name = `${letter.lead}/${letter.sequence}`;
    const before = (claims.get(name) ?? []).filter(({ step }) => step !== letter.step);
    claims.set(name, [...before, { step: letter.step, atMs: nowMs }]);
    const last = before.at(-1);
    const wait = stepOf(sequences(), letter)?.wait ?? "";
    const leastMs = Number(/^P(\d+)D$/.exec(wait)?.[1] ?? 0) * DAY_MS - DST_MS;
    if (last && !edited() && last.atMs >= steadySince() && nowMs - last.atMs < leastMs) {
      fail("P5", `${nameOf(letter)} ${(nowMs - last.atMs) / HOUR_MS} h after ${last.step}, and not ${wait}`);
    }
  }

  return {
    /** What a lead does, or has done to it, may start its series anew; null: anybody's. */
    onAct(lead: string | null): void {
      for (const name of claims.keys()) if (lead === null || name.startsWith(`${lead}/`)) claims.delete(name);
    },
    onCommit(nowMs: number): void {
      for (const { batch, lane, readMs } of facts.batches.claimed()) {
        if (lane <= 0 || batch.length > BATCH_ID_CHARS) continue;
        for (const letter of facts.batches.members(batch)) checkSpacing(letter, nowMs);
        const suspect = facts.ask<{ lead: string }>(SUSPECT)()[0]?.lead;
        const late = facts.letters
          .confirmationsDue()
          .find(({ letter, sinceMs }) => sinceMs < readMs && letter.split("/")[0] !== suspect);
        if (late) fail("P7", `${batch} claimed while the confirmation ${late.letter} was due`);
      }
    },
  };
}
