import type { Mail } from "../../dev/mailbox/mailbox.ts";
import { DAY_MS } from "../../src/config.ts";
import { DatabaseUnavailable } from "../../src/db/database.ts";
import { nameOf } from "./accepted-letters.ts";
import { type Acts, makeActs } from "./acts.ts";
import { makeJournal } from "./deeds.ts";
import { editSeries } from "./edit-series.ts";
import { makeFacts } from "./facts.ts";
import { makeIntent } from "./intent.ts";
import { makeMadeNames, makeOlderKeys } from "./made-names.ts";
import { makeNarrator, type Narrator } from "./narrator.ts";
import { installNetwork } from "./network.ts";
import { makeOnlooker } from "./onlooker.ts";
import { type Ground, newMood, type Parts } from "./parts.ts";
import { makePeople } from "./people.ts";
import { makePutBackCheck } from "./put-back-check.ts";
import { makeRandom, type Random } from "./random.ts";
import { restoreActs } from "./restore-acts.ts";
import { type Process, Scheduler } from "./scheduler.ts";
import { shortLetters } from "./short-letters.ts";
import { makeWeather } from "./weather.ts";
import { makeDepsFor, openMailbox } from "./world-deps.ts";

/** How often somebody does something right after a call, where it matters most; in a storm more often. */
const ACT_AFTER_CALL = 0.06;

const UNDER_WAY = `SELECT 1 FROM enrollments e JOIN batches b ON b.id = e.last_batch
  WHERE e.lead_id = ? AND e.sequence <> 'confirmation' AND b.state = 'open'`;
/** What a use case says where it could not write what it had decided: nobody writes so much at once. */
const NO_WAY_ON = "Somebody else wrote each time.";

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
  const appNow = () => scheduler.now() + mood.skewMs;
  const stepsOf = (series: string) =>
    (mood.sequences.find(({ key }) => key === series)?.steps ?? []).map(({ key }) => key);
  const intent = makeIntent({
    addresses: people.map(({ address }) => address),
    now: scheduler.now,
    say: narrator.say,
    appNow,
    count: () => journal.count(),
    stepsOf,
    isUnderWay: (lead) =>
      underWay(lead).length > 0 ||
      intent
        .callsOf(lead)
        .some(
          ({ step }) => !onlooker.accepted.some((letter) => letter.lead === lead && letter.step === step),
        ),
    endsBy: (series, goal) => mood.sequences.some(({ key, goals }) => key === series && goals.includes(goal)),
  });
  const underWay = facts.ask(UNDER_WAY);
  const checkPutBack = makePutBackCheck(facts, narrator.fail);
  const journal = makeJournal({
    now: scheduler.now,
    olderKeys: makeOlderKeys(facts.ask, () => mood.keys),
    madeBy: makeMadeNames(facts.ask),
    onDone: (deed) => {
      intent.onDone(deed);
      checkPutBack(deed);
    },
  });
  const checked = {
    facts,
    intent,
    fail: narrator.fail,
    fallbackZone: ground.brand.timeZone,
    coach: ground.brand.replyTo,
    sequences: () => mood.sequences,
    edited: () => mood.edited,
  };
  const onlooker = makeOnlooker(
    {
      ...checked,
      steadySince: () => mood.steadySinceMs,
      rightSince: () => (mood.skewMs === 0 ? mood.steadySinceMs : Number.POSITIVE_INFINITY),
    },
    journal,
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
    journal,
    intent,
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

  return { ...parts, stepsOf, acts, depsFor, undo: connect(parts, acts) };
}

function tellError({ say, fail }: Narrator, { name }: Process, error: unknown): void {
  say(name, `error: ${error instanceof Error ? error.message : String(error)}`);
  const isOurs = !(error instanceof DatabaseUnavailable) || error.message === NO_WAY_ON;
  if (isOurs) fail("P4", `${name} threw ${String(error)}`);
}

function actsOf(parts: Parts, depsFor: Acts["depsFor"]): Acts {
  const { ground, random, plan, narrator, scheduler, weather, mood, people, mailbox, journal, intent } =
    parts;
  return makeActs({
    random,
    plan,
    coach: ground.brand.replyTo,
    isOver: weather.isOver,
    people,
    depsFor,
    refused: mood.refused,
    hooks: plan.chance(0.4),
    skews: weather.skews,
    edits: weather.edits,
    restores: weather.restores,
    spawn: (name, work, delayMs, kind = "act") => {
      const told = async (process: Process) => {
        if (mood.backup && name !== "recovery") return;
        narrator.say(name, "begins");
        mood.acting.add(process);
        await work(process);
      };
      scheduler.spawn(kind, name, told, delayMs);
    },
    tell: journal.tell,
    intent,
    fail: narrator.fail,
    unsettledOf: (address) => unsettledOf(parts, address),
    rotate: () => {
      mood.keys += 1;
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

/** What was called for this address and never taken, as far as anybody can see. */
function unsettledOf({ onlooker, facts }: Parts, address: string) {
  const taken = new Set(onlooker.accepted.map(nameOf));
  const called = onlooker.posts.flatMap(({ batch, positions, mails }) =>
    positions.flatMap((position, i) =>
      mails[i]?.to === address ? (facts.batches.members(batch)[position] ?? []) : [],
    ),
  );
  return called.filter((letter) => !taken.has(nameOf(letter)));
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
      for (const letter of onlooker.onAccepted(mails)) {
        const { mail } = letter;
        narrator.say("provider", `takes ${nameOf(letter)} under ${mail.idempotencyKey}`);
        const person = people.find(({ address }) => mail.to.includes(address));
        if (person) acts.onMail(person, mail, letter);
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
  const members = facts.batches.members(batch);
  const lead = random.pick(members)?.lead ?? "";
  const [row] = facts.ask<{ hash: string }>("SELECT email_hash AS hash FROM leads WHERE id = ?")(lead);
  const person =
    people.find(({ address }) => row?.hash.endsWith(`hash-of-${address}`)) ?? random.pick(people);
  const delayMs = random.between(0, random.pick([500, 30_000, 180_000, 7_200_000]));
  if (random.chance(members.length > 1 ? 0.8 : 0.3)) acts.stop(person, delayMs);
  else acts.any(person, delayMs);
}
