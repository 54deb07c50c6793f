import type { FC } from "hono/jsx";
import { isNamed, type Outcome, outcomeOf } from "../../quiz/attachment/outcome.ts";
import {
  ATTACHMENT_SCALES,
  type Locale,
  type QualityFlag,
  type QuizResult,
  REGIONS,
  type Region,
} from "../../quiz/types.ts";
import { dimensionTexts } from "../../texts/dimensions.ts";
import { fill } from "../../texts/fill.ts";
import { chance, oneDecimal } from "../../texts/numbers.ts";
import { resultTexts } from "../../texts/results.ts";

/** From what is shown as 20% and as 10%: rows with the same number have the same word. */
const PLAYS_A_PART = 0.175;
const A_LITTLE = 0.075;
const DOTS = [0, 1, 2, 3] as const;

/**
 * How full a row is, 0 to 4. "Fits best" only for the style that the page names: the list must not name by the back
 * door what the rules of classification refused to name.
 */
function fullness(probability: number, named: boolean): number {
  if (named) return 3;
  if (probability >= PLAYS_A_PART) return 2;
  return probability >= A_LITTLE ? 1 : 0;
}

const Dots: FC<{ full: number }> = ({ full }) => (
  <svg viewBox="0 0 60 12" aria-hidden="true">
    {DOTS.map((dot) => (
      <circle class={dot < full ? "is-full" : undefined} cx={6 + 16 * dot} cy="6" r="5" key={dot} />
    ))}
  </svg>
);

const Fits: FC<{ locale: Locale; outcome: Outcome; chances: Partial<Record<Region, number>> }> = (props) => {
  const { locale, outcome, chances } = props;
  const { certainty: t, short } = resultTexts(locale);
  const rows = REGIONS.flatMap((region) => {
    const probability = chances[region];
    return probability === undefined ? [] : [{ region, probability }];
  });
  return (
    <dl class="fits">
      {rows
        .toSorted((one, other) => other.probability - one.probability)
        .map(({ region, probability }) => {
          const named = region === outcome.headline;
          const full = fullness(probability, named);
          return (
            <div class={named ? "is-named" : undefined} key={region}>
              <dt>{short[region]}</dt>
              <dd>
                <Dots full={named ? DOTS.length : full} />
                {t.fits[full]}, {fill(t.chance, { percent: chance(probability, t) })}
              </dd>
            </div>
          );
        })}
    </dl>
  );
};

/** The places as numbers, once. */
const Ranges: FC<{ locale: Locale; result: QuizResult }> = ({ locale, result }) => {
  const { certainty: t } = resultTexts(locale);
  const dimensions = dimensionTexts(locale);
  const number = (value: number) => oneDecimal(value, locale);
  return (
    <ul>
      {ATTACHMENT_SCALES.flatMap((scale) => {
        const found = result.scales[scale];
        if (!found) return [];
        const { mean, low, high } = found;
        const values = { mean: number(mean), low: number(low), high: number(high) };
        return <li key={scale}>{fill(t.range, { name: dimensions[scale].name, ...values })}</li>;
      })}
    </ul>
  );
};

const Noticed: FC<{ locale: Locale; flags: readonly QualityFlag[] }> = ({ locale, flags }) => {
  const t = resultTexts(locale).certainty;
  return (
    <p>
      <strong>{t.flagsTitle}</strong> {flags.map((flag) => t.flags[flag]).join(" ")} {t.flagsAfter}
    </p>
  );
};

function sentenceOf({ headline, confidence }: Outcome): "clear" | "likely" | "slight" | "mixed" | "twoSides" {
  if (!isNamed(headline)) return "mixed";
  return confidence === "mixed" ? "twoSides" : confidence;
}

/** How sure the result is, behind one press: in words, in numbers where there are any, and what nobody knows yet. */
export const ResultCertainty: FC<{ locale: Locale; result: QuizResult }> = ({ locale, result }) => {
  const t = resultTexts(locale).certainty;
  const outcome = outcomeOf(result);
  const places = ATTACHMENT_SCALES.some((scale) => result.scales[scale]);
  return (
    <details class="fold sure card">
      <summary>
        <span>
          {t.title}
          <small>{t.hint}</small>
        </span>
      </summary>
      <div class="sure-body" id="sure" tabindex={-1}>
        {outcome.chances && (
          <>
            <p>{t.sentences[sentenceOf(outcome)]}</p>
            <Fits locale={locale} outcome={outcome} chances={outcome.chances} />
          </>
        )}
        {places && (
          <>
            <p>
              <strong>{t.bandTitle}</strong> {t.band}
            </p>
            <Ranges locale={locale} result={result} />
          </>
        )}
        {result.flags.length > 0 && <Noticed locale={locale} flags={result.flags} />}
        <p>
          <strong>{t.unknownTitle}</strong> {t.unknown}
        </p>
      </div>
    </details>
  );
};
