import type { DatabaseSync } from "node:sqlite";
import type { createMailbox } from "../../dev/mailbox/mailbox.ts";
import type { Brand } from "../../src/brand.ts";
import type { Sequence } from "../../src/drip/types.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import type { Journal } from "./deeds.ts";
import type { makeFacts } from "./facts.ts";
import type { Intent } from "./intent.ts";
import type { Narrator } from "./narrator.ts";
import type { Onlooker } from "./onlooker.ts";
import type { makePeople } from "./people.ts";
import type { Random } from "./random.ts";
import type { Process, Scheduler } from "./scheduler.ts";
import { series } from "./series.ts";
import { shortLetters } from "./short-letters.ts";
import type { Weather } from "./weather.ts";

/** What all seeds share: a database that is emptied between them, and the coach's own things. */
export interface Ground {
  readonly d1: D1Database;
  readonly sqlite: DatabaseSync;
  readonly brand: Brand;
}

/** What a world's acts change, besides the database. */
export interface Mood {
  skewMs: number;
  /** When that last changed. */
  steadySinceMs: number;
  letters: Deps["letters"];
  sequences: readonly Sequence[];
  edited: boolean;
  /** False: everything is closed, and no tick runs. */
  sending: boolean;
  /** A backup was taken that the database will be set back to: meanwhile people do nothing, for it would be lost. */
  backup: boolean;
  /** Acts that were begun: some may have ended since. */
  readonly acting: Set<Process>;
  /** Batches that were under way when the database was set back, and those that its recovery made. */
  readonly recovered: Set<string>;
  version: number;
  /** Keys of the vault. */
  keys: number;
  /** When a tick last crashed, and may have left its lease. */
  crashedMs: number;
  /** Batches of which the provider refused a call that it had held: a 409 meanwhile proves nothing. */
  readonly heldThenRefused: Set<string>;
  /** Addresses that the provider refuses (see ActParts), and those that it ever did. */
  readonly refused: Map<string, number | null>;
  readonly everRefused: Set<string>;
}

export interface Parts {
  readonly ground: Ground;
  /** Of whoever runs, or of this moment. */
  readonly random: Random;
  /** What is decided before the world begins. */
  readonly plan: Random;
  readonly narrator: Narrator;
  readonly scheduler: Scheduler;
  readonly weather: Weather;
  readonly mood: Mood;
  readonly onlooker: Onlooker;
  readonly journal: Journal;
  readonly intent: Intent;
  readonly facts: ReturnType<typeof makeFacts>;
  readonly people: ReturnType<typeof makePeople>;
  readonly mailbox: ReturnType<typeof createMailbox>;
}

/** As it is before anything happened. */
export function newMood(startMs: number): Mood {
  return {
    skewMs: 0,
    steadySinceMs: startMs,
    letters: shortLetters(series, "v1"),
    version: 1,
    keys: 1,
    crashedMs: startMs,
    sequences: series,
    edited: false,
    sending: true,
    backup: false,
    recovered: new Set(),
    acting: new Set(),
    heldThenRefused: new Set(),
    refused: new Map(),
    everRefused: new Set(),
  };
}
