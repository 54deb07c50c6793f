import { readHeads, readRevision } from "../../db/letters/letter-edits.ts";
import { readStepSettings } from "../../db/letters/step-settings.ts";
import { layRhythm, type StepSetting } from "../../drip/rhythm.ts";
import type { Sequence } from "../../drip/types.ts";
import type { CompiledLetter } from "../../email/letter.ts";
import type { Deps } from "../deps.ts";

/** The files' series under those that the coach's rhythm was laid over. */
const files = new WeakMap<readonly Sequence[], readonly Sequence[]>();

/** The series as the files say, whatever the coach changed since. */
export const seriesOfFiles = ({ sequences }: Deps): readonly Sequence[] => files.get(sequences) ?? sequences;

/** The series as they would go with these settings over the files. */
export function seriesWith(deps: Deps, settings: readonly StepSetting[]): Sequence[] {
  const hasLetter = (sequence: string, step: string) => deps.letters.find(sequence, step, "nl") !== null;
  return layRhythm(seriesOfFiles(deps), settings, hasLetter);
}

/**
 * Brings what the coach changed at her desk into the book that every letter is found in, and into the series.
 * @param revision what a look at the sender's row just showed; without it, that row is read.
 */
export async function refreshLetters(deps: Deps, revision?: number): Promise<void> {
  const now = revision ?? (await readRevision(deps.db));
  if (now === deps.letters.revision) return;
  const [heads, settings] = await Promise.all([readHeads(deps.db), readStepSettings(deps.db)]);
  const edits = heads.flatMap(({ compiled }) => (compiled ? [JSON.parse(compiled) as CompiledLetter] : []));
  deps.letters.lay(now, edits);
  const written = seriesOfFiles(deps);
  const laid = settings.length > 0 ? seriesWith(deps, settings) : written;
  files.set(laid, written);
  deps.sequences = laid;
}
