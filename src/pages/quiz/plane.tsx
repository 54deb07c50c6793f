import type { FC } from "hono/jsx";
import { alongScale } from "../../quiz/scale-range.ts";
import type { Locale, ScaleResult } from "../../quiz/types.ts";
import { dimensionTexts } from "../../texts/dimensions.ts";
import { resultTexts } from "../../texts/results.ts";

type Spot = Pick<ScaleResult, "mean" | "low" | "high">;

export interface PlaneProps {
  locale: Locale;
  anxiety: Spot;
  avoidance: Spot;
  /** Where a page has two. */
  id?: string;
  /** For who can't see it. */
  title: string;
  description?: string;
  /** Whether the corners are named: only where a style is. */
  corners?: boolean;
  /** How much wider than its band the patch is drawn, for a place that is less certain than it looks. */
  blur?: number;
  /** An earlier place, drawn as an open dot. */
  earlier?: { anxiety: number; avoidance: number };
}

/** The square's side, in drawing units. */
const SIDE = 300;
const across = (value: number): number => alongScale(value) * SIDE;
const up = (value: number): number => SIDE - alongScale(value) * SIDE;

/** Half the band; the wider side, because a band clipped at the edge is lopsided. */
function reach({ mean, low, high }: Spot, blur: number): number {
  return Math.max(across(high) - across(mean), across(mean) - across(low)) * blur;
}

const Corners: FC<{ locale: Locale }> = ({ locale }) => {
  const { corners } = resultTexts(locale).place;
  return (
    <>
      <text class="corner" x={14} y={32}>
        {corners.avoidant}
      </text>
      <text class="corner" x={286} y={32} text-anchor="end">
        {corners.both}
      </text>
      <text class="corner on-calm" x={14} y={278}>
        {corners.secure}
      </text>
      <text class="corner" x={286} y={278} text-anchor="end">
        {corners.anxious}
      </text>
    </>
  );
};

const Axes: FC<{ locale: Locale; calm: string | undefined }> = ({ locale, calm }) => {
  const { anxiety, avoidance } = dimensionTexts(locale);
  return (
    <>
      <text x={150} y={20} text-anchor="middle">
        {avoidance.high}
      </text>
      <text class={calm} x={150} y={291} text-anchor="middle">
        {avoidance.low}
      </text>
      <text class={calm} x={12} y={146}>
        {anxiety.low}
      </text>
      <text x={288} y={146} text-anchor="end">
        {anxiety.high}
      </text>
    </>
  );
};

const Earlier: FC<{ at: { anxiety: number; avoidance: number }; now: [number, number] }> = ({ at, now }) => {
  const [x, y] = [across(at.anxiety), up(at.avoidance)];
  return (
    <>
      <line class="plane-way" x1={x} y1={y} x2={now[0]} y2={now[1]} />
      <circle class="plane-then" cx={x} cy={y} r="7" />
    </>
  );
};

/** Anxiety across, avoidance up, a dot for the answers and a soft patch for the 80% bands around it. */
export const Plane: FC<PlaneProps> = (props) => {
  const { id = "plane", locale, anxiety, avoidance, title, description, corners, blur = 1, earlier } = props;
  const at: [number, number] = [across(anxiety.mean), up(avoidance.mean)];
  const patch = { cx: at[0], cy: at[1], rx: reach(anxiety, blur), ry: reach(avoidance, blur) };
  return (
    <svg class="plane" viewBox="-2 -2 304 304" role="img" aria-labelledby={`${id}-svg`}>
      <title id={`${id}-svg`}>{description ? `${title}. ${description}` : title}</title>
      <clipPath id={`${id}-clip`}>
        <rect width={SIDE} height={SIDE} rx="18" />
      </clipPath>
      <g clip-path={`url(#${id}-clip)`}>
        <rect class="plane-ground" width={SIDE} height={SIDE} />
        {corners && <rect class="plane-calm" y={SIDE / 2} width={SIDE / 2} height={SIDE / 2} />}
        <line class="plane-axis" x1={SIDE / 2} x2={SIDE / 2} y1="0" y2={SIDE} />
        <line class="plane-axis" x1="0" x2={SIDE} y1={SIDE / 2} y2={SIDE / 2} />
        {/* Three on top of one another: darker towards the middle, without a gradient. */}
        {[1, 0.72, 0.44].map((share) => (
          <ellipse key={share} class="plane-blob" {...patch} rx={patch.rx * share} ry={patch.ry * share} />
        ))}
        <ellipse class="plane-edge" {...patch} />
      </g>
      <Axes locale={locale} calm={corners ? "on-calm" : undefined} />
      {corners && <Corners locale={locale} />}
      {earlier && <Earlier at={earlier} now={at} />}
      <circle class="plane-dot" cx={at[0]} cy={at[1]} r="8" />
    </svg>
  );
};
