import { NEWSLETTER } from "../src/drip/lanes.ts";

/** The confirmation letter's folder: it is mailed by the engine itself, not by a drip sequence. */
export const CONFIRMATION = "confirmation";

/** Goals (POST /v1/goals) that end a series: whoever books with the coach need not be invited any more. */
const GOALS = ["booked"] as const;

/** Folders whose letters are no series: a confirmation goes at once, a newsletter when the coach sends it. */
export const isSeries = (folder: string): boolean => folder !== CONFIRMATION && folder !== NEWSLETTER;

/** Every folder of letters, in the order they are listed, with the goals that end its sequence. */
export const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  [CONFIRMATION]: [],
  secure: GOALS,
  anxious: GOALS,
  avoidant: GOALS,
  both: GOALS,
  disorganised: GOALS,
  general: GOALS,
  welcome: GOALS,
  reminder: [],
  [NEWSLETTER]: [],
};

export { NEWSLETTER };
