/// <reference path="./d1-globals.d.ts" />
import { brand } from "../../src/brand.ts";
import { openDatabase } from "../../src/db/database.ts";
import { sequences } from "../../src/drip/sequences.generated.ts";
import type { MailerAnswer, OutgoingEmail } from "../../src/email/mailer.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import { makePlainVault } from "./plain-vault.ts";
import { shortLetters } from "./short-letters.ts";

const letters = shortLetters(sequences, "v1");

/** The real use cases on any D1, without cryptography or a provider: what a mail is answered is the caller's. */
export function smallDeps(
  d1: D1Database,
  name: string,
  clock: { now: number },
  answer: (emails: readonly OutgoingEmail[]) => MailerAnswer,
): Deps {
  let ids = 0;
  const vault = makePlainVault();
  return {
    db: openDatabase(d1),
    // What a process encrypts differs from what another does, and is the same in each run.
    vault: { ...vault, encrypt: async (text) => `${name}${await vault.encrypt(text)}` },
    mailer: { sendBatch: async (emails) => ({ answer: answer(emails), pace: null }) },
    webhooks: { verify: () => null },
    letters,
    sequences,
    brand,
    settings: {
      environment: "production",
      siteUrl: "https://quiz.example",
      allowedOrigins: [],
      plan: "paid",
      batchesPerTick: 20,
      callsInFlight: 1,
    },
    now: () => clock.now,
    sleep: async (ms) => {
      clock.now += ms;
    },
    newId: () => `${name}${String(++ids).padStart(16 - name.length, "0")}`,
    log: () => {},
  };
}
