import { Hono } from "hono";
import { MessagePage } from "../../pages/frame/message-page.tsx";
import { KeptResultPage } from "../../pages/quiz/kept-result-page.tsx";
import { type Level, SCALE_CUT } from "../../quiz/scale-range.ts";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import { keptResultTexts } from "../../texts/kept-result.ts";
import { pageTexts } from "../../texts/pages.ts";
import { type KeptResult, readKeptResult } from "../../usecases/reader/kept-result.ts";
import { type AppContext, type AppEnv, localeOf } from "../http/context.ts";

/** What a letter's link to the reader's own result opens. */
export const keptResultPages = new Hono<AppEnv>().get("/own-result/:token", async (c) => {
  const read = await readKeptResult(c.get("deps"), c.req.param("token"));
  if (!read.ok) return none(c, read.code);
  const { outcome, means, locale: own, preferencesPath } = read.value;
  const asked = LOCALES.find((each) => each === c.req.query("lang"));
  const locale = asked ?? LOCALES.find((each) => each === own) ?? "nl";
  return c.html(
    <KeptResultPage
      locale={locale}
      outcome={outcome}
      levels={levelsOf(means)}
      preferencesUrl={`${preferencesPath}?lang=${locale}`}
      quizUrl={`/quiz?lang=${locale}`}
      path={c.req.path}
    />,
  );
});

function levelsOf({ anxiety, avoidance }: KeptResult["means"]) {
  if (anxiety === null || avoidance === null) return null;
  return { anxiety: levelOfMean(anxiety), avoidance: levelOfMean(avoidance) };
}

/** Of a rounded mean: what lies on the cut is neither. */
function levelOfMean(mean: number): Level {
  if (mean > SCALE_CUT) return "high";
  return mean < SCALE_CUT ? "low" : "middle";
}

function none(c: AppContext, code: "unknown" | "gone") {
  const locale: Locale = localeOf(c);
  if (code === "unknown")
    return c.html(<MessagePage locale={locale} {...pageTexts(locale).messages["invalid-token"]} />, 404);
  return c.html(<MessagePage locale={locale} {...keptResultTexts(locale).gone} />, 410);
}
