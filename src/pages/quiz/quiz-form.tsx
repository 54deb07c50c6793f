import type { FC } from "hono/jsx";
import type { Need } from "../../quiz/attachment/needed.ts";
import type { Locale } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { quizTexts } from "../../texts/quiz.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { Hidden, Submit } from "../frame/form-parts.tsx";
import type { Query } from "../frame/lang-link.ts";
import { Challenge } from "../sign-up/guard-fields.tsx";
import { QuizQuestion, type QuizScale } from "./quiz-question.tsx";

interface LastQuestion {
  id: string;
  text: string;
  choices: readonly { id: string; text: string }[];
}

export interface QuizFormProps {
  locale: Locale;
  definition: {
    version: string;
    title: string;
    scale: QuizScale;
    items: readonly { id: string; text: string }[];
    /** What a whole result takes: the last page says what is missing. */
    needed: readonly Need[];
    lastQuestion: LastQuestion | null;
    /** Whether visitors may leave a sealed copy for research. */
    asksForCopy: boolean;
  };
  /** Answers to show again, by item id. */
  values?: Record<string, string>;
  /** Ids of the items that still want an answer. */
  missing?: readonly string[];
  /** What went wrong, in the visitor's language. */
  problem?: string;
  keepAnswers?: boolean;
  /** Turnstile's site key, where one is set: only who passes it leaves a copy. */
  turnstileKey?: string | null;
  /** When the page was made, epoch ms: without a script the time for the whole sheet is all that is known. */
  startedAt?: number;
  /** Whether this browser said that it has filled in the quiz before. */
  retake?: boolean;
  thoughtOf?: string | null;
  /** Hidden fields that come along to the result, by name; without a value they are left out. */
  carried?: Query;
}

const Problems: FC<QuizFormProps> = ({ locale, definition, missing = [], problem }) => {
  const t = quizTexts(locale).end;
  if (missing.length === 0 && !problem) return null;
  const links = definition.items.flatMap((item, index) =>
    missing.includes(item.id)
      ? [{ href: `#question-${item.id}`, text: fill(t.question, { n: index + 1 }) }]
      : [],
  );
  return <ErrorSummary title={problem ?? t.missingTitle} links={links} inline />;
};

const Progress: FC<{ locale: Locale; total: number }> = ({ locale, total }) => (
  <div class="progress needs-script">
    <div
      class="progress-track"
      role="progressbar"
      aria-label={quizTexts(locale).question.progress}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={0}
      data-quiz-progress=""
    >
      <span class="progress-fill" data-quiz-progress-fill="" />
    </div>
    <p class="small muted" aria-hidden="true">
      <span data-quiz-place="" />
      <span data-quiz-minutes="" />
    </p>
  </div>
);

/** Whom to think of: above the statements, and in steps with the one that is shown. */
const Who: FC<{ locale: Locale }> = ({ locale }) => {
  const { who } = quizTexts(locale);
  return (
    <details class="fold who" data-quiz-who="" open>
      <summary>{who.title}</summary>
      <p>{who.text}</p>
    </details>
  );
};

/** The optional question at the end, with nothing chosen beforehand. */
const LastQuestionField: FC<{ question: LastQuestion; value?: string | null }> = ({ question, value }) => (
  <fieldset class="card keep-answers">
    <legend>{question.text}</legend>
    {question.choices.map(({ id, text }) => (
      <label key={id} class="tick">
        <input type="radio" name={question.id} value={id} checked={value === id} />
        <span>{text}</span>
      </label>
    ))}
  </fieldset>
);

const Keep: FC<{ locale: Locale; checked: boolean; turnstileKey: string | null }> = (props) => {
  const { locale, checked, turnstileKey } = props;
  const t = quizTexts(locale).end;
  return (
    <fieldset class="card keep-answers">
      <legend>{t.keepTitle}</legend>
      <label class="tick">
        <input
          type="checkbox"
          name="keepAnswers"
          value="on"
          checked={checked}
          aria-describedby="keep-detail"
        />
        <span>{t.keep}</span>
      </label>
      <p class="hint" id="keep-detail">
        {t.keepDetail}
      </p>
      <Challenge locale={locale} place="keep" guard={{ start: null, turnstileKey }} />
    </fieldset>
  );
};

/** What closes the steps: whether a whole result can be shown, and the way back to what is open. */
const Closing: FC<QuizFormProps> = ({ locale, definition }) => {
  const t = quizTexts(locale).end;
  return (
    <div class="closing needs-script">
      <h2 data-quiz-last-title="">{t.title}</h2>
      <p data-quiz-open="" />
      <p class="open-questions">
        {definition.items.map((item, index) => (
          <button key={item.id} class="step-link" type="button" data-go-to={item.id}>
            {fill(t.question, { n: index + 1 })}
          </button>
        ))}
      </p>
    </div>
  );
};

const Move: FC<{ label: string; kind: "back" | "on"; way: object; hidden?: boolean }> = (props) => (
  <button class={`step-link is-${props.kind}`} type="button" hidden={props.hidden} {...props.way}>
    {props.label}
  </button>
);

const Moves: FC<{ locale: Locale }> = ({ locale }) => {
  const t = quizTexts(locale).question;
  return (
    <>
      <p class="moves needs-script">
        <Move kind="back" label={t.back} way={{ "data-quiz-back": "" }} />
        <Move kind="on" label={t.skip} way={{ "data-quiz-skip": "" }} />
        <Move kind="on" label={t.next} way={{ "data-quiz-next": "" }} hidden />
      </p>
      <p class="cheer small muted needs-script" role="status" data-quiz-cheer="" />
    </>
  );
};

/**
 * The whole quiz as one plain form, which the script shows one statement at a time: on our own page, where it works
 * without a script too, and in the element.
 */
export const QuizForm: FC<QuizFormProps> = (props) => {
  const { locale, definition, values = {}, missing = [], keepAnswers = false, carried = {} } = props;
  const retake = props.retake ? "1" : null;
  const startedAt = props.startedAt === undefined ? null : String(props.startedAt);
  const hidden = { version: definition.version, locale, startedAt, retake, ...carried };
  const total = definition.items.length;
  return (
    <form
      class="quiz"
      id="questions"
      method="post"
      action="/quiz"
      autocomplete="off"
      data-quiz=""
      data-needs={JSON.stringify(definition.needed)}
      lang={locale}
    >
      <Hidden fields={hidden} />
      {/* The page keeps its name for who hears it, while the start with its heading is away. */}
      <h1 class="visually-hidden going-title">{definition.title}</h1>
      <Problems {...props} />
      <Progress locale={locale} total={total} />
      <Who locale={locale} />
      {definition.items.map((item, index) => (
        <QuizQuestion
          key={item.id}
          locale={locale}
          scale={definition.scale}
          item={item}
          number={index + 1}
          total={total}
          value={values[item.id]}
          missing={missing.includes(item.id)}
        />
      ))}
      <div class="last" data-quiz-last="">
        <Closing {...props} />
        {definition.lastQuestion && (
          <LastQuestionField question={definition.lastQuestion} value={props.thoughtOf} />
        )}
        {definition.asksForCopy && (
          <Keep locale={locale} checked={keepAnswers} turnstileKey={props.turnstileKey ?? null} />
        )}
        <p class="submit">
          <Submit label={quizTexts(locale).end.submit} />
        </p>
        <p class="alert field-error" role="alert" />
      </div>
      <Moves locale={locale} />
    </form>
  );
};
