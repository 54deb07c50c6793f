/** How a choice says no, in its first word: "Nee, liever niet" is an answer, and no leave to write. */
const NO =
  /^(?:nee|neen|no|nope|n|not|none|never|niet|geen|nooit|liever|rather|don['’]?t|false|off|uit|0|unchecked|null|undefined)(?![a-z0-9])/;

const YES = /^(?:ja|yes|ok|oke|okay|graag|akkoord)(?![a-z0-9])/;
/** And within a sentence: "Ik wil geen nieuwsbrief". */
const NEGATION = /^(?:geen|niet|niets|nooit|not|no|never|nothing|don['’]?t)$/;
const FIRST_WORDS = 5;

function refuses(text: string): boolean {
  if (NO.test(text)) return true;
  const words = (text.split(/[,.;:!?(]/)[0] ?? "").split(/\s+/);
  return !YES.test(text) && words.slice(0, FIRST_WORDS).some((word) => NEGATION.test(word));
}

/**
 * Whether what a builder posts for a box or a choice is a yes: on, true, 1, ja, yes, or a choice that is not empty
 * and does not say no, in its first words at least. Of several values one yes is enough: an unticked box may send a hidden 0 first.
 */
export function isTicked(values: readonly string[]): boolean {
  return values.some((value) => {
    const text = value.trim().toLowerCase();
    return text !== "" && !refuses(text);
  });
}
