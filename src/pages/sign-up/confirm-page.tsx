import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { signUpTexts } from "../../texts/sign-up.ts";
import { ButtonPage } from "../frame/button-page.tsx";
import { PreferencesRhythm } from "../reader/preferences-rhythm.tsx";

export interface ConfirmPageProps {
  locale: Locale;
  action: string;
  /** How often letters would come; null: no series starts, so it is not asked. */
  rhythm: string | null;
}

/** Opened from the confirmation mail: the button confirms the address. */
export const ConfirmPage: FC<ConfirmPageProps> = ({ locale, action, rhythm }) => (
  <ButtonPage locale={locale} action={action} texts={signUpTexts(locale).confirm}>
    {rhythm !== null && <PreferencesRhythm locale={locale} chosen={rhythm} atFirst />}
  </ButtonPage>
);
