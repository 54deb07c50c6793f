import type { Recipient } from "../../db/letters/begin.ts";
import type { BatchMember } from "../../db/letters/members.ts";
import { type Promised, readTexts } from "../../db/letters/promised.ts";
import { CONFIRMATION } from "../../drip/plan-claim.ts";
import type { CompiledLetter } from "../../email/letter.ts";
import type { LetterBook } from "../../email/letter-book.ts";
import type { Deps } from "../deps.ts";

/** Texts that this isolate has seen kept, since its book was laid last. */
const seenKept = new WeakMap<LetterBook, { revision: number; texts: Set<string> }>();

function keptBy({ letters }: Deps): Set<string> {
  const seen = seenKept.get(letters);
  if (seen?.revision === letters.revision) return seen.texts;
  const texts = new Set<string>();
  seenKept.set(letters, { revision: letters.revision, texts });
  return texts;
}

/** Every confirmation is the same letter, whatever its number. */
const keyOf = ({ sequence, step, version }: Pick<Promised, "sequence" | "step" | "version">) =>
  `${sequence}/${sequence === CONFIRMATION ? "" : step}/${version}`;

/** The texts that these members are promised, each once, those left out that are surely kept. */
export function unkept(deps: Deps, members: readonly BatchMember[]): Promised[] {
  const kept = keptBy(deps);
  const found = new Map<string, Promised>();
  for (const [, series, at, language] of members) {
    const letter = deps.letters.find(series, at, language);
    if (!letter) continue;
    const key = keyOf(letter);
    if (kept.has(key) || found.has(key)) continue;
    const { sequence, step, locale, version } = letter;
    found.set(key, { sequence, step, locale, version, compiled: JSON.stringify(letter) });
  }
  return [...found.values()];
}

export function noteKept(deps: Deps, texts: readonly Promised[]): void {
  const kept = keptBy(deps);
  for (const text of texts) kept.add(keyOf(text));
}

/**
 * The letter of each recipient as its batch promised it, whatever was deployed or edited since: a try that is made again
 * says the same, byte for byte. One trip, and only where the book has changed.
 */
export async function promisedLetters(
  deps: Deps,
  recipients: readonly Recipient[],
): Promise<(recipient: Recipient) => CompiledLetter | null> {
  const inBook = ({ sequence, step, locale }: Recipient) => deps.letters.find(sequence, step, locale);
  const changed = recipients.filter((one) => one.letterVersion && inBook(one)?.version !== one.letterVersion);
  if (changed.length === 0) return inBook;
  const promisedTo = (one: Recipient) => ({ ...one, version: one.letterVersion });
  const wanted = new Map(changed.map(promisedTo).map((text) => [keyOf(text), text]));
  const kept = await readTexts(deps.db, [...wanted.values()]);
  const letters = kept.map(({ compiled }) => JSON.parse(compiled) as CompiledLetter);
  const byKey = new Map(letters.map((letter) => [keyOf(letter), letter]));
  return (recipient) => byKey.get(keyOf(promisedTo(recipient))) ?? inBook(recipient);
}
