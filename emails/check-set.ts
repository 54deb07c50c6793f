import { LOCALES } from "../src/quiz/types.ts";
import { fileNameOf } from "./file-name.ts";
import { isSeries, NEWSLETTER } from "./sequences.ts";
import type { LetterAddress, LetterBrand, ParsedLetter, Remark, SharedLetter } from "./types.ts";

/** A link under the letter seals the key: a longer one would make that link, and so the letter, stand out. */
const STEP_KEY_LENGTH_MAX = 40;

type Report = (error: Remark) => void;

/** What must hold between files, by their names: nothing missing, nothing twice, no gap in a series. */
export function checkNames(
  addresses: readonly LetterAddress[],
  sequences: readonly string[],
  report: Report,
): void {
  for (const sequence of sequences) {
    const own = addresses.filter((address) => address.sequence === sequence);
    if (own.length === 0 && sequence !== NEWSLETTER)
      report({ file: `emails/${sequence}`, line: 1, message: "this sequence has no letters." });
    if (sequence !== NEWSLETTER) checkGaps(own, report);
    checkPlaces(own, report);
    checkLocales(own, report);
  }
  checkKeyLengths(addresses, report);
}

function checkKeyLengths(addresses: readonly LetterAddress[], report: Report): void {
  for (const { file, step } of addresses)
    if (step.length > STEP_KEY_LENGTH_MAX)
      report({ file, line: 1, message: `its step key is longer than ${STEP_KEY_LENGTH_MAX} characters.` });
}

const placesOf = (own: readonly LetterAddress[]): number[] =>
  [...new Set(own.map(({ place }) => place))].sort((a, b) => a - b);

function checkGaps(own: readonly LetterAddress[], report: Report): void {
  const places = placesOf(own);
  const gap = places.findIndex((place, index) => place !== index + 1);
  const first = own.find(({ place }) => place === places[gap]);
  if (first)
    report({
      file: first.file,
      line: 1,
      message: `its place is ${first.place}, but the next place in this sequence is ${gap + 1}.`,
    });
}

function checkPlaces(own: readonly LetterAddress[], report: Report): void {
  for (const place of placesOf(own)) {
    const steps = own.filter((address) => address.place === place);
    const other = steps.find(({ step }) => step !== steps[0]?.step);
    if (other)
      report({ file: other.file, line: 1, message: `place ${place} is already taken by ${steps[0]?.file}.` });
  }
}

function checkLocales(own: readonly LetterAddress[], report: Report): void {
  const files = new Set(own.map(({ file }) => file));
  for (const address of own)
    for (const locale of LOCALES) {
      const twin = fileNameOf({ ...address, locale });
      if (!files.has(twin))
        report({ file: address.file, line: 1, message: `its "${locale}" twin ${twin} is missing.` });
    }
}

/** Receipts are kept under the step key: twice the same key, and one of the two is never sent. */
export function checkStepKeys(addresses: readonly LetterAddress[], report: Report): void {
  const owners = new Map<string, LetterAddress>();
  for (const address of addresses) {
    const owner = owners.get(address.step);
    if (!owner) owners.set(address.step, address);
    else if (
      owner.sequence !== address.sequence ||
      (owner.locale === address.locale && owner.place !== address.place)
    )
      report({
        file: address.file,
        line: 1,
        message: `the step key "${address.step}" is already that of ${owner.file}.`,
      });
  }
}

/** A shared letter stands in its own series with its words, and keeps its key there. */
export function checkShared(
  shared: readonly SharedLetter[],
  addresses: readonly LetterAddress[],
  report: Report,
): void {
  for (const { address, from, line } of shared) {
    const { sequence, step, locale, file } = address;
    const own = addresses.some(
      (each) => each.sequence === from && each.step === step && each.locale === locale,
    );
    if (!own || from === sequence || !isSeries(from))
      report({ file, line, message: `the series "${from}" has no letter "${step}" to share.` });
  }
}

/** What the brand says of letters and offers must be about some letter: else nobody would ever see it. */
export function checkBrandUse(
  brand: LetterBrand,
  letters: readonly ParsedLetter[],
  { error, notice }: Record<"error" | "notice", Report>,
): void {
  const say = (report: Report, message: string) => report({ file: "brand.json", line: 1, message });
  const steps = new Set(letters.map(({ address }) => address.step));
  for (const step of Object.keys(brand.paragraphs))
    if (!steps.has(step)) say(error, `paragraphs names the letter "${step}", which there is not.`);
  if (brand.writers.length < 1 || brand.writers.length > 2) say(error, "writers are one or two people.");
  const used = new Set(
    letters.flatMap(({ matter, body }) => [
      matter.link,
      ...[...`${body}${matter.ps ?? ""}`.matchAll(/\]\(link:([^)]*)\)/g)].map(([, key]) => key),
    ]),
  );
  // Our pages lead to it, beside each question about an address.
  used.add("privacy");
  for (const [key, urls] of Object.entries(brand.links))
    if (urls !== null && !used.has(key)) say(notice, `no letter leads to the link "${key}".`);
}

/** A step has one timing, so its front matter must say the same in every language. */
export function checkTimings(letters: readonly ParsedLetter[], report: Report): void {
  for (const letter of letters) {
    const twin = letters.find(
      ({ address }) => address.step === letter.address.step && address.sequence === letter.address.sequence,
    );
    if (!twin || twin === letter || !isSeries(letter.address.sequence)) continue;
    for (const key of ["wait", "window", "weekdays", "premises", "shape"] as const)
      if (JSON.stringify(letter.matter[key]) !== JSON.stringify(twin.matter[key]))
        report({
          file: letter.address.file,
          line: letter.matter.lines[key] ?? 1,
          message: `its ${key} differs from that of ${twin.address.file}.`,
        });
  }
}
