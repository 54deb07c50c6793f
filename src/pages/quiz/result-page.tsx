import type { FC } from "hono/jsx";
import { type Outcome, outcomeOf } from "../../quiz/attachment/outcome.ts";
import type { Locale, QuizResult } from "../../quiz/types.ts";
import { bothOf } from "../../texts/both-of.ts";
import { fill } from "../../texts/fill.ts";
import { pageTexts } from "../../texts/pages.ts";
import { resultTexts, stories } from "../../texts/results.ts";
import { HelpBlock } from "../frame/help-block.tsx";
import { isNamed } from "../frame/is-named.ts";
import { Layout } from "../frame/layout.tsx";
import { TextList } from "../frame/text-list.tsx";
import { SignUpForm, type SignUpFormProps } from "../sign-up/sign-up-form.tsx";
import { ResultCertainty } from "./result-certainty.tsx";
import { ResultPlace } from "./result-place.tsx";
import { NearStyle, ResultStory } from "./result-story.tsx";

const NIGHT_FROM_HOUR = 22;
const NIGHT_TO_HOUR = 7;

export interface ResultPageProps {
  locale: Locale;
  result: QuizResult;
  /** The visitor's local hour, 0-23. */
  hour: number;
  /** Overrides what the hour says. */
  night?: boolean;
  /** The offer of letters; null where none is made. */
  offer: SignUpFormProps | null;
  retakeUrl: string;
  /** The page of a site that the quiz was begun from: what the other language and `backUrl` know. */
  returnUrl?: string | null;
  /** That page with the result in its address. */
  backUrl?: string | null;
  /** The page's own path, where `?lang=` gives it in the other language. */
  path?: string;
  quickExitUrl?: string;
}

/** Between 22:00 and 07:00 the page opens with one calming sentence. */
function isNight(hour: number): boolean {
  return hour >= NIGHT_FROM_HOUR || hour < NIGHT_TO_HOUR;
}

const Opening: FC<{ locale: Locale; outcome: Outcome }> = ({ locale, outcome }) => {
  const t = resultTexts(locale);
  const { headline, confidence, near } = outcome;
  const story = stories(locale)[headline];
  const word = isNamed(headline) && confidence !== "mixed" ? t.certainty.words[confidence] : null;
  const named = {
    styles: bothOf(
      near.map((style) => t.styles[style]),
      locale,
    ),
  };
  return (
    <section class="opening">
      <p class="eyebrow">
        {t.pageTitle}
        {word && <span class="badge">{word}</span>}
      </p>
      <h1>{fill(story.title, named)}</h1>
      <p class="lead">{fill(story.intro, named)}</p>
    </section>
  );
};

const Caution: FC<{ locale: Locale; result: QuizResult }> = ({ locale, result }) => {
  const t = resultTexts(locale).caution;
  return (
    <section class="caution" aria-labelledby="caution-title">
      <h2 id="caution-title">{t.title}</h2>
      <p>{t.intro}</p>
      <TextList items={result.flags.map((flag) => t.reasons[flag])} />
      {outcomeOf(result).headline !== "careless" && <p>{t.after}</p>}
    </section>
  );
};

const Retake: FC<{ locale: Locale; url: string }> = ({ locale, url }) => {
  const t = resultTexts(locale);
  return (
    <section class="retake" aria-labelledby="retake-title">
      <h2 id="retake-title">{t.retake.title}</h2>
      <p>{t.retake.text}</p>
      <p>
        <a class="button button-quiet" href={url}>
          {t.retake.link}
        </a>
      </p>
    </section>
  );
};

const BackToSite: FC<{ locale: Locale; url: string }> = ({ locale, url }) => {
  const t = pageTexts(locale).quiz;
  return (
    <p class="submit">
      <a class="button" href={url} rel="noreferrer">
        {t.backToSite}
      </a>
      <span class="hint">{t.backToSiteNote}</span>
    </p>
  );
};

/** Where somebody stands, how sure that is, and no more; then help for everyone, and only then the offer. */
export const ResultPage: FC<ResultPageProps> = ({
  locale,
  result,
  hour,
  night,
  offer,
  retakeUrl,
  returnUrl,
  backUrl,
  path,
  quickExitUrl,
}) => {
  const t = resultTexts(locale);
  const outcome = outcomeOf(result);
  const { headline, near } = outcome;
  const again = headline === "incomplete" || headline === "careless";
  return (
    <Layout
      locale={locale}
      title={t.pageTitle}
      path={path}
      returnUrl={returnUrl}
      quickExitUrl={quickExitUrl}
      footerHelp={false}
    >
      {(night ?? isNight(hour)) && <p class="night">{t.night}</p>}
      <Opening locale={locale} outcome={outcome} />
      {result.flags.length > 0 && <Caution locale={locale} result={result} />}
      <ResultPlace locale={locale} result={result} />
      <ResultStory story={stories(locale)[headline]} />
      {again && <Retake locale={locale} url={retakeUrl} />}
      {near.map((style) => (
        <NearStyle key={style} locale={locale} style={style} isRunnerUp={isNamed(headline)} />
      ))}
      <ResultCertainty locale={locale} result={result} />
      {backUrl && <BackToSite locale={locale} url={backUrl} />}
      <HelpBlock locale={locale} />
      {offer && <SignUpForm {...offer} />}
      {!again && <Retake locale={locale} url={retakeUrl} />}
      <p class="hint">{t.expiry}</p>
    </Layout>
  );
};
