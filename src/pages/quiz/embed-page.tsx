import { raw } from "hono/html";
import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";

export const EMBED_THEMES = ["light", "dark", "auto"] as const;
type EmbedTheme = (typeof EMBED_THEMES)[number];

const SCHEMES: Record<EmbedTheme, string> = { light: "light", dark: "dark", auto: "light dark" };

export interface EmbedPageProps {
  locale: Locale;
  /** Neutral, as every title. */
  title: string;
  theme: EmbedTheme;
  /** Where the visitor may go on with the result; only ever an address that was checked. */
  returnUrl: string | null;
  /** For whoever has no JavaScript. */
  hosted: { href: string; label: string };
}

/** The quiz element alone, for a frame on somebody's page; without JavaScript a link to the hosted quiz. */
export const EmbedPage: FC<EmbedPageProps> = ({ locale, title, theme, returnUrl, hosted }) => (
  <>
    {raw("<!DOCTYPE html>")}
    <html lang={locale} data-hechtwijzer-frame="">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={SCHEMES[theme]} />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="stylesheet" href="/assets/embed.css" />
        <script src="/embed.js" defer />
      </head>
      <body>
        <main>
          <noscript>
            <p>
              <a href={hosted.href} target="_top">
                {hosted.label}
              </a>
            </p>
          </noscript>
          <hechtwijzer-quiz lang={locale} theme={theme} return-url={returnUrl ?? undefined} />
        </main>
      </body>
    </html>
  </>
);
