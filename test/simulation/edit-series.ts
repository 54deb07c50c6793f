import type { Sequence, Step } from "../../src/drip/types.ts";
import type { Random } from "./random.ts";

/** What a coach may do to a live series, by docs/handleiding.md: any one of these, to any one of them. */
export function editSeries(
  random: Random,
  sequences: readonly Sequence[],
  version: number,
): readonly Sequence[] {
  const edited = random.pick(sequences);
  const at = random.between(0, edited.steps.length - 1);
  const step = edited.steps[at] as Step;
  const before = edited.steps.slice(0, at);
  const after = edited.steps.slice(at + 1);
  const edits: Record<string, () => readonly Step[]> = {
    added: () => [...before, { ...step, key: `added-${version}` }, step, ...after],
    removed: () => (edited.steps.length > 2 ? [...before, ...after] : edited.steps),
    moved: () => [...before, ...after.slice(0, 1), step, ...after.slice(1)],
    renamed: () => [...before, { ...step, key: `renamed-${version}` }, ...after],
    slower: () => [...before, { ...step, wait: `P${random.between(1, 9)}D` }, ...after],
  };
  const steps = random.pick(Object.values(edits))();
  return sequences.map((each) => (each === edited ? { ...each, steps } : each));
}
