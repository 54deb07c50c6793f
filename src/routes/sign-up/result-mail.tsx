import { Hono } from "hono";
import { ASKED_FIELD, START_FIELD } from "../../abuse/form-fields.ts";
import { passesChallenge } from "../../abuse/turnstile.ts";
import { langLink } from "../../pages/frame/lang-link.ts";
import { MessagePage } from "../../pages/frame/message-page.tsx";
import { isInternational, normaliseAddress } from "../../privacy/address.ts";
import { maskAddress } from "../../privacy/mask-address.ts";
import { dateText } from "../../texts/dates.ts";
import { fill } from "../../texts/fill.ts";
import { problemDetail } from "../../texts/problems.ts";
import { resultMailTexts } from "../../texts/result-mail.ts";
import { mailOnce } from "../../usecases/letters/mail-once.ts";
import { tickSoon } from "../../usecases/letters/tick-soon.ts";
import { openResult } from "../../usecases/quiz/result-token.ts";
import { guardSignUp } from "../../usecases/sign-up/guard-sign-up.ts";
import { readBody } from "../http/body.ts";
import { type AppEnv, localeOf } from "../http/context.ts";
import { problem } from "../http/problem.ts";
import { cameFrom } from "../quiz/came-from.ts";
import { resultGone, resultView } from "../quiz/result-view.tsx";
import { isMachine, meantBy, tooManyPage, whereFrom } from "./guard-form.tsx";
import { textIn } from "./sent-mail.ts";

/** "Mail me my result": one mail with the page's own link, within the limits of a confirmation, and nothing kept. */
export const resultMail = new Hono<AppEnv>().post("/r/:token/mail", async (c) => {
  const body = await readBody(c);
  if (!body.ok) return problem(c, localeOf(c), body.code);
  const deps = c.get("deps");
  const token = c.req.param("token");
  const sent = (body.value ?? {}) as Record<string, unknown>;
  const locale = localeOf(c, sent.locale);
  const t = resultMailTexts(locale);
  const opened = await openResult(deps.vault, token, deps.now(), deps.norms);
  if (!opened.ok) return resultGone(c, opened.code);
  const query = cameFrom(c, sent);
  const again = async (error: string, asked = "") => {
    const guard = { start: textIn(sent, START_FIELD) || null, turnstileKey: deps.turnstile?.siteKey ?? null };
    const mail = { email: textIn(sent, "email"), error, asked, guard };
    return c.html(await resultView(c, { token, opened: opened.value, locale, query, mail }), 422);
  };
  const email = normaliseAddress(textIn(sent, "email"));
  if (email === null) {
    const code = isInternational(textIn(sent, "email")) ? "unsupported-email" : "invalid-email";
    return again(problemDetail(code, locale));
  }
  const link = langLink(`/r/${token}`, locale);
  // The same whether or not anything went: it tells nobody who is known, and a machine nothing at all.
  const answered = () =>
    c.html(
      <MessagePage
        locale={locale}
        title={t.sent.title}
        text={fill(t.sent.text, { address: maskAddress(email) })}
        more={[t.sent.more]}
        link={{ href: langLink(`/r/${token}`, locale, query), label: t.sent.back }}
      />,
    );
  const isSilent = await isMachine(deps, sent);
  const meant = meantBy(email);
  if (meant && sent[ASKED_FIELD] !== email) return again(fill(t.meant, { address: meant.address }), email);
  if (!(await passesChallenge(deps, sent))) return again(problemDetail("challenge-failed", locale));
  const guarded = await guardSignUp(deps, { email, ...whereFrom(c) });
  if (!guarded.ok)
    return guarded.code === "too-many-requests"
      ? tooManyPage(c, locale, guarded.retryAfterS)
      : again(problemDetail(guarded.code, locale));
  const date = dateText(opened.value.until, locale, deps.brand.timeZone, "date");
  const words = { ...t.mail, body: fill(t.mail.body, { date }) };
  await mailOnce(deps, { email, locale, words, url: `${deps.settings.siteUrl}${link}`, isSilent });
  c.executionCtx.waitUntil(tickSoon(deps));
  return answered();
});
