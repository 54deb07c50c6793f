import type { FC } from "hono/jsx";
import type { ScaleCount } from "../../quiz/attachment/needed.ts";
import { alongScale, levelOf, SCALE_CUT } from "../../quiz/scale-range.ts";
import type { AttachmentScale, Locale, ScaleResult } from "../../quiz/types.ts";
import { dimensionTexts } from "../../texts/dimensions.ts";
import { fill } from "../../texts/fill.ts";
import { counted } from "../../texts/plural.ts";
import { resultTexts } from "../../texts/results.ts";
import { Rich } from "../frame/rich.tsx";

const along = (value: number): number => 12 + alongScale(value) * 276;

/** The drawing says nothing that the words beside it don't, so screen readers skip it. */
const Bar: FC<{ result: ScaleResult | null }> = ({ result }) => (
  <svg class="bar" viewBox="0 0 300 28" aria-hidden="true">
    <line class={result ? "bar-track" : "bar-track bar-none"} x1="12" x2="288" y1="14" y2="14" />
    {result && (
      <>
        <line class="bar-cut" x1={along(SCALE_CUT)} x2={along(SCALE_CUT)} y1="4" y2="24" />
        <line class="bar-band" x1={along(result.low)} x2={along(result.high)} y1="14" y2="14" />
        <circle class="bar-dot" cx={along(result.mean)} cy="14" r="7.5" />
      </>
    )}
  </svg>
);

export interface DimensionBarProps {
  locale: Locale;
  scale: AttachmentScale;
  result: ScaleResult | null;
  /** Where it matters how many of its statements were answered. */
  count?: ScaleCount;
}

/** One dimension as a bar with its 80% band, and in words. */
export const DimensionBar: FC<DimensionBarProps> = ({ locale, scale, result, count }) => {
  const { place } = resultTexts(locale);
  const t = dimensionTexts(locale)[scale];
  const missing = count && count.missing > 0 ? counted(count.missing, place.few) : place.missing;
  return (
    <div class="dimension">
      <p>
        <strong>{t.name}</strong>
        <span class="small muted">
          {count ? fill(place.answered, { n: count.answered, total: count.total }) : t.meaning}
        </span>
      </p>
      <Bar result={result} />
      {result && (
        <p class="ends" aria-hidden="true">
          <span>{t.low}</span>
          <span>{t.high}</span>
        </p>
      )}
      <p class={result ? undefined : "muted"}>
        <Rich text={result ? place[scale][levelOf(result)] : missing} />
      </p>
    </div>
  );
};
