import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { quizTexts } from "../../texts/quiz.ts";

export interface QuizScale {
  min: number;
  max: number;
  /** One label for each answer from min to max. */
  labels: readonly string[];
}

export interface QuizQuestionProps {
  locale: Locale;
  scale: QuizScale;
  item: { id: string; text: string };
  number: number;
  total: number;
  /** The answer to show again; empty or absent is "no answer". */
  value?: string;
  missing?: boolean;
}

const Choice: FC<{ name: string; answer: number; label: string; checked: boolean }> = (props) => (
  <label class="choice">
    <input type="radio" name={props.name} value={String(props.answer)} checked={props.checked} />
    <span class="choice-box">
      <span class="choice-number" aria-hidden="true">
        {props.answer}
      </span>
      <span class="choice-label">{props.label}</span>
    </span>
  </label>
);

/** One statement with its five answers and "no answer", which is what an untouched question sends. */
export const QuizQuestion: FC<QuizQuestionProps> = (props) => {
  const { locale, scale, item, number, total, value, missing } = props;
  const t = quizTexts(locale);
  const name = `answers[${item.id}]`;
  const known = scale.labels.some((_, index) => String(scale.min + index) === value);
  const problemId = `missing-${item.id}`;
  return (
    <fieldset
      class={missing ? "question is-missing" : "question"}
      id={`question-${item.id}`}
      data-item={item.id}
      aria-describedby={missing ? problemId : undefined}
    >
      <legend>
        <span class="question-number">{fill(t.question.place, { n: number, total })}</span> {item.text}
      </legend>
      {missing && (
        <p class="field-error" id={problemId}>
          {t.end.missingItem}
        </p>
      )}
      <div class="choices">
        {scale.labels.map((label, index) => (
          <Choice
            key={label}
            name={name}
            answer={scale.min + index}
            label={label}
            checked={String(scale.min + index) === value}
          />
        ))}
      </div>
      <label class="no-answer">
        <input type="radio" name={name} value="" checked={!known} />
        <span>{t.question.noAnswer}</span>
      </label>
    </fieldset>
  );
};
