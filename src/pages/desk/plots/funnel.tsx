import type { FC } from "hono/jsx";
import { overviewTexts } from "../../../texts/desk/overview.ts";
import { fill } from "../../../texts/fill.ts";
import type { Overview } from "../../../usecases/desk/read-overview.ts";
import { useTexts } from "../desk-context.ts";
import { linear } from "./scale.ts";

const WIDTH = 100;
/** Of fewer, "of every hundred" says little. */
const FEW = 30;

/** From a started quiz to a goal: this period as bars, the one before as a mark in each. */
export const Funnel: FC<{ steps: Overview["funnel"] }> = ({ steps }) => {
  const t = useTexts(overviewTexts).funnel;
  const highest = Math.max(1, ...steps.flatMap(({ now, before }) => [now, before]));
  const x = linear(highest, WIDTH);
  const hadBefore = steps.some(({ before }) => before > 0);
  return (
    <ul class="funnel">
      {steps.map(({ step, now, before }, i) => {
        const from = steps[i - 1];
        return (
          <li>
            <span>{t.steps[step]}</span>
            <span>
              <strong>{now}</strong> {hadBefore && <span class="change">{signed(now - before)}</span>}
            </span>
            <svg viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" aria-hidden="true">
              <rect class="funnel-track" width={WIDTH} height="20" rx="1" />
              <rect class="bar-now" width={x(now)} height="20" rx="1" />
              {hadBefore && <line class="bar-before" x1={x(before)} x2={x(before)} y1="0" y2="20" />}
            </svg>
            {from && from.now > 0 && (
              <small>
                {fill(t.ofHundred[step], { n: share(now, from.now) })}
                {hadBefore && from.before > 0 && ` ${fill(t.was, { n: share(before, from.before) })}`}
                {from.now < FEW && ` ${t.few}`}
              </small>
            )}
          </li>
        );
      })}
    </ul>
  );
};

function share(part: number, whole: number): number {
  return Math.round((100 * part) / whole);
}

function signed(change: number): string {
  if (change === 0) return "=";
  return change > 0 ? `+${change}` : `−${-change}`;
}
