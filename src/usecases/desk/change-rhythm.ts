import { DAY_MS } from "../../config.ts";
import {
  putStepSetting,
  readStepSettings,
  readUnderWay,
  type UnderWay,
} from "../../db/letters/step-settings.ts";
import { previewSchedule } from "../../drip/preview-schedule.ts";
import { type PlacedStep, placedSteps, type StepSetting } from "../../drip/rhythm.ts";
import { knownZone } from "../../drip/schedule.ts";
import type { Sequence } from "../../drip/types.ts";
import { addDuration, localOf } from "../../drip/zone-time.ts";
import { NO_WORDS } from "../../email/letter-words.ts";
import { LOCALES } from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { refreshLetters, seriesOfFiles, seriesWith } from "../letters/refresh-letters.ts";
import { auditOf, type Who } from "./acting.ts";
import { keepLetterDraft } from "./keep-letter-draft.ts";
import { newSuffix } from "./new-suffix.ts";

/** Readers whose letters are reckoned before and after a change: reckoning one takes some tenths of a millisecond. */
const RECKONED_MAX = 200;

export interface SeenStep extends PlacedStep {
  /** Null: it has no words that can go yet. */
  readonly subject: string | null;
}

/** A series step by step, those that rest among them; null: there is none of this name. */
export async function seeRhythm(deps: Deps, sequence: string): Promise<SeenStep[] | null> {
  const found = seriesOfFiles(deps).find(({ key }) => key === sequence);
  if (!found) return null;
  const settings = await readStepSettings(deps.db);
  return placedSteps(found, settings).map((step) => ({
    ...step,
    subject: deps.letters.find(sequence, step.key, "nl")?.subject ?? null,
  }));
}

/** A step as the coach wants it: all of it, whatever the file says. */
export type NewRhythm = Pick<PlacedStep, "wait" | "window" | "weekdays" | "state"> & {
  readonly sequence: string;
  readonly step: string;
  /** After which it comes; null: first. */
  readonly after: string | null;
};

export type RhythmRefusal = "unknown-step" | "no-wait" | "no-hours" | "last-step";

/** What a change does to those on the way, as far as they were reckoned. */
export interface RhythmImpact {
  /** Get this letter, after the change. */
  readonly get: number;
  /** Of these: on another day than before; the first of them, as local moments of the reader's own. */
  readonly moved: number;
  readonly example: { readonly from: number; readonly to: number } | null;
  /** Would have got it, and won't; would not, and will. */
  readonly lose: number;
  readonly gain: number;
  /** Others of their letters that come on another day. */
  readonly othersMoved: number;
  /** There are more on the way than were reckoned. */
  readonly isBound: boolean;
}

/** What the change would do, without doing it. */
export async function weighRhythm(
  deps: Deps,
  wanted: NewRhythm,
): Promise<Result<RhythmImpact, RhythmRefusal>> {
  const made = await settingsWith(deps, wanted);
  if (!made.ok) return made;
  const { setting, before, after } = made.value;
  const readers = await readUnderWay(deps.db, setting.sequence, RECKONED_MAX);
  return done(compare(deps, readers, setting.step, seriesWith(deps, before), seriesWith(deps, after)));
}

/** Makes a step so, from now on; letters that are already planned keep their day, but for their hours. */
export async function saveRhythm(
  deps: Deps,
  wanted: NewRhythm,
  who: Who,
): Promise<Result<void, RhythmRefusal>> {
  const made = await settingsWith(deps, wanted);
  if (!made.ok) return made;
  await keep(deps, made.value.setting, who);
  return done();
}

/** A new step at the end of a series, with an empty sheet in each language: it rests until its words are ready and it is let go. */
export async function addStep(
  deps: Deps,
  sequence: string,
  who: Who,
): Promise<Result<string, "unknown-step">> {
  const steps = await seeRhythm(deps, sequence);
  if (!steps) return refused("unknown-step");
  const step = `own-${newSuffix(deps)}`;
  for (const locale of LOCALES) await keepLetterDraft(deps, { sequence, step, locale }, NO_WORDS, who);
  const place = (steps.at(-1)?.place ?? 0) + 1;
  const unset = { wait: null, hours: null, weekdays: null };
  await keep(deps, { sequence, step, state: "paused", place, ...unset }, who);
  return done(step);
}

/** Keeps how a step goes, with the row that says who changed it. */
async function keep(deps: Deps, setting: StepSetting, who: Who): Promise<void> {
  const audit = auditOf(deps, { who, act: "rhythm", detail: `${setting.sequence}/${setting.step}` });
  await deps.db.batch([...putStepSetting(deps.db, setting, who, deps.now()), audit]);
  await refreshLetters(deps);
}

interface Settings {
  setting: StepSetting;
  before: readonly StepSetting[];
  after: readonly StepSetting[];
}

/** The setting of the step, and all settings as they are and as they would be. */
async function settingsWith(deps: Deps, wanted: NewRhythm): Promise<Result<Settings, RhythmRefusal>> {
  const { sequence, step, wait, state, window, weekdays } = wanted;
  const found = seriesOfFiles(deps).find(({ key }) => key === sequence);
  const before = await readStepSettings(deps.db);
  const steps = found ? placedSteps(found, before) : [];
  if (!steps.some(({ key }) => key === step)) return refused("unknown-step");
  if (!isDuration(wait)) return refused("no-wait");
  if (window && window.fromHour >= window.toHour) return refused("no-hours");
  const place = placeAfter(steps, step, wanted.after);
  const setting = { sequence, step, state, place, wait, hours: window, weekdays };
  const after = [...before.filter((each) => each.sequence !== sequence || each.step !== step), setting];
  const left = seriesWith(deps, after).find(({ key }) => key === sequence)?.steps ?? [];
  return left.length === 0 ? refused("last-step") : done({ setting, before, after });
}

/** Between the one it follows and the next: no other step's place changes. */
function placeAfter(steps: readonly PlacedStep[], step: string, after: string | null): number {
  const others = steps.filter(({ key }) => key !== step);
  const at = others.findIndex(({ key }) => key === after);
  const low = others[at]?.place ?? 0;
  const high = others[at + 1]?.place;
  return high === undefined ? low + 1 : (low + high) / 2;
}

function isDuration(wait: string): boolean {
  try {
    addDuration(0, wait, "UTC");
    return true;
  } catch {
    return false;
  }
}

function compare(
  deps: Deps,
  readers: readonly UnderWay[],
  step: string,
  before: readonly Sequence[],
  after: readonly Sequence[],
): RhythmImpact {
  const fallback = deps.brand.timeZone;
  const impact = { get: 0, moved: 0, lose: 0, gain: 0, othersMoved: 0 };
  let example: RhythmImpact["example"] = null;
  for (const reader of readers) {
    const zone = knownZone(reader.timeZone, fallback);
    const days = (series: readonly Sequence[]) => {
      const coming = previewSchedule(reader, series, deps.now(), fallback);
      return new Map(coming.map((each) => [each.step, localOf(each.dueAt, zone)]));
    };
    const was = days(before);
    const is = days(after);
    const [from, to] = [was.get(step), is.get(step)];
    if (to !== undefined) impact.get += 1;
    if (to !== undefined && from === undefined) impact.gain += 1;
    if (to === undefined && from !== undefined) impact.lose += 1;
    if (to !== undefined && from !== undefined && dayOf(from) !== dayOf(to)) {
      impact.moved += 1;
      example ??= { from, to };
    }
    if ([...is].some(([key, at]) => key !== step && isOnOtherDay(was.get(key), at))) impact.othersMoved += 1;
  }
  return { ...impact, example, isBound: readers.length >= RECKONED_MAX };
}

const dayOf = (local: number) => Math.floor(local / DAY_MS);
const isOnOtherDay = (was: number | undefined, is: number) => was !== undefined && dayOf(was) !== dayOf(is);
