import type { Locale } from "../../quiz/types.ts";
import type { letterEditTexts } from "../../texts/desk/letter-edit.ts";

/** What a coach writes of a letter. */
interface EditedWords {
  subject: string;
  preview: string;
  button: string;
  link: string;
  ps: string;
  body: string;
}

/** A stretch of text that is in both, gone from the one, or new in the other. */
export interface Stretch {
  kind: "same" | "gone" | "come";
  text: string;
  /** No two begin at the same place. */
  at: number;
}

export interface LetterEditProps {
  /** The desk's language. */
  locale: Locale;
  timeZone: string;
  sequence: string;
  step: string;
  /** The letter's own. */
  letterLocale: Locale;
  words: EditedWords;
  /** The same letter in the other language; null: it has none. */
  twin: (EditedWords & { locale: Locale }) | null;
  /** The head that is sent now; null: the file. */
  seen: string | null;
  hasFile: boolean;
  hasDraft: boolean;
  remarks: readonly { line: number; message: string }[];
  links: readonly string[];
  slots: readonly string[];
  problem: string | null;
  /** What a deploy changed in the file that the head rests on; null: nothing. */
  fileChanged: readonly Stretch[] | null;
  versions: readonly { version: string; author: string | null; reason: string | null; createdAt: number }[];
  /** Two versions that were asked for, each by its name or as "file". */
  compared: { from: string; to: string; stretches: readonly Stretch[] } | null;
  readers: readonly { id: string; firstName: string | null }[];
  /** The id of whom the letter is shown to. */
  reader: string;
  impact: { coming: number; isBound: boolean };
  /** The coach's own, where a test goes. */
  email: string;
  outcome: keyof ReturnType<typeof letterEditTexts>["outcomes"] | null;
}
