import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { myDataTexts } from "../../texts/my-data.ts";
import { ButtonPage } from "../frame/button-page.tsx";
import { MessagePage } from "../frame/message-page.tsx";

/** Opened from one's own data: the button erases all of it. */
export const MyDataErasePage: FC<{ locale: Locale; action: string }> = ({ locale, action }) => {
  const { details, ...texts } = myDataTexts(locale).erase;
  return <ButtonPage locale={locale} action={action} texts={texts} details={details} />;
};

/** After that button. */
export const MyDataErasedPage: FC<{ locale: Locale }> = ({ locale }) => (
  <MessagePage locale={locale} {...myDataTexts(locale).erased} />
);
