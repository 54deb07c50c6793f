import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { preferencesTexts } from "../../texts/preferences.ts";
import { Submit } from "../frame/form-parts.tsx";
import { PreferencesRhythm, Radio } from "./preferences-rhythm.tsx";

export interface PreferencesFormProps {
  locale: Locale;
  action: string;
  languages: readonly Locale[];
  /** Something comes, or may go on: so how often can be asked. */
  hasRhythm: boolean;
  values: { rhythm: string; locale: Locale };
}

/** Each in itself, so that whoever can't read this page still finds theirs. */
const LANGUAGE_NAMES: Record<Locale, string> = { nl: "Nederlands", en: "English" };

/** Rhythm and language; saved together. */
export const PreferencesForm: FC<PreferencesFormProps> = ({
  locale,
  action,
  languages,
  hasRhythm,
  values,
}) => {
  const t = preferencesTexts(locale);
  return (
    <section class="card" aria-labelledby="settings-title">
      <h2 id="settings-title">{t.settings}</h2>
      <form method="post" action={action}>
        <input type="hidden" name="act" value="save" />
        {hasRhythm && <PreferencesRhythm locale={locale} chosen={values.rhythm} />}
        <fieldset class="consents">
          <legend>{t.language}</legend>
          {languages.map((value) => (
            <Radio
              key={value}
              name="locale"
              value={value}
              chosen={values.locale}
              label={LANGUAGE_NAMES[value]}
              lang={value}
            />
          ))}
        </fieldset>
        <Submit label={t.save} />
      </form>
    </section>
  );
};
