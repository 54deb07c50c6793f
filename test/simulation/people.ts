import type { Locale, QuizResult } from "../../src/quiz/types.ts";
import { STYLES } from "../../src/quiz/types.ts";
import type { Random } from "./random.ts";

/** Somebody who may sign up. Not a lead: an address can be erased and come back as another one. */
export interface Person {
  readonly address: string;
  locale: Locale;
  zone: string;
  style: QuizResult["style"];
  /** Their mailbox is full: each letter bounces for now. */
  readonly isFull: boolean;
}

/** Half-hour and quarter-hour zones, one across the date line, DST on both halves, and one that does not exist. */
export const ZONES = [
  "Europe/Amsterdam",
  "Europe/Amsterdam",
  "Europe/Amsterdam",
  "America/St_Johns",
  "Pacific/Apia",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Mars/Base",
];

export function makePeople(random: Random): Person[] {
  const oneZone = random.chance(0.5);
  return Array.from({ length: random.between(3, 12) }, (_, i) => ({
    address: `reader${i}@reader.example`,
    locale: random.pick(["nl", "en"] as const),
    zone: oneZone ? "Europe/Amsterdam" : random.pick(ZONES),
    style: styleOf(random),
    isFull: random.chance(0.08),
  }));
}

export function styleOf(random: Random): QuizResult["style"] {
  return random.pick([...STYLES, "mixed"] as const);
}

/** A result of that style: the engine looks at nothing else in it. */
export function resultOf(style: QuizResult["style"]): QuizResult {
  const scale = { mean: 3, low: 2, high: 4, answered: 9 };
  const chance = 1 / 6;
  return {
    quiz: "attachment",
    version: "2",
    style,
    headline: style,
    confidence: "clear",
    near: [],
    series: style === "mixed" ? "general" : style,
    anxietyLeads: 0.5,
    norm: null,
    flags: [],
    scales: { anxiety: scale, avoidance: scale, disorganisation: scale },
    probabilities: {
      secure: chance,
      anxious: chance,
      avoidant: chance,
      both: chance,
      disorganised: chance,
      pushPull: chance,
    },
  };
}
