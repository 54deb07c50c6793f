import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { pageTexts } from "../../texts/pages.ts";
import { MessagePage } from "../frame/message-page.tsx";

/** For a confirmation link that was used before. */
export const AlreadyConfirmedPage: FC<{ locale: Locale }> = ({ locale }) => (
  <MessagePage locale={locale} {...pageTexts(locale).alreadyConfirmed} />
);
