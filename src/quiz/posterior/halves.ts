import { forEachScale } from "../definition.ts";
import type { HalfSizes, Halves, PosteriorQuiz } from "./definition.ts";

/** All that a result is made of, its flags apart: what was answered to each half of each scale. */
export function halvesOf<S extends string>(
  definition: PosteriorQuiz<S>,
  answers: readonly (number | null)[],
): Record<S, Halves> {
  const halves = forEachScale(
    definition,
    (): Halves => ({ forSum: 0, forCount: 0, againstSum: 0, againstCount: 0 }),
  );
  let at = 0;
  for (const item of definition.items) {
    const answer = answers[at++] ?? null;
    if (answer === null) continue;
    const of = halves[item.scale];
    if (item.reversed) {
      of.againstSum += answer;
      of.againstCount += 1;
    } else {
      of.forSum += answer;
      of.forCount += 1;
    }
  }
  return halves;
}

const known = new WeakMap<PosteriorQuiz, Record<string, HalfSizes>>();

export function halfSizes<S extends string>(definition: PosteriorQuiz<S>): Record<S, HalfSizes> {
  const sizes = known.get(definition) ?? countHalves(definition);
  known.set(definition, sizes);
  return sizes;
}

function countHalves<S extends string>(definition: PosteriorQuiz<S>): Record<S, HalfSizes> {
  const sizes = forEachScale(definition, (): HalfSizes => ({ for: 0, against: 0 }));
  for (const { scale, reversed } of definition.items) sizes[scale][reversed ? "against" : "for"] += 1;
  return sizes;
}

/** False for sums and counts that no sheet of this quiz could give. */
export function arePossible({ answers }: PosteriorQuiz, of: Halves, sizes: HalfSizes): boolean {
  const could = (sum: number, count: number, size: number) =>
    Number.isInteger(sum) &&
    Number.isInteger(count) &&
    count >= 0 &&
    count <= size &&
    sum >= count * answers.min &&
    sum <= count * answers.max;
  return could(of.forSum, of.forCount, sizes.for) && could(of.againstSum, of.againstCount, sizes.against);
}
