import {
  type Compiled,
  type LetterCompiler,
  type LetterPlace,
  type LetterRemark,
  type LetterWords,
  WHOLE_LETTER,
} from "../src/email/letter-words.ts";
import { compileLetter } from "./compile-letter.ts";
import { type DeskLetters, frameKey } from "./frame.ts";
import { MARKS } from "./placeholders.ts";
import type { FrontMatter, ParsedLetter, Remark } from "./types.ts";

/** A letter that was begun at the desk takes nothing for granted of its reader. */
const OF_THE_DESK: Pick<FrontMatter, "premises" | "shape" | "wait" | "window" | "weekdays"> = {
  premises: [],
  shape: null,
  wait: "PT0S",
  window: undefined,
  weekdays: null,
};

/** Compiles a coach's words in the Worker, with the same code, frames and checks as the build. Reads no disk. */
export function makeLetterCompiler({ frame, frames, letters }: DeskLetters): LetterCompiler {
  const fileOf = (place: LetterPlace) =>
    letters.find(
      ({ address }) =>
        address.sequence === place.sequence && address.step === place.step && address.locale === place.locale,
    );
  const [anyFrame] = Object.values(frames);
  return {
    frame,
    links: Object.keys(anyFrame?.brand.links ?? {}),
    slots: MARKS,
    wordsOf(place) {
      const file = fileOf(place);
      return file ? wordsIn(file) : null;
    },
    async compile(place, words): Promise<Compiled> {
      const errors: LetterRemark[] = [];
      const notices: LetterRemark[] = [];
      const into = (list: LetterRemark[]) => (remark: Remark) => list.push(remarkOf(remark));
      const own = frames[frameKey(place)];
      if (!own) throw new Error("Every language and kind of letter has a frame.");
      for (const key of ["subject", "preview", "body"] as const)
        if (words[key].trim() === "")
          errors.push({ line: WHOLE_LETTER, message: `the letter has no ${key}.` });
      const parsed = parsedOf(place, words, fileOf(place));
      const letter = await compileLetter(parsed, own, { error: into(errors), notice: into(notices) });
      return { letter: errors.length > 0 ? null : letter, errors, notices };
    },
  };
}

const remarkOf = ({ line, message }: Remark): LetterRemark => ({ line, message });

function wordsIn({ matter, body }: ParsedLetter): LetterWords {
  const { subject, preview, button, link, ps } = matter;
  return { subject, preview, button: button ?? "", link: link ?? "", ps: ps ?? "", body: body.trim() };
}

function parsedOf(place: LetterPlace, words: LetterWords, file: ParsedLetter | undefined): ParsedLetter {
  const { subject, preview, button, link, ps, body } = words;
  const hasLink = button !== "" && link !== "";
  return {
    address: { ...place, file: `${place.sequence}/${place.step}`, place: file?.address.place ?? 1 },
    matter: {
      ...(file?.matter ?? OF_THE_DESK),
      subject,
      preview,
      ps: ps || null,
      button: hasLink ? button : null,
      link: hasLink ? link : null,
      // Of the lines above the letter none has a number.
      lines: {
        subject: WHOLE_LETTER,
        preview: WHOLE_LETTER,
        link: WHOLE_LETTER,
        button: WHOLE_LETTER,
        ps: WHOLE_LETTER,
      },
    },
    // As a file's, so that words that were not touched are the same letter to the letter.
    body: `\n${body.trim()}\n`,
    bodyLine: 0,
  };
}
