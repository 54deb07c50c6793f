import { fillLetter } from "../../src/email/fill-letter.ts";
import { letters } from "../../src/email/letters.generated.ts";

/** One that draws its reader's place: the most there is to fill. */
const letter = letters.find(({ place }) => place);
const url = "https://quiz.example/unsubscribe/".padEnd(130, "a");

/** Fills it so often; the sum of what came out, so that nothing is optimised away. */
export function fillOften(times: number): number {
  let chars = 0;
  for (let i = 0; letter && i < times; i++)
    chars += fillLetter(letter, {
      firstName: `Reader${i}`,
      ...{ unsubscribeUrl: url, preferencesUrl: url, confirmUrl: url, aboutMeUrl: url, notAboutMeUrl: url },
      ...{ resultUrl: null, quizUrl: url, afterUrl: url, privacyUrl: url },
      facts: new Set(["quiz", "result", "named"]),
      place: { anxiety: 3, avoidance: 1 },
    }).html.length;
  return chars;
}
