import type { FC } from "hono/jsx";
import { NAME_MAX_CHARS } from "../../config.ts";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { fill } from "../../texts/fill.ts";
import { capital } from "../../texts/numbers.ts";
import { signUpTexts } from "../../texts/sign-up.ts";
import { brand } from "../frame/brand.ts";
import { Submit } from "../frame/form-parts.tsx";
import { Layout } from "../frame/layout.tsx";
import { Rich } from "../frame/rich.tsx";

export interface ConfirmedPageProps {
  locale: Locale;
  timeZone: string;
  /** Shown in part. */
  address: string;
  /** What comes now: letters as written, more slowly, from where they were, or the newsletter alone. */
  comes: "letters" | "lettersSlowly" | "running" | "newsletter";
  /** The letters to come, as they stand now; the first is on its way. */
  plan: readonly { at: number; subject: string }[];
  /** Where the result that was kept can be read; null: none was. */
  resultUrl: string | null;
  preferencesUrl: string;
  /** Where the name goes. */
  nameAction: string;
  /** Whether a name is known already. */
  isNamed: boolean;
}

const Kept: FC<{ locale: Locale; url: string }> = ({ locale, url }) => {
  const t = signUpTexts(locale).confirmed;
  return (
    <div class="keep-line">
      <div>
        <strong>{t.result}</strong>
        <span class="small muted">{t.resultText}</span>
      </div>
      <a class="button button-small" href={url}>
        {t.resultLink}
      </a>
    </div>
  );
};

/** The name is asked for here, where there is something to put it on. */
const CallMe: FC<{ locale: Locale; action: string }> = ({ locale, action }) => {
  const t = signUpTexts(locale).confirmed;
  return (
    <form class="field call-me" method="post" action={action}>
      <label for="first-name">
        {t.name} <span class="hint">({t.nameOptional})</span>
      </label>
      <span class="row">
        <input id="first-name" name="firstName" autocomplete="given-name" maxlength={NAME_MAX_CHARS} />
        <Submit label={t.nameSave} quiet small />
      </span>
    </form>
  );
};

const Plan: FC<ConfirmedPageProps> = ({ locale, timeZone, plan, preferencesUrl, comes }) => {
  const t = signUpTexts(locale).confirmed;
  return (
    <section class="plan">
      <h2>{t.plan}</h2>
      <ol>
        {plan.map(({ at, subject }, index) => {
          const isNow = index === 0 && comes !== "running";
          return (
            <li class={isNow ? "is-now" : undefined} key={at}>
              <span class="when small">
                {isNow ? t.now : capital(dateText(at, locale, timeZone, "weekday"))}
              </span>
              <span class="what">{subject}</span>
            </li>
          );
        })}
      </ol>
      <p class="small muted">
        {t.pace} <a href={preferencesUrl}>{t.paceLink}</a>
      </p>
    </section>
  );
};

/** After the button of the confirmation page: what comes and when, and the ways back. */
export const ConfirmedPage: FC<ConfirmedPageProps> = (props) => {
  const { locale, address, comes, plan, resultUrl, preferencesUrl, nameAction, isNamed } = props;
  const t = signUpTexts(locale).confirmed;
  const { address: sender } = brand.sender;
  return (
    <Layout locale={locale} title={t.title} narrow>
      <section>
        <p class="kick ok">
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4 10.5l4 4 8-9" />
          </svg>
          {fill(t.ok, { address })}
        </p>
        <h1>{t.title}</h1>
        <p class="lead">{t[comes]}</p>
        {resultUrl && <Kept locale={locale} url={resultUrl} />}
        {!isNamed && <CallMe locale={locale} action={nameAction} />}
        {plan.length > 0 ? (
          <Plan {...props} />
        ) : (
          <p>
            <a href={preferencesUrl}>{t.paceLink}</a>
          </p>
        )}
      </section>
      <section class="tip">
        <h2>{t.keepTitle}</h2>
        <p>
          <Rich text={fill(t.keepText, { address: sender, people: brand.people[locale] })} />
        </p>
      </section>
    </Layout>
  );
};
