import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { quizTexts } from "../../texts/quiz.ts";
import { resultTexts } from "../../texts/results.ts";
import { brand } from "../frame/brand.ts";
import { Faces } from "../frame/faces.tsx";
import { PrivacyLink } from "../frame/privacy-link.tsx";
import { TextList } from "../frame/text-list.tsx";
import { Plane } from "./plane.tsx";

export interface QuizStartProps {
  locale: Locale;
  /** The quiz's name. */
  title: string;
  /** How many statements it has. */
  count: number;
}

/** One decision on one screen of a phone: what it is about, what you get, how long it takes, what is kept. */
export const Pitch: FC<QuizStartProps> = ({ locale, title, count }) => {
  const t = quizTexts(locale).start;
  return (
    <section class="pitch">
      <p class="kick">{title}</p>
      <h1 data-quiz-title="">{t.title}</h1>
      <p class="lead">{fill(t.lead, { n: count })}</p>
      <p class="go">
        <a class="button" href="#questions" data-quiz-begin="">
          {t.begin}
        </a>
      </p>
      <p class="go" hidden data-quiz-resume="">
        <button class="button button-quiet" type="button" data-quiz-go-on="">
          {t.goOn}
        </button>
      </p>
      <ul class="promised">
        {t.promised.map((promise) => (
          <li key={promise}>{fill(promise, { n: count })}</li>
        ))}
      </ul>
      <p class="trust small muted">
        {t.trust} <PrivacyLink locale={locale} label={t.privacy} />
      </p>
    </section>
  );
};

const By: FC<{ locale: Locale }> = ({ locale }) => {
  const t = quizTexts(locale).start;
  return (
    <div class="by">
      <Faces />
      <p>
        <q>{t.quote}</q>
        <span class="small muted">{fill(t.coaches, { people: brand.people[locale] })}</span>
      </p>
    </div>
  );
};

/** Nobody's result: a place far from every name. */
const SAMPLE = {
  anxiety: { mean: 2.5, low: 1.95, high: 3.05 },
  avoidance: { mean: 3.45, low: 2.95, high: 3.95 },
};

const Sample: FC<{ locale: Locale }> = ({ locale }) => {
  const { sample } = quizTexts(locale);
  return (
    <figure class="sample" aria-label={sample.name}>
      <div class="sheet">
        <p class="tag">{sample.tag}</p>
        <p class="sheet-title">{resultTexts(locale).place.title}</p>
        <Plane locale={locale} {...SAMPLE} title={sample.name} />
        <TextList class="promises" items={sample.gets} />
      </div>
      <figcaption class="small muted">{sample.caption}</figcaption>
    </figure>
  );
};

/** What our own page opens with. */
export const QuizStart: FC<QuizStartProps> = (props) => (
  <div class="start">
    <div>
      <Pitch {...props} />
      <By locale={props.locale} />
    </div>
    <Sample locale={props.locale} />
  </div>
);
