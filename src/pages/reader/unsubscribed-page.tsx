import type { FC } from "hono/jsx";
import type { AskedConsent } from "../../consents.ts";
import type { Locale } from "../../quiz/types.ts";
import { pageTexts } from "../../texts/pages.ts";
import { preferencesTexts } from "../../texts/preferences.ts";
import { MessagePage } from "../frame/message-page.tsx";
import { PreferencesAskForm } from "./preferences-ask-form.tsx";

export interface UnsubscribedPageProps {
  locale: Locale;
  /** A way back, by a new confirmation; left out where there was nothing to go back to. */
  again?: { action: string; consents: readonly AskedConsent[] };
}

/** After the button of the unsubscribe page. */
export const UnsubscribedPage: FC<UnsubscribedPageProps> = ({ locale, again }) => {
  const { more, ...notice } = pageTexts(locale).unsubscribed;
  return (
    <MessagePage locale={locale} {...notice}>
      {more.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {again && <PreferencesAskForm locale={locale} lead={preferencesTexts(locale).again} {...again} />}
    </MessagePage>
  );
};
