import { Hono } from "hono";
import * as v from "valibot";
import { NAME_MAX_CHARS } from "../../config.ts";
import { MessagePage } from "../../pages/frame/message-page.tsx";
import { PreferencesPage } from "../../pages/reader/preferences-page.tsx";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import { pageTexts } from "../../texts/pages.ts";
import { problemDetail } from "../../texts/problems.ts";
import { tick } from "../../usecases/letters/tick.ts";
import { changePreferences } from "../../usecases/reader/change-preferences.ts";
import { lookUpPreferences, type Preferences } from "../../usecases/reader/read-preferences.ts";
import { readBody } from "../http/body.ts";
import { type AppContext, type AppEnv, localeOf } from "../http/context.ts";
import { problem } from "../http/problem.ts";
import { validate } from "../http/validate.ts";
import { answerAsk, askedConsents } from "./answer-ask.tsx";
import { rhythmField } from "./rhythm-field.ts";

/** Of a form, so other fields are ignored. An empty name takes the name away. */
const actSchema = v.variant("act", [
  v.object({
    act: v.literal("save"),
    rhythm: v.optional(rhythmField),
    locale: v.optional(v.picklist(LOCALES)),
    firstName: v.optional(
      v.pipe(
        v.string(),
        v.maxLength(2 * NAME_MAX_CHARS),
        v.transform((name) => name.trim().slice(0, NAME_MAX_CHARS) || null),
      ),
    ),
  }),
  v.object({ act: v.picklist(["pause", "resume", "next", "stop-sequence", "stop-newsletter", "stop-all"]) }),
  v.object({ act: v.literal("forget-result") }),
  v.object({ act: v.literal("remind") }),
  v.object({ act: v.literal("ask") }),
]);

/** A reader's own page, from any letter. Opening it changes nothing; only its buttons' POST acts. */
export const preferencesPages = new Hono<AppEnv>()
  .get("/preferences/:token", async (c) => {
    const token = c.req.param("token");
    const preferences = await lookUpPreferences(c.get("deps"), token);
    return preferences ? show(c, preferences, { locale: shownIn(c, preferences) }) : unknown(c);
  })
  .post("/preferences/:token", async (c) => {
    const deps = c.get("deps");
    const token = c.req.param("token");
    const before = await lookUpPreferences(deps, token);
    if (!before) return unknown(c);
    const locale = shownIn(c, before);
    const body = await readBody(c);
    if (!body.ok) return problem(c, locale, body.code);
    const checked = validate(actSchema, body.value);
    if (!checked.ok) return show(c, before, { locale, problem: problemDetail("invalid-fields", locale) });
    const act = checked.value;
    if (act.act === "ask") return answerAsk(c, { locale, page: "preferences", token, sent: body.value });
    const after = await changePreferences(deps, token, act);
    if (!after.ok) return unknown(c);
    if (act.act === "next") c.executionCtx.waitUntil(tick(deps));
    // Whoever chose another language reads on in it.
    return show(c, after.value, { locale: act.act === "save" ? after.value.locale : locale, done: true });
  });

function show(
  c: AppContext,
  preferences: Preferences,
  page: { locale: Locale; done?: boolean; problem?: string },
) {
  const path = c.req.path;
  const signUpUrl = `/quiz?lang=${page.locale}`;
  const asks = askedConsents(preferences.askable, page.locale);
  const html = (
    <PreferencesPage {...page} preferences={preferences} path={path} signUpUrl={signUpUrl} asks={asks} />
  );
  return c.html(html, page.problem ? 422 : 200);
}

/** The language of the link, else the reader's own. */
function shownIn(c: AppContext, preferences: Preferences): Locale {
  return LOCALES.find((locale) => locale === c.req.query("lang")) ?? preferences.locale;
}

function unknown(c: AppContext) {
  const locale = localeOf(c);
  return c.html(<MessagePage locale={locale} {...pageTexts(locale).messages["invalid-token"]} />, 404);
}
