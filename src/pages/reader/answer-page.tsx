import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { answerTexts } from "../../texts/answers.ts";
import { ButtonPage } from "../frame/button-page.tsx";

/** Opened from a letter: the button counts one answer to it. */
export const AnswerPage: FC<{ locale: Locale; action: string; answer: "aboutMe" | "notAboutMe" }> = ({
  locale,
  action,
  answer,
}) => <ButtonPage locale={locale} action={action} texts={answerTexts(locale)[answer]} />;
