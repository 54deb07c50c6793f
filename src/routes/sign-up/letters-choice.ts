import { CHOICE_FIELD } from "../../abuse/form-fields.ts";
import type { ConsentId } from "../../consents.ts";
import { SERIES, type Series } from "../../quiz/types.ts";

type Fields = Readonly<Record<string, unknown>>;

export interface Chosen {
  consents: readonly ConsentId[];
  /** Where a result lies between two styles: whose letters. */
  series?: Series;
}

/**
 * What the one choice of our own form says: letters with each, and with all but "general" leave to use the result. A
 * style's name chooses between two.
 */
export function chosenIn({ [CHOICE_FIELD]: choice }: Fields): Chosen {
  if (choice === "general") return { consents: ["letters"] };
  const series = SERIES.find((each) => each === choice);
  if (choice !== "own" && !series) return { consents: [] };
  return { consents: ["letters", "profile"], ...(series ? { series } : {}) };
}

/** Which wordings stood there, by consent, as our own form says it. */
export function wordingsIn(form: Fields): Record<string, unknown> {
  return Object(form.wordings) as Record<string, unknown>;
}

/** What was chosen by consents alone, for our own form to show again. */
export function choiceOf(consents: readonly string[]): string {
  if (!consents.includes("letters")) return "";
  return consents.includes("profile") ? "own" : "general";
}
