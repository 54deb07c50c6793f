import type { Child, FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { Submit } from "./form-parts.tsx";
import { MessagePage } from "./message-page.tsx";
import { TextList } from "./text-list.tsx";

export interface ButtonPageProps {
  locale: Locale;
  /** Where the button posts to. */
  action: string;
  texts: { title: string; text: string; button: string; nothing: string };
  /** What the button does, point by point. */
  details?: readonly string[];
  /** Fields of the form, above its button. */
  children?: Child;
}

/** A page that does nothing by being opened (mail scanners open every link): only its button acts. */
export const ButtonPage: FC<ButtonPageProps> = ({ locale, action, texts, details, children }) => (
  <MessagePage locale={locale} title={texts.title} text={texts.text} more={[texts.nothing]} link={null}>
    {details && <TextList items={details} />}
    <form method="post" action={action}>
      {children}
      <Submit label={texts.button} />
    </form>
  </MessagePage>
);
