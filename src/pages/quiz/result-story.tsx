import type { FC } from "hono/jsx";
import type { ScaleCounts } from "../../quiz/attachment/needed.ts";
import { isNamed, type Outcome } from "../../quiz/attachment/outcome.ts";
import type { Locale } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { listed } from "../../texts/numbers.ts";
import { resultTexts, stories } from "../../texts/results.ts";
import type { Story } from "../../texts/story.ts";

/** The style's name comes third, after what somebody may recognise, and with how well it fits. */
const Name: FC<{ locale: Locale; outcome: Outcome }> = ({
  locale,
  outcome: { headline, confidence, near },
}) => {
  const { name: t, styles } = resultTexts(locale);
  if (!isNamed(headline)) return null;
  return (
    <p class="name">
      {t.inBooks} <em>{styles[headline]}</em>. <a href="#sure">{t.fits[confidence]}</a>{" "}
      {near[0] && `${fill(t.near, { style: styles[near[0]] })} `}
      {t.noLabel}
    </p>
  );
};

/** Over all scales. */
export function sumOf(counts: ScaleCounts): { answered: number; total: number } {
  const sum = (of: "answered" | "total") => Object.values(counts).reduce((all, count) => all + count[of], 0);
  return { answered: sum("answered"), total: sum("total") };
}

/** What the page opens with: a sentence that somebody may recognise. */
export const ResultOpening: FC<{ locale: Locale; outcome: Outcome; counts?: ScaleCounts }> = (props) => {
  const { locale, outcome, counts } = props;
  const story = stories(locale)[outcome.headline];
  const { pageTitle, styles, goOn } = resultTexts(locale);
  const names = listed(
    outcome.near.map((style) => styles[style]),
    locale,
  );
  return (
    <>
      <p class="kick">{pageTitle}</p>
      <h1 tabindex={-1}>{story.title}</h1>
      <p class="lead">
        {outcome.headline === "incomplete" && counts && `${fill(goOn.given, sumOf(counts))} `}
        {fill(story.lead, { styles: names })}
      </p>
      {story.aside && <p class="name">{story.aside}</p>}
      <Name locale={locale} outcome={outcome} />
    </>
  );
};

export const ResultKnow: FC<{ locale: Locale; story: Story }> = ({ locale, story }) => {
  const { know } = resultTexts(locale);
  return (
    <section class="know" aria-labelledby="know-title">
      <h2 id="know-title">{know.title}</h2>
      <ul>
        {story.know?.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {story.plus && <li class="plus">{story.plus}</li>}
      </ul>
      <p class="muted">{know.after}</p>
    </section>
  );
};

/** Where it may come from, and one small step. */
export const ResultGrowth: FC<{ locale: Locale; story: Story }> = ({ locale, story }) => {
  const t = resultTexts(locale);
  const { from, grow, step } = story;
  return (
    <>
      {from && (
        <section class="from">
          <h2>{t.from}</h2>
          <p>{from}</p>
        </section>
      )}
      {grow && step && (
        <section class="grow">
          <h2>{t.grow}</h2>
          <p>{grow}</p>
          <div class="step">
            <p class="step-title">
              <span>{step.title}</span>
              <span class="muted">{step.time}</span>
            </p>
            <p>{step.text}</p>
            <p class="say">{step.say}</p>
            <p>{step.after}</p>
          </div>
        </section>
      )}
    </>
  );
};
