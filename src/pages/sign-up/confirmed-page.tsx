import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { MessagePage } from "../frame/message-page.tsx";
import { pageTexts } from "../texts/page-texts.ts";

/** After the button of the confirmation page. */
export const ConfirmedPage: FC<{ locale: Locale }> = ({ locale }) => (
  <MessagePage locale={locale} {...pageTexts(locale).confirmed} />
);
