import type { FC } from "hono/jsx";
import { overviewTexts } from "../../../texts/desk/overview.ts";
import { fill } from "../../../texts/fill.ts";
import { counted } from "../../../texts/plural.ts";
import type { LetterLoss } from "../../../usecases/desk/letter-losses.ts";
import { useTexts } from "../desk-context.ts";
import { linear } from "./scale.ts";

const WIDTH = 100;
/** A letter stands out from this many stops on, where it loses twice what the others of its series do. */
const STOPS_MIN = 3;

/** The letters of one series, one under the other: who got each, and who stopped after it. */
export const Ladder: FC<{ letters: readonly LetterLoss[] }> = ({ letters }) => {
  const t = useTexts(overviewTexts).letters;
  const x = linear(Math.max(1, ...letters.map(({ received }) => received)), WIDTH);
  return (
    <ol class="ladder">
      {letters.map((letter, i) => (
        <li class={losesReaders(letter, letters) ? "loses" : undefined}>
          <a href={`/admin/letters/${letter.series}/${letter.step}`}>
            {`${i + 1}. ${letter.subject ?? letter.step}`}
          </a>
          <span class="small">
            {counted(letter.received, t.received)}
            {letter.stopped > 0 && <span class="lost">{`, ${counted(letter.stopped, t.stopped)}`}</span>}
          </span>
          <svg viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-read" width={x(letter.received)} height="14" />
            <rect
              class="bar-lost"
              x={Math.max(0, x(letter.received) - x(letter.stopped))}
              width={Math.min(x(letter.stopped), x(letter.received))}
              height="14"
            />
          </svg>
          <small>
            {[
              letter.aboutMe + letter.notAboutMe > 0 &&
                fill(t.votes, { yes: letter.aboutMe, no: letter.notAboutMe }),
              letter.goals > 0 && counted(letter.goals, t.goals),
            ]
              .filter(Boolean)
              .join(" · ")}
          </small>
        </li>
      ))}
    </ol>
  );
};

/** Whether a letter loses clearly more than the others of its series do: some, and at least twice their share. */
export function losesReaders(letter: LetterLoss, series: readonly LetterLoss[]): boolean {
  const others = series.filter(({ step }) => step !== letter.step);
  const received = others.reduce((sum, each) => sum + each.received, 0);
  const stopped = others.reduce((sum, each) => sum + each.stopped, 0);
  if (letter.stopped < STOPS_MIN || letter.received === 0) return false;
  return letter.stopped / letter.received > (2 * (stopped + 1)) / (received + 1);
}
