import type { Brand } from "../brand.ts";
import type { Facts } from "./facts.ts";
import { fillLetter } from "./fill-letter.ts";
import type { CompiledLetter } from "./letter.ts";
import type { OutgoingEmail } from "./mailer.ts";
import type { Place } from "./place.ts";

/** Somebody to write to, in the clear: lives only as long as a call takes. */
export interface Addressee {
  email: string;
  firstName: string | null;
  tag: string;
  /** Null: not known, or not needed for this letter. */
  place: Place | null;
  /** What is so of them. */
  facts: Facts;
}

/** Where a letter leads one reader. */
export interface ReaderLinks {
  /** What a letter's foot leads to; under a confirmation, where there is nothing to stop yet, "never write to me again". */
  unsubscribeUrl: string;
  /** What a mail program's own button posts to; a confirmation's drops its sign-up. */
  oneClickUrl: string;
  preferencesUrl: string;
  /** Only the confirmation has one; it has none of the others. */
  confirmUrl: string | null;
  quizUrl: string;
  /** What there is after the letters. */
  afterUrl: string;
  privacyUrl: string;
  /** Null: no page shows this reader's result. */
  resultUrl: string | null;
}

/** Where a letter's two answers lead. */
export interface AnswerLinks {
  aboutMeUrl: string;
  notAboutMeUrl: string;
}

export type LetterLinks = ReaderLinks & AnswerLinks;

/** One letter to one person, with what a mail client needs to offer its own unsubscribe button (RFC 8058). */
export function composeEmail(
  letter: CompiledLetter,
  to: Addressee,
  links: LetterLinks,
  brand: Brand,
): OutgoingEmail {
  const filled = fillLetter(letter, { firstName: to.firstName, place: to.place, facts: to.facts, ...links });
  return {
    from: `${quoted(brand.sender.name)} <${brand.sender.address}>`,
    to: to.email,
    replyTo: brand.replyTo,
    ...filled,
    headers: {
      "List-Unsubscribe": `<${links.oneClickUrl}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
    tag: to.tag,
  };
}

/** A display name as RFC 5322 quotes it. */
function quoted(name: string): string {
  return /^[\w .-]+$/.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
}
