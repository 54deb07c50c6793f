import type { DatabaseSync } from "node:sqlite";
import { createMailbox } from "../../dev/mailbox/mailbox.ts";
import type { Brand } from "../../src/brand.ts";
import { DatabaseUnavailable, openDatabase } from "../../src/db/database.ts";
import { sequences } from "../../src/drip/sequences.generated.ts";
import { makeResendMailer } from "../../src/email/resend-mailer.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import { tick } from "../../src/usecases/tick.ts";
import { type Acts, makeActs } from "./acts.ts";
import { type Fail, makeCallChecks } from "./call-checks.ts";
import { makeFacts } from "./facts.ts";
import { installNetwork } from "./network.ts";
import { makePeople } from "./people.ts";
import { makePlainVault } from "./plain-vault.ts";
import { makeRandom } from "./random.ts";
import { makeScheduler, type Process } from "./scheduler.ts";
import { shortLetters } from "./short-letters.ts";
import { simulatedD1 } from "./simulated-d1.ts";
import { makeWeather } from "./weather.ts";

const API_KEY = "re_simulated";
const SECRET = `whsec_${btoa("a secret of twenty-four b")}`;

/** Read once, used by every seed: a database that is emptied, and the coach's own things. */
export interface Ground {
  readonly d1: D1Database;
  readonly sqlite: DatabaseSync;
  readonly brand: Brand;
}

export type World = ReturnType<typeof makeWorld>;
type Trace = (who: string, what: string) => void;

/** Everything one seed decides: who there is, what goes wrong, and whoever looks on. */
export function makeWorld(seed: number, ground: Ground, startMs: number, days: number, keepTrace: boolean) {
  const random = makeRandom(seed);
  const failures: { promise: string; message: string }[] = [];
  const trace: string[] = [];
  const say: Trace = (who, what) => {
    if (keepTrace) trace.push(`${stampOf(scheduler.now() - startMs)} ${who.padEnd(18)} ${what}`);
  };
  const fail: Fail = (promise, message) => {
    failures.push({ promise, message });
    say("!", `${promise}: ${message}`);
  };
  const onError = ({ name }: Process, error: unknown) => {
    say(name, `error: ${error instanceof Error ? error.message : String(error)}`);
    if (!(error instanceof DatabaseUnavailable)) fail("P4", `${name} threw ${String(error)}`);
  };
  const scheduler = makeScheduler(startMs, onError);
  const weather = makeWeather(random, startMs, days);
  const people = makePeople(random);
  const mailbox = createMailbox({
    ...{ apiKey: API_KEY, webhookSecret: SECRET, now: scheduler.now, limits: weather.limits },
    ...{ quirks: weather.quirks, newId: counter("mail"), keepCalls: 1 },
    sleep: (ms) => scheduler.pass(scheduler.running() as Process, ms),
  });
  const facts = makeFacts(ground.sqlite);
  const checks = makeCallChecks({
    ...{ facts, sequences, fail, skews: weather.skews, fallbackZone: ground.brand.timeZone },
  });
  const state = { skewMs: 0, letters: shortLetters(sequences, "v1"), version: 1, heldThenRefused: new Set<string>() };
  const refused = new Set<string>();
  const everRefused = new Set<string>();
  const callsInFlight = random.pick([1, 1, 3]);
  const mailer = makeResendMailer(API_KEY, "https://mail.example");
  const newId = counter("id");
  const vault = makePlainVault();
  const appNow = () => scheduler.now() + state.skewMs;

  function depsFor(process: Process): Deps {
    const link = { scheduler, fate: () => weather.databaseFate(scheduler.now()), onCommit };
    return {
      ...{ vault, mailer, sequences, brand: ground.brand, newId, letters: state.letters, now: appNow },
      webhooks: { verify: () => null },
      sleep: (ms) => scheduler.pass(process, ms),
      db: openDatabase(simulatedD1(ground.d1, process, link)),
      settings: {
        ...{ environment: "production", siteUrl: "https://quiz.example", allowedOrigins: [] },
        ...{ batchesPerTick: 6, callsInFlight },
      },
      log: (event) => say(process.name, JSON.stringify(event)),
    };
  }

  function onCommit(process: Process): void {
    facts.note(process, scheduler.now(), appNow());
    checks.onCommit(scheduler.now());
  }

  const undo = installNetwork({
    ...{ scheduler, weather, mailbox, refused, onAnswer: checks.onAnswer },
    onPost: (post) => {
      say(post.process.name, `call ${post.key} of ${post.positions.length}`);
      checks.onPost(post);
      onPost(post.batch);
    },
    onAccepted: (mails) => {
      for (const { mail, lead, sequence, step } of checks.onAccepted(mails, scheduler.now())) {
        say("provider", `took ${lead}/${sequence}/${step} under ${mail.idempotencyKey}`);
        const person = people.find(({ address }) => mail.to.includes(address));
        if (person) acts.onMail(person, mail);
      }
    },
    onProviderRefusal: (post, held) => {
      say("provider", `refused ${post.key}`);
      if (held) state.heldThenRefused.add(post.batch);
    },
  });

  const acts: Acts = makeActs({
    ...{ random, people, depsFor, refused, skews: weather.skews },
    spawn: (name, work, delayMs) => {
      scheduler.spawn("act", name, async (process) => {
        say(name, "begins");
        await work(process);
      }, delayMs);
    },
    inboxOf: (address) => mailbox.emails().filter(({ to }) => to.includes(address)),
    onRefused: (address) => everRefused.add(address),
    deploy: () => {
      state.version += 1;
      state.letters = shortLetters(sequences, `v${state.version}`);
    },
    skew: (ms) => {
      state.skewMs = ms;
      say("clock", `is ${ms / 60_000} min off`);
    },
  });

  /** Somebody does something while a call is under way, or soon after: that is when it matters. */
  function onPost(batch: string): void {
    if (!random.chance(Math.max(weather.trouble(scheduler.now()), 0.04))) return;
    const lead = random.pick(facts.members(batch))?.lead ?? "";
    const [row] = facts.ask<{ address: string }>("SELECT email_hash AS address FROM leads WHERE id = ?")(lead);
    const person = people.find(({ address }) => row?.address === `hash-of-${address}`) ?? random.pick(people);
    acts.any(person, random.between(0, random.pick([500, 30_000, 180_000, 7_200_000])));
  }

  return {
    ...{ random, scheduler, weather, people, facts, checks, acts, failures, trace, say, fail, state, appNow },
    ...{ everRefused, undo, sequences },
    tick: (process: Process) => tick(depsFor(process)),
    skewTo: (ms: number) => {
      state.skewMs = ms;
    },
  };
}

/** Ids as long as the real ones: a batch's family is told by its first sixteen characters. */
function counter(word: string): () => string {
  let count = 0;
  return () => `${word}${String(++count).padStart(16 - word.length, "0")}`;
}

function stampOf(ms: number): string {
  const at = new Date(ms).toISOString();
  return `d${String(Math.floor(ms / 86_400_000)).padStart(2, "0")} ${at.slice(11, 23)}`;
}
