import type { Locale } from "../../src/quiz/types.ts";

/** The words of the drawing of a reader's place; the result page names its dimensions alike. */
export interface PlaceWords {
  readonly lead: string;
  /** From the lowest to the highest. */
  readonly anxiety: readonly [string, string, string, string, string];
  readonly joint: string;
  readonly avoidance: readonly [string, string, string, string, string];
  readonly ends: {
    readonly anxiety: readonly [low: string, high: string];
    readonly avoidance: readonly [low: string, high: string];
  };
}

export const PLACE_WORDS: Readonly<Record<Locale, PlaceWords>> = {
  nl: {
    lead: "Op basis van je antwoorden ben je ",
    anxiety: [
      "niet snel bang de ander kwijt te raken",
      "meestal niet bang de ander kwijt te raken",
      "soms wel en soms niet bang de ander kwijt te raken",
      "vaak bang de ander kwijt te raken",
      "heel vaak bang de ander kwijt te raken",
    ],
    joint: ", en ",
    avoidance: [
      "zoek je graag nabijheid",
      "zoek je eerder nabijheid dan afstand",
      "zoek je soms nabijheid en soms afstand",
      "zoek je eerder afstand dan nabijheid",
      "houd je liever afstand",
    ],
    ends: { anxiety: ["gerust", "ongerust"], avoidance: ["dichtbij", "op afstand"] },
  },
  en: {
    lead: "Going by your answers, you are ",
    anxiety: [
      "seldom afraid of losing the other person",
      "usually not afraid of losing the other person",
      "sometimes afraid of losing the other person and sometimes not",
      "often afraid of losing the other person",
      "very often afraid of losing the other person",
    ],
    joint: ", and you ",
    avoidance: [
      "like to be close",
      "would sooner be close than at a distance",
      "sometimes look for closeness and sometimes for distance",
      "would sooner keep a distance than be close",
      "prefer to keep a distance",
    ],
    ends: { anxiety: ["at ease", "worried"], avoidance: ["close", "distant"] },
  },
};
