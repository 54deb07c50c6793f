import type { Locale } from "../quiz/types.ts";
import { escapeHtml } from "./escape.ts";
import type { Facts } from "./facts.ts";
import type { CompiledLetter, Part, SlotName, Template } from "./letter.ts";
import { type Place, placeHtml, placeText } from "./place.ts";

/** One recipient's values. A URL may be null only where the letter has no slot for it. */
export interface LetterValues {
  readonly firstName: string | null;
  readonly unsubscribeUrl: string | null;
  readonly preferencesUrl: string | null;
  readonly confirmUrl: string | null;
  readonly aboutMeUrl: string | null;
  readonly notAboutMeUrl: string | null;
  readonly resultUrl: string | null;
  readonly quizUrl: string | null;
  readonly afterUrl: string | null;
  readonly privacyUrl: string;
  /** What is so of this reader: which passages they get. */
  readonly facts: Facts;
  /** Null: not known, so not drawn. */
  readonly place: Place | null;
}

export interface FilledLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const HELLO: Readonly<Record<Locale, string>> = { nl: "Dag", en: "Hello" };

const NAME_LENGTH_MAX = 40;
/** Letters of any script, and what stands between the parts of a name: no markup, digits, controls or bidi marks. */
const NAME = /^\p{L}[\p{L}\p{M} .'’&-]*$/u;
/** A dot with two letters right after it is a domain, not an initial. */
const DOMAIN = /\.\p{L}{2}/u;

/** Greets by name, or without one where the name could be anything but a name. */
export function greetingFor(locale: Locale, firstName: string | null): string {
  const name = firstName?.trim().normalize("NFC") ?? "";
  const usable = [...name].length <= NAME_LENGTH_MAX && NAME.test(name) && !DOMAIN.test(name);
  return usable ? `${HELLO[locale]} ${name},` : `${HELLO[locale]},`;
}

/** Fills a compiled letter for one recipient. Throws if the letter needs a URL that is not there. */
export function fillLetter(letter: CompiledLetter, values: LetterValues): FilledLetter {
  const { place: drawing } = letter;
  const { place, facts } = values;
  const drawn = (draw: typeof placeHtml): string => (drawing && place ? draw(drawing, place) : "");
  const greeting = greetingFor(letter.locale, values.firstName);
  const valueIn = (slot: Exclude<SlotName, "place">): string => {
    if (slot === "greeting") return greeting;
    const url = values[slot];
    if (!url) throw new Error(`letter ${letter.sequence}/${letter.step} needs ${slot}`);
    return url;
  };
  return {
    subject: letter.subject,
    html: fillTemplate(letter.html, facts, (slot) =>
      slot === "place" ? drawn(placeHtml) : escapeHtml(valueIn(slot)),
    ),
    text: fillTemplate(letter.text, facts, (slot) => (slot === "place" ? drawn(placeText) : valueIn(slot))),
  };
}

type ValueIn = (slot: SlotName) => string;

function fillTemplate(template: Template, facts: Facts, valueIn: ValueIn): string {
  let filled = "";
  for (const part of template) {
    if (typeof part === "string" || "slot" in part) filled += fillPart(part, valueIn);
    else if (facts.has(part.when) !== (part.not ?? false))
      for (const inner of part.parts) filled += fillPart(inner, valueIn);
  }
  return filled;
}

function fillPart(part: Part, valueIn: ValueIn): string {
  return typeof part === "string" ? part : valueIn(part.slot);
}
