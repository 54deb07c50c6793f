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

interface Way {
  there: number;
  back: number;
}

/** When each of these calls reached a provider that allows so many a second, made ready for a while by five hands. */
async function arrivalsOf(ways: readonly Way[], limit: number, refusedFirst: boolean): Promise<number[]> {
  const clock = makeClock();
  const pacer = makePacer({ now: () => clock.now, sleep: clock.sleep });
  const inTurn = makeTurns();
  const left = [...ways];
  const arrivals: number[] = [];
  async function hand(): Promise<void> {
    for (let way = left.shift(); way; way = left.shift()) {
      const turn = await inTurn(() => pacer.ready());
      await clock.sleep(way.there % 70);
      if (!(await turn?.place())) throw new Error("It never has to wait so long.");
      await clock.sleep(way.there);
      arrivals.push(clock.now);
      await clock.sleep(way.back);
      turn?.end({ limit, remaining: limit, resetMs: SECOND });
    }
  }
  if (refusedFirst) pacer.refused(0);
  await clock.run(Promise.all([hand(), hand(), hand(), hand(), hand()]));
  return arrivals;
}

const mostInASecond = (at: readonly number[]) =>
  Math.max(0, ...at.map((from) => at.filter((each) => each >= from && each < from + SECOND).length));

describe("calls in flight side by side", () => {
  const limits = fc.integer({ min: 2, max: 6 });
  const ways = (shortest: number) => {
    const ms = fc.integer({ min: shortest, max: 2_500 });
    return fc.array(fc.record({ there: ms, back: ms }), { maxLength: 25 });
  };

  it("never reach the provider faster than it allows, as long as none is on its way for less than the first", async () => {
    await fc.assert(
      fc.asyncProperty(ways(60), limits, async (made, limit) => {
        const at = await arrivalsOf([{ there: 60, back: 60 }, ...made], limit, false);
        expect(at).toHaveLength(made.length + 1);
        expect(mostInASecond(at)).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("once one was refused, not even then", async () => {
    await fc.assert(
      fc.asyncProperty(ways(0), limits, async (made, limit) => {
        const at = await arrivalsOf(made, limit, true);
        expect(at).toHaveLength(made.length);
        expect(mostInASecond(at)).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("use nearly all that the provider allows where each is as long on its way", async () => {
    for (const limit of [2, 5, 10]) {
      const at = await arrivalsOf(Array(100).fill({ there: 100, back: 150 }), limit, false);
      expect(99 / ((at.at(-1) ?? 0) - (at[0] ?? 0))).toBeGreaterThan((0.95 * limit) / SECOND);
    }
  });

  it("wait where the provider wants a rest, but not longer than a turn may", async () => {
    const clock = makeClock();
    const pacer = makePacer({ now: () => clock.now, sleep: clock.sleep });
    const turn = await pacer.ready();
    pacer.refused(3 * SECOND);
    expect(pacer.restMs()).toBe(3 * SECOND);
    await clock.run(turn?.place() ?? Promise.resolve());
    expect(clock.now).toBe(3 * SECOND);
    const late = await pacer.ready();
    turn?.end();
    pacer.refused(30 * SECOND);
    expect(await late?.place()).toBe(false);
    expect(await pacer.ready()).toBeNull();
  });

  it("rest where nothing is left and others took it, but not where it was all theirs", async () => {
    const pacer = makePacer({ now: () => 0, sleep: async () => {} });
    const call = async (remaining: number) => {
      const turn = await pacer.ready();
      await turn?.place();
      turn?.end({ limit: 3, remaining, resetMs: SECOND });
      return pacer.restMs();
    };
    expect([await call(2), await call(1), await call(0)]).toEqual([0, 0, 0]);
    const another = makePacer({ now: () => 0, sleep: async () => {} });
    const turn = await another.ready();
    await turn?.place();
    turn?.end({ limit: 3, remaining: 0, resetMs: SECOND });
    expect(another.restMs()).toBe(SECOND);
  });
});
