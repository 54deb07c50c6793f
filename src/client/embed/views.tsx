import type { FC } from "hono/jsx";
import { HelpBlock } from "../../pages/frame/help-block.tsx";
import { NEUTRAL_URL } from "../../pages/frame/neutral-url.ts";
import { PrivacyLink } from "../../pages/frame/privacy-link.tsx";
import { QuizForm } from "../../pages/quiz/quiz-form.tsx";
import { Pitch } from "../../pages/quiz/quiz-start.tsx";
import type { Locale } from "../../quiz/types.ts";
import { elementTexts } from "../../texts/element.ts";
import { fill } from "../../texts/fill.ts";
import { frameTexts } from "../../texts/frame.ts";
import { resultTexts } from "../../texts/results.ts";
import { signUpTexts } from "../../texts/sign-up.ts";
import type { Definition } from "./api.ts";

/** What stands around every step: the way out, the place for the step, help, what always has to be said. */
export const Frame: FC<{ locale: Locale }> = ({ locale }) => {
  const t = frameTexts(locale).layout;
  return (
    <div class="hw is-stepping" part="quiz" lang={locale}>
      <p class="head">
        <a class="top-link" href="#help">
          {t.helpNow}
        </a>
        <a
          class="quick-exit"
          part="quick-exit"
          href={NEUTRAL_URL}
          target="_top"
          rel="noreferrer nofollow"
          data-quick-exit=""
        >
          {t.quickExit}
        </a>
      </p>
      <p class="visually-hidden" role="status" data-status="" />
      <div data-place="" />
      <div class="site-footer">
        <HelpBlock locale={locale} />
        <p class="foot-note">
          {t.note} <PrivacyLink locale={locale} label={t.privacy} />
        </p>
      </div>
    </div>
  );
};

export const Loading: FC<{ locale: Locale }> = ({ locale }) => (
  <p class="hint">{elementTexts(locale).loading}</p>
);

/** Instead of the questions: another try, and the way to the hosted quiz. */
export const LoadFailed: FC<{ locale: Locale; site: string }> = ({ locale, site }) => {
  const t = elementTexts(locale);
  return (
    <>
      <p role="alert">{t.loadFailed}</p>
      <p>
        <button class="button" type="button" data-retry="">
          {t.retry}
        </button>
      </p>
      <p>
        <a href={`${site}/quiz?lang=${locale}`} target="_top">
          {t.hosted}
        </a>
      </p>
    </>
  );
};

/** The start and the whole form, which the script takes step by step. */
export const Quiz: FC<{ locale: Locale; definition: Definition }> = ({ locale, definition }) => (
  <>
    <div class="start">
      <Pitch locale={locale} title={definition.title} count={definition.items.length} />
    </div>
    <QuizForm locale={locale} definition={definition} />
  </>
);

/** The result's own page, to keep or to print. */
export const OwnPage: FC<{ locale: Locale; url: string }> = ({ locale, url }) => (
  <p>
    <a href={url} target="_blank" rel="noopener noreferrer">
      {resultTexts(locale).ownPage}
      <span class="visually-hidden"> {frameTexts(locale).layout.newTab}</span>
    </a>
  </p>
);

/**
 * Instead of the form, once it has been sent: the same whether or not the address was known. `meant` is a domain that
 * was probably mistyped; it hangs on what was typed alone.
 */
export const AfterSignUp: FC<{ locale: Locale; meant: string | null }> = ({ locale, meant }) => {
  const t = signUpTexts(locale).checkMail;
  return (
    <div class="after" tabindex={-1}>
      <h2>{t.title}</h2>
      <p>{t.sent}</p>
      {meant && <p class="field-error">{fill(t.meant, { domain: meant })}</p>}
      <p>{t.nothingText}</p>
      <p>
        <button class="link-button" type="button" data-fix="">
          {t.fix}
        </button>
      </p>
    </div>
  );
};

/** Instead of the form, where the quiz asks for a check by others, which has no place on somebody's page. */
export const SignUpElsewhere: FC<{ locale: Locale; url: string }> = ({ locale, url }) => {
  const t = signUpTexts(locale);
  return (
    <div class="after" tabindex={-1}>
      <p>{t.elsewhere}</p>
      <p>
        <a class="button" href={`${url}#offer`} target="_blank" rel="noopener noreferrer">
          {t.elsewhereLink}
          <span class="visually-hidden"> {frameTexts(locale).layout.newTab}</span>
        </a>
      </p>
    </div>
  );
};
