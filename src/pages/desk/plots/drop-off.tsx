import { area, line } from "d3-shape";
import type { FC } from "hono/jsx";
import { overviewTexts } from "../../../texts/desk/overview.ts";
import { fill } from "../../../texts/fill.ts";
import type { Overview } from "../../../usecases/desk/read-overview.ts";
import { useTexts } from "../desk-context.ts";
import { linear } from "./scale.ts";

type DropOffProps = Overview["visits"];

const WIDTH = 1_000;
const HEIGHT = 120;

/** Where the quiz loses most at once: its place in shown order; null where it loses nobody. */
export function worstDrop(items: DropOffProps["items"]): number | null {
  // Whoever never answers the first has not begun.
  const losses = items.map(({ lost }, i) => (i === 0 ? 0 : lost));
  const most = Math.max(0, ...losses);
  return most === 0 ? null : losses.indexOf(most);
}

/** How many still take part, question by question. */
export const DropOffPlot: FC<DropOffProps> = ({ started, completed, items }) => {
  const t = useTexts(overviewTexts).visits;
  const values = items.map(({ answered }) => answered);
  const x = linear(items.length - 1, WIDTH);
  const y = linear(Math.max(1, started, ...values), HEIGHT);
  const points = values.map((value, i): [number, number] => [
    Math.round(x(i)),
    HEIGHT - Math.round(y(value)),
  ]);
  const worst = worstDrop(items);
  return (
    <>
      <svg
        class="drop"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={fill(t.plot, { started, completed })}
      >
        <path class="drop-area" d={area().y0(HEIGHT)(points) ?? ""} />
        {worst !== null && <line class="drop-mark" x1={x(worst)} x2={x(worst)} y1="0" y2={HEIGHT} />}
        <path class="drop-line" d={line()(points) ?? ""} />
      </svg>
      <p class="ends">
        <span>{fill(t.first, { n: values[0] ?? 0 })}</span>
        <span>{fill(t.last, { i: items.length, n: values.at(-1) ?? 0 })}</span>
      </p>
    </>
  );
};
