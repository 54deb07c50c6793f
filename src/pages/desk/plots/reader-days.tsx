import type { FC } from "hono/jsx";
import { sequenceName } from "../../../texts/desk/letters.ts";
import { overviewTexts } from "../../../texts/desk/overview.ts";
import { counted } from "../../../texts/plural.ts";
import type { Overview } from "../../../usecases/desk/read-overview.ts";
import { useDays, useDesk, useTexts } from "../desk-context.ts";
import { Table } from "../parts.tsx";
import { linear } from "./scale.ts";

type ReaderDay = Overview["readersByDay"][number];

const WIDTH = 1_000;
const BLOCK_MAX = 27;
const GAP = 3;
/** Between two days, as a share of the way from one to the next. */
const ROOM = 0.2;
/** Up to here each reader is a block of their own; above, a bar says it better. */
const BLOCKS_A_DAY_MAX = 12;
const BARS_HEIGHT = 160;

const mostADay = (days: readonly ReaderDay[]) => Math.max(1, ...days.map(totalOf));
export const isManyADay = (days: readonly ReaderDay[]) => mostADay(days) > BLOCKS_A_DAY_MAX;

/** New readers by day and series: a block a person, or bars where some day has many. */
export const ReaderDays: FC<{ days: readonly ReaderDay[] }> = ({ days }) => {
  const t = useTexts(overviewTexts).readers;
  const dayText = useDays();
  // From the first day's left to the last one's right, with room between but none around.
  const step = WIDTH / Math.max(1, days.length - ROOM);
  const band = step * (1 - ROOM);
  const highest = mostADay(days);
  const block = Math.min(band, BLOCK_MAX);
  const asBlocks = !isManyADay(days) && block > GAP;
  const gap = asBlocks ? GAP : 0;
  const height = asBlocks ? highest * (block + gap) + 1 : BARS_HEIGHT;
  const tall = linear(highest, height - 1);
  return (
    <>
      <svg class="reader-days" viewBox={`0 0 ${WIDTH} ${round(height)}`} role="img" aria-label={t.title}>
        <line class="base" x1="0" x2={WIDTH} y1={round(height - 0.5)} y2={round(height - 0.5)} />
        {days.map((each, day) => (
          <g>
            <title>{`${dayText(each.day)}: ${counted(totalOf(each), t.count)}`}</title>
            {(asBlocks ? blocksOf(each) : barsOf(each)).map(({ series, from, to }) => (
              <rect
                class={`s-${series}`}
                x={round(day * step + (band - block) / 2)}
                y={round(height - 1 - tall(to) + gap)}
                width={round(block)}
                height={round(tall(to - from) - gap)}
                rx={asBlocks ? round(block / 5) : 0}
              />
            ))}
          </g>
        ))}
      </svg>
      <p class="ends">
        <span>{days[0] && dayText(days[0].day)}</span>
        <span>{t.today}</span>
      </p>
      <ReadersTable days={days} />
    </>
  );
};

/** The same in numbers, for whoever can't see a drawing, or wants to be sure. */
const ReadersTable: FC<{ days: readonly ReaderDay[] }> = ({ days }) => {
  const { locale } = useDesk();
  const t = overviewTexts(locale).readers;
  const dayText = useDays();
  const some = days.filter((each) => totalOf(each) > 0).toReversed();
  const inWords = ({ bySeries }: ReaderDay) =>
    Object.entries(bySeries).map(([series, n]) => `${sequenceName(series, locale).toLowerCase()} ${n}`);
  return (
    <details>
      <summary>{t.asTable}</summary>
      <Table
        head={[t.day, t.readers, t.series]}
        numbers={[1]}
        rows={some.map((each) => [dayText(each.day), totalOf(each), inWords(each).join(", ")])}
      />
    </details>
  );
};

interface Piece {
  series: string;
  from: number;
  to: number;
}

function barsOf({ bySeries }: ReaderDay): Piece[] {
  let at = 0;
  return Object.entries(bySeries).map(([series, count]) => {
    const from = at;
    at += count;
    return { series, from, to: at };
  });
}

function blocksOf(day: ReaderDay): Piece[] {
  return barsOf(day).flatMap(({ series, from, to }) =>
    Array.from({ length: to - from }, (_, i) => ({ series, from: from + i, to: from + i + 1 })),
  );
}

function totalOf({ bySeries }: ReaderDay): number {
  return Object.values(bySeries).reduce((sum, count) => sum + count, 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
