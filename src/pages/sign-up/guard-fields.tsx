import type { FC } from "hono/jsx";
import { HONEYPOT_FIELD, START_FIELD } from "../../abuse/form-fields.ts";
import type { Locale } from "../../quiz/types.ts";
import { signUpTexts } from "../../texts/sign-up.ts";

/** Against machines: the stamp of when a form was first shown, and Turnstile's site key where one is set. */
export interface Guard {
  start: string | null;
  turnstileKey: string | null;
}

interface GuardProps {
  locale: Locale;
  /** Of the form on its page: ids begin with it. */
  place: string;
  guard?: Guard;
}

/** Out of sight, out of the order of the keyboard and of a password manager's mind: only a machine fills it in. */
export const Honeypot: FC<GuardProps> = ({ locale, place, guard }) => (
  <div class="visually-hidden" aria-hidden="true">
    {guard?.start && <input type="hidden" name={START_FIELD} value={guard.start} />}
    <label for={`${place}-message`}>{signUpTexts(locale).honeypot}</label>
    <input
      id={`${place}-message`}
      name={HONEYPOT_FIELD}
      type="text"
      tabindex={-1}
      autocomplete="off"
      data-1p-ignore=""
      data-bwignore=""
      data-lpignore="true"
      data-form-type="other"
    />
  </div>
);

/** The place of a form's challenge, where its error is mended. */
export const challengeId = (place: string) => `${place}-challenge`;

/** Turnstile's place. The script fetches Cloudflare's only once somebody begins to fill in the form. */
export const Challenge: FC<GuardProps & { error?: string }> = ({ locale, place, guard, error }) => {
  if (!guard?.turnstileKey) return null;
  return (
    <div class={error ? "field is-missing" : "field"} id={challengeId(place)} tabindex={-1}>
      {error && <p class="field-error">{error}</p>}
      <div class="cf-turnstile" data-sitekey={guard.turnstileKey} data-language={locale} />
      <noscript>
        <p>{signUpTexts(locale).needsScript}</p>
      </noscript>
    </div>
  );
};
