import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Caught } from "./hunt.ts";

export interface Hunted {
  readonly caught: Caught | null;
  readonly letters: number;
}

export interface Hunt {
  /** hunt.ts, or a mutant's build of it. */
  readonly file: string;
  /** In this order. */
  readonly seeds: readonly number[];
}

const HUNTS = "test/simulation/hunts.ts";

/** Hunts one after the other in one process: what came of each. */
export async function startHunts(hunts: readonly Hunt[]): Promise<Hunted[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [HUNTS, JSON.stringify(hunts)]);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Hunted);
}
