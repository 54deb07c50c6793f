import { Hono } from "hono";
import { langLink } from "../../pages/frame/lang-link.ts";
import { MessagePage } from "../../pages/frame/message-page.tsx";
import { KeptResultPage } from "../../pages/quiz/kept-result-page.tsx";
import { LOCALES } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { keptResultTexts } from "../../texts/kept-result.ts";
import { readKeptResult } from "../../usecases/reader/kept-result.ts";
import { type AppContext, type AppEnv, localeOf } from "../http/context.ts";
import { message } from "../http/message.tsx";
import { EARLIER_FIELD } from "../quiz/came-from.ts";

/** What a letter's link to the reader's own result opens. */
export const keptResultPages = new Hono<AppEnv>().get("/own-result/:token", async (c) => {
  const deps = c.get("deps");
  const token = c.req.param("token");
  const read = await readKeptResult(deps, token);
  if (!read.ok) return none(c, read.code);
  const { result, givenAt, locale: own, preferencesPath } = read.value;
  const asked = LOCALES.find((each) => each === c.req.query("lang"));
  const locale = asked ?? LOCALES.find((each) => each === own) ?? "nl";
  return c.html(
    <KeptResultPage
      locale={locale}
      result={result}
      givenOn={givenAt === null ? null : dateText(givenAt, locale, deps.brand.timeZone, "date")}
      preferencesUrl={`${preferencesPath}?lang=${locale}`}
      retakeUrl={langLink("/quiz", locale, { retake: "1", [EARLIER_FIELD]: token })}
      path={c.req.path}
    />,
  );
});

function none(c: AppContext, code: "unknown" | "gone") {
  if (code === "unknown") return message(c, "invalid-token", 404);
  const locale = localeOf(c);
  return c.html(<MessagePage locale={locale} {...keptResultTexts(locale).gone} />, 410);
}
