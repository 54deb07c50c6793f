import { MessagePage } from "../../pages/frame/message-page.tsx";
import { type MessageCode, pageTexts } from "../../texts/pages.ts";
import { type AppContext, localeOf } from "./context.ts";

/** A page that says one thing, such as that a link is none of ours. */
export function message(
  c: AppContext,
  code: MessageCode,
  status: 404 | 410 | 429 | 500 | 503,
  locale = localeOf(c),
): Response | Promise<Response> {
  return c.html(<MessagePage locale={locale} {...pageTexts(locale).messages[code]} />, status);
}
