import { raw } from "hono/html";
import type { Child, FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { frameTexts } from "../../texts/frame.ts";
import { brand } from "./brand.ts";
import { HelpBlock } from "./help-block.tsx";
import { langLink, type Query } from "./lang-link.ts";
import { NEUTRAL_URL } from "./neutral-url.ts";
import { PrivacyLink } from "./privacy-link.tsx";

/** What search engines and whoever shares the link may see; only pages that tell nothing of anybody have it. */
export interface PublicFace {
  description: string;
  /** Absolute, without a query. */
  canonical: string;
  /** Absolute: 1200 by 630, without words. */
  picture: string;
}

export interface LayoutProps {
  locale: Locale;
  /** Neutral: it stands in tabs and in the history. Never a style. */
  title: string;
  /** This page's own path, where it exists in both languages under `?lang=`; without it there is no switch. */
  path?: string;
  /** What the other language has to know as well: a page to lead back to, where somebody came from. */
  query?: Query;
  /** Without it a page stays out of search engines, as everything behind a token must. */
  face?: PublicFace;
  quickExitUrl?: string;
  /** The quiz page alone needs its script. */
  withQuiz?: boolean;
  /** A column to read in, for pages that say one thing. */
  narrow?: boolean;
  /** Whether help stands open: where something begins or comes out. */
  helpOpen?: boolean;
  children?: Child;
}

const Face: FC<{ title: string; face: PublicFace }> = ({ title, face }) => (
  <>
    <meta name="description" content={face.description} />
    <link rel="canonical" href={face.canonical} />
    <meta property="og:type" content="website" />
    <meta property="og:title" content={title} />
    <meta property="og:description" content={face.description} />
    <meta property="og:url" content={face.canonical} />
    <meta property="og:site_name" content={brand.name} />
    <meta property="og:image" content={face.picture} />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta property="og:image:alt" content={face.description} />
    <meta name="twitter:card" content="summary_large_image" />
  </>
);

const Head: FC<LayoutProps> = ({ title, face, withQuiz }) => (
  <head>
    <meta charset="utf-8" />
    <title>{`${title} · ${brand.name}`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content={brand.background} media="(prefers-color-scheme: light)" />
    <meta name="robots" content={face ? "index, follow" : "noindex, nofollow"} />
    <meta name="format-detection" content="telephone=no" />
    {face && <Face title={title} face={face} />}
    <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
    <link rel="apple-touch-icon" href="/assets/icon-180.png" />
    <link rel="stylesheet" href="/assets/site.css" />
    <script src="/assets/site.js" defer />
    {/* Not deferred: it has to have made steps of the form before that is painted. */}
    {withQuiz && <script src="/assets/quiz.js" />}
  </head>
);

const Header: FC<LayoutProps> = ({ locale, quickExitUrl }) => {
  const t = frameTexts(locale).layout;
  return (
    <header class="site-header wrap">
      <a class="brand-name" href={brand.siteUrl} rel="noreferrer">
        {brand.name}
      </a>
      <a class="top-link" href="#help">
        {t.helpNow}
      </a>
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

const Footer: FC<LayoutProps> = ({ locale, path, query, narrow, helpOpen }) => {
  const t = frameTexts(locale).layout;
  const other = locale === "nl" ? "en" : "nl";
  const { about } = brand.links(locale);
  return (
    <footer class="site-footer">
      <div class={narrow ? "wrap narrow" : "wrap"}>
        <HelpBlock locale={locale} open={helpOpen} />
        <p class="foot-links">
          <PrivacyLink locale={locale} label={t.privacy} />
          {path && (
            <a href={langLink(path, other, query)} lang={other} hreflang={other}>
              {t.otherLanguage}
            </a>
          )}
          {about && (
            <a href={about} rel="noreferrer">
              {fill(t.about, { people: brand.people[locale] })}
            </a>
          )}
        </p>
        <p class="foot-note">{t.note}</p>
      </div>
    </footer>
  );
};

/** The frame of every page: header with help and the quick exit, the page itself, help, what always has to be said. */
export const Layout: FC<LayoutProps> = (props) => (
  <>
    {raw("<!DOCTYPE html>")}
    <html lang={props.locale}>
      <Head {...props} />
      <body>
        <a class="skip-link" href="#content">
          {frameTexts(props.locale).layout.skipToContent}
        </a>
        <Header {...props} />
        <main class={props.narrow ? "wrap narrow" : "wrap"} id="content" tabindex={-1}>
          {props.children}
        </main>
        <Footer {...props} />
      </body>
    </html>
  </>
);
