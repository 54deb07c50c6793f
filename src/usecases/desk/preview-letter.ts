import { CONFIRMATION } from "../../drip/plan-claim.ts";
import type { CompiledLetter } from "../../email/letter.ts";
import { makeLetterBook } from "../../email/letter-book.ts";
import type { OutgoingEmail } from "../../email/mailer.ts";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import type { Deps } from "../deps.ts";
import { composeRecipients, type TestReader } from "../letters/compose-recipients.ts";
import type { ExampleReader } from "./example-readers.ts";

/** A letter of a series as the desk lists it. */
export interface ListedLetter {
  readonly sequence: string;
  readonly step: string;
  readonly texts: readonly { locale: Locale; subject: string; words: number }[];
}

export interface PreviewInput {
  readonly sequence: string;
  readonly step: string;
  readonly locale: Locale;
  readonly reader: ExampleReader;
  /** What is being written, in the place of what is sent. */
  readonly draft?: CompiledLetter | null;
}

export type LetterKey = Pick<ListedLetter, "sequence" | "step">;

/** Every letter with its words. */
export function listLetters(deps: Deps): ListedLetter[] {
  return orderedLetters(deps).map((letter) => ({ ...letter, texts: textsOf(deps, letter) }));
}

/** All letters in the order that they are sent in: the confirmation, then each series, then newsletters. */
export function orderedLetters(deps: Deps): LetterKey[] {
  const keys = new Map(
    deps.letters.all.map(({ sequence, step }) => [`${sequence}/${step}`, { sequence, step }]),
  );
  const inSeries = deps.sequences.flatMap(({ key, steps }) => steps.map((step) => `${key}/${step.key}`));
  const rank = ({ sequence, step }: LetterKey) => {
    if (sequence === CONFIRMATION) return -1;
    const place = inSeries.indexOf(`${sequence}/${step}`);
    return place < 0 ? inSeries.length : place;
  };
  return [...keys.values()].sort((a, b) => rank(a) - rank(b));
}

function textsOf(deps: Deps, { sequence, step }: LetterKey): ListedLetter["texts"] {
  return LOCALES.flatMap((locale) => {
    const letter = deps.letters.all.find(
      (each) => each.sequence === sequence && each.step === step && each.locale === locale,
    );
    return letter ? [{ locale, subject: letter.subject, words: wordsIn(letter) }] : [];
  });
}

/** The words of a letter, without the foot that all letters share. */
function wordsIn({ text }: CompiledLetter): number {
  const whole = text.map((part) => (typeof part === "string" ? part : "")).join(" ");
  const [letter = ""] = whole.split("\n--\n");
  return letter.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}

/** No lead has this id: the links of a preview open nothing of anybody's. */
const NOBODY = { leadId: "test", emailEnc: "", firstNameEnc: null, profileEnc: null, newsletter: 0 };
const EXAMPLE_ADDRESS = "reader@mail.example";
const PREVIEW_BATCH = "preview";

export interface PreviewedLetter {
  letter: CompiledLetter;
  email: OutgoingEmail;
}

/** The letter as the sender would post it to a made-up reader; null where there is no such letter. */
export async function previewLetter(
  deps: Deps,
  { sequence, step, locale, reader, draft }: PreviewInput,
): Promise<PreviewedLetter | null> {
  const letters = draft ? makeLetterBook([draft]) : deps.letters;
  const letter = letters.find(sequence, step, locale);
  if (!letter) return null;
  const { firstName, profile } = reader;
  const test: TestReader = { email: EXAMPLE_ADDRESS, firstName, profile };
  const { emails } = await composeRecipients({ ...deps, letters }, PREVIEW_BATCH, [
    {
      ...NOBODY,
      position: 0,
      sequence,
      step: engineStepOf(sequence, step),
      locale,
      letterVersion: letter.version,
      timeZone: deps.brand.timeZone,
      testEnc: await deps.vault.encrypt(JSON.stringify(test)),
    },
  ]);
  return emails[0] ? { letter, email: emails[0] } : null;
}

/** The engine knows a confirmation by its sign-up's number. */
export function engineStepOf(sequence: string, step: string): string {
  return sequence === CONFIRMATION ? "1" : step;
}

const DARK_QUERY = /@media\s*\(prefers-color-scheme:\s*dark\)/g;
const BOTH_SCHEMES = /(color-schemes?(?:" content="|:))light dark/g;

/**
 * A letter as a mail program shows it in light or in dark, whatever the browser prefers: its dark rules are made to
 * hold always or never, and its colour scheme (scroll bars, ground) is named.
 */
export function inScheme(html: string, scheme: "light" | "dark"): string {
  const query = scheme === "dark" ? "@media all" : "@media not all";
  return html.replace(DARK_QUERY, query).replace(BOTH_SCHEMES, `$1${scheme}`);
}
