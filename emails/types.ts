import type { Sequence, Step, Weekday } from "../src/drip/types.ts";
import type { CompiledLetter } from "../src/email/letter.ts";
import type { Locale } from "../src/quiz/types.ts";

/** A file as the compiler gets it: it reads no disk. Paths are relative to the repository. */
export interface SourceFile {
  readonly path: string;
  readonly content: string;
}

/** What letters use of brand.json. */
export interface LetterBrand {
  readonly name: string;
  readonly siteUrl: string;
  readonly sender: { readonly name: string };
  readonly postalAddress: string;
  /** Null: the brand's name is set in type. Sizes in CSS pixels, as shown. */
  readonly logo: { readonly url: string; readonly width: number; readonly height: number } | null;
  readonly colors: {
    readonly accent: string;
    readonly accentText: string;
    readonly accentDark: string;
    readonly accentDarkText: string;
    readonly background: string;
    readonly surface: string;
    readonly text: string;
    readonly muted: string;
  };
  /** A null URL drops the lines that use it. */
  readonly links: Readonly<Record<string, Partial<Record<Locale, string | null>> | null>>;
  readonly people: Readonly<Record<Locale, string>>;
}

/** One sentence about one line of one file. */
export interface Remark {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** A letter's place in the world, from its file name. */
export interface LetterAddress {
  readonly file: string;
  readonly sequence: string;
  readonly place: number;
  readonly step: string;
  readonly locale: Locale;
}

export interface FrontMatter {
  readonly subject: string;
  readonly preview: string;
  readonly heading: string | null;
  readonly wait: string;
  /** Undefined: not written, so the default of its place. */
  readonly window: Step["window"] | undefined;
  readonly weekdays: readonly Weekday[] | null;
  readonly button: string;
  readonly link: string;
  /** The line of each key that was written. */
  readonly lines: Readonly<Record<string, number>>;
}

/** A letter read and checked by itself, not yet laid out. */
export interface ParsedLetter {
  readonly address: LetterAddress;
  readonly matter: FrontMatter;
  readonly body: string;
  readonly bodyLine: number;
}

export interface CompileInput {
  readonly files: readonly SourceFile[];
  readonly brand: LetterBrand;
  /** The sequences that must exist, in the order they are listed, each with the goals that end it. */
  readonly sequences: Readonly<Record<string, readonly string[]>>;
}

/** With any error, letters and sequences are empty. */
export interface CompileResult {
  readonly letters: readonly CompiledLetter[];
  readonly sequences: readonly Sequence[];
  readonly errors: readonly Remark[];
  readonly notices: readonly Remark[];
}

export type Compile = (input: CompileInput) => Promise<CompileResult>;
