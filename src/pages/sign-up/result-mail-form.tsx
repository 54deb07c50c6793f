import type { FC } from "hono/jsx";
import { ASKED_FIELD } from "../../abuse/form-fields.ts";
import type { Locale } from "../../quiz/types.ts";
import { resultMailTexts } from "../../texts/result-mail.ts";
import { signUpTexts } from "../../texts/sign-up.ts";
import { EmailField, Hidden, Submit } from "../frame/form-parts.tsx";
import type { Query } from "../frame/lang-link.ts";
import { PrivacyLink } from "../frame/privacy-link.tsx";
import { Challenge, type Guard, Honeypot } from "./guard-fields.tsx";

/** The form of "Mail me my result"; with an address it comes back to be mended. */
export interface ResultMailProps {
  action: string;
  guard?: Guard;
  /** Hidden fields that come along, by name; without a value they are left out. */
  carried?: Query;
  email?: string;
  error?: string;
  /** The address that "did you mean ...?" was asked about. */
  asked?: string;
}

/** One mail, and nothing else: no consent is asked, for nothing is kept. */
export const ResultMailForm: FC<ResultMailProps & { locale: Locale }> = ({
  locale,
  action,
  guard,
  carried = {},
  email,
  error,
  asked,
}) => {
  const t = resultMailTexts(locale);
  return (
    <form class="act-body" method="post" action={`${action}#mail`}>
      <Hidden fields={{ ...carried, locale }} />
      <input type="hidden" name={ASKED_FIELD} value={asked ?? ""} />
      <EmailField
        id="mail-email"
        label={t.label}
        value={email}
        error={error}
        isAlert
        suggestion={signUpTexts(locale).suggestionShort}
      />
      <Honeypot locale={locale} place="mail" guard={guard} />
      <Challenge locale={locale} place="mail" guard={guard} />
      <p class="submit">
        <Submit label={t.button} small />
      </p>
      <p class="small muted">
        {t.note} <PrivacyLink locale={locale} label={signUpTexts(locale).privacy} />
      </p>
    </form>
  );
};
