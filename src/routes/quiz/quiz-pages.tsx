import { Hono } from "hono";
import { freshGuard } from "../../abuse/form-start.ts";
import { returnLink } from "../../client/embed/return-link.ts";
import { consentsIn } from "../../consents.ts";
import { langLink } from "../../pages/frame/lang-link.ts";
import { MessagePage } from "../../pages/frame/message-page.tsx";
import { QuizPage } from "../../pages/quiz/quiz-page.tsx";
import { ResultPage } from "../../pages/quiz/result-page.tsx";
import { CheckMailPage } from "../../pages/sign-up/check-mail-page.tsx";
import { attachmentVersions, currentAttachment } from "../../quiz/attachment/definition.ts";
import { publicDefinition } from "../../quiz/public-definition.ts";
import { LOCALES } from "../../quiz/types.ts";
import { pageTexts } from "../../texts/pages.ts";
import { problemDetail } from "../../texts/problems.ts";
import { openResult } from "../../usecases/quiz/result-token.ts";
import { scoreQuiz } from "../../usecases/quiz/score-quiz.ts";
import { allowedPage } from "../http/allowed-page.ts";
import { readBody } from "../http/body.ts";
import { type AppContext, type AppEnv, localeOf } from "../http/context.ts";
import { localHour } from "../http/local-hour.ts";
import { problem } from "../http/problem.ts";
import { readQuizForm } from "./read-quiz-form.ts";

/** The hosted quiz: a plain form, a sealed result, a page for it. */
export const quizPages = new Hono<AppEnv>()
  .get("/", (c) => c.redirect("/quiz", 302))
  .get("/quiz", (c) => {
    const locale = localeOf(c);
    const returnUrl = returnUrlIn(c, c.req.query("returnUrl"));
    const asked = attachmentVersions.get(c.req.query("version") ?? "");
    return c.html(
      <QuizPage
        locale={locale}
        definition={publicDefinition(asked ?? currentAttachment, locale)}
        startedAt={c.get("deps").now()}
        retake={c.req.query("retake") !== undefined}
        returnUrl={returnUrl}
      />,
    );
  })
  .post("/quiz", async (c) => {
    const body = await readBody(c);
    if (!body.ok) return problem(c, localeOf(c), body.code);
    const sent = (body.value ?? {}) as Record<string, unknown>;
    const locale = localeOf(c, sent.locale);
    const returnUrl = returnUrlIn(c, sent.returnUrl);
    const deps = c.get("deps");
    const { input, given, startedAt } = readQuizForm(sent, locale, deps.now());
    const scored = await scoreQuiz(deps, input);
    c.header("cache-control", "no-store");
    if (scored.ok) return c.redirect(langLink(`/r/${scored.value.token}`, locale, returnUrl), 303);
    const known = publicDefinition(attachmentVersions.get(input.version) ?? currentAttachment, locale);
    const wrong = scored.problems.map(({ pointer }) => pointer.split("/")[2]);
    const values = known.items.flatMap(({ id }) => (typeof given[id] === "string" ? [[id, given[id]]] : []));
    const missing = known.items.map(({ id }) => id).filter((id) => wrong.includes(id));
    return c.html(
      <QuizPage
        locale={locale}
        definition={known}
        values={Object.fromEntries(values) as Record<string, string>}
        missing={missing}
        problem={missing.length > 0 ? undefined : problemDetail("invalid-fields", locale)}
        keepAnswers={input.keepAnswers}
        startedAt={startedAt ?? deps.now()}
        retake={input.beside?.retake}
        thoughtOf={input.beside?.thoughtOf}
        returnUrl={returnUrl}
      />,
      422,
    );
  })
  .get("/r/:token", async (c) => {
    const token = c.req.param("token");
    const deps = c.get("deps");
    const opened = await openResult(deps.vault, token, deps.now(), deps.norms);
    if (!opened.ok) {
      const locale = localeOf(c);
      const code = opened.code === "expired" ? "expired-result" : "invalid-token";
      return c.html(
        <MessagePage
          locale={locale}
          {...pageTexts(locale).messages[code]}
          link={{ href: "/quiz", label: quizLabel[locale] }}
        />,
        opened.code === "expired" ? 410 : 404,
      );
    }
    const locale = LOCALES.find((each) => each === c.req.query("lang")) ?? opened.value.locale;
    const consents = consentsIn(locale);
    const returnUrl = returnUrlIn(c, c.req.query("returnUrl"));
    return c.html(
      <ResultPage
        locale={locale}
        result={opened.value.result}
        hour={localHour(c, deps.now(), deps.brand.timeZone)}
        offer={{
          locale,
          action: "/v1/leads",
          result: token,
          consents,
          timeZoneField: true,
          guard: await freshGuard(deps),
        }}
        retakeUrl={`${langLink("/quiz", locale, returnUrl)}&retake=1`}
        returnUrl={returnUrl}
        backUrl={returnLink(returnUrl, deps.settings.siteUrl, null, token)}
        path={`/r/${token}`}
      />,
    );
  })
  .get("/check-mail", (c) => c.html(<CheckMailPage locale={localeOf(c)} />));

/** The page to lead back to, of a site of ours; whatever else a form or an address says is no page. */
function returnUrlIn(c: AppContext, asked: unknown): string | null {
  return allowedPage(typeof asked === "string" ? asked : undefined, c.get("deps").settings);
}

const quizLabel = { nl: "Naar de quiz", en: "To the quiz" };
