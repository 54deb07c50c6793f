import type { Mail } from "../../dev/mailbox/mailbox.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import type { Journal } from "./deeds.ts";
import type { Intent } from "./intent.ts";
import type { Person } from "./people.ts";
import type { Random } from "./random.ts";
import type { Process } from "./scheduler.ts";

export interface ActParts {
  readonly random: Random;
  /** What is decided before the world begins. */
  readonly plan: Random;
  /** The coach's mailbox. */
  readonly coach: string;
  /** Nothing more may be stopped: all is to come to rest. */
  readonly isOver: () => boolean;
  readonly people: readonly Person[];
  readonly depsFor: (process: Process) => Deps;
  readonly spawn: (name: string, work: Work, delayMs: number, kind?: "act" | "desk") => void;
  /** Does something, and keeps who did it and what was answered. */
  readonly tell: Journal["tell"];
  readonly intent: Intent;
  readonly fail: (promise: string, message: string) => void;
  /** Letters that reached this address, oldest first. */
  readonly inboxOf: (address: string) => readonly Mail[];
  /** Letters of this reader that were called and that the provider never took, as far as can be seen. */
  readonly unsettledOf: (address: string) => readonly { readonly sequence: string; readonly step: string }[];
  /** Addresses that the provider refuses: with a status for the whole call, or the letter alone (null). */
  readonly refused: Map<string, number | null>;
  readonly onRefused: (address: string) => void;
  /** The letters' words change, as by a deploy. */
  readonly deploy: () => void;
  /** The operator puts a new key before those that there are. */
  readonly rotate: () => void;
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

/** What a process does. */
type Work = (process: Process) => Promise<unknown>;

export type Act = (person: Person, process: Process) => Promise<unknown>;

/** The newest link of this kind among somebody's letters, with the ids that its token holds; null: they have none. */
export function linkOf(
  mails: readonly Mail[],
  path: "confirm" | "unsubscribe" | "refuse" | "preferences" | "my-data",
): { token: string; ids: string[] } | null {
  const link = new RegExp(`/${path}/([^?\\s]+)\\?`);
  const found = mails.flatMap(
    ({ text, headers }) => link.exec(`${text} ${JSON.stringify(headers)}`)?.[1] ?? [],
  );
  const token = found.at(-1);
  return token === undefined ? null : { token, ids: token.slice(path.length + 1).split(".") };
}
