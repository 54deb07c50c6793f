import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { pageTexts } from "../../texts/pages.ts";
import { ButtonPage } from "../frame/button-page.tsx";

/** Opened from a letter: the button stops all mail. */
export const UnsubscribePage: FC<{ locale: Locale; action: string }> = ({ locale, action }) => (
  <ButtonPage locale={locale} action={action} texts={pageTexts(locale).unsubscribe} />
);
