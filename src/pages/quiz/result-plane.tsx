import type { FC } from "hono/jsx";
import type { Locale, ScaleResult } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { oneDecimal } from "../../texts/numbers.ts";
import { type ResultTexts, resultTexts } from "../../texts/results.ts";

/** The square's side and its place in the drawing, in drawing units. */
const SIDE = 280;
const LEFT = 30;
const TOP = 6;
/** The stated cut between low and high on the 1-5 scale (a convention, never a median). */
const CUT = 3;

export interface ResultPlaneProps {
  locale: Locale;
  anxiety: ScaleResult;
  avoidance: ScaleResult;
  /** False where no style is named: then the corners are not named either. */
  corners: boolean;
}

const across = (value: number): number => LEFT + ((value - 1) / 4) * SIDE;
const up = (value: number): number => TOP + SIDE - ((value - 1) / 4) * SIDE;

/** Half the band in drawing units; the wider side, because a band clipped at the edge is lopsided. */
function reach({ mean, low, high }: ScaleResult): number {
  return (Math.max(high - mean, mean - low) / 4) * SIDE;
}

const Corners: FC<{ t: ResultTexts["place"]["corners"] }> = ({ t }) => {
  const right = LEFT + SIDE - 10;
  const bottom = TOP + SIDE - 12;
  return (
    <g class="plane-corners">
      <text x={LEFT + 10} y={TOP + 22}>
        {t.avoidant}
      </text>
      <text x={right} y={TOP + 22} text-anchor="end">
        {t.both}
      </text>
      <text x={LEFT + 10} y={bottom}>
        {t.secure}
      </text>
      <text x={right} y={bottom} text-anchor="end">
        {t.anxious}
      </text>
    </g>
  );
};

const Axes: FC<{ t: ResultTexts["dimensions"] }> = ({ t }) => (
  <g class="plane-axes">
    <text x={LEFT} y={TOP + SIDE + 22}>
      {t.anxiety.low}
    </text>
    <text x={LEFT + SIDE} y={TOP + SIDE + 22} text-anchor="end">
      {`${t.anxiety.high} →`}
    </text>
    <text x={-(TOP + SIDE)} y={LEFT - 12} transform="rotate(-90)">
      {t.avoidance.low}
    </text>
    <text x={-TOP} y={LEFT - 12} transform="rotate(-90)" text-anchor="end">
      {`${t.avoidance.high} →`}
    </text>
  </g>
);

/** Anxiety across, avoidance up, a dot for the answers and a soft patch for the 80% bands around it. */
export const ResultPlane: FC<ResultPlaneProps> = ({ locale, anxiety, avoidance, corners }) => {
  const t = resultTexts(locale);
  const say = (scale: "anxiety" | "avoidance", result: ScaleResult): string =>
    `${t.dimensions[scale].name}: ${fill(t.place.value, { mean: oneDecimal(result.mean, locale) })}, ${fill(
      t.place.band,
      { low: oneDecimal(result.low, locale), high: oneDecimal(result.high, locale) },
    )}.`;
  return (
    <svg class="plane" viewBox="0 0 316 316" role="img" aria-labelledby="plane-title plane-desc">
      <title id="plane-title">{t.place.svgTitle}</title>
      <desc id="plane-desc">{`${say("anxiety", anxiety)} ${say("avoidance", avoidance)}`}</desc>
      <clipPath id="plane-clip">
        <rect x={LEFT} y={TOP} width={SIDE} height={SIDE} rx="14" />
      </clipPath>
      <g clip-path="url(#plane-clip)">
        <rect class="plane-ground" x={LEFT} y={TOP} width={SIDE} height={SIDE} />
        {corners && <rect class="plane-calm" x={LEFT} y={up(CUT)} width={SIDE / 2} height={SIDE / 2} />}
        <line class="plane-cut" x1={across(CUT)} x2={across(CUT)} y1={TOP} y2={TOP + SIDE} />
        <line class="plane-cut" x1={LEFT} x2={LEFT + SIDE} y1={up(CUT)} y2={up(CUT)} />
        <ellipse
          class="plane-band"
          cx={across(anxiety.mean)}
          cy={up(avoidance.mean)}
          rx={reach(anxiety)}
          ry={reach(avoidance)}
        />
      </g>
      {corners && <Corners t={t.place.corners} />}
      <Axes t={t.dimensions} />
      <circle class="plane-dot" cx={across(anxiety.mean)} cy={up(avoidance.mean)} r="8" />
    </svg>
  );
};
