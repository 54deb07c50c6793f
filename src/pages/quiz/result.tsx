import type { Child, FC } from "hono/jsx";
import { type Outcome, outcomeOf } from "../../quiz/attachment/outcome.ts";
import type { AttachmentScale, Locale, QuizResult } from "../../quiz/types.ts";
import { resultTexts, stories } from "../../texts/results.ts";
import { ResultCertainty } from "./result-certainty.tsx";
import { ResultPlace } from "./result-place.tsx";
import { ResultGrowth, ResultKnow, ResultOpening } from "./result-story.tsx";

export interface ResultProps {
  locale: Locale;
  result: QuizResult;
  /** How many statements each scale has. */
  totals: Record<AttachmentScale, number>;
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

/** The way on where there is no whole result: what to do, and that it need not be done. */
const GoOn: FC<ResultProps & { outcome: Outcome }> = ({ locale, retakeUrl, outcome }) => {
  const { goOn: t } = resultTexts(locale);
  const isOpen = outcome.headline === "incomplete";
  return (
    <div class="go-on">
      <p>
        <a
          class="button"
          href={isOpen ? `${retakeUrl}#open` : retakeUrl}
          data-quiz-again={isOpen ? "open" : ""}
        >
          {isOpen ? t.fill : t.again}
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
  const { locale, result, totals, retakeUrl, pause, offer, back, keep, earlier } = props;
  const outcome = outcomeOf(result);
  const story = stories(locale)[outcome.headline];
  const isWhole = outcome.headline !== "incomplete" && outcome.headline !== "careless";
  const { again } = resultTexts(locale);
  return (
    <div class="read">
      <section class="open">
        <ResultOpening locale={locale} outcome={outcome} />
        {!isWhole && <GoOn {...props} outcome={outcome} />}
      </section>
      {isWhole && <ResultKnow locale={locale} story={story} />}
      <ResultPlace locale={locale} result={result} totals={totals} />
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
