import { Hono } from "hono";
import { ButtonPage } from "../../pages/frame/button-page.tsx";
import { MessagePage } from "../../pages/frame/message-page.tsx";
import { UnsubscribedPage } from "../../pages/reader/unsubscribed-page.tsx";
import { AlreadyConfirmedPage } from "../../pages/sign-up/already-confirmed-page.tsx";
import { ConfirmPage } from "../../pages/sign-up/confirm-page.tsx";
import { ConfirmedPage } from "../../pages/sign-up/confirmed-page.tsx";
import type { Locale } from "../../quiz/types.ts";
import { pageTexts } from "../../texts/pages.ts";
import { tickSoon } from "../../usecases/letters/tick-soon.ts";
import { lookUpAskable } from "../../usecases/reader/ask-again.ts";
import { readConfirmed } from "../../usecases/reader/read-confirmed.ts";
import { lookUpRefusal, refuse } from "../../usecases/reader/refuse.ts";
import { lookUpStop, unsubscribe } from "../../usecases/reader/unsubscribe.ts";
import { type ConfirmRefusal, confirm, lookUpConfirmation } from "../../usecases/sign-up/confirm.ts";
import { readBody } from "../http/body.ts";
import { type AppContext, type AppEnv, localeOf } from "../http/context.ts";
import { message } from "../http/message.tsx";
import { validate } from "../http/validate.ts";
import { answerAsk, askedHere } from "./answer-ask.tsx";
import { type RhythmField, rhythmField } from "./rhythm-field.ts";

/**
 * What the links in letters open. A GET shows a page with a button and changes nothing: mail scanners follow
 * every link. Only the button's POST acts, and the mail client's own (RFC 8058), which asks for no cookie.
 */
export const letterPages = new Hono<AppEnv>()
  .get("/confirm/:token", async (c) => {
    const locale = localeOf(c);
    const found = await lookUpConfirmation(c.get("deps"), c.req.param("token"));
    if (!found.ok) return notConfirmed(c, locale, found.code);
    const { rhythm } = found.value;
    return c.html(<ConfirmPage locale={locale} action={here(c, locale)} rhythm={rhythm} />);
  })
  .post("/confirm/:token", async (c) => {
    const deps = c.get("deps");
    const locale = localeOf(c);
    const token = c.req.param("token");
    const confirmed = await confirm(deps, token, await rhythmIn(c));
    if (!confirmed.ok) return notConfirmed(c, locale, confirmed.code);
    const holds = await readConfirmed(deps, token, locale);
    // After the page was read: it says what is still to come.
    c.executionCtx.waitUntil(tickSoon(deps));
    if (!holds) return notConfirmed(c, locale, "expired");
    const { preferencesPath, resultPath, myDataPath, ...held } = holds;
    const links = {
      preferencesUrl: `${preferencesPath}?lang=${locale}`,
      nameAction: `${myDataPath}/name?lang=${locale}`,
      resultUrl: resultPath && `${resultPath}?lang=${locale}`,
    };
    return c.html(<ConfirmedPage locale={locale} {...held} {...links} />);
  })
  .get("/unsubscribe/:token", async (c) => {
    const locale = localeOf(c);
    const stops = await lookUpStop(c.get("deps"), c.req.param("token"));
    if (stops === null) return message(c, "invalid-token", 404);
    const texts = pageTexts(locale)[stops === "letters" ? "unsubscribe" : "drop"];
    return c.html(<ButtonPage locale={locale} action={here(c, locale)} texts={texts} />);
  })
  .post("/unsubscribe/:token", async (c) => {
    const locale = localeOf(c);
    const deps = c.get("deps");
    const token = c.req.param("token");
    const stopped = await unsubscribe(deps, token);
    if (!stopped.ok) return message(c, "invalid-token", 404);
    if (stopped.value === "sign-up")
      return c.html(<MessagePage locale={locale} {...pageTexts(locale).dropped} />);
    const consents = askedHere(deps, await lookUpAskable(deps, "unsubscribe", token), locale);
    const again = { action: `${c.req.path}/again?lang=${locale}`, consents };
    return c.html(<UnsubscribedPage locale={locale} again={consents.length > 0 ? again : undefined} />);
  })
  .post("/unsubscribe/:token/again", async (c) => {
    const locale = localeOf(c);
    const token = c.req.param("token");
    if ((await lookUpStop(c.get("deps"), token)) === null) return message(c, "invalid-token", 404);
    const body = await readBody(c);
    return answerAsk(c, { locale, page: "unsubscribe", token, sent: body.ok ? body.value : {} });
  })
  .get("/refuse/:token", async (c) => {
    const found = await lookUpRefusal(c.get("deps"), c.req.param("token"));
    return found.ok ? showRefusal(c, found.value.isRefused) : message(c, "invalid-token", 404);
  })
  .post("/refuse/:token", async (c) => {
    const body = await readBody(c);
    // In doubt it is a no: only the other button's own field takes it back.
    const lift = body.ok && (body.value as { lift?: unknown } | null)?.lift === "1";
    const done = await refuse(c.get("deps"), c.req.param("token"), lift);
    return done.ok ? showRefusal(c, !lift, lift) : message(c, "invalid-token", 404);
  });

/** Before: one button that refuses. After: that it holds, and the button that takes it back. */
function showRefusal(c: AppContext, isRefused: boolean, isLifted = false) {
  const locale = localeOf(c);
  const { ask, refused, lifted } = pageTexts(locale).refuse;
  if (isLifted) return c.html(<MessagePage locale={locale} {...lifted} />);
  return c.html(
    <ButtonPage locale={locale} action={here(c, locale)} texts={isRefused ? refused : ask}>
      {isRefused && <input type="hidden" name="lift" value="1" />}
    </ButtonPage>,
  );
}

function here(c: AppContext, locale: Locale): string {
  return `${c.req.path}?lang=${locale}`;
}

/** What can't be read counts as not chosen: it must not keep anybody from confirming. */
async function rhythmIn(c: AppContext): Promise<RhythmField | null> {
  const body = await readBody(c);
  const sent = body.ok ? (body.value as { rhythm?: unknown } | null)?.rhythm : undefined;
  const checked = validate(rhythmField, sent);
  return checked.ok ? checked.value : null;
}

function notConfirmed(c: AppContext, locale: Locale, why: ConfirmRefusal): Response | Promise<Response> {
  switch (why) {
    case "already-confirmed":
      return c.html(<AlreadyConfirmedPage locale={locale} />);
    case "expired":
    case "not-possible":
      return message(c, "expired-confirmation", 410);
    case "invalid":
      return message(c, "invalid-token", 404);
  }
}
