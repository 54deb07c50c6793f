import { Hono } from "hono";
import { MessagePage } from "../../pages/frame/message-page.tsx";
import { AnswerPage } from "../../pages/reader/answer-page.tsx";
import { AnsweredPage } from "../../pages/reader/answered-page.tsx";
import { pageTexts } from "../../texts/pages.ts";
import { countAnswer, readAnswer } from "../../usecases/reader/count-answer.ts";
import { type AppContext, type AppEnv, localeOf } from "../http/context.ts";

/**
 * "This was about me", "this wasn't": what the two quiet links under a letter open. A GET shows a button and
 * counts nothing; its POST leads on to a page of its own, so that loading that again counts nothing either.
 */
export const answerPages = new Hono<AppEnv>()
  .get("/answer/:token", async (c) => {
    const locale = localeOf(c);
    const read = await readAnswer(c.get("deps"), c.req.param("token"));
    if (!read) return unknownToken(c);
    const answer = read.answer === "about-me" ? "aboutMe" : "notAboutMe";
    return c.html(<AnswerPage locale={locale} action={`${c.req.path}?lang=${locale}`} answer={answer} />);
  })
  .post("/answer/:token", async (c) => {
    if (!(await countAnswer(c.get("deps"), c.req.param("token"))).ok) return unknownToken(c);
    return c.redirect(`/answered?lang=${localeOf(c)}`, 303);
  })
  .get("/answered", (c) => c.html(<AnsweredPage locale={localeOf(c)} />));

function unknownToken(c: AppContext) {
  const locale = localeOf(c);
  return c.html(<MessagePage locale={locale} {...pageTexts(locale).messages["invalid-token"]} />, 404);
}
