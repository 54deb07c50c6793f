import type { Step, Weekday } from "../src/drip/types.ts";
import type { Fact } from "../src/email/facts.ts";
import type { Locale } from "../src/quiz/types.ts";

/** A file as the compiler gets it: it reads no disk. Paths are relative to the repository. */
export interface SourceFile {
  readonly path: string;
  readonly content: string;
}

type ByLocale = Readonly<Record<Locale, string>>;

/** Somebody who writes the letters. */
export interface Writer {
  readonly name: string;
  /** Address of a square picture; null: the first letter of the name, in a circle. */
  readonly portrait: string | null;
}

/** What letters use of brand.json. */
export interface LetterBrand {
  readonly name: string;
  readonly siteUrl: string;
  readonly sender: { readonly name: string };
  readonly postalAddress: string;
  /** One or two: sentences agree with how many they are. */
  readonly writers: readonly Writer[];
  /** A few lines on who they are. */
  readonly about: ByLocale;
  /** The words above the signature. */
  readonly closing: ByLocale;
  /** Under letters that have no P.S. of their own; null: nothing. */
  readonly postscript: ByLocale | null;
  /** Paragraphs of the coach's own, in Markdown, by step key. */
  readonly paragraphs: Readonly<Record<string, Partial<ByLocale>>>;
  readonly colors: {
    readonly accent: string;
    readonly accentText: string;
    readonly accentDark: string;
    readonly accentDarkText: string;
    /** The paper that letters are written on. */
    readonly surface: string;
    readonly text: string;
    readonly muted: string;
    /** What is the reader's: their cell in the drawing, words for them to say. */
    readonly you: string;
    readonly youDark: string;
  };
  /** A null URL drops the lines that use it. */
  readonly links: Readonly<Record<string, Partial<Record<Locale, string | null>> | null>>;
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

/** What a letter is built around, where it is something else than a scene from somebody's day. */
export const SHAPES = ["practice", "finding", "dialogue"] as const;
export type Shape = (typeof SHAPES)[number];

export interface FrontMatter {
  readonly subject: string;
  readonly preview: string;
  /** The line under the signature; null: the brand's. */
  readonly ps: string | null;
  readonly shape: Shape | null;
  /** What the letter takes for granted. */
  readonly premises: readonly Fact[];
  readonly wait: string;
  /** Undefined: not written, so the default of its place. */
  readonly window: Step["window"] | undefined;
  readonly weekdays: readonly Weekday[] | null;
  /** Both or neither. */
  readonly button: string | null;
  readonly link: string | null;
  /** The line of each key that was written. */
  readonly lines: Readonly<Record<string, number>>;
}

/** A file that only says which letter of another series stands here, and when it comes. */
export interface SharedLetter {
  readonly address: LetterAddress;
  /** Folder of the letter's own series. */
  readonly from: string;
  readonly line: number;
  readonly timing: Pick<FrontMatter, "wait" | "window" | "weekdays">;
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
