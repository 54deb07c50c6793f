import { execFile } from "node:child_process";
import { promisify } from "node:util";

export interface Hunted {
  readonly caught: { readonly seed: number; readonly promise: string; readonly message: string } | null;
  readonly letters: number;
}

export interface Hunt {
  readonly from: number;
  readonly count: number;
  /** A seed to try first. */
  readonly hint?: number | null;
}

/** Runs hunt.ts, or a mutant's build of it, in a process of its own: each seed needs the globals for itself. */
export async function startHunt(file: string, { from, count, hint }: Hunt): Promise<Hunted> {
  const seeds = [from, count, ...(hint === undefined || hint === null ? [] : [hint])].map(String);
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...seeds]);
  return JSON.parse(stdout) as Hunted;
}
