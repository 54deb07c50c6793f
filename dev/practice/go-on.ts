import { DAY_MS, HOUR_MS } from "../../src/config.ts";
import { makeRandom } from "../../test/simulation/random.ts";
import type { LocalSecrets } from "../secrets.ts";
import { inventPeople } from "./people.ts";
import { makeReaders } from "./reader.ts";
import { comeAndSignUp } from "./sign-ups.ts";
import { makeStage, type Stage } from "./stage.ts";
import { makeTally } from "./tally.ts";

const SEED = 7;
const NEWCOMERS = 24;
const DAYS = 4;

/**
 * Four days more of a practice whose database is there: what waits goes, nights are done, and newcomers sign up, confirm,
 * answer, stop and are erased. Bundled with a kept database, it is that version's code at work.
 */
export async function goOn(
  d1: D1Database,
  secrets: Omit<LocalSecrets, "ADMIN_TOKEN">,
  fromMs: number,
): Promise<void> {
  const random = makeRandom(SEED);
  const tally = makeTally();
  const people = inventPeople(random, NEWCOMERS);
  const readers = makeReaders(people, random, tally);
  const stage: Stage = makeStage({
    d1,
    secrets,
    random,
    fromMs,
    siteUrl: "https://quiz.example",
    fateOf: (mail) => readers.fateOf(mail, stage.now()),
    onMail: (mail) => readers.take(stage, mail),
  });
  people.forEach((person, i) => {
    stage.at(fromMs + i * HOUR_MS, () => comeAndSignUp({ stage, tally, random }, person));
  });
  await stage.runUntil(fromMs + DAYS * DAY_MS);
}
