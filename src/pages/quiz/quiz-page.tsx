import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { pageTexts } from "../../texts/pages.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { HelpBlock } from "../frame/help-block.tsx";
import { Layout } from "../frame/layout.tsx";
import { TextList } from "../frame/text-list.tsx";
import { QuizQuestion, type QuizScale } from "./quiz-question.tsx";

interface LastQuestion {
  id: string;
  text: string;
  choices: readonly { id: string; text: string }[];
}

export interface QuizPageProps {
  locale: Locale;
  definition: {
    id: string;
    version: string;
    title: string;
    intro: string;
    scale: QuizScale;
    items: readonly { id: string; text: string }[];
    lastQuestion: LastQuestion | null;
  };
  /** Answers to show again, by item id. */
  values?: Record<string, string>;
  /** Ids of the items that still want an answer. */
  missing?: string[];
  /** What went wrong, in the visitor's language. */
  problem?: string;
  keepAnswers?: boolean;
  /** When the page was made, epoch ms: without a script the time for the whole sheet is all that is known. */
  startedAt: number;
  /** Whether this browser said that it has filled in the quiz before. */
  retake?: boolean;
  thoughtOf?: string | null;
  /** A site's page to lead back to with the result; the server has looked where that is. */
  returnUrl?: string | null;
  quickExitUrl?: string;
}

const Problems: FC<QuizPageProps> = ({ locale, definition, missing = [], problem }) => {
  const t = pageTexts(locale).quiz;
  if (missing.length === 0 && !problem) return null;
  const links = definition.items.flatMap((item, index) =>
    missing.includes(item.id)
      ? [{ href: `#question-${item.id}`, text: fill(t.question, { n: index + 1 }) }]
      : [],
  );
  return <ErrorSummary title={problem ?? t.missingTitle} links={links} inline />;
};

const Progress: FC<{ locale: Locale; total: number }> = ({ locale, total }) => (
  <div
    class="progress-track needs-script"
    role="progressbar"
    aria-label={pageTexts(locale).quiz.progress}
    aria-valuemin={0}
    aria-valuemax={total}
    aria-valuenow={0}
    data-quiz-progress=""
  >
    <span class="progress-fill" data-quiz-progress-fill="" />
  </div>
);

/** The optional question at the end, with nothing chosen beforehand. */
const LastQuestionField: FC<{ question: LastQuestion; value?: string | null }> = ({ question, value }) => (
  <fieldset class="card keep">
    <legend>{question.text}</legend>
    {question.choices.map(({ id, text }) => (
      <label key={id} class="tick">
        <input type="radio" name={question.id} value={id} checked={value === id} />
        <span>{text}</span>
      </label>
    ))}
  </fieldset>
);

const Keep: FC<{ locale: Locale; checked: boolean }> = ({ locale, checked }) => {
  const t = pageTexts(locale).quiz;
  return (
    <fieldset class="card keep">
      <legend>{t.keepTitle}</legend>
      <label class="tick">
        <input
          type="checkbox"
          name="keepAnswers"
          value="on"
          checked={checked}
          aria-describedby="keep-detail"
        />
        <span>{t.keepAnswers}</span>
      </label>
      <p class="hint" id="keep-detail">
        {t.keepDetail}
      </p>
    </fieldset>
  );
};

/** What closes the steps: whether all is answered, and the way back to what is not. */
const Closing: FC<QuizPageProps> = ({ locale, definition }) => {
  const t = pageTexts(locale).quiz;
  return (
    <div class="closing needs-script">
      <h2 data-quiz-last-title="">{t.lastTitle}</h2>
      <p data-quiz-all="">{t.lastAll}</p>
      <div data-quiz-open="">
        <p>{t.lastOpen}</p>
        <p class="open-questions">
          {definition.items.map((item, index) => (
            <button key={item.id} class="step-link" type="button" data-go-to={item.id}>
              {fill(t.question, { n: index + 1 })}
            </button>
          ))}
        </p>
      </div>
    </div>
  );
};

const Moves: FC<{ locale: Locale }> = ({ locale }) => {
  const t = pageTexts(locale).quiz;
  return (
    <p class="moves needs-script">
      <button class="step-link" type="button" data-quiz-back="">
        <span aria-hidden="true">←</span> {t.back}
      </button>
      <button class="step-link" type="button" data-quiz-skip="">
        {t.skip} <span aria-hidden="true">→</span>
      </button>
      <button class="step-link" type="button" data-quiz-next="">
        {t.next} <span aria-hidden="true">→</span>
      </button>
    </p>
  );
};

const Opening: FC<QuizPageProps> = ({ locale, definition }) => {
  const t = pageTexts(locale).quiz;
  return (
    <section class="opening">
      <h1 data-quiz-title="">{definition.title}</h1>
      {definition.intro.split("\n\n").map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <TextList class="promises" items={t.promises} />
      <p class="hint keys-hint needs-script">{t.keysHint}</p>
      <p class="begin needs-script">
        <button class="button" type="button" data-quiz-begin="">
          {t.begin}
        </button>
      </p>
    </section>
  );
};

const Questions: FC<QuizPageProps> = ({ locale, definition, values = {}, missing = [] }) => (
  <>
    {definition.items.map((item, index) => (
      <QuizQuestion
        key={item.id}
        locale={locale}
        scale={definition.scale}
        item={item}
        number={index + 1}
        total={definition.items.length}
        value={values[item.id]}
        missing={missing.includes(item.id)}
      />
    ))}
  </>
);

/**
 * The whole quiz as one plain form (POST /quiz), which the script shows one question at a time; where something has to
 * be mended, from there on.
 */
export const QuizPage: FC<QuizPageProps> = (props) => {
  const { locale, definition, keepAnswers = false } = props;
  const t = pageTexts(locale).quiz;
  return (
    <Layout
      locale={locale}
      title={definition.title}
      path="/quiz"
      robots="index, follow"
      returnUrl={props.returnUrl}
      withQuiz
      quickExitUrl={props.quickExitUrl}
    >
      <Opening {...props} />
      <HelpBlock locale={locale} />
      <form class="quiz" method="post" action="/quiz" autocomplete="off" data-quiz="">
        <input type="hidden" name="version" value={definition.version} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="startedAt" value={props.startedAt} />
        {props.retake && <input type="hidden" name="retake" value="1" />}
        {props.returnUrl && <input type="hidden" name="returnUrl" value={props.returnUrl} />}
        <Problems {...props} />
        <Progress locale={locale} total={definition.items.length} />
        <Questions {...props} />
        <div class="last" data-quiz-last="">
          <Closing {...props} />
          {definition.lastQuestion && (
            <LastQuestionField question={definition.lastQuestion} value={props.thoughtOf} />
          )}
          <Keep locale={locale} checked={keepAnswers} />
          <p class="submit">
            <button class="button" type="submit">
              {t.submit}
            </button>
            <span class="hint">{t.submitNote}</span>
          </p>
        </div>
        <Moves locale={locale} />
      </form>
    </Layout>
  );
};
