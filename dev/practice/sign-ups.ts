import { currentAttachment } from "../../src/quiz/attachment/definition.ts";
import type { ToldOfSheet } from "../../src/quiz/told-of-sheet.ts";
import type { QuizResult } from "../../src/quiz/types.ts";
import { takeFormPost } from "../../src/usecases/forms/take-form-post.ts";
import { countVisit } from "../../src/usecases/quiz/count-visit.ts";
import { scoreQuiz } from "../../src/usecases/quiz/score-quiz.ts";
import { askedConsents } from "../../src/usecases/sign-up/asked-consents.ts";
import { guardSignUp } from "../../src/usecases/sign-up/guard-sign-up.ts";
import { type SignUpInput, signUp } from "../../src/usecases/sign-up/sign-up.ts";
import type { Random } from "../../test/simulation/random.ts";
import { answersFor } from "../../test/support/answers.ts";
import { type Person, SOURCE_WEIGHTS, SOURCES } from "./people.ts";
import type { Stage } from "./stage.ts";
import type { Tally } from "./tally.ts";

const SITE = "https://lindehof.example";
/** How many of those who finish leave an anonymous copy of their answers. */
const KEEPS_ANSWERS = 0.3;

export interface Visits {
  readonly stage: Stage;
  readonly tally: Tally;
  readonly random: Random;
}

/** Somebody opens the quiz and may leave at any question; `finishes`: does not. */
export async function visitQuiz(
  { stage, tally, random }: Visits,
  finishes: boolean,
  from: Person["source"] = SOURCES[random.weighted(SOURCE_WEIGHTS)] as Person["source"],
): Promise<void> {
  const { items } = currentAttachment;
  const source = { ...(from.page ? { page: from.page } : {}), ...from.utm };
  await countVisit(stage.deps, { event: "viewed", source });
  await countVisit(stage.deps, { event: "started", source });
  tally.add("started", stage.now());
  // Whoever leaves mostly does so early.
  const reached = finishes ? items.length : Math.floor(random.next() * random.next() * items.length);
  for (const { id } of items.slice(0, reached)) await countVisit(stage.deps, { event: "answered", item: id });
  if (!finishes) return;
  await countVisit(stage.deps, { event: "completed", ...toldOfNext(tally.since("", "completed")) });
  tally.add("completed", stage.now());
}

/** Most results are clear or likely, and most people need some five minutes. */
function toldOfNext(n: number): ToldOfSheet {
  const sureness = [
    "clear",
    "likely",
    "clear",
    "slight",
    "likely",
    "mixed",
    "clear",
    "slight",
    "likely",
    "mixed",
    "careless",
  ] as const;
  const took = [
    "3-to-5",
    "5-to-8",
    "under-3",
    "5-to-8",
    "3-to-5",
    "8-to-15",
    "5-to-8",
    "3-to-5",
    "over-15",
  ] as const;
  return { sureness: sureness[n % sureness.length] ?? "clear", took: took[n % took.length] };
}

/** Takes the quiz where this person would, and asks for letters. */
export async function comeAndSignUp(visits: Visits, person: Person): Promise<void> {
  const { stage, tally, random } = visits;
  const result = person.means && (await takeQuiz(visits, person));
  if (await signedUp(stage, person, result, random)) tally.add("signed-up", stage.now());
}

async function takeQuiz(visits: Visits, person: Person): Promise<QuizResult | null> {
  const { stage, random } = visits;
  await visitQuiz(visits, true, person.source);
  const scored = await scoreQuiz(stage.deps, {
    version: currentAttachment.version,
    locale: person.locale,
    keepAnswers: random.chance(KEEPS_ANSWERS),
    answers: answersFor(person.means as NonNullable<Person["means"]>),
  });
  return scored.ok ? scored.value.result : null;
}

/** True: a confirmation is due. */
async function signedUp(
  { deps }: Stage,
  person: Person,
  result: QuizResult | null,
  random: Random,
): Promise<boolean> {
  const { email, firstName, locale, timeZone, source, form } = person;
  const consents = askedConsents(deps, locale, "choice").filter(({ id }) => person.consents.includes(id));
  const input: SignUpInput = { email, firstName, locale, timeZone, source, form, result, consents };
  const network = `192.0.2.${random.between(1, 254)}`;
  if (form === "elementor") {
    const identity = `entry ${random.between(1, 1_000_000)}`;
    return (
      await takeFormPost(deps, {
        form,
        identity,
        hasOwnId: true,
        input,
        ownTexts: {},
        networks: [network],
        site: null,
      })
    ).ok;
  }
  const guarded = await guardSignUp(deps, { email, networks: [network], site: SITE });
  return guarded.ok && signUp(deps, input, guarded.value);
}
