import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePacer } from "../../../src/usecases/letters/pace.ts";
import { makeTurns } from "../../../src/usecases/letters/turns.ts";

const SECOND = 1_000;

/** A clock that stands until everybody sleeps, and then goes to whoever wakes first. */
function makeClock() {
  const sleepers: { at: number; wake: () => void }[] = [];
  const clock = {
    now: 0,
    sleep: (ms: number) =>
      new Promise<void>((wake) => {
        sleepers.push({ at: clock.now + ms, wake });
      }),
    async run(work: Promise<unknown>): Promise<void> {
      let isOver = false;
      work.finally(() => {
        isOver = true;
      });
      while (!isOver) {
        await new Promise((resolve) => setImmediate(resolve));
        sleepers.sort((a, b) => a.at - b.at);
        const next = sleepers.shift();
        if (next) clock.now = next.at;
        next?.wake();
      }
    },
  };
  return clock;
}

/** When each of these calls reached a provider that allows so many a second, made by four hands. */
async function arrivalsOf(
  calls: readonly { there: number; back: number }[],
  limit: number,
): Promise<number[]> {
  const clock = makeClock();
  const pacer = makePacer({ now: () => clock.now, sleep: clock.sleep });
  const inTurn = makeTurns();
  const left = [...calls];
  const arrivals: number[] = [];
  async function hand(): Promise<void> {
    for (let call = left.shift(); call; call = left.shift()) {
      const turn = await inTurn(() => pacer.ready());
      if (!turn) throw new Error("It never has to wait so long.");
      await clock.sleep(call.there);
      arrivals.push(clock.now);
      await clock.sleep(call.back);
      turn.end({ limit, remaining: limit, resetMs: SECOND });
    }
  }
  await clock.run(Promise.all([hand(), hand(), hand(), hand()]));
  return arrivals;
}

describe("calls in flight side by side", () => {
  it("never reach the provider faster than it allows, however long each is on its way", async () => {
    const ms = fc.integer({ min: 0, max: 2_500 });
    const calls = fc.array(fc.record({ there: ms, back: ms }), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(calls, fc.integer({ min: 2, max: 6 }), async (made, limit) => {
        const at = await arrivalsOf(made, limit);
        expect(at).toHaveLength(made.length);
        const within = at.map((from) => at.filter((each) => each >= from && each < from + SECOND).length);
        expect(Math.max(0, ...within)).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("wait where the provider wants a rest, but not longer than a turn may", async () => {
    const clock = makeClock();
    const pacer = makePacer({ now: () => clock.now, sleep: clock.sleep });
    pacer.rest(3 * SECOND);
    expect(pacer.isResting()).toBe(true);
    await clock.run(pacer.ready());
    expect(clock.now).toBe(3 * SECOND);
    pacer.rest(30 * SECOND);
    expect(await pacer.ready()).toBeNull();
  });
});
