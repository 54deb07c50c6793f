import type { FC } from "hono/jsx";
import type { Outcome } from "../../quiz/attachment/outcome.ts";
import type { Level } from "../../quiz/scale-range.ts";
import type { Locale } from "../../quiz/types.ts";
import { keptResultTexts } from "../../texts/kept-result.ts";
import { resultTexts, stories } from "../../texts/results.ts";
import { Layout } from "../frame/layout.tsx";
import { Rich } from "../frame/rich.tsx";
import { ResultGrowth, ResultKnow, ResultOpening } from "./result-story.tsx";

export interface KeptResultPageProps {
  locale: Locale;
  outcome: Outcome;
  /** Null where too little was answered. */
  levels: { anxiety: Level; avoidance: Level } | null;
  preferencesUrl: string;
  quizUrl: string;
  path: string;
}

/** The result that a reader's letters were chosen by, from a link in a letter: as much of it as is kept. */
export const KeptResultPage: FC<KeptResultPageProps> = (props) => {
  const { locale, outcome, levels, preferencesUrl, quizUrl, path } = props;
  const story = stories(locale)[outcome.headline];
  const isWhole = outcome.headline !== "incomplete" && outcome.headline !== "careless";
  const { place, certainty, pageTitle, again } = resultTexts(locale);
  const t = keptResultTexts(locale);
  return (
    <Layout locale={locale} title={pageTitle} path={path}>
      <div class="read">
        <section class="open">
          <ResultOpening locale={locale} outcome={outcome} />
        </section>
        {isWhole && <ResultKnow locale={locale} story={story} />}
        {levels && (
          <section class="place card" aria-labelledby="place-title">
            <h2 id="place-title">{t.placeTitle}</h2>
            <p>
              <Rich text={place.anxiety[levels.anxiety]} /> <Rich text={place.avoidance[levels.avoidance]} />
            </p>
            <p class="small muted">{t.kept}</p>
          </section>
        )}
        <section id="sure" aria-labelledby="sure-title">
          <h2 id="sure-title">{t.sure}</h2>
          <p>{certainty.sentences[outcome.confidence]}</p>
        </section>
        <ResultGrowth locale={locale} story={story} />
        <p class="again">
          {again.text} <a href={quizUrl}>{again.link}</a>
        </p>
        <p>
          <a href={preferencesUrl}>{t.preferences}</a>
        </p>
      </div>
    </Layout>
  );
};
