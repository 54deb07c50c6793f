import type { Mail } from "../../dev/mailbox/mailbox.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import type { Process } from "./scheduler.ts";

export interface ActParts {
  readonly random: Random;
  readonly people: readonly Person[];
  readonly depsFor: (process: Process) => Deps;
  readonly spawn: (name: string, work: (process: Process) => Promise<unknown>, delayMs: number) => void;
  /** Letters that reached this address, oldest first. */
  readonly inboxOf: (address: string) => readonly Mail[];
  /** Addresses that the provider refuses. */
  readonly refused: Set<string>;
  readonly onRefused: (address: string) => void;
  /** The letters' words change, as by a deploy. */
  readonly deploy: () => void;
  /** The clock of everybody but the provider is wrong by so much. */
  readonly skew: (ms: number) => void;
  readonly skews: boolean;
  /** The coach edits the series, as by a deploy. */
  readonly edit: () => void;
  readonly edits: boolean;
  /** Keeps the database as it is now: the moment (by the engine's clock), or null where that can't be just now. */
  readonly takeBackup: () => number | null;
  /** The engine is switched off, and the database set back to that. */
  readonly setBack: () => void;
  readonly isOff: () => boolean;
  readonly restores: boolean;
  /** The engine is switched on again. */
  readonly switchOn: () => void;
  /** Whether the provider tells what became of a letter. */
  readonly hooks: boolean;
}

export type Act = (person: Person, process: Process) => Promise<unknown>;
