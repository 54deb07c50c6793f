import { Hono } from "hono";
import { passesChallenge } from "../../abuse/turnstile.ts";
import { langLink } from "../../pages/frame/lang-link.ts";
import { QuizPage } from "../../pages/quiz/quiz-page.tsx";
import { CheckMailPage } from "../../pages/sign-up/check-mail-page.tsx";
import { attachmentVersions, currentAttachment } from "../../quiz/attachment/definition.ts";
import { publicDefinition } from "../../quiz/public-definition.ts";
import { toldOf } from "../../quiz/told-of-sheet.ts";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { problemDetail } from "../../texts/problems.ts";
import { quizTexts } from "../../texts/quiz.ts";
import { countSheet } from "../../usecases/quiz/count-visit.ts";
import { openResult } from "../../usecases/quiz/result-token.ts";
import { scoreQuiz } from "../../usecases/quiz/score-quiz.ts";
import { readBody } from "../http/body.ts";
import { type AppContext, type AppEnv, localeOf } from "../http/context.ts";
import { problem } from "../http/problem.ts";
import { FROM_FIELD } from "../http/request-schemas.ts";
import { cameFrom, siteBefore } from "./came-from.ts";
import { readQuizForm } from "./read-quiz-form.ts";
import { resultGone, resultView } from "./result-view.tsx";

/** The hosted quiz: a plain form, a sealed result, a page for it. */
export const quizPages = new Hono<AppEnv>()
  .get("/", (c) => c.redirect("/quiz", 302))
  .get("/quiz", (c) => {
    const locale = localeOf(c);
    const query = c.req.query();
    const carried = cameFrom(c, { ...query, [FROM_FIELD]: query[FROM_FIELD] || siteBefore(c) });
    const form = formIn(c, query.version, locale);
    const startedAt = c.get("deps").now();
    const retake = query.retake !== undefined;
    return c.html(
      <QuizPage {...form} carried={carried} startedAt={startedAt} retake={retake} face={faceOf(c, locale)} />,
    );
  })
  .post("/quiz", async (c) => {
    const body = await readBody(c);
    if (!body.ok) return problem(c, localeOf(c), body.code);
    const sent = (body.value ?? {}) as Record<string, unknown>;
    const locale = localeOf(c, sent.locale);
    const carried = cameFrom(c, sent);
    const deps = c.get("deps");
    const { input, given, startedAt } = readQuizForm(sent, locale, deps.now());
    const keepAnswers = input.keepAnswers && (await passesChallenge(deps, sent));
    const scored = await scoreQuiz(deps, { ...input, keepAnswers });
    c.header("cache-control", "no-store");
    if (scored.ok) c.executionCtx.waitUntil(countSheet(deps, toldOf(scored.value.result, input.totalMs)));
    if (scored.ok) return c.redirect(langLink(`/r/${scored.value.token}`, locale, carried), 303);
    const form = formIn(c, input.version, locale);
    const { items } = form.definition;
    const wrong = scored.problems.map(({ pointer }) => pointer.split("/")[2]);
    const values = items.flatMap(({ id }) => (typeof given[id] === "string" ? [[id, given[id]]] : []));
    const missing = items.map(({ id }) => id).filter((id) => wrong.includes(id));
    return c.html(
      <QuizPage
        {...form}
        values={Object.fromEntries(values) as Record<string, string>}
        missing={missing}
        problem={missing.length > 0 ? undefined : problemDetail("invalid-fields", locale)}
        keepAnswers={input.keepAnswers}
        startedAt={startedAt ?? deps.now()}
        retake={input.beside?.retake}
        thoughtOf={input.beside?.thoughtOf}
        carried={carried}
      />,
      422,
    );
  })
  .get("/r/:token", async (c) => {
    const token = c.req.param("token");
    const deps = c.get("deps");
    const opened = await openResult(deps.vault, token, deps.now(), deps.norms);
    if (!opened.ok) return resultGone(c, opened.code);
    const locale = LOCALES.find((each) => each === c.req.query("lang")) ?? opened.value.locale;
    const query = cameFrom(c, c.req.query());
    return c.html(await resultView(c, { token, opened: opened.value, locale, query }));
  })
  .get("/check-mail", (c) => c.html(<CheckMailPage locale={localeOf(c)} />));

/** The questions of a version, of now where it is no longer known, in a language. */
function formIn(c: AppContext, version: string | undefined, locale: Locale) {
  const definition = attachmentVersions.get(version ?? "") ?? currentAttachment;
  const { research, turnstile } = c.get("deps");
  const shown = publicDefinition(definition, locale, research !== undefined);
  return { locale, definition: shown, turnstileKey: turnstile?.siteKey ?? null };
}

/** What search engines and whoever shares the link may see of the quiz. */
function faceOf(c: AppContext, locale: Locale) {
  const { siteUrl } = c.get("deps").settings;
  return {
    description: fill(quizTexts(locale).start.description, { n: currentAttachment.items.length }),
    canonical: `${siteUrl}/quiz`,
    picture: `${siteUrl}/assets/share.png`,
  };
}
