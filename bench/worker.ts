import { fillLetter } from "../src/email/fill-letter.ts";
import { letters } from "../src/email/letters.generated.ts";
import { currentAttachment } from "../src/quiz/attachment/definition.ts";
import { scoreAttachment } from "../src/quiz/attachment/score-attachment.ts";
import { answersFor, people } from "../test/support/answers.ts";

const sheets = Object.values(people).map((means) => answersFor(means));
const bodies = sheets.map((answers) => JSON.stringify({ version: "1", answers }));
/** One that draws its reader’s place: the most there is to fill. */
const letter = letters.find(({ place }) => place);
const url = "https://quiz.example/unsubscribe/".padEnd(130, "a");

/** What each bench repeats; every result is used, so that none is optimised away. */
const acts: Record<string, (i: number) => number> = {
  /** The floor: what any API pays to read the sheet at all. */
  "parse a sheet": (i) => Object.keys(JSON.parse(bodies[i % bodies.length] ?? "{}")).length,
  "score a sheet": (i) => {
    const scored = scoreAttachment(currentAttachment, sheets[i % sheets.length]);
    return scored.ok ? scored.flags.length : 0;
  },
  "fill a letter": (i) =>
    letter
      ? fillLetter(letter, {
          firstName: `Reader${i % 7 ? "" : "s"}`,
          unsubscribeUrl: url,
          preferencesUrl: url,
          confirmUrl: url,
          aboutMeUrl: url,
          notAboutMeUrl: url,
          resultUrl: null,
          quizUrl: url,
          afterUrl: url,
          facts: new Set(["quiz", "result", "named"]),
          place: { anxiety: 3, avoidance: 1 },
        }).html.length
      : 0,
};

/** GET /?act=...&times=...: workerd's clock stands still while code runs, so the caller measures. */
export default {
  fetch(request: Request): Response {
    const { searchParams } = new URL(request.url);
    const act = acts[searchParams.get("act") ?? ""];
    let sum = 0;
    for (let i = 0; i < Number(searchParams.get("times")); i++) sum += act?.(i) ?? 0;
    return Response.json({ acts: Object.keys(acts), sum });
  },
};
