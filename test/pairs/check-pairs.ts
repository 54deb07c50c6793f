import type { LetterCompiler } from "../../src/email/letter-words.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import { smallDeps } from "../simulation/small-deps.ts";
import { acts } from "./acts.ts";
import { makeGround, NOW } from "./ground.ts";
import { eachOrder, type Schedule, type Side } from "./interleave.ts";

/** A pair whose end is sometimes neither of the two that one after the other gives. */
interface Odd {
  readonly pair: string;
  /** Who went on at each trip: 0 the first. */
  readonly schedule: string;
  /** Rows that neither order has, and rows of the nearer order that are missing. */
  readonly differs: readonly string[];
}

export interface PairsOutcome {
  readonly orders: number;
  readonly odd: readonly Odd[];
}

const names = Object.keys(acts);
/** Every two of them, and each with itself. */
export const pairs: readonly (readonly [string, string])[] = names.flatMap((a, i) =>
  names.slice(i).map((b) => [a, b] as const),
);

const ground = makeGround();

/** Runs pairs in every order of their trips to the database, or in a few. */
export async function checkPairs(wanted = pairs, few = false): Promise<PairsOutcome> {
  const odd: Odd[] = [];
  let orders = 0;
  for (const [a, b] of wanted) {
    const sides = [sideOf("A", a), sideOf("B", b)] as const;
    const serial = [await alone(sides, [0, 1]), await alone(sides, [1, 0])];
    let found: Odd | null = null;
    orders += await eachOrder(ground.d1, sides, { few, reset: ground.reset }, (schedule, outcomes) => {
      const end = ground.state();
      const threw = outcomes.find((each) => each.startsWith("threw"));
      if (!threw && mayEndSo(a, b, schedule, serial).includes(end)) return;
      found ??= {
        pair: `${a} | ${b}`,
        schedule: schedule.join(""),
        differs: threw ? [threw] : difference(end, serial as [string, string]),
      };
    });
    if (found) odd.push(found);
  }
  return { orders, odd };
}

/** Either order; but a stop that came after a confirmation had begun comes after it, or it would be overridden. */
function mayEndSo(a: string, b: string, [began]: Schedule, serial: readonly string[]): readonly string[] {
  const stops = [a, b].findIndex((name) => name.startsWith("!unsubscribe"));
  const confirms = [a, b].findIndex((name) => name.startsWith("!confirm"));
  return stops >= 0 && confirms >= 0 && began === confirms ? serial.slice(confirms, confirms + 1) : serial;
}

function sideOf(name: string, act: string): Side {
  const run = acts[act] as (deps: Deps) => Promise<unknown>;
  const accepted = () => ({ kind: "accepted" as const, failed: [] });
  return {
    name,
    run(d1) {
      const deps = smallDeps(d1, name, { now: NOW }, accepted);
      return run({ ...deps, letterCompiler: compilerOf(deps) });
    },
  };
}

/** Mails of their own kind are compiled where they are asked for; what they say is no matter here. */
function compilerOf({ letters }: Deps): () => Promise<LetterCompiler> {
  const letter = letters.find("anxious", "near-read-slowly", "nl");
  const compile = async () => ({ letter, errors: [], notices: [] });
  return async () =>
    ({ frame: "plain", links: [], slots: [], wordsOf: () => null, compile }) as LetterCompiler;
}

/** What one after the other ends in. */
async function alone(sides: readonly [Side, Side], order: readonly [0 | 1, 0 | 1]) {
  ground.reset();
  for (const i of order) await sides[i].run(ground.d1);
  return ground.state();
}

function difference(end: string, serial: readonly [string, string]): string[] {
  const lines = (text: string) => text.split("\n");
  const against = serial.map((each) => {
    const [have, want] = [lines(end), lines(each)];
    return [
      ...have.filter((line) => !want.includes(line)).map((line) => `+ ${line}`),
      ...want.filter((line) => !have.includes(line)).map((line) => `- ${line}`),
    ];
  });
  return against.sort((x, y) => x.length - y.length)[0] ?? [];
}
