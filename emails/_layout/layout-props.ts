import type { Locale } from "../../src/quiz/types.ts";
import type { LetterBrand } from "../types.ts";
import type { LetterStyles } from "./theme.ts";

export const LETTER_KINDS = ["confirmation", "asked", "letter", "newsletter"] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

export interface LayoutProps {
  readonly brand: LetterBrand;
  readonly styles: LetterStyles;
  readonly locale: Locale;
  /** A confirmation and what was asked for greet nobody, sign with no offer and have nothing to unsubscribe from. */
  readonly kind: LetterKind;
}
