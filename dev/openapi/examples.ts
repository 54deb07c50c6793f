import { currentAttachment } from "../../src/quiz/attachment/definition.ts";
import { publicDefinition } from "../../src/quiz/public-definition.ts";
import { answersFor, people } from "../../test/support/answers.ts";
import { askedOf } from "../../test/support/asked.ts";
import { answered, TOKEN } from "./outcomes.ts";

const { version, items } = currentAttachment;

/** A whole sheet of somebody who mostly worries about being left. */
export const exampleScore = { version, locale: "en", answers: answersFor(people.anxious) };

/** What those answers give. */
export const exampleScored = answered(currentAttachment, exampleScore.answers);

/** A sheet that was hardly filled in: no style is named. */
export const sparseScore = { version, answers: { [items[0]?.id ?? ""]: 4, [items[1]?.id ?? ""]: null } };

const whole = publicDefinition(currentAttachment, "en", true);

/** Two statements stand for all. */
export const exampleQuiz = {
  ...whole,
  items: whole.items.slice(0, 2),
  consents: askedOf("en"),
  choices: askedOf("en", "choice"),
  letters: { count: 6, weeks: 3, everyDays: 3 },
};

const consents = askedOf("en").map((each) => ({ id: each.id, version: each.version }));

/** Works as it stands: no token of an earlier call is needed. */
export const exampleLead = {
  email: "robin@reader.example",
  firstName: "Robin",
  locale: "en",
  timeZone: "Europe/Amsterdam",
  version,
  answers: exampleScore.answers,
  consents: consents.filter(({ id }) => id !== "newsletter"),
  source: { page: "https://coach.example/quiz", utm_source: "spring-letter" },
};

export const exampleLeadWithResult = {
  email: "robin@reader.example",
  locale: "nl",
  result: TOKEN,
  consents: consents.filter(({ id }) => id !== "newsletter"),
};

export const exampleNewsletterOnly = {
  email: "robin@reader.example",
  consents: consents.filter(({ id }) => id === "newsletter"),
};
