import type { Fact } from "./facts.ts";

const STYLED: readonly (readonly Fact[])[] = (["named", "slight", "leaning"] as const).flatMap((sure) => [
  ["quiz", "result", sure],
  ["quiz", "result", sure, "result-page"],
]);
const UNNAMED: readonly (readonly Fact[])[] = [
  ["quiz"],
  ["quiz", "result"],
  ["quiz", "result", "result-page"],
];

/** Every kind of reader that a series can have, by what is so of them; beside that, any of them may get newsletters. */
export const READERS: Readonly<Record<string, readonly (readonly Fact[])[]>> = {
  secure: STYLED,
  anxious: STYLED,
  avoidant: STYLED,
  both: STYLED,
  disorganised: STYLED,
  general: UNNAMED,
  welcome: [[]],
  reminder: [[], ...UNNAMED],
};
