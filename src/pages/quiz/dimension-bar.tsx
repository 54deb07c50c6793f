import type { FC } from "hono/jsx";
import type { AttachmentScale, Locale, ScaleResult } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { oneDecimal } from "../../texts/numbers.ts";
import { type ResultTexts, resultTexts } from "../../texts/results.ts";

const LENGTH = 300;
const CUT = 3;

const along = (value: number): number => 10 + ((value - 1) / 4) * (LENGTH - 20);

/** Words first: low or high only where the whole band is on one side of the cut. */
function levelOf({ low, high }: ScaleResult, t: ResultTexts["place"]["levels"]): string {
  if (low > CUT) return t.high;
  return high < CUT ? t.low : t.middle;
}

/** The drawing says nothing that the words beside it don't, so screen readers skip it. */
const Bar: FC<{ result: ScaleResult }> = ({ result }) => (
  <svg class="bar" viewBox={`0 0 ${LENGTH} 28`} aria-hidden="true">
    <line class="bar-track" x1="10" x2={LENGTH - 10} y1="14" y2="14" />
    <line class="bar-cut" x1={along(CUT)} x2={along(CUT)} y1="5" y2="23" />
    <line class="bar-band" x1={along(result.low)} x2={along(result.high)} y1="14" y2="14" />
    <circle class="bar-dot" cx={along(result.mean)} cy="14" r="7" />
  </svg>
);

/** One dimension in words, as a bar with its 80% band, and in numbers. */
export const DimensionBar: FC<{ locale: Locale; scale: AttachmentScale; result: ScaleResult | null }> = (
  props,
) => {
  const { locale, scale, result } = props;
  const { dimensions, place } = resultTexts(locale);
  const t = dimensions[scale];
  return (
    <div class="dimension">
      <h3>{t.name}</h3>
      <p class="hint">{t.meaning}</p>
      {result === null ? (
        <p>{place.unknown}</p>
      ) : (
        <>
          <Bar result={result} />
          <p class="bar-ends" aria-hidden="true">
            <span>{t.low}</span>
            <span>{t.high}</span>
          </p>
          <p class="bar-words">
            <strong>{levelOf(result, place.levels)}</strong>:{" "}
            {fill(place.value, { mean: oneDecimal(result.mean, locale) })},{" "}
            {fill(place.band, { low: oneDecimal(result.low, locale), high: oneDecimal(result.high, locale) })}
            .
          </p>
        </>
      )}
    </div>
  );
};
