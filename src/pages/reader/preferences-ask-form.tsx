import type { FC } from "hono/jsx";
import { type AskedConsent, wholeOf } from "../../consents.ts";
import type { Locale } from "../../quiz/types.ts";
import { preferencesTexts } from "../../texts/preferences.ts";
import { Hidden, Submit } from "../frame/form-parts.tsx";
import { TextList } from "../frame/text-list.tsx";

export interface PreferencesAskFormProps {
  locale: Locale;
  action: string;
  /** Where the form shares its address with others. */
  act?: string;
  lead: string;
  /** Wordings that somebody agrees to by pressing the button under them. */
  consents: readonly AskedConsent[];
}

/** Asks for a confirmation mail. The wordings stand in full, and go along as the versions that were shown. */
export const PreferencesAskForm: FC<PreferencesAskFormProps> = ({ locale, action, act, lead, consents }) => {
  const t = preferencesTexts(locale).ask;
  return (
    <form method="post" action={action}>
      <Hidden fields={{ act }} />
      <p>{lead}</p>
      <TextList items={consents.map(wholeOf)} />
      {consents.map(({ id, version }) => (
        <input key={id} type="hidden" name={`consents[${id}]`} value={version} />
      ))}
      <p>{t.after}</p>
      <Submit label={t.button} quiet />
    </form>
  );
};
