import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { pageTexts } from "../../texts/pages.ts";
import { MessagePage } from "../frame/message-page.tsx";

/** After the button of the confirmation page. */
export const ConfirmedPage: FC<{ locale: Locale }> = ({ locale }) => (
  <MessagePage locale={locale} {...pageTexts(locale).confirmed} />
);
