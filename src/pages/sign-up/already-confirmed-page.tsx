import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { signUpTexts } from "../../texts/sign-up.ts";
import { MessagePage } from "../frame/message-page.tsx";

/** For a confirmation link that was used before: it leads to what it began. */
export const AlreadyConfirmedPage: FC<{ locale: Locale; preferencesUrl?: string }> = (props) => {
  const { link, ...notice } = signUpTexts(props.locale).alreadyConfirmed;
  const href = props.preferencesUrl;
  return <MessagePage locale={props.locale} {...notice} link={href ? { href, label: link } : undefined} />;
};
