import { CALLS_IN_FLIGHT_PAID, LETTERS_PER_BATCH_FREE } from "../src/config.ts";
import { makeVault } from "../src/privacy/vault.ts";
import { byHands, median, ratioOf } from "./load.ts";
import { openStage, type Stage } from "./stage.ts";
import type { Bench } from "./table.ts";

const FULL = 100;
const FREE_CPU_MS = 10;
/** As many as the plan lets a tick have under way. */
const HANDS = CALLS_IN_FLIGHT_PAID;
/** Resend's published limits, and how far a call and a database are. */
const LIMITS = [5, 10];
const CALL_MS = 250;
const D1_MS = 20;
/** As many as one tick makes (D1's queries bound it). */
const CALLS_AT_LIMIT = 45;
const CONFIRMED_WITHIN_MS = 5_000;

const due = (stage: Stage, count: number) => stage.call(`/bench/due?count=${count}`, { method: "POST" });

async function drain(stage: Stage, letters: number, d1Ms = 0): Promise<number> {
  const started = performance.now();
  const { text } = await stage.call(`/bench/drain?letters=${letters}&d1Ms=${d1Ms}`, { method: "POST" });
  if (Number(text) < letters) throw new Error(`Only ${text} of ${letters} letters went.`);
  return performance.now() - started;
}

/** Letters a second beside the floor (ready bodies, posted) and the textbook. */
export async function dripRows({ stage, sizes, say }: Bench): Promise<void> {
  const { rounds, letters, textbook } = sizes;
  stage.provider.set({ perSecond: Number.POSITIVE_INFINITY, latencyMs: 0 });
  const cpu: number[] = [];
  const ours = async () => {
    await due(stage, letters);
    const before = await stage.cpuMs();
    const ms = await drain(stage, letters);
    if (before !== null) cpu.push((((await stage.cpuMs()) ?? 0) - before) / (letters / FULL));
    return (letters / ms) * 1000;
  };
  const body = await readyBody(stage);
  const ready = timed(letters, () =>
    stage.call(`/rival/ready?count=${letters / FULL}&hands=${HANDS}`, { method: "POST", body }),
  );
  const floor = await ratioOf(rounds, ours, ready);
  const rate = (perSecond: number) => `${perSecond.toFixed(0)} letters a second`;
  say({
    ...{ what: "drip, provider that answers at once", ratio: floor.ratio, goal: { min: 0.35 } },
    ...{ ours: rate(floor.ours), beside: `the same ready batches, posted: ${floor.theirs.toFixed(0)}` },
  });
  if (cpu.length > 0)
    say({
      ...{
        what: "CPU of a hundred letters",
        ours: `${median(cpu).toFixed(1)} ms`,
        beside: "15 ms, D1 and all",
      },
      ...{ ratio: median(cpu) / 15, goal: { max: 1 } },
    });
  const book = await ratioOf(rounds, ours, async () => {
    await due(stage, textbook);
    return timed(textbook, () =>
      stage.call(`/rival/textbook?count=${textbook}&hands=${HANDS}`, { method: "POST" }),
    )();
  });
  say({
    ...{ what: "drip", ratio: book.ratio, goal: { min: 20 } },
    ...{ ours: rate(book.ours), beside: `React Email, a send and an UPDATE each: ${book.theirs.toFixed(0)}` },
  });
}

const FREE_TICKS = 100;
const NEW_ISOLATES = 3;

/** Ticks of Workers Free, in an isolate that has made many and as the first thing that one does. */
export async function freeRows({ say }: Bench): Promise<void> {
  const letters = LETTERS_PER_BATCH_FREE;
  const said = (what: string, ms: number) =>
    say({
      ...{ what, ours: `${ms.toFixed(1)} ms of its isolate`, beside: `what Free allows: ${FREE_CPU_MS} ms` },
      ...{ ratio: ms / FREE_CPU_MS, goal: { max: 1 } },
    });
  const many = await openStage(true);
  const drainFree = () => many.call(`/bench/drain-free?letters=${letters * FREE_TICKS}`, { method: "POST" });
  await due(many, letters * FREE_TICKS);
  await drainFree();
  await due(many, letters * FREE_TICKS);
  said(`a tick of ${letters} letters on Workers Free`, (await cpuIn(many, drainFree)) / FREE_TICKS);
  await many.stop();
  const first: number[] = [];
  for (let i = 0; i < NEW_ISOLATES; i++) {
    const stage = await openStage(true);
    const body = await makeVault(stage.secrets).encrypt("reader@many.example");
    await stage.call(`/first/due?count=${letters}`, { method: "POST", body });
    first.push(await cpuIn(stage, () => stage.call("/first/tick", { method: "POST" })));
    await stage.stop();
  }
  said("the same as an isolate's first", median(first));
}

async function cpuIn({ profiler }: Stage, act: () => Promise<unknown>): Promise<number> {
  if (!profiler) throw new Error("This workerd has no inspector.");
  return profiler.cpuOf(act);
}

function timed(count: number, act: () => Promise<unknown>): () => Promise<number> {
  return async () => {
    const started = performance.now();
    await act();
    return (count / (performance.now() - started)) * 1000;
  };
}

/** One whole batch as it was posted. */
async function readyBody(stage: Stage): Promise<string> {
  await due(stage, FULL);
  const mail = stage.provider.watch("reader@many.example");
  await drain(stage, FULL);
  return mail.text() ?? "";
}

/** Calls a second at a provider's limit, far from it and from the database. */
export async function limitRows({ stage, say }: Bench): Promise<void> {
  for (const perSecond of LIMITS) {
    const letters = CALLS_AT_LIMIT * FULL;
    await due(stage, letters);
    stage.provider.set({ perSecond, latencyMs: CALL_MS });
    stage.provider.taken();
    await drain(stage, letters, D1_MS);
    const { calls, ms } = stage.provider.taken();
    const rate = ((calls - 1) / ms) * 1000;
    say({
      ...{
        what: `drip, calls of ${CALL_MS} ms, D1 at ${D1_MS} ms`,
        ratio: rate / perSecond,
        goal: { min: 0.95 },
      },
      ...{ ours: `${rate.toFixed(2)} calls a second`, beside: `the provider's limit: ${perSecond}` },
    });
  }
  stage.provider.set({ perSecond: Number.POSITIVE_INFINITY, latencyMs: 0 });
}

/** New leads while a mailing goes out, beside new leads at rest; and how soon a confirmation comes then. */
export async function busyRow({ stage, sizes, say, newcomer }: Bench): Promise<void> {
  const { requests, hands, letters } = sizes;
  await due(stage, 0);
  const rate = async () => (requests / (await byHands(requests, hands, () => newcomer()))) * 1000;
  const atRest = await rate();
  await due(stage, letters * 2);
  const draining = drain(stage, letters * 2);
  const busy = await rate();
  let mail: ReturnType<typeof stage.provider.watch> | undefined;
  const asked = performance.now();
  await newcomer({ named: (email) => (mail = stage.provider.watch(email)) });
  await draining;
  await stage.call(`/bench/drain?letters=${requests}`, { method: "POST" });
  const came = mail?.at() ?? Number.POSITIVE_INFINITY;
  say({
    ...{
      what: "new leads while letters go out",
      ours: `${busy.toFixed(0)} a second`,
      beside: `at rest: ${atRest.toFixed(0)}`,
    },
    ...{ ratio: busy / atRest, goal: { min: 0.7 } },
  });
  say({
    ...{ what: "a confirmation meanwhile", beside: `${CONFIRMED_WITHIN_MS / 1000} s`, goal: { max: 1 } },
    ours: `${((came - asked) / 1000).toFixed(1)} s`,
    ratio: (came - asked) / CONFIRMED_WITHIN_MS,
  });
}

/** Filling a compiled letter beside rendering one of React Email's. */
export async function fillRow({ stage, sizes, say }: Bench): Promise<void> {
  const times = 20_000;
  const fill = timed(times, () => stage.call(`/bench/fill?times=${times}`, { method: "POST" }));
  const render = timed(times / 50, () => stage.call(`/rival/render?times=${times / 50}`, { method: "POST" }));
  const { ours, theirs, ratio } = await ratioOf(sizes.rounds, fill, render);
  say({
    ...{
      what: "fill a letter",
      ours: `${ours.toFixed(0)} a second`,
      beside: `React Email's render: ${theirs.toFixed(0)}`,
    },
    ...{ ratio, goal: { min: 100 } },
  });
}
