import { DAY_MS } from "../config.ts";
import { PLACE_CELLS, type Place } from "../email/place.ts";
import { outcomeOf } from "../quiz/attachment/outcome.ts";
import { ownSeries } from "../quiz/attachment/series.ts";
import { type AttachmentScale, type QuizResult, type Series, STYLES, type Style } from "../quiz/types.ts";

/** The two dimensions that a letter draws. */
type PlacedScale = "anxiety" | "avoidance";

/**
 * What a lead's record keeps of a result, encrypted, until 120 days after its last letter: enough to show the page again,
 * to the quarter of an answer and never the sums. docs/trust.md says what it could be joined to, and by whom.
 */
export interface Profile {
  /** Scale means, 1 to 5; null where too little was answered. Whole numbers where it was kept before there were bands. */
  means: Record<PlacedScale, number | null> & { disorganisation?: number | null };
  /** The 80% bands, low and high. This and what follows is absent from a profile of before it was kept. */
  bands?: Record<AttachmentScale, readonly [low: number, high: number] | null>;
  version?: QuizResult["version"];
  /** What the result page opened with, and how sure it was of it. */
  headline?: QuizResult["headline"];
  confidence?: QuizResult["confidence"];
  /** The styles that were named beside, or between which it lies. */
  near?: readonly Style[];
  series?: Series;
  norm?: string | null;
  /** When it was given, in whole days since 1970. */
  day?: number;
}

export function roundedProfile(result: QuizResult, nowMs: number): Profile {
  const { scales, version, headline, confidence } = result;
  const mean = (scale: AttachmentScale) => scales[scale] && quarter(scales[scale].mean);
  const band = (scale: AttachmentScale): readonly [number, number] | null => {
    const found = scales[scale];
    return found && [quarter(found.low), quarter(found.high)];
  };
  return {
    means: byScale(mean),
    bands: byScale(band),
    version,
    headline,
    confidence,
    near: outcomeOf(result).near,
    series: ownSeries(result),
    norm: result.version === "2" ? result.norm : null,
    day: Math.floor(nowMs / DAY_MS),
  };
}

/**
 * The result that a profile still holds, to show it again: without chances and flags, which are not kept. One of before
 * there were bands has its means and its lead's style, and is called no surer than that.
 */
export function resultFrom({ means, bands, near = [], ...kept }: Profile, style: string | null): QuizResult {
  const headline = kept.headline ?? style ?? "mixed";
  const scales = byScale((scale) => {
    const mean = means[scale] ?? null;
    const [low, high] = bands?.[scale] ?? [mean, mean];
    return mean === null ? null : { mean, low, high, answered: 0 };
  });
  const first = headline === "anxious-avoidant" || headline === "dimensions-only";
  const version = kept.version ?? (first ? "1" : "2");
  return {
    quiz: "attachment",
    version,
    style: STYLES.find((each) => each === headline) ?? "mixed",
    headline,
    confidence: kept.confidence ?? "slight",
    scales,
    flags: [],
    probabilities: null,
    near,
    secondary: near[0] ?? null,
    series: kept.series ?? "general",
    anxietyLeads: null,
    norm: kept.norm ?? null,
  } as QuizResult;
}

function byScale<T>(of: (scale: AttachmentScale) => T): Record<AttachmentScale, T> {
  return { anxiety: of("anxiety"), avoidance: of("avoidance"), disorganisation: of("disorganisation") };
}

function quarter(value: number): number {
  return Math.round(value * 4) / 4;
}

/** Where a profile stands on the two dimensions of the drawing; null where too little was answered. */
export function placeOf({ means: { anxiety, avoidance } }: Profile): Place | null {
  return anxiety === null || avoidance === null
    ? null
    : { anxiety: cellOf(anxiety), avoidance: cellOf(avoidance) };
}

function cellOf(mean: number): number {
  return Math.min(PLACE_CELLS, Math.max(1, Math.round(mean))) - 1;
}
