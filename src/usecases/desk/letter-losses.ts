import type { KeySum } from "../../db/desk/period-counts.ts";
import type { Deps } from "../deps.ts";

/** What became of one letter of a series in a period. */
export interface LetterLoss {
  series: string;
  step: string;
  /** Null: the letter is gone. */
  subject: string | null;
  /** How many it was delivered to. */
  received: number;
  /** Stops and complaints by its own link. */
  stopped: number;
  aboutMe: number;
  notAboutMe: number;
  /** Goals that were reached after it and before the next. */
  goals: number;
}

/** The letters of every series in their order, each with what its readers did after it. Letters without a count too. */
export function lossesOf(deps: Deps, sums: readonly KeySum[]): LetterLoss[] {
  const counts = new Map(sums.map(({ metric, key, count }) => [`${metric} ${key}`, count]));
  return deps.sequences.flatMap(({ key: series, steps }) =>
    steps.map(({ key: step }) => {
      const of = (metric: string) => counts.get(`${metric} ${series}/${step}`) ?? 0;
      return {
        series,
        step,
        subject: deps.letters.find(series, step, "nl")?.subject ?? null,
        received: of("delivered"),
        stopped: of("unsubscribed") + of("complained"),
        aboutMe: of("about-me"),
        notAboutMe: of("not-about-me"),
        goals: of("goal-after"),
      };
    }),
  );
}
