import type { QuizDefinition } from "../definition.ts";
import {
  LOCALES,
  type Locale,
  QUALITY_FLAGS,
  type QualityFlag,
  THOUGHT_OF,
  type ThoughtOf,
} from "../types.ts";

/** An answer sheet for research: no person, no moment, no style. */
export interface KeptSheet {
  version: string;
  locale: string;
  /** One character an item in shown order; "-" is skipped. */
  answers: string;
  /** Separated by spaces. */
  flags: string;
  /** The browser said that it was filled in there before: such a sheet is in no norm. */
  retake?: boolean;
  thoughtOf?: ThoughtOf | null;
}

/** Longer than any sheet can be: texts of one length tell nothing by it. */
const LENGTH = 64;

/** The sheet as one text, always of the same length. */
export function writeSheet(
  version: string,
  locale: Locale,
  sheet: readonly (number | null)[],
  flags: readonly QualityFlag[],
  { retake, thoughtOf }: { retake: boolean; thoughtOf: ThoughtOf | null },
): string {
  const bits = QUALITY_FLAGS.reduce((sum, flag, at) => sum | (flags.includes(flag) ? 1 << at : 0), 0);
  const answers = sheet.map((answer) => answer ?? "-").join("");
  const said = thoughtOf === null ? 0 : THOUGHT_OF.indexOf(thoughtOf) + 1;
  return [version, locale, answers, bits, retake ? 1 : 0, said].join(" ").padEnd(LENGTH);
}

/** What writeSheet wrote; null where it did not. */
export function readSheetText(text: string): KeptSheet | null {
  const [version = "", locale = "", answers = "", bits = "", retake = "", said = "", ...rest] = text
    .trimEnd()
    .split(" ");
  const isSheet = LOCALES.some((each) => each === locale) && /^[\d-]+$/.test(answers) && /^\d+$/.test(bits);
  if (text.length !== LENGTH || rest.length > 0 || !isSheet) return null;
  return {
    version,
    locale,
    answers,
    flags: QUALITY_FLAGS.filter((_, at) => Number(bits) & (1 << at)).join(" "),
    retake: retake === "1",
    thoughtOf: THOUGHT_OF[Number(said) - 1] ?? null,
  };
}

/** The raw answers by item id; null where the text is not a sheet of this quiz. Bad digits are the scorer's to refuse. */
export function answersOf(definition: QuizDefinition, kept: string): [string, number | null][] | null {
  if (kept.length !== definition.items.length) return null;
  return definition.items.map(({ id }, at) => [id, kept[at] === "-" ? null : Number(kept[at])]);
}
