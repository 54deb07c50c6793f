/** How a choice says no, in its first word: "Nee, liever niet" is an answer, and no leave to write. */
const NO =
  /^(?:nee|neen|no|nope|n|not|none|never|niet|geen|nooit|liever|rather|don['’]?t|false|off|uit|0|unchecked|null|undefined)(?![a-z0-9])/;

/**
 * Whether what a builder posts for a box or a choice is a yes: on, true, 1, ja, yes, or a choice that is not empty
 * and does not say no. Of several values one yes is enough: an unticked box may send a hidden 0 first.
 */
export function isTicked(values: readonly string[]): boolean {
  return values.some((value) => {
    const text = value.trim().toLowerCase();
    return text !== "" && !NO.test(text);
  });
}
