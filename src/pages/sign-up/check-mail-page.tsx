import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { pageTexts } from "../../texts/pages.ts";
import { MessagePage } from "../frame/message-page.tsx";

/** After a sign-up: the same for a known and an unknown address, so it promises no more than is true for both. */
export const CheckMailPage: FC<{ locale: Locale }> = ({ locale }) => (
  <MessagePage locale={locale} {...pageTexts(locale).checkMail} />
);
