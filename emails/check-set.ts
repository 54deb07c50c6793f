import { LOCALES } from "../src/quiz/types.ts";
import { fileNameOf } from "./file-name.ts";
import { isSeries, NEWSLETTER } from "./sequences.ts";
import type { LetterAddress, ParsedLetter, Remark } from "./types.ts";

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
  checkStepKeys(addresses, report);
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
function checkStepKeys(addresses: readonly LetterAddress[], report: Report): void {
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

/** A step has one timing, so its front matter must say the same in every language. */
export function checkTimings(letters: readonly ParsedLetter[], report: Report): void {
  for (const letter of letters) {
    const twin = letters.find(({ address }) => address.step === letter.address.step);
    if (!twin || twin === letter || !isSeries(letter.address.sequence)) continue;
    for (const key of ["wait", "window", "weekdays"] as const)
      if (JSON.stringify(letter.matter[key]) !== JSON.stringify(twin.matter[key]))
        report({
          file: letter.address.file,
          line: letter.matter.lines[key] ?? 1,
          message: `its ${key} differs from that of ${twin.address.file}.`,
        });
  }
}
