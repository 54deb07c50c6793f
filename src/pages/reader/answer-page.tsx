import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { ButtonPage } from "../frame/button-page.tsx";
import { answerTexts } from "../texts/answer-texts.ts";

/** Opened from a letter: the button counts one answer to it. */
export const AnswerPage: FC<{ locale: Locale; action: string; answer: "aboutMe" | "notAboutMe" }> = ({
  locale,
  action,
  answer,
}) => <ButtonPage locale={locale} action={action} texts={answerTexts(locale)[answer]} />;
