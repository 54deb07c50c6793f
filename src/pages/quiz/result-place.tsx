import type { FC } from "hono/jsx";
import type { ScaleCounts } from "../../quiz/attachment/needed.ts";
import { isNamed, type Outcome, outcomeOf } from "../../quiz/attachment/outcome.ts";
import { levelOf } from "../../quiz/scale-range.ts";
import { ATTACHMENT_SCALES, type Locale, type QuizResult, type ScaleResult } from "../../quiz/types.ts";
import { resultTexts } from "../../texts/results.ts";
import { plain, Rich } from "../frame/rich.tsx";
import { DimensionBar } from "./dimension-bar.tsx";
import { Plane } from "./plane.tsx";

export interface ResultPlaceProps {
  locale: Locale;
  result: QuizResult;
  /** How much of each scale was answered; of a result that is kept nobody knows any more. */
  counts?: ScaleCounts;
}

/** A careless sheet's place is less certain than its band says. */
const BLUR = 1.5;

/** What could be placed, scale by scale, where something is missing. */
const Part: FC<ResultPlaceProps> = ({ locale, result, counts }) => (
  <div class="bars">
    {ATTACHMENT_SCALES.map((scale) => (
      <DimensionBar
        key={scale}
        locale={locale}
        scale={scale}
        result={result.scales[scale]}
        count={counts?.[scale]}
      />
    ))}
  </div>
);

type Placed = Record<keyof ScaleCounts, ScaleResult>;

const Words: FC<{ locale: Locale; scales: Placed; outcome: Outcome }> = ({ locale, scales, outcome }) => {
  const t = resultTexts(locale).place;
  const isBlurred = outcome.headline === "careless";
  const { anxiety, avoidance, disorganisation } = scales;
  return (
    <div class="place-words">
      {isBlurred ? (
        <p>{t.blur}</p>
      ) : (
        <p>
          <Rich text={t.anxiety[levelOf(anxiety)]} /> <Rich text={t.avoidance[levelOf(avoidance)]} />
        </p>
      )}
      {!isBlurred && !isNamed(outcome.headline) && <p>{t.noNames}</p>}
      <p class="small muted">{isBlurred ? t.blurAfter : t.dot}</p>
      {!isBlurred && <DimensionBar locale={locale} scale="disorganisation" result={disorganisation} />}
    </div>
  );
};

/** Where somebody stands: the drawing and the third dimension, or what can be shown of them. */
export const ResultPlace: FC<ResultPlaceProps> = (props) => {
  const { locale, result } = props;
  const t = resultTexts(locale).place;
  const outcome = outcomeOf(result);
  const isBlurred = outcome.headline === "careless";
  const { anxiety, avoidance, disorganisation } = result.scales;
  const scales = anxiety && avoidance && disorganisation ? { anxiety, avoidance, disorganisation } : null;
  const title = scales ? (isBlurred ? t.blurTitle : t.title) : t.partTitle;
  return (
    <section class={isBlurred ? "place card blur" : "place card"} aria-labelledby="place-title">
      <h2 id="place-title">{title}</h2>
      {scales ? (
        <div class="place-in">
          <div class="place-plane">
            <Plane
              locale={locale}
              anxiety={scales.anxiety}
              avoidance={scales.avoidance}
              title={t.svgTitle}
              description={plain(
                `${t.anxiety[levelOf(scales.anxiety)]} ${t.avoidance[levelOf(scales.avoidance)]}`,
              )}
              corners={isNamed(outcome.headline)}
              blur={isBlurred ? BLUR : 1}
            />
          </div>
          <Words locale={locale} scales={scales} outcome={outcome} />
        </div>
      ) : (
        <Part {...props} />
      )}
    </section>
  );
};
