import { Hono } from "hono/tiny";
import { EMBED_THEMES, EmbedPage } from "../pages/embed-page.tsx";
import { currentAttachment } from "../quiz/attachment/definition.ts";
import type { Settings } from "../usecases/deps.ts";
import { type AppEnv, localeOf } from "./context.ts";

/** The quiz for a frame on somebody's page; which pages may frame it is said by frame-ancestors. */
export const embedPages = new Hono<AppEnv>().get("/embed/quiz", (c) => {
  const locale = localeOf(c);
  const theme = EMBED_THEMES.find((each) => each === c.req.query("theme")) ?? "auto";
  return c.html(
    <EmbedPage
      locale={locale}
      title={currentAttachment.title[locale]}
      theme={theme}
      returnUrl={allowedReturn(c.req.query("returnUrl"), c.get("deps").settings)}
      hosted={{ href: `/quiz?lang=${locale}`, label: quizLabel[locale] }}
    />,
  );
});

const quizLabel = { nl: "Naar de quiz", en: "To the quiz" };

/** The address, if it is a page of a site of ours; a result goes nowhere else. */
export function allowedReturn(url: string | undefined, { siteUrl, allowedOrigins }: Settings): string | null {
  const parsed = URL.parse(url ?? "");
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  return [siteUrl, ...allowedOrigins].includes(parsed.origin) ? parsed.href : null;
}
