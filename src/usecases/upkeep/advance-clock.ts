import { MINUTE_MS } from "../../config.ts";
import { dayOf } from "../../db/daily-counts.ts";
import { nextWork } from "../../db/letters/peek.ts";
import { leadsDueFirst, writeClockOffset } from "../../db/upkeep/dev-clock.ts";
import type { Deps, MovableClock } from "../deps.ts";
import { tick } from "../letters/tick.ts";
import { comingLetters } from "../reader/coming-letters.ts";
import { wholeNight } from "./nightly.ts";

export interface Advanced {
  now: string;
  ticks: number;
  letters: number;
  /** What comes next to the leads who are written to first, in order: a dry run, while nobody does anything. */
  coming: { at: string; letter: string }[];
}

/** A year of letters to some hundred leads; more than this is a loop. */
const TICKS_MAX = 5_000;
/** A newcomer has one lead or two; a dry run of a thousand would be no help. */
const LEADS_SHOWN = 5;

/**
 * Moves the clock ahead and runs the ticks on the way: it jumps from one minute with something to do to the
 * next, as cron would have found them, and leaves out the idle ones between.
 */
export async function advanceClock(deps: Deps, clock: MovableClock, byMs: number): Promise<Advanced> {
  const untilMs = deps.now() + byMs;
  const advanced = { ticks: 0, letters: 0 };
  const turn = async () => {
    // Before what happens then: killed half-way, the clock stands no earlier than the letters that went.
    await deps.db.batch([writeClockOffset(clock.offsetMs)]);
    advanced.letters += (await tick(deps)).letters;
    advanced.ticks += 1;
  };
  await turn();
  while (advanced.ticks < TICKS_MAX) {
    const nextMs = await nextWork(deps.db, deps.now());
    const cronMs = nextMs === null ? untilMs : Math.ceil(nextMs / MINUTE_MS) * MINUTE_MS;
    if (cronMs >= untilMs) break;
    clock.offsetMs += cronMs - deps.now();
    await turn();
  }
  clock.offsetMs += Math.max(0, untilMs - deps.now());
  if (dayOf(untilMs) !== dayOf(untilMs - byMs)) await wholeNight(deps);
  await turn();
  return { now: isoOf(deps.now()), ...advanced, coming: await nextLetters(deps) };
}

async function nextLetters(deps: Deps): Promise<Advanced["coming"]> {
  const leads = await leadsDueFirst(deps.db, LEADS_SHOWN);
  const letters = (await Promise.all(leads.map((leadId) => comingLetters(deps, leadId)))).flat();
  return letters
    .sort((a, b) => a.dueAt - b.dueAt)
    .map(({ sequence, step, dueAt }) => ({ at: isoOf(dueAt), letter: `${sequence}/${step}` }));
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
