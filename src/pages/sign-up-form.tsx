import type { FC } from "hono/jsx";
import type { Locale } from "../quiz/types.ts";
import { brand } from "./brand.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { fill } from "./fill.ts";
import { TextList } from "./text-list.tsx";
import { pageTexts } from "./texts/page-texts.ts";

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
}

/** The id of the place where a field's error is mended. */
function placeOf(field: string): string {
  if (field === "email" || field === "firstName") return `sign-up-${field}`;
  return field.startsWith("consents") ? "sign-up-consents" : "sign-up";
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

/** The offer of letters: what comes, how often, how to stop, and the form. */
export const SignUpForm: FC<SignUpFormProps> = (props) => {
  const { locale, action, result, errors = [], timeZoneField = true } = props;
  const t = pageTexts(locale).signUp;
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
        <input type="hidden" name="result" value={result} />
        <input type="hidden" name="locale" value={locale} />
        {timeZoneField && <input type="hidden" name="timeZone" value="" data-time-zone="" />}
        <TextField {...props} field="email" label={t.email} type="email" />
        <TextField {...props} field="firstName" label={t.firstName} type="text" />
        <Consents {...props} />
        <button class="button" type="submit">
          {t.submit}
        </button>
        <p class="hint">{t.afterwards}</p>
      </form>
    </section>
  );
};
