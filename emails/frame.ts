import { ASKED } from "../src/drip/lanes.ts";
import type { Sequence } from "../src/drip/types.ts";
import type { CompiledLetter, Template } from "../src/email/letter.ts";
import type { PlaceDrawing } from "../src/email/place.ts";
import type { Locale } from "../src/quiz/types.ts";
import type { Parts } from "./_layout/holes.ts";
import type { LetterKind } from "./_layout/layout-props.ts";
import type { LetterStyles } from "./_layout/theme.ts";
import { CONFIRMATION, NEWSLETTER } from "./sequences.ts";
import type { CompileInput, LetterAddress, LetterBrand, ParsedLetter, Remark } from "./types.ts";

/** The layout rendered for one language and kind. */
export interface Frame {
  readonly brand: LetterBrand;
  readonly styles: LetterStyles;
  readonly html: Parts;
  readonly button: Parts;
  readonly place: PlaceDrawing;
  readonly text: { readonly before: Template; readonly after: Template };
}

export const frameKeyOf = (locale: Locale, kind: LetterKind): string => `${locale} ${kind}`;

/** Which frame a letter is set in: by its language, and by what kind of letter its series has. */
export const frameKey = (place: Pick<LetterAddress, "locale" | "sequence" | "step">): string =>
  frameKeyOf(place.locale, kindOf(place));

function kindOf({ sequence, step }: Pick<LetterAddress, "sequence" | "step">): LetterKind {
  if (sequence === CONFIRMATION) return step === ASKED ? "asked" : "confirmation";
  return sequence === NEWSLETTER ? "newsletter" : "letter";
}

/** What the coach's desk compiles with: the frames of this build, what they are told by, and the letters as they were read. */
export interface DeskLetters {
  readonly frame: string;
  readonly frames: Readonly<Record<string, Frame>>;
  readonly letters: readonly ParsedLetter[];
}

/** With any error, letters and sequences are empty, and there is nothing for the desk. */
export interface CompileResult {
  readonly desk: DeskLetters | null;
  readonly letters: readonly CompiledLetter[];
  readonly sequences: readonly Sequence[];
  readonly errors: readonly Remark[];
  readonly notices: readonly Remark[];
}

export type Compile = (input: CompileInput) => Promise<CompileResult>;
