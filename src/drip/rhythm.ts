import type { Sequence, Step, Weekday } from "./types.ts";

/** What the coach changed of a step at her desk; null: as the file says. */
export interface StepSetting {
  readonly sequence: string;
  readonly step: string;
  /** Paused and removed steps are passed over. */
  readonly state: "active" | "paused" | "removed";
  /** Where it stands: files stand at 1, 2, 3 ... of their series. */
  readonly place: number | null;
  /** ISO 8601 duration. */
  readonly wait: string | null;
  readonly hours: Step["window"] | null;
  readonly weekdays: readonly Weekday[] | null;
}

/** A step with its place, as the desk lists it: those that do not go now among them. */
export interface PlacedStep extends Step {
  readonly place: number;
  readonly state: StepSetting["state"];
  /** The file says so of it; false: it was begun at the desk. */
  readonly hasFile: boolean;
}

/** A step that was begun at the desk: two days after the one before it, by day. */
const BEGUN: Omit<Step, "key"> = { wait: "P2D", window: { fromHour: 8, toHour: 20 }, weekdays: null };

/** Every step of a series in the order that the coach gave them. */
export function placedSteps({ key, steps }: Sequence, settings: readonly StepSetting[]): PlacedStep[] {
  const own = new Map(settings.filter(({ sequence }) => sequence === key).map((each) => [each.step, each]));
  const written = new Set(steps.map((step) => step.key));
  const begun = [...own.keys()].filter((step) => !written.has(step)).map((step) => ({ ...BEGUN, key: step }));
  return [...steps, ...begun]
    .map((step, index) => placed(step, index + 1, written.has(step.key), own.get(step.key)))
    .sort((a, b) => a.place - b.place);
}

function placed(step: Step, place: number, hasFile: boolean, own: StepSetting | undefined): PlacedStep {
  return {
    key: step.key,
    wait: own?.wait ?? step.wait,
    window: own?.hours ?? step.window,
    weekdays: own?.weekdays ?? step.weekdays,
    place: own?.place ?? place,
    state: own?.state ?? "active",
    hasFile,
  };
}

/**
 * The series as they go: files with the coach's changes over them.
 * @param hasLetter whether a step that has no file has its words by now.
 */
export function layRhythm(
  files: readonly Sequence[],
  settings: readonly StepSetting[],
  hasLetter: (sequence: string, step: string) => boolean,
): Sequence[] {
  return files.map((sequence) => ({
    ...sequence,
    steps: placedSteps(sequence, settings)
      .filter(({ state, hasFile, key }) => state === "active" && (hasFile || hasLetter(sequence.key, key)))
      .map(({ key, wait, window, weekdays }) => ({ key, wait, window, weekdays })),
  }));
}
