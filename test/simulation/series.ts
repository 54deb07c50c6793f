import type { Sequence, Step, Weekday } from "../../src/drip/types.ts";
import { SERIES } from "../../src/quiz/types.ts";

const BY_DAY = { fromHour: 8, toHour: 20 };
const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** One of them stands in every series, as real ones share letters. */
const stepsOf = (key: string): readonly Step[] => [
  { key: `${key}-welcome`, wait: "PT0S", window: null, weekdays: null },
  { key: `${key}-two`, wait: "P2D", window: BY_DAY, weekdays: null },
  { key: "shared", wait: "P2D", window: { fromHour: 16, toHour: 20 }, weekdays: null },
  { key: `${key}-four`, wait: "P3D", window: BY_DAY, weekdays: WORKDAYS },
  { key: `${key}-five`, wait: "P4D", window: BY_DAY, weekdays: null },
];

/** Series like the real ones, which may change without every seed's world changing with them. */
export const series: readonly Sequence[] = [...SERIES, "welcome"].map((key) => ({
  key,
  goals: key === "welcome" ? ["bought"] : key === "anxious" ? ["booked", "bought"] : ["booked"],
  steps: stepsOf(key),
}));
