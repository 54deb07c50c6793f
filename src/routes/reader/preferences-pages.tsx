import { Hono } from "hono";
import * as v from "valibot";
import { MessagePage } from "../../pages/frame/message-page.tsx";
import { PreferencesPage } from "../../pages/reader/preferences-page.tsx";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import { preferencesTexts } from "../../texts/preferences.ts";
import { problemDetail } from "../../texts/problems.ts";
import { tickSoon } from "../../usecases/letters/tick-soon.ts";
import { changePreferences } from "../../usecases/reader/change-preferences.ts";
import { mailMyData } from "../../usecases/reader/own-mails.ts";
import { lookUpPreferences, type Preferences } from "../../usecases/reader/read-preferences.ts";
import { readBody } from "../http/body.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { message } from "../http/message.tsx";
import { problem } from "../http/problem.ts";
import { validate } from "../http/validate.ts";
import { answerAsk, askedHere } from "./answer-ask.tsx";
import { rhythmField } from "./rhythm-field.ts";

/** Of a form, so other fields are ignored. */
const actSchema = v.variant("act", [
  v.object({
    act: v.literal("save"),
    rhythm: v.optional(rhythmField),
    locale: v.optional(v.picklist(LOCALES)),
  }),
  v.object({ act: v.picklist(["pause", "resume", "next", "stop-sequence", "stop-newsletter", "stop-all"]) }),
  v.object({ act: v.literal("my-data") }),
  v.object({ act: v.literal("remind") }),
  v.object({ act: v.literal("ask") }),
]);

/**
 * The page behind any letter: opening it changes nothing, only its buttons' POST acts. A letter may be sent on, so it says
 * of nobody who they are, and what is theirs alone takes a link that goes to their own mailbox.
 */
export const preferencesPages = new Hono<AppEnv>()
  .get("/preferences/:token", async (c) => {
    const token = c.req.param("token");
    const preferences = await lookUpPreferences(c.get("deps"), token);
    return preferences
      ? show(c, preferences, { locale: shownIn(c, preferences) })
      : message(c, "invalid-token", 404);
  })
  .post("/preferences/:token", async (c) => {
    const deps = c.get("deps");
    const token = c.req.param("token");
    const before = await lookUpPreferences(deps, token);
    if (!before) return message(c, "invalid-token", 404);
    const locale = shownIn(c, before);
    const body = await readBody(c);
    if (!body.ok) return problem(c, locale, body.code);
    const checked = validate(actSchema, body.value);
    if (!checked.ok) return show(c, before, { locale, problem: problemDetail("invalid-fields", locale) });
    const act = checked.value;
    if (act.act === "ask") return answerAsk(c, { locale, page: "preferences", token, sent: body.value });
    if (act.act === "my-data") return mailOwn(c, locale, token);
    const after = await changePreferences(deps, token, act);
    if (!after.ok) return message(c, "invalid-token", 404);
    if (act.act === "next") c.executionCtx.waitUntil(tickSoon(deps));
    // Whoever chose another language reads on in it.
    return show(c, after.value, { locale: act.act === "save" ? after.value.locale : locale, done: true });
  });

/** The same whether a mail went or not: how often it may is bounded, and not the letter's holder's to know. */
async function mailOwn(c: AppContext, locale: Locale, token: string) {
  if (!(await mailMyData(c.get("deps"), token)).ok) return message(c, "invalid-token", 404);
  c.executionCtx.waitUntil(tickSoon(c.get("deps")));
  return c.html(<MessagePage locale={locale} {...preferencesTexts(locale).myData.mailed} />);
}

function show(
  c: AppContext,
  preferences: Preferences,
  page: { locale: Locale; done?: boolean; problem?: string },
) {
  const path = c.req.path;
  const signUpUrl = `/quiz?lang=${page.locale}`;
  const asks = askedHere(c.get("deps"), preferences.askable, page.locale);
  const html = (
    <PreferencesPage {...page} preferences={preferences} path={path} signUpUrl={signUpUrl} asks={asks} />
  );
  return c.html(html, page.problem ? 422 : 200);
}

/** The language of the link, else the reader's own. */
function shownIn(c: AppContext, preferences: Preferences): Locale {
  return LOCALES.find((locale) => locale === c.req.query("lang")) ?? preferences.locale;
}
