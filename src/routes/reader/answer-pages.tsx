import { Hono } from "hono";
import { ButtonPage } from "../../pages/frame/button-page.tsx";
import { MessagePage } from "../../pages/frame/message-page.tsx";
import { answerTexts } from "../../texts/answers.ts";
import { countAnswer, readAnswer } from "../../usecases/reader/count-answer.ts";
import { type AppEnv, localeOf } from "../http/context.ts";
import { message } from "../http/message.tsx";

/**
 * "This was about me", "this wasn't": what the two quiet links under a letter open. A GET shows a button and
 * counts nothing; its POST leads on to a page of its own, so that loading that again counts nothing either.
 */
export const answerPages = new Hono<AppEnv>()
  .get("/answer/:token", async (c) => {
    const read = await readAnswer(c.get("deps"), c.req.param("token"));
    if (!read) return message(c, "invalid-token", 404);
    const locale = localeOf(c);
    const texts = answerTexts(locale)[read.answer === "about-me" ? "aboutMe" : "notAboutMe"];
    return c.html(<ButtonPage locale={locale} action={`${c.req.path}?lang=${locale}`} texts={texts} />);
  })
  .post("/answer/:token", async (c) => {
    if (!(await countAnswer(c.get("deps"), c.req.param("token"))).ok) return message(c, "invalid-token", 404);
    return c.redirect(`/answered?lang=${localeOf(c)}`, 303);
  })
  .get("/answered", (c) => {
    const locale = localeOf(c);
    return c.html(<MessagePage locale={locale} {...answerTexts(locale).answered} />);
  });
