import { Hono } from "hono";
import { EMBED_THEMES, EmbedPage } from "../../pages/quiz/embed-page.tsx";
import { currentAttachment } from "../../quiz/attachment/definition.ts";
import { frameTexts } from "../../texts/frame.ts";
import { allowedPage } from "../http/allowed-page.ts";
import { type AppEnv, localeOf } from "../http/context.ts";

/** The quiz for a frame on somebody's page; which pages may frame it is said by frame-ancestors. */
export const embedPages = new Hono<AppEnv>().get("/embed/quiz", (c) => {
  const locale = localeOf(c);
  const theme = EMBED_THEMES.find((each) => each === c.req.query("theme")) ?? "auto";
  return c.html(
    <EmbedPage
      locale={locale}
      title={currentAttachment.title[locale]}
      theme={theme}
      returnUrl={allowedPage(c.req.query("returnUrl"), c.get("deps").settings)}
      hosted={{ href: `/quiz?lang=${locale}`, label: frameTexts(locale).layout.home }}
    />,
  );
});
