import { createMailbox } from "../../dev/mailbox/mailbox.ts";
import { openDatabase } from "../../src/db/database.ts";
import type { CompiledLetter } from "../../src/email/letter.ts";
import type { LetterCompiler } from "../../src/email/letter-words.ts";
import { makeResendMailer } from "../../src/email/resend-mailer.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import type { Parts } from "./parts.ts";
import { makePlainVault } from "./plain-vault.ts";
import type { Process, Scheduler } from "./scheduler.ts";
import { simulatedD1 } from "./simulated-d1.ts";
import type { Weather } from "./weather.ts";

const API_KEY = "re_simulated";
const SECRET = `whsec_${btoa("a secret of twenty-four b")}`;
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789"];

/** The real use cases' outside world, as one process meets it. */
export function makeDepsFor(
  { ground, random, plan, narrator, scheduler, weather, mood, onlooker }: Parts,
  now: () => number,
) {
  const mailer = makeResendMailer(API_KEY, "https://mail.example");
  const vault = makePlainVault(() => mood.keys);
  /** As long as the real ones: a batch's family is told by its first sixteen characters. */
  const newId = () => `id${Array.from({ length: 14 }, () => random.pick(LETTERS)).join("")}`;
  const settings = {
    ...({ environment: "production", siteUrl: "https://quiz.example", allowedOrigins: [] } as const),
    plan: "paid" as const,
    batchesPerTick: 6,
    callsInFlight: plan.pick([1, 1, 3]),
  };
  const fate = () => weather.databaseFate(scheduler.now());
  return (process: Process): Deps => ({
    vault,
    mailer,
    sequences: mood.sequences,
    brand: ground.brand,
    newId,
    letters: mood.letters,
    now,
    settings,
    db: openDatabase(simulatedD1(ground.d1, process, { scheduler, fate, onCommit: onlooker.onCommit })),
    webhooks: { verify: () => null },
    letterCompiler,
    sleep: (ms) => scheduler.pass(process, ms),
    log: (event) => narrator.say(process.name, JSON.stringify(event)),
  });
}

/** What a letter that somebody asked for says does not matter here, only where its button leads. */
const letterCompiler = async (): Promise<LetterCompiler> => ({
  frame: "plain",
  links: [],
  slots: [],
  wordsOf: () => null,
  compile: async ({ sequence, step, locale }, { subject, preview }) => {
    const html = [`<p>${locale} </p>`];
    const text = [{ slot: "confirmUrl" as const }];
    const plain = { version: "asked", code: step, premises: [], subject, preview, html, text };
    const letter: CompiledLetter = { sequence, step, locale, ...plain };
    return { letter, errors: [], notices: [] };
  },
});

/** The provider, in virtual time. */
export function openMailbox(scheduler: Scheduler, { limits, quirks }: Weather) {
  return createMailbox({
    apiKey: API_KEY,
    webhookSecret: SECRET,
    now: scheduler.now,
    limits,
    quirks,
    newId: counter("mail"),
    keepCalls: 1,
    sleep: (ms) => scheduler.pass(scheduler.running() as Process, ms),
  });
}

function counter(word: string): () => string {
  let count = 0;
  return () => `${word}${String(++count).padStart(16 - word.length, "0")}`;
}
