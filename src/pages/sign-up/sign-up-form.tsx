import type { FC } from "hono/jsx";
import {
  ASKED_FIELD,
  CHOICE_FIELD,
  PLACE_FIELD,
  TAKE_FIELD,
  TURNSTILE_FIELD,
} from "../../abuse/form-fields.ts";
import type { Locale } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { signUpTexts } from "../../texts/sign-up.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { EmailField, Submit } from "../frame/form-parts.tsx";
import { PrivacyLink } from "../frame/privacy-link.tsx";
import { Challenge, challengeId, type Guard, Honeypot } from "./guard-fields.tsx";
import type { OwnLetters } from "./own-letters.ts";

interface AskedText {
  id: string;
  version: string;
  text: string;
  details?: string;
}

/** Where the form stands: at the first natural pause of a result, or at its end. */
export type FormPlace = "pause" | "offer";

export interface SignUpFormProps {
  locale: Locale;
  /** Where it posts to: /v1/leads. */
  action: string;
  /** The sealed result token; empty where there is none. */
  result: string;
  /** The letters that the result may be given, beside the general ones. */
  own: readonly OwnLetters[];
  /** How many letters come, over how many weeks, and every how many days. */
  letters: { count: number; weeks: number; everyDays: number };
  /** The wordings asked now: letters, newsletter, profile. */
  consents: readonly AskedText[];
  values?: { email?: string; choice?: string; newsletter?: boolean };
  /** `field` is email or consents; anything else points at the form. */
  errors?: readonly { field: string; text: string }[];
  /** Which of the two forms came back; the other is shown as new. */
  returned?: FormPlace;
  guard?: Guard;
  /** Hidden fields that come along, by name. */
  carried?: Readonly<Record<string, string>>;
  /** A slip in the address: as it was typed and as it was probably meant. Asked once. */
  suggestion?: { typed: string; meant: string };
}

type FormProps = SignUpFormProps & { place: FormPlace };

/** The id of the place where a field's error is mended. */
function idOf(place: FormPlace, field: string): string {
  if (field === "email") return `${place}-email`;
  if (field === TURNSTILE_FIELD) return challengeId(place);
  return field.startsWith("consents") ? `${place}-series` : place;
}

interface PickProps {
  /** One of two, or all there is to choose. */
  type: "radio" | "checkbox";
  value: string;
  label: string;
  text: string;
  checked: boolean;
}

const Pick: FC<PickProps> = (props) => (
  <label class="pick">
    <input type={props.type} name={CHOICE_FIELD} value={props.value} checked={props.checked} />
    <span>
      <strong>{props.label}</strong>
      <span class="small muted">{props.text}</span>
    </span>
  </label>
);

/** One choice, none made beforehand; what each says is the consent that it gives. */
const Series: FC<FormProps> = ({ locale, place, own, result, consents, values = {}, errors = [] }) => {
  const t = signUpTexts(locale);
  const textOf = (id: string) => consents.find((consent) => consent.id === id)?.text ?? "";
  const error = errors.find(({ field }) => field.startsWith("consents"));
  const id = idOf(place, "consents");
  const general = own.length > 0 ? t.generalText : result ? t.noOwn : t.forAll;
  return (
    <fieldset
      class={error ? "picks is-missing" : "picks"}
      id={id}
      tabindex={-1}
      aria-describedby={`${id}-text${error ? ` ${id}-error` : ""}`}
    >
      <legend>{t.series}</legend>
      <p class="small muted" id={`${id}-text`}>
        {textOf("letters")}
      </p>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error.text}
        </p>
      )}
      {own.map(({ value, name }) => (
        <Pick
          key={value}
          type="radio"
          value={value}
          label={name ? fill(t.ownOf, { style: name }) : t.own}
          text={textOf("profile")}
          checked={values.choice === value}
        />
      ))}
      <Pick
        type={own.length > 0 ? "radio" : "checkbox"}
        value="general"
        label={t.general}
        text={general}
        checked={values.choice === "general"}
      />
    </fieldset>
  );
};

const Newsletter: FC<FormProps> = ({ consents, values = {} }) => {
  const newsletter = consents.find(({ id }) => id === "newsletter");
  if (!newsletter) return null;
  return (
    <label class="tick">
      <input
        type="checkbox"
        name="consents[newsletter]"
        value={newsletter.version}
        checked={values.newsletter ?? false}
      />
      <span class="small">{newsletter.text}</span>
    </label>
  );
};

/** The rest of each wording: what is kept, and how. */
const Details: FC<FormProps> = ({ locale, own, consents }) => {
  const t = signUpTexts(locale).wordings;
  const asked = consents.filter(({ id, details }) => details && (id !== "profile" || own.length > 0));
  if (asked.length === 0) return null;
  return (
    <details class="fold small">
      <summary>{t.details}</summary>
      <div class="fold-body">
        {asked.map(({ id, details }) => (
          <p key={id}>
            <strong>{t.names[id as keyof typeof t.names]}</strong> {details}
          </p>
        ))}
      </div>
    </details>
  );
};

const HiddenFields: FC<FormProps> = (props) => {
  const { result, locale, place, consents, carried = {}, suggestion } = props;
  const { timeZone = "", ...others } = carried;
  const wordings = consents.map(({ id, version }) => [`wordings[${id}]`, version]);
  const fields = {
    result,
    locale,
    [PLACE_FIELD]: place,
    ...Object.fromEntries(wordings),
    ...others,
    [ASKED_FIELD]: suggestion?.typed ?? "",
  };
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} key={name} />
      ))}
      <input type="hidden" name="timeZone" value={timeZone} data-time-zone="" />
    </>
  );
};

/** Enter presses a form's first button: that is the one that keeps what was typed. */
const Buttons: FC<FormProps> = ({ locale, suggestion }) => {
  const t = signUpTexts(locale);
  return (
    <p class="submit">
      <Submit label={suggestion ? t.suggestionKeep : t.submit} />
      {suggestion && (
        <button class="button" type="submit" name={TAKE_FIELD} value={suggestion.meant}>
          {fill(t.suggestionTake, { address: suggestion.meant })}
        </button>
      )}
    </p>
  );
};

/** The form of the offer: one choice, one field, the newsletter apart. The same on our own page and in the element. */
export const SignUpForm: FC<FormProps> = (given) => {
  const { locale, action, place } = given;
  const isReturned = given.returned === place;
  const t = signUpTexts(locale);
  const suggestion = isReturned ? given.suggestion : undefined;
  const slip = suggestion && { field: "email", text: fill(t.suggestion, { address: suggestion.meant }) };
  const errors = isReturned ? [...(slip ? [slip] : []), ...(given.errors ?? [])] : [];
  const props = { ...given, errors, suggestion, ...(isReturned ? {} : { values: {} }) };
  return (
    <form method="post" action={`${action}#${place}`} data-sign-up={place}>
      {errors.length > 0 && (
        <ErrorSummary
          title={t.errorsTitle}
          links={errors.map(({ field, text }) => ({ href: `#${idOf(place, field)}`, text }))}
        />
      )}
      <HiddenFields {...props} />
      <Series {...props} />
      <EmailField
        id={idOf(place, "email")}
        label={t.email}
        value={props.values?.email}
        error={errors.find(({ field }) => field === "email")?.text}
        suggestion={t.suggestionShort}
      />
      <Honeypot {...props} />
      <Newsletter {...props} />
      <Details {...props} />
      <Challenge {...props} error={errors.find(({ field }) => field === TURNSTILE_FIELD)?.text} />
      <Buttons {...props} />
      <p class="small muted fine">
        {t.afterwards} <PrivacyLink locale={locale} label={t.privacy} />
      </p>
    </form>
  );
};
