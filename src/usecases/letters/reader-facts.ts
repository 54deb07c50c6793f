import type { Fact, Facts } from "../../email/facts.ts";
import type { Profile } from "../profile.ts";

const STYLED: readonly string[] = ["secure", "anxious", "avoidant", "both", "disorganised"];
/** Series that only somebody who answered the questions can be in. */
const AFTER_QUIZ: readonly string[] = [...STYLED, "general"];
/** Version 1's name for the two sides together. */
const BOTH_V1 = "anxious-avoidant";

export interface KnownReader {
  readonly sequence: string;
  /** Null: no result may be used, or none can be read. */
  readonly profile: Profile | null;
  readonly resultUrl: string | null;
  readonly newsletter: boolean;
}

/** What is so of the reader of a letter, as far as we may know it. */
export function factsOf({ sequence, profile, resultUrl, newsletter }: KnownReader): Facts {
  const facts = new Set<Fact>();
  if (profile !== null || AFTER_QUIZ.includes(sequence)) facts.add("quiz");
  if (newsletter) facts.add("newsletter");
  if (profile === null) return facts;
  facts.add("result");
  if (resultUrl !== null) facts.add("result-page");
  const sure = surenessOf(profile, sequence);
  return sure ? facts.add(sure) : facts;
}

/** Null: the series has no style. A result of which no more is known than its series is not called sure. */
function surenessOf({ headline, confidence }: Profile, sequence: string): Fact | null {
  if (!STYLED.includes(sequence)) return null;
  if (headline === undefined) return "slight";
  if ((headline === BOTH_V1 ? "both" : headline) !== sequence) return "leaning";
  return confidence === "clear" || confidence === "likely" ? "named" : "slight";
}
