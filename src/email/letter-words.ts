import type { Locale } from "../quiz/types.ts";
import type { CompiledLetter } from "./letter.ts";

/** What a coach writes of a letter: its lines in the inbox, its one link, its Markdown. When it comes stands elsewhere. */
export interface LetterWords {
  readonly subject: string;
  readonly preview: string;
  /** The link's words and its key in brand.json; both empty: no link. */
  readonly button: string;
  readonly link: string;
  /** The postscript's Markdown; empty: the brand's. */
  readonly ps: string;
  readonly body: string;
}

/** An empty sheet. */
export const NO_WORDS: LetterWords = { subject: "", preview: "", button: "", link: "", ps: "", body: "" };

const LINES = ["subject", "preview", "button", "link", "ps"] as const;

/** A letter as a file of emails/ holds it: what the desk keeps can be carried back there. */
export function toLetterFile(words: LetterWords): string {
  const lines = LINES.filter((key) => words[key] !== "").map(
    (key) => `${key}: ${JSON.stringify(words[key])}\n`,
  );
  return `---\n${lines.join("")}---\n\n${words.body.trim()}\n`;
}

/** What `toLetterFile` wrote. */
export function readLetterFile(file: string): LetterWords {
  const [, matter = "", body = ""] = /^---\n([\s\S]*?)---\n\n?([\s\S]*)$/.exec(file) ?? [];
  const lines = new Map(
    matter.split("\n").map((line) => {
      const at = line.indexOf(": ");
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  );
  const text = (key: string) => {
    const quoted = lines.get(key);
    return quoted === undefined ? "" : (JSON.parse(quoted) as string);
  };
  return {
    subject: text("subject"),
    preview: text("preview"),
    button: text("button"),
    link: text("link"),
    ps: text("ps"),
    body,
  };
}

const VERSION_DIGITS = 16;

/** What words are known by, whatever they are laid out with: an edit rests on the file's while those are the same. */
export async function wordsVersion(words: LetterWords): Promise<string> {
  const bytes = new TextEncoder().encode(toLetterFile(words));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.slice(0, VERSION_DIGITS);
}

export interface LetterPlace {
  readonly sequence: string;
  readonly step: string;
  readonly locale: Locale;
}

/** The line of a remark that is about what stands above the Markdown. */
export const WHOLE_LETTER = 0;

/** One sentence about a letter, and the line of its Markdown (from 1) that it is about. */
export interface LetterRemark {
  readonly line: number;
  readonly message: string;
}

export interface Compiled {
  /** Null where an error was found. */
  readonly letter: CompiledLetter | null;
  readonly errors: readonly LetterRemark[];
  readonly notices: readonly LetterRemark[];
}

/** What turns a coach's words into a letter, with the build's own code and checks. */
export interface LetterCompiler {
  /** Of brand and layout together: what a letter was compiled with. */
  readonly frame: string;
  /** Keys of the brand's links, and names of the layout's marks, that a letter may use. */
  readonly links: readonly string[];
  readonly slots: readonly string[];
  /** The words of a letter's file; null: there is no such file. */
  wordsOf(place: LetterPlace): LetterWords | null;
  compile(place: LetterPlace, words: LetterWords): Promise<Compiled>;
}
