import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { answerTexts } from "../../texts/answers.ts";
import { MessagePage } from "../frame/message-page.tsx";

/** After the button of an answer page. */
export const AnsweredPage: FC<{ locale: Locale }> = ({ locale }) => (
  <MessagePage locale={locale} {...answerTexts(locale).answered} />
);
