import type { Child, FC } from "hono/jsx";
import type { ScaleCounts } from "../../quiz/attachment/needed.ts";
import { type Outcome, outcomeOf } from "../../quiz/attachment/outcome.ts";
import type { Locale, QuizResult } from "../../quiz/types.ts";
import { counted } from "../../texts/plural.ts";
import { resultTexts, stories } from "../../texts/results.ts";
import { ResultCertainty } from "./result-certainty.tsx";
import { ResultPlace } from "./result-place.tsx";
import { ResultGrowth, ResultKnow, ResultOpening, sumOf } from "./result-story.tsx";

export interface ResultProps {
  locale: Locale;
  result: QuizResult;
  /** How much of each scale was answered, where that is known. */
  counts?: ScaleCounts;
  /** Where the statements can be answered again, or the open ones after all. */
  retakeUrl: string;
  /** An earlier result beside this one. */
  earlier?: Child;
  /** The offer at the first natural pause, and at the end; null where none is made. */
  pause?: Child;
  offer?: Child;
  /** Above the last offer: the way back to a site. */
  back?: Child;
  /** What can be done with the result. */
  keep?: Child;
}

/** The way back to the site that the quiz was begun from. `target` in the element, which may stand in a frame. */
export const BackToSite: FC<{ locale: Locale; url: string; target?: string }> = ({ locale, url, target }) => {
  const t = resultTexts(locale);
  return (
    <p class="submit back-to-site">
      <a class="button" href={url} target={target} rel="noreferrer">
        {t.backToSite}
      </a>
      <span class="hint">{t.backToSiteNote}</span>
    </p>
  );
};

/** The way on where there is no whole result: what to do, and that it need not be done. */
const GoOn: FC<ResultProps & { outcome: Outcome }> = ({ locale, retakeUrl, counts, outcome }) => {
  const { goOn: t } = resultTexts(locale);
  const isOpen = outcome.headline === "incomplete";
  const sum = counts && sumOf(counts);
  const fill = sum ? counted(sum.total - sum.answered, t.fillOpen) : t.fill;
  return (
    <div class="go-on">
      <p>
        <a
          class="button"
          href={isOpen ? `${retakeUrl}#open` : retakeUrl}
          data-quiz-again={isOpen ? "open" : ""}
        >
          {isOpen ? fill : t.again}
        </a>
      </p>
      <p class="small muted">{isOpen ? t.fillNote : t.againNote}</p>
    </div>
  );
};

/** For whoever would rather not go on: what to take along without a questionnaire. */
const Without: FC<{ locale: Locale }> = ({ locale }) => {
  const t = resultTexts(locale).goOn;
  return (
    <section class="know">
      <h2>{t.without}</h2>
      <p>{t.withoutText}</p>
      <ul>
        {stories(locale).incomplete.know?.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
};

/**
 * A result, the same on our own page and in the element: first what somebody may recognise, then where it stands and
 * what helps, and how sure it is behind one press.
 */
export const Result: FC<ResultProps> = (props) => {
  const { locale, result, counts, retakeUrl, pause, offer, back, keep, earlier } = props;
  const outcome = outcomeOf(result);
  const story = stories(locale)[outcome.headline];
  const isWhole = outcome.headline !== "incomplete" && outcome.headline !== "careless";
  const { again } = resultTexts(locale);
  return (
    <div class="read">
      <section class="open">
        <ResultOpening locale={locale} outcome={outcome} counts={counts} />
        {!isWhole && <GoOn {...props} outcome={outcome} />}
      </section>
      {isWhole && <ResultKnow locale={locale} story={story} />}
      <ResultPlace locale={locale} result={result} counts={counts} />
      {earlier}
      {outcome.headline === "incomplete" && <Without locale={locale} />}
      {isWhole && pause}
      <ResultGrowth locale={locale} story={story} />
      <ResultCertainty locale={locale} result={result} />
      {back}
      {offer}
      {keep}
      {isWhole && (
        <p class="again">
          {again.text}{" "}
          <a href={retakeUrl} data-quiz-again="">
            {again.link}
          </a>
        </p>
      )}
    </div>
  );
};
