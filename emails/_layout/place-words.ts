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
    lead: "Jouw plek, naar wat je nu antwoordde: ",
    anxiety: [
      "gerust over de band",
      "eerder gerust dan ongerust over de band",
      "soms gerust en soms ongerust over de band",
      "eerder ongerust dan gerust over de band",
      "ongerust over de band",
    ],
    joint: ", en ",
    avoidance: [
      "dichtbij",
      "eerder dichtbij dan op afstand",
      "soms dichtbij en soms op afstand",
      "eerder op afstand dan dichtbij",
      "op afstand",
    ],
    ends: { anxiety: ["gerust", "ongerust"], avoidance: ["dichtbij", "op afstand"] },
  },
  en: {
    lead: "Your place, going by your answers: ",
    anxiety: [
      "at ease about the bond",
      "more at ease than worried about the bond",
      "sometimes at ease and sometimes worried about the bond",
      "more worried than at ease about the bond",
      "worried about the bond",
    ],
    joint: ", and ",
    avoidance: [
      "close",
      "more close than distant",
      "sometimes close and sometimes distant",
      "more distant than close",
      "distant",
    ],
    ends: { anxiety: ["at ease", "worried"], avoidance: ["close", "distant"] },
  },
};
