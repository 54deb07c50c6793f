import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/config.ts";
import type { CompiledLetter } from "../../src/email/letter.ts";
import { startNewsletter } from "../../src/usecases/newsletter/start-newsletter.ts";
import { makeRandom } from "../../test/simulation/random.ts";
import type { Snapshot } from "../mailbox/mailbox.ts";
import type { LocalSecrets } from "../secrets.ts";
import { inventPeople } from "./people.ts";
import { makeReaders } from "./reader.ts";
import { comeAndSignUp, type Visits, visitQuiz } from "./sign-ups.ts";
import { makeStage, type Stage } from "./stage.ts";
import { makeTally, type Tally } from "./tally.ts";

const SEED = 2026;
const PEOPLE = 150;
/** Visitors who open the quiz and ask for no letters. */
const PASSERS_BY = 260;
const DAYS = 56;
const NEWSLETTER = "news-last-minute";
/** How long before the end the newsletter goes. */
const NEWSLETTER_DAYS = 9;
const FINISHES = 0.55;
const START = 0.1;

export interface PracticeOptions {
  /** Empty, and migrated. */
  d1: D1Database;
  secrets: Omit<LocalSecrets, "ADMIN_TOKEN">;
  siteUrl: string;
  /** Where the eight weeks end (epoch ms). */
  untilMs: number;
  /** In place of the letters that there are. */
  letters?: readonly CompiledLetter[];
  /** More that happens, put into the agenda before all begins. */
  also?(stage: Stage, fromMs: number): void;
}

export interface Practice {
  tally: Tally;
  /** The newest mail, as the mailbox keeps it. */
  mail: Snapshot;
}

/**
 * Eight weeks of a practice that never was, through the use cases of the one that is: visits, sign-ups, letters,
 * answers, stops, bounces. The same for the same end, keys apart.
 */
export async function buildPractice({ also, ...options }: PracticeOptions): Promise<Practice> {
  const random = makeRandom(SEED);
  const tally = makeTally();
  const people = inventPeople(random, PEOPLE);
  const readers = makeReaders(people, random, tally);
  const fromMs = options.untilMs - DAYS * DAY_MS;
  const stage: Stage = makeStage({
    ...options,
    random,
    fromMs,
    fateOf: (mail) => readers.fateOf(mail, stage.now()),
    onMail: (mail) => readers.take(stage, mail),
  });
  const visits: Visits = { stage, tally, random };
  for (const person of people) stage.at(momentOf(visits, fromMs), () => comeAndSignUp(visits, person));
  for (let i = 0; i < PASSERS_BY; i++)
    stage.at(momentOf(visits, fromMs), () => visitQuiz(visits, random.chance(FINISHES)));
  stage.at(options.untilMs - NEWSLETTER_DAYS * DAY_MS, async () => {
    await startNewsletter(stage.deps, NEWSLETTER, null);
  });
  also?.(stage, fromMs);
  await stage.runUntil(options.untilMs);
  return { tally, mail: stage.mailbox.snapshot() };
}

/** More people come as weeks go by, and in the evening rather than in the morning. Of today's, some are yet to come. */
function momentOf({ random }: Visits, fromMs: number): number {
  // As many on a day as the square root's slope says: at the end three times as many as at the beginning.
  const grown = (Math.sqrt(random.next() * (1 - START) + START) - Math.sqrt(START)) / (1 - Math.sqrt(START));
  const day = Math.floor(grown * (DAYS + 1));
  const hour = random.pick([8, 10, 12, 13, 16, 18, 19, 19, 20, 20, 21]);
  const midnight = Math.floor(fromMs / DAY_MS) * DAY_MS;
  return Math.max(fromMs, midnight + day * DAY_MS + hour * HOUR_MS + random.between(0, 59) * MINUTE_MS);
}
