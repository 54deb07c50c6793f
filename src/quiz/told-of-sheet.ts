import type { Confidence, QuizResult } from "./types.ts";

/** How sure a result was, or that its sheet was too careless to name anything. Never which result. */
export const SURENESS = ["clear", "likely", "slight", "mixed", "careless"] as const satisfies readonly (
  | Confidence
  | "careless"
)[];
export type Sureness = (typeof SURENESS)[number];

/** How long it took, in minutes. */
export const TOOK = ["under-3", "3-to-5", "5-to-8", "8-to-15", "over-15"] as const;
export type Took = (typeof TOOK)[number];
const TOOK_UNDER: readonly [Took, number][] = [
  ["under-3", 3],
  ["3-to-5", 5],
  ["5-to-8", 8],
  ["8-to-15", 15],
];
const MINUTE_MS = 60_000;

/** What a count may know of a sheet. */
export interface ToldOfSheet {
  sureness: Sureness;
  took?: Took | undefined;
}

/** @param totalMs from the first statement to the last; undefined: nobody knows */
export function toldOf(
  { headline, confidence }: Pick<QuizResult, "headline" | "confidence">,
  totalMs: number | undefined,
): ToldOfSheet {
  const sureness = headline === "careless" ? headline : confidence;
  if (totalMs === undefined) return { sureness };
  const took = TOOK_UNDER.find(([, minutes]) => totalMs < minutes * MINUTE_MS)?.[0] ?? "over-15";
  return { sureness, took };
}
