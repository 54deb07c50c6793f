import { NAME_MAX_CHARS } from "../config.ts";
import { withoutInvisibleEnds } from "../privacy/address.ts";

const setOf = (words: string) => new Set(words.trim().split(/\s+/));

const TITLES = setOf(
  "mevr mevrouw mw mv dhr heer meneer mijnheer mr mrs ms miss mx dr drs ir ing prof ds sir madam fam familie jhr mej",
);
/** What a surname begins with: after these no first name comes. */
const PARTICLES = setOf("van von de den der het 't ’t ten ter te");
/** Second halves of first names that are two words. */
const SECOND_NAMES = setOf(
  "marie willem pieter peter jan paul fleur sophie louise els lies roos rose lynn ann anne kate lee mae jane beth lou sue hein maria jaap frank",
);
/** No name has these in it: somebody wrote us something. */
const OF_MESSAGES = setOf(`
  ik wil je jij jou jullie mij mijn niet geen stop hallo hoi hey test naam voornaam achternaam anoniem nvt onbekend
  dit dat een en of met voor aub graag bedankt nee ja wie wat waarom
  you your my i the is it not no none please stop hello hi anonymous unknown name this that and or with thanks yes
  dear beste coach praktijk admin info null undefined nan
`);

const LIKE_AN_ADDRESS =
  /[@\d?!=<>{}[\]|\\/:;_%$#*+&]|\.\p{L}{2}|(?:straat|laan|plein|gracht|street|avenue)(?:\s|$)/iu;
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}|\u{200d}|\u{20e3}/gu;
const INITIALS = /^(?:\p{L}\.?|(?:\p{L}[.-])+\p{L}?\.?|[bcdfghjklmnpqrstvwxz]{2,3})$/iu;
const NAME = /^\p{L}(?:[\p{L}\p{M}'’-]*[\p{L}\p{M}])?$/u;
const POSSESSIVE = /['’]s$/i;
/** "J.M. (Robin) de Vries" says herself what she is called. */
const CALLED = /\(([^()]*)\)|"([^"]*)"|“([^”]*)”/g;
const CHARS_MAX = 80;
const WORDS_MAX = 7;

/**
 * The name to greet somebody by, of what was put into a field for one: the first name of a whole name, without
 * titles and what is in brackets, in ordinary capitals. Null where there is none, or where it is no name at all: a
 * greeting without a name offends nobody.
 */
export function firstNameIn(text: string | null | undefined): string | null {
  const whole = withoutInvisibleEnds((text ?? "").replace(EMOJI, " "))
    .normalize("NFC")
    .replace(CALLED, " ");
  if ([...whole].length > CHARS_MAX || LIKE_AN_ADDRESS.test(whole)) return null;
  const all = givenPart(whole).split(/\s+/).filter(Boolean);
  if (all.length > WORDS_MAX || all.some((word) => OF_MESSAGES.has(plain(word)))) return null;
  const words = withoutTitles(all);
  const [first = "", second = ""] = words;
  // After a title alone comes a surname: "Mevr. Jansen".
  if (words.length < all.length && words.length === 1) return null;
  if (first === "" || INITIALS.test(first)) return calledIn(text ?? "");
  if (PARTICLES.has(first.toLowerCase()) || !NAME.test(first) || POSSESSIVE.test(first)) return null;
  const isDouble = words.length === 2 && SECOND_NAMES.has(second.toLowerCase());
  const name = (isDouble ? [first, second] : [first]).map(inCapitals).join(" ");
  return [...name].length <= NAME_MAX_CHARS ? name : null;
}

function calledIn(text: string): string | null {
  const [called] = text.matchAll(CALLED);
  const name = called?.slice(1).find((each) => each?.trim());
  return name === undefined ? null : firstNameIn(name);
}

/** "Vries, Robin de" has its first name behind the comma. */
function givenPart(text: string): string {
  const [before = "", after = ""] = text.split(",");
  return after.trim() === "" ? before : after;
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const isTitle = (word: string | undefined) => word !== undefined && TITLES.has(plain(word));
  const [first, second] = words;
  if (isTitle(first)) return withoutTitles(words.slice(1));
  return first?.toLowerCase() === "de" && plain(second ?? "") === "heer"
    ? withoutTitles(words.slice(2))
    : words;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[.,]/g, "");
}

/** Shouted or whispered names are written as names; any other spelling is somebody's own. */
function inCapitals(word: string): string {
  if (word !== word.toUpperCase() && word !== word.toLowerCase()) return word;
  return word
    .split("-")
    .map((part) => capitalised(part.toLowerCase()))
    .join("-");
}

function capitalised(part: string): string {
  if (part.startsWith("ij")) return `IJ${part.slice(2)}`;
  const [first = "", ...rest] = part;
  return first.toUpperCase() + rest.join("");
}
