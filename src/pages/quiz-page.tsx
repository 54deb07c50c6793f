import type { FC } from "hono/jsx";
import type { Locale } from "../quiz/types.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { fill } from "./fill.ts";
import { HelpBlock } from "./help-block.tsx";
import { Layout } from "./layout.tsx";
import { QuizQuestion, type QuizScale } from "./quiz-question.tsx";
import { TextList } from "./text-list.tsx";
import { pageTexts } from "./texts/page-texts.ts";

export interface QuizPageProps {
  locale: Locale;
  definition: {
    id: string;
    version: string;
    title: string;
    intro: string;
    scale: QuizScale;
    items: readonly { id: string; text: string }[];
  };
  /** Answers to show again, by item id. */
  values?: Record<string, string>;
  /** Ids of the items that still want an answer. */
  missing?: string[];
  /** What went wrong, in the visitor's language. */
  problem?: string;
  keepAnswers?: boolean;
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

const Progress: FC<{ locale: Locale; total: number }> = ({ locale, total }) => {
  const t = pageTexts(locale).quiz;
  return (
    <div class="progress" hidden data-needs-script="">
      <div
        class="progress-track"
        role="progressbar"
        aria-label={t.progress}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={0}
        data-progress=""
      >
        <span class="progress-fill" data-progress-fill="" />
      </div>
      <p>
        <span data-progress-count="">0</span> {fill(t.answeredOf, { total })}
      </p>
    </div>
  );
};

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

/** The whole quiz as one plain form (POST /quiz); the script adds progress, scrolling on and number keys. */
export const QuizPage: FC<QuizPageProps> = (props) => {
  const { locale, definition, values = {}, missing = [], keepAnswers = false } = props;
  const t = pageTexts(locale).quiz;
  return (
    <Layout
      locale={locale}
      title={definition.title}
      path="/quiz"
      robots="index, follow"
      withQuiz
      quickExitUrl={props.quickExitUrl}
    >
      <section class="opening">
        <h1>{definition.title}</h1>
        {definition.intro.split("\n\n").map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <TextList class="promises" items={t.promises} />
        <p class="hint keys-hint" hidden data-needs-script="">
          {t.keysHint}
        </p>
      </section>
      <HelpBlock locale={locale} />
      <Problems {...props} />
      <form class="quiz" method="post" action="/quiz" autocomplete="off" data-quiz="">
        <input type="hidden" name="version" value={definition.version} />
        <input type="hidden" name="locale" value={locale} />
        <Progress locale={locale} total={definition.items.length} />
        {definition.items.map((item, index) => (
          <QuizQuestion
            key={item.id}
            locale={locale}
            scale={definition.scale}
            item={item}
            number={index + 1}
            value={values[item.id]}
            missing={missing.includes(item.id)}
          />
        ))}
        <Keep locale={locale} checked={keepAnswers} />
        <p class="submit">
          <button class="button" type="submit">
            {t.submit}
          </button>
          <span class="hint">{t.submitNote}</span>
        </p>
      </form>
    </Layout>
  );
};
