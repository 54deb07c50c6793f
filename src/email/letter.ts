import type { Locale } from "../quiz/types.ts";
import type { PlaceDrawing } from "./place.ts";

/** What may stand in a letter that differs a recipient. Values are escaped for where they land. */
export type SlotName =
  | "greeting"
  | "unsubscribeUrl"
  | "preferencesUrl"
  | "confirmUrl"
  | "aboutMeUrl"
  | "notAboutMeUrl"
  /** The drawing of the reader's place; empty for a reader without a known one. */
  | "place";

/** Literal text with the names of slots between: filling is one pass of string joins. */
export type Template = readonly (string | { readonly slot: SlotName })[];

/** One letter in one language, compiled at build time from emails/<sequence>/<nn>-<step>.<locale>.md. */
export interface CompiledLetter {
  readonly sequence: string;
  readonly step: string;
  readonly locale: Locale;
  /** Content hash of subject, html and text: what a batch freezes. */
  readonly version: string;
  readonly subject: string;
  readonly preview: string;
  readonly html: Template;
  readonly text: Template;
  /** Only where the letter draws the reader's place. */
  readonly place?: PlaceDrawing;
}
