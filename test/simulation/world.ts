import { createMailbox, type Mail } from "../../dev/mailbox/mailbox.ts";
import { DAY_MS } from "../../src/config.ts";
import { DatabaseUnavailable, openDatabase } from "../../src/db/database.ts";
import { makeResendMailer } from "../../src/email/resend-mailer.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import { type Acts, makeActs } from "./acts.ts";
import { editSeries } from "./edit-series.ts";
import { makeFacts } from "./facts.ts";
import { makeNarrator, type Narrator } from "./narrator.ts";
import { installNetwork } from "./network.ts";
import { makeOnlooker } from "./onlooker.ts";
import type { Ground, Mood, Parts } from "./parts.ts";
import { makePeople } from "./people.ts";
import { makePlainVault } from "./plain-vault.ts";
import { makeRandom, type Random } from "./random.ts";
import { restoreActs } from "./restore-acts.ts";
import { type Process, Scheduler } from "./scheduler.ts";
import { series } from "./series.ts";
import { shortLetters } from "./short-letters.ts";
import { simulatedD1 } from "./simulated-d1.ts";
import { makeWeather, type Weather } from "./weather.ts";

const API_KEY = "re_simulated";
const SECRET = `whsec_${btoa("a secret of twenty-four b")}`;
/** How often somebody does something right after a call, where it matters most; in a storm more often. */
const ACT_AFTER_CALL = 0.06;

export type World = ReturnType<typeof makeWorld>;

/** Everything one seed decides: who there is, what goes wrong, and whoever looks on. */
export function makeWorld(seed: number, ground: Ground, startMs: number, days: number, keepTrace: boolean) {
  const random: Random = makeRandom(seed, () => {
    const process = scheduler?.running();
    return process ? `${process.name} ${process.begunMs}` : `at ${scheduler?.now() ?? 0}`;
  });
  const narrator = makeNarrator(startMs, keepTrace);
  const plan = makeRandom(seed);
  const weather = makeWeather(plan, random, startMs, days);
  const people = makePeople(plan);
  const mood = newMood(startMs);
  const scheduler = new Scheduler(startMs, {
    onError: (process, error) => tellError(narrator, process, error),
    onCrash: (process) => crashed(process),
  });
  narrator.follow(scheduler.now);
  const facts = makeFacts(ground.sqlite);
  const checked = {
    facts,
    fail: narrator.fail,
    fallbackZone: ground.brand.timeZone,
    sequences: () => mood.sequences,
    edited: () => mood.edited,
  };
  const appNow = () => scheduler.now() + mood.skewMs;
  const onlooker = makeOnlooker(
    {
      ...checked,
      steadySince: () => mood.steadySinceMs,
      rightSince: () => (mood.skewMs === 0 ? mood.steadySinceMs : Number.POSITIVE_INFINITY),
    },
    scheduler.now,
    appNow,
  );
  const mailbox = openMailbox(scheduler, weather);
  const parts = {
    ground,
    random,
    plan,
    narrator,
    scheduler,
    weather,
    mood,
    onlooker,
    facts,
    people,
    mailbox,
  };
  const depsFor = makeDepsFor(parts, appNow);
  const acts: Acts = actsOf(parts, depsFor);

  /** A clock may jump while a dead sender's lease still stands. */
  function crashed({ name, kind }: Process): void {
    narrator.say(name, "crashes");
    if (kind !== "tick") return;
    mood.crashedMs = scheduler.now();
    if (weather.skews && mood.skewMs > -DAY_MS && random.chance(0.3))
      acts.act("skew", random.pick(people), 1_000);
  }

  return { ...parts, acts, depsFor, undo: connect(parts, acts) };
}

function newMood(startMs: number): Mood {
  return {
    skewMs: 0,
    steadySinceMs: startMs,
    letters: shortLetters(series, "v1"),
    version: 1,
    crashedMs: startMs,
    sequences: series,
    edited: false,
    sending: true,
    backup: false,
    recovered: new Set(),
    acting: new Set(),
    heldThenRefused: new Set(),
    refused: new Set(),
    everRefused: new Set(),
  };
}

function tellError({ say, fail }: Narrator, { name }: Process, error: unknown): void {
  say(name, `error: ${error instanceof Error ? error.message : String(error)}`);
  if (!(error instanceof DatabaseUnavailable)) fail("P4", `${name} threw ${String(error)}`);
}

function openMailbox(scheduler: Scheduler, { limits, quirks }: Weather) {
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

/** The real use cases' outside world, as one process meets it. */
function makeDepsFor(
  { ground, random, plan, narrator, scheduler, weather, mood, onlooker }: Parts,
  now: () => number,
) {
  const mailer = makeResendMailer(API_KEY, "https://mail.example");
  const vault = makePlainVault();
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
    sleep: (ms) => scheduler.pass(process, ms),
    log: (event) => narrator.say(process.name, JSON.stringify(event)),
  });
}

function actsOf(parts: Parts, depsFor: Acts["depsFor"]): Acts {
  const { random, plan, narrator, scheduler, weather, mood, people, mailbox } = parts;
  return makeActs({
    random,
    people,
    depsFor,
    refused: mood.refused,
    hooks: plan.chance(0.4),
    skews: weather.skews,
    edits: weather.edits,
    restores: weather.restores,
    spawn: (name, work, delayMs) => {
      const told = async (process: Process) => {
        if (mood.backup && name !== "recovery") return;
        narrator.say(name, "begins");
        mood.acting.add(process);
        await work(process);
      };
      scheduler.spawn("act", name, told, delayMs);
    },
    edit: () => {
      mood.version += 1;
      mood.edited = true;
      mood.sequences = editSeries(random, mood.sequences, mood.version);
      mood.letters = shortLetters(mood.sequences, `v${mood.version}`);
    },
    ...restoreActs(parts),
    inboxOf: (address) => mailbox.emails().filter(({ to }) => to.includes(address)),
    onRefused: (address) => mood.everRefused.add(address),
    deploy: () => {
      mood.version += 1;
      mood.letters = shortLetters(mood.sequences, `v${mood.version}`);
    },
    skew: (ms) => {
      if (ms !== mood.skewMs) mood.steadySinceMs = scheduler.now();
      mood.skewMs = ms;
      narrator.say("clock", `is ${ms / 60_000} min off`);
    },
  });
}

/** Puts the provider behind the global fetch; returns what takes it away. */
function connect(parts: Parts, acts: Acts): () => void {
  const { scheduler, weather, mailbox, mood, narrator, onlooker, people } = parts;
  return installNetwork({
    scheduler,
    weather,
    mailbox,
    refused: mood.refused,
    onAnswer: onlooker.onAnswer,
    onPost: (post) => {
      narrator.say(post.process.name, `calls ${post.key} with ${post.positions.length}`);
      onlooker.onPost(post);
      actAfterCall(parts, acts, post.batch);
    },
    onAccepted: (mails: readonly Mail[]) => {
      for (const { mail, lead, sequence, step } of onlooker.onAccepted(mails)) {
        narrator.say("provider", `takes ${lead}/${sequence}/${step} under ${mail.idempotencyKey}`);
        const person = people.find(({ address }) => mail.to.includes(address));
        if (person) acts.onMail(person, mail);
      }
    },
    onRefusal: (post, status, held) => {
      narrator.say("provider", `answers ${status} to ${post.key}`);
      if (held) mood.heldThenRefused.add(post.batch);
    },
  });
}

/** One of those who are being written to does something while the call is under way, or soon after. */
function actAfterCall({ random, weather, scheduler, facts, people }: Parts, acts: Acts, batch: string): void {
  if (!random.chance(Math.max(weather.trouble(scheduler.now()), ACT_AFTER_CALL))) return;
  const lead = random.pick(facts.batches.members(batch))?.lead ?? "";
  const [row] = facts.ask<{ hash: string }>("SELECT email_hash AS hash FROM leads WHERE id = ?")(lead);
  const person = people.find(({ address }) => row?.hash === `hash-of-${address}`) ?? random.pick(people);
  acts.any(person, random.between(0, random.pick([500, 30_000, 180_000, 7_200_000])));
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789"];

function counter(word: string): () => string {
  let count = 0;
  return () => `${word}${String(++count).padStart(16 - word.length, "0")}`;
}
