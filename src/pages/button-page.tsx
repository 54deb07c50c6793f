import type { FC } from "hono/jsx";
import type { Locale } from "../quiz/types.ts";
import { MessagePage } from "./message-page.tsx";

export interface ButtonPageProps {
  locale: Locale;
  /** Where the button posts to. */
  action: string;
  texts: { title: string; text: string; button: string; nothing: string };
}

/** A page that does nothing by being opened (mail scanners open every link): only its button acts. */
export const ButtonPage: FC<ButtonPageProps> = ({ locale, action, texts }) => (
  <MessagePage locale={locale} title={texts.title} text={texts.text} more={[texts.nothing]}>
    <form method="post" action={action}>
      <button class="button" type="submit">
        {texts.button}
      </button>
    </form>
  </MessagePage>
);
