import type { Child, FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { frameTexts } from "../../texts/frame.ts";
import { langLink } from "./lang-link.ts";
import { Layout } from "./layout.tsx";

export interface MessagePageProps {
  locale: Locale;
  title: string;
  text: string;
  /** Further paragraphs. */
  more?: readonly string[];
  /** Where to go from here; without one, to the quiz. Null where a button of the page is the way on. */
  link?: { href: string; label: string } | null;
  quickExitUrl?: string;
  children?: Child;
}

/** A page that says one thing: errors, and the steps of subscribing and stopping. Each leads somewhere. */
export const MessagePage: FC<MessagePageProps> = (props) => {
  const { locale, title, text, more = [], quickExitUrl, children } = props;
  const home = { href: langLink("/quiz", locale), label: frameTexts(locale).layout.home };
  const { link = home } = props;
  return (
    <Layout locale={locale} title={title} quickExitUrl={quickExitUrl} narrow>
      <section class="message">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        {children}
        {more.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {link && (
          <p class="back">
            <a href={link.href}>{link.label}</a>
          </p>
        )}
      </section>
    </Layout>
  );
};
