import type { Child, FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { Layout } from "./layout.tsx";

export interface MessagePageProps {
  locale: Locale;
  title: string;
  text: string;
  /** Further paragraphs. */
  more?: readonly string[];
  link?: { href: string; label: string };
  quickExitUrl?: string;
  children?: Child;
}

/** A page that says one thing: errors, and the steps of subscribing and stopping. */
export const MessagePage: FC<MessagePageProps> = ({
  locale,
  title,
  text,
  more = [],
  link,
  quickExitUrl,
  children,
}) => (
  <Layout locale={locale} title={title} quickExitUrl={quickExitUrl}>
    <section class="message card">
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {children}
      {more.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {link && (
        <p>
          <a href={link.href}>{link.label}</a>
        </p>
      )}
    </section>
  </Layout>
);
