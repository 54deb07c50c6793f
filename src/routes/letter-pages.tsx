import { Hono } from "hono";
import { AlreadyConfirmedPage } from "../pages/already-confirmed-page.tsx";
import { ConfirmPage } from "../pages/confirm-page.tsx";
import { ConfirmedPage } from "../pages/confirmed-page.tsx";
import { MessagePage } from "../pages/message-page.tsx";
import { messageTexts } from "../pages/texts/page-texts.ts";
import { UnsubscribePage } from "../pages/unsubscribe-page.tsx";
import { UnsubscribedPage } from "../pages/unsubscribed-page.tsx";
import type { Locale } from "../quiz/types.ts";
import { type ConfirmOutcome, confirm, lookUpConfirmation } from "../usecases/confirm.ts";
import { tick } from "../usecases/tick.ts";
import { isUnsubscribeToken, unsubscribe } from "../usecases/unsubscribe.ts";
import { type AppContext, type AppEnv, localeOf } from "./context.ts";

/**
 * What the links in letters open. A GET shows a page with a button and changes nothing: mail scanners follow
 * every link. Only the button's POST acts, and the mail client's own (RFC 8058), which asks for no cookie.
 */
export const letterPages = new Hono<AppEnv>()
  .get("/confirm/:token", async (c) => {
    const locale = localeOf(c);
    const outcome = await lookUpConfirmation(c.get("deps"), c.req.param("token"));
    if (outcome !== "confirmed") return notConfirmed(c, locale, outcome);
    return c.html(<ConfirmPage locale={locale} action={here(c, locale)} />);
  })
  .post("/confirm/:token", async (c) => {
    const deps = c.get("deps");
    const locale = localeOf(c);
    const outcome = await confirm(deps, c.req.param("token"));
    if (outcome !== "confirmed") return notConfirmed(c, locale, outcome);
    c.executionCtx.waitUntil(tick(deps));
    return c.html(<ConfirmedPage locale={locale} />);
  })
  .get("/unsubscribe/:token", async (c) => {
    const locale = localeOf(c);
    if (!(await isUnsubscribeToken(c.get("deps"), c.req.param("token")))) return unknownToken(c, locale);
    return c.html(<UnsubscribePage locale={locale} action={here(c, locale)} />);
  })
  .post("/unsubscribe/:token", async (c) => {
    const locale = localeOf(c);
    if (!(await unsubscribe(c.get("deps"), c.req.param("token")))) return unknownToken(c, locale);
    return c.html(<UnsubscribedPage locale={locale} />);
  });

function here(c: AppContext, locale: Locale): string {
  return `${c.req.path}?lang=${locale}`;
}

function notConfirmed(c: AppContext, locale: Locale, outcome: Exclude<ConfirmOutcome, "confirmed">) {
  switch (outcome) {
    case "already-confirmed":
      return c.html(<AlreadyConfirmedPage locale={locale} />);
    case "expired":
    case "not-possible":
      return c.html(<MessagePage locale={locale} {...messageTexts(locale)["expired-confirmation"]} />, 410);
    case "invalid":
      return unknownToken(c, locale);
  }
}

function unknownToken(c: AppContext, locale: Locale) {
  return c.html(<MessagePage locale={locale} {...messageTexts(locale)["invalid-token"]} />, 404);
}
