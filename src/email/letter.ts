import type { Locale } from "../quiz/types.ts";
import type { Fact } from "./facts.ts";
import type { PlaceDrawing } from "./place.ts";

/** What may stand in a letter that differs a recipient. Values are escaped for where they land. */
export type SlotName =
  | "greeting"
  | "unsubscribeUrl"
  | "preferencesUrl"
  | "confirmUrl"
  | "aboutMeUrl"
  | "notAboutMeUrl"
  /** The reader's own result. */
  | "resultUrl"
  /** The quiz, from its start. */
  | "quizUrl"
  /** What there is after the letters: the newsletter, and one letter in three months. */
  | "afterUrl"
  /** What becomes of data. */
  | "privacyUrl"
  /** The drawing of the reader's place; empty for a reader without a known one. */
  | "place";

/** A passage for those readers of whom a fact is so, or is not. */
interface Passage {
  readonly when: Fact;
  readonly not?: true;
  readonly parts: readonly Part[];
}

export type Part = string | { readonly slot: SlotName };

/** Literal text with the names of slots between: filling is one pass of string joins. */
export type Template = readonly (Part | Passage)[];

/** One letter in one language, compiled at build time from emails/<sequence>/<nn>-<step>.<locale>.md. */
export interface CompiledLetter {
  readonly sequence: string;
  readonly step: string;
  readonly locale: Locale;
  /** Content hash of subject, html and text: what a batch freezes. */
  readonly version: string;
  /** What stands for this letter in its links (`utm_content`): it tells nothing to who does not have the table. */
  readonly code: string;
  /** What must be so of its reader; of whom it is not, the letter is left out. */
  readonly premises: readonly Fact[];
  readonly subject: string;
  readonly preview: string;
  readonly html: Template;
  readonly text: Template;
  /** Only where the letter draws the reader's place. */
  readonly place?: PlaceDrawing;
}
