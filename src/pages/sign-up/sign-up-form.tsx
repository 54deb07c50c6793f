import type { FC } from "hono/jsx";
import {
  ASKED_FIELD,
  HONEYPOT_FIELD,
  START_FIELD,
  TAKE_FIELD,
  TURNSTILE_FIELD,
} from "../../abuse/form-fields.ts";
import type { Locale } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { pageTexts } from "../../texts/pages.ts";
import { brand } from "../frame/brand.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { TextList } from "../frame/text-list.tsx";

export interface SignUpFormProps {
  locale: Locale;
  /** Where it posts to: /v1/leads. */
  action: string;
  /** The sealed result token. */
  result: string;
  /** Each its own box; the version is what the box sends. */
  consents: readonly { id: "letters" | "newsletter" | "profile"; version: string; text: string }[];
  values?: { email?: string; firstName?: string; consents?: string[] };
  /** `field` is email, firstName or consents (also consents[letters]); anything else points at the form. */
  errors?: readonly { field: string; text: string }[];
  timeZoneField?: boolean;
  /** Against machines: the stamp of when the form was first shown, and Turnstile's site key where one is set. */
  guard?: { start: string | null; turnstileKey: string | null };
  /** Hidden fields that came with the form, by name: they come back with it. */
  carried?: Readonly<Record<string, string>>;
  /** A slip in the address: as it was typed and as it was probably meant. Asked once. */
  suggestion?: { typed: string; meant: string };
}

/** The id of the place where a field's error is mended. */
function placeOf(field: string): string {
  if (field === "email" || field === "firstName") return `sign-up-${field}`;
  if (field === TURNSTILE_FIELD) return "sign-up-challenge";
  return field.startsWith("consents") ? "sign-up-consents" : "sign-up";
}

/** For the script, which asks "did you mean ...?" before the form is sent. */
function hintTexts(locale: Locale) {
  const t = pageTexts(locale).signUp;
  return { "data-suggestion": t.suggestion, "data-suggestion-take": t.suggestionTake };
}

const TextField: FC<SignUpFormProps & { field: "email" | "firstName"; label: string; type: string }> = (
  props,
) => {
  const { field, label, type, values = {}, errors = [] } = props;
  const id = placeOf(field);
  const error = errors.find((one) => one.field === field);
  const optional = field === "firstName" ? pageTexts(props.locale).signUp.optional : null;
  return (
    <div class={error ? "field is-missing" : "field"}>
      <label for={id}>
        {label} {optional && <span class="hint">({optional})</span>}
      </label>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error.text}
        </p>
      )}
      <input
        id={id}
        name={field}
        type={type}
        autocomplete={field === "email" ? "email" : "given-name"}
        maxlength={field === "email" ? 254 : 80}
        required={field === "email"}
        value={values[field]}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        {...(field === "email" ? hintTexts(props.locale) : {})}
      />
    </div>
  );
};

const Consents: FC<SignUpFormProps> = ({ locale, consents, values = {}, errors = [] }) => {
  const t = pageTexts(locale).signUp;
  const error = errors.find((one) => one.field.startsWith("consents"));
  const hints = error ? "sign-up-consents-hint sign-up-consents-error" : "sign-up-consents-hint";
  return (
    <fieldset
      class={error ? "consents is-missing" : "consents"}
      id="sign-up-consents"
      tabindex={-1}
      aria-describedby={hints}
    >
      <legend>{t.consents}</legend>
      <p class="hint" id="sign-up-consents-hint">
        {t.consentsHint}
      </p>
      {error && (
        <p class="field-error" id="sign-up-consents-error">
          {error.text}
        </p>
      )}
      {consents.map(({ id, version, text }) => (
        <label class="tick" key={id}>
          <input
            type="checkbox"
            name={`consents[${id}]`}
            value={version}
            checked={values.consents?.includes(id) ?? false}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
};

const HiddenFields: FC<SignUpFormProps> = (props) => {
  const { result, locale, timeZoneField = true, guard, carried = {}, suggestion } = props;
  const { timeZone = "", ...others } = carried;
  const fields = {
    result,
    locale,
    ...others,
    ...(guard?.start ? { [START_FIELD]: guard.start } : {}),
    [ASKED_FIELD]: suggestion?.typed ?? "",
  };
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      {timeZoneField && <input type="hidden" name="timeZone" value={timeZone} data-time-zone="" />}
    </>
  );
};

/** Out of sight, out of the order of the keyboard and of a password manager's mind: only a machine fills it in. */
const Honeypot: FC<{ label: string }> = ({ label }) => (
  <div class="visually-hidden" aria-hidden="true">
    <label for="sign-up-message">{label}</label>
    <input
      id="sign-up-message"
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

/** Turnstile's place. The script fetches Cloudflare's only once somebody begins to fill in the form. */
const Challenge: FC<SignUpFormProps> = ({ locale, guard, errors = [] }) => {
  if (!guard?.turnstileKey) return null;
  const error = errors.find(({ field }) => field === TURNSTILE_FIELD);
  return (
    <div class={error ? "field is-missing" : "field"} id="sign-up-challenge" tabindex={-1}>
      {error && <p class="field-error">{error.text}</p>}
      <div class="cf-turnstile" data-sitekey={guard.turnstileKey} data-language={locale} />
      <noscript>
        <p>{pageTexts(locale).signUp.needsScript}</p>
      </noscript>
    </div>
  );
};

/** Enter presses a form's first button: that is the one that keeps what was typed. */
const Buttons: FC<SignUpFormProps> = ({ locale, suggestion }) => {
  const t = pageTexts(locale).signUp;
  return (
    <>
      <button class="button" type="submit">
        {suggestion ? t.suggestionKeep : t.submit}
      </button>
      {suggestion && (
        <button class="button" type="submit" name={TAKE_FIELD} value={suggestion.meant}>
          {fill(t.suggestionTake, { address: suggestion.meant })}
        </button>
      )}
    </>
  );
};

/** The offer of letters: what comes, how often, how to stop, and the form. */
export const SignUpForm: FC<SignUpFormProps> = (given) => {
  const { locale, action, suggestion } = given;
  const t = pageTexts(locale).signUp;
  const slip = suggestion && { field: "email", text: fill(t.suggestion, { address: suggestion.meant }) };
  const errors = [...(slip ? [slip] : []), ...(given.errors ?? [])];
  const props = { ...given, errors };
  return (
    <section class="card offer" id="sign-up" aria-labelledby="sign-up-title" tabindex={-1}>
      <h2 id="sign-up-title">{t.title}</h2>
      <p>{fill(t.lead, { people: brand.people[locale] })}</p>
      <TextList class="promises" items={t.promises} />
      {errors.length > 0 && (
        <ErrorSummary
          title={t.errorsTitle}
          links={errors.map(({ field, text }) => ({ href: `#${placeOf(field)}`, text }))}
        />
      )}
      <form method="post" action={action}>
        <HiddenFields {...props} />
        <TextField {...props} field="email" label={t.email} type="email" />
        <TextField {...props} field="firstName" label={t.firstName} type="text" />
        <Honeypot label={t.honeypot} />
        <Consents {...props} />
        <Challenge {...props} />
        <Buttons {...props} />
        <p class="hint">{t.afterwards}</p>
      </form>
    </section>
  );
};
