import { raw } from "hono/html";
import type { Child, FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { pageTexts } from "../../texts/pages.ts";
import { brand } from "./brand.ts";
import { HelpBlock } from "./help-block.tsx";
import { langLink } from "./lang-link.ts";
import { NEUTRAL_URL } from "./neutral-url.ts";

export interface LayoutProps {
  locale: Locale;
  /** Neutral: it stands in tabs and in the history. Never a style. */
  title: string;
  /** This page's own path, where it exists in both languages under `?lang=`; without it there is no switch. */
  path?: string;
  /** A site's page to lead back to after the quiz: the other language has to know it as well. */
  returnUrl?: string | null;
  /** Pages behind a token stay out of search engines; that is the default. */
  robots?: string;
  quickExitUrl?: string;
  /** The quiz page alone needs its script. */
  withQuiz?: boolean;
  /** False where the page shows the help block itself. */
  footerHelp?: boolean;
  children?: Child;
}

const Head: FC<LayoutProps> = ({ title, robots, withQuiz }) => (
  <head>
    <meta charset="utf-8" />
    <title>{`${title} · ${brand.name}`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content={brand.background} media="(prefers-color-scheme: light)" />
    <meta name="robots" content={robots ?? "noindex, nofollow"} />
    <meta name="format-detection" content="telephone=no" />
    <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
    <link rel="stylesheet" href="/assets/site.css" />
    <script src="/assets/site.js" defer />
    {/* Not deferred: it has to have made steps of the form before that is painted. */}
    {withQuiz && <script src="/assets/quiz.js" />}
  </head>
);

const Header: FC<LayoutProps> = ({ locale, path, returnUrl, quickExitUrl }) => {
  const t = pageTexts(locale).layout;
  const other = locale === "nl" ? "en" : "nl";
  return (
    <header class="site-header">
      <a class="brand-name" href={brand.siteUrl} rel="noreferrer">
        {brand.name}
      </a>
      {path && (
        <a class="language" href={langLink(path, other, returnUrl)} lang={other} hreflang={other}>
          {t.otherLanguage}
        </a>
      )}
      <a
        class="quick-exit"
        href={quickExitUrl ?? NEUTRAL_URL}
        rel="noreferrer nofollow"
        target="_top"
        data-quick-exit=""
      >
        {t.quickExit}
      </a>
    </header>
  );
};

/** The frame of every page: header with the quick exit, the page itself, what always has to be said, help. */
export const Layout: FC<LayoutProps> = (props) => {
  const { locale, footerHelp = true, children } = props;
  const t = pageTexts(locale).layout;
  return (
    <>
      {raw("<!DOCTYPE html>")}
      <html lang={locale}>
        <Head {...props} />
        <body>
          <a class="skip-link" href="#content">
            {t.skipToContent}
          </a>
          <Header {...props} />
          <main id="content" tabindex={-1}>
            {children}
          </main>
          <footer class="site-footer">
            {footerHelp && <HelpBlock locale={locale} />}
            <p class="notes">{t.notes.join(" ")}</p>
          </footer>
        </body>
      </html>
    </>
  );
};
