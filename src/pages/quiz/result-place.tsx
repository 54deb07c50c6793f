import type { FC } from "hono/jsx";
import { outcomeOf } from "../../quiz/attachment/outcome.ts";
import type { Locale, QuizResult } from "../../quiz/types.ts";
import { resultTexts } from "../../texts/results.ts";
import { DimensionBar } from "./dimension-bar.tsx";
import { ResultPlane } from "./result-plane.tsx";

/** The place on the two dimensions where both are known, and all three as bars. */
export const ResultPlace: FC<{ locale: Locale; result: QuizResult }> = ({ locale, result }) => {
  const t = resultTexts(locale).place;
  const { anxiety, avoidance, disorganisation } = result.scales;
  const { headline } = outcomeOf(result);
  return (
    <section class="card place" aria-labelledby="place-title">
      <h2 id="place-title">{t.title}</h2>
      {anxiety && avoidance && (
        <>
          <p class="hint">{t.intro}</p>
          <ResultPlane
            locale={locale}
            anxiety={anxiety}
            avoidance={avoidance}
            corners={headline !== "careless" && headline !== "incomplete"}
          />
        </>
      )}
      <div class="dimensions">
        <DimensionBar locale={locale} scale="anxiety" result={anxiety} />
        <DimensionBar locale={locale} scale="avoidance" result={avoidance} />
        <DimensionBar locale={locale} scale="disorganisation" result={disorganisation} />
      </div>
    </section>
  );
};
