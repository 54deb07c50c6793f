import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { MessagePage } from "../frame/message-page.tsx";
import { pageTexts } from "../texts/page-texts.ts";

/** For a confirmation link that was used before. */
export const AlreadyConfirmedPage: FC<{ locale: Locale }> = ({ locale }) => (
  <MessagePage locale={locale} {...pageTexts(locale).alreadyConfirmed} />
);
