import type { MiddlewareHandler } from "hono";
import { Hono } from "hono";
import { TURNSTILE_FIELD } from "../../abuse/form-fields.ts";
import { passesChallenge } from "../../abuse/turnstile.ts";
import { seriesSpan } from "../../drip/series-span.ts";
import { attachmentVersions, currentAttachment, everyItem } from "../../quiz/attachment/definition.ts";
import { publicDefinition } from "../../quiz/public-definition.ts";
import type { Locale } from "../../quiz/types.ts";
import { scoreQuiz } from "../../usecases/quiz/score-quiz.ts";
import { askedConsents } from "../../usecases/sign-up/asked-consents.ts";
import { type AppEnv, localeOf } from "../http/context.ts";
import { invalidFields, jsonBody } from "../http/json-body.ts";
import { scoreSchema } from "../http/request-schemas.ts";

/** Only for the typed client: the language is read where every route reads it. */
const takesLocale: MiddlewareHandler<
  AppEnv,
  string,
  { in: { query: { locale?: Locale; version?: string } }; out: object }
> = (_, next) => next();

/** The quiz as data, and its scoring. */
export const quizApi = new Hono<AppEnv>()
  .get("/v1/quizzes/attachment", takesLocale, async (c) => {
    const locale = localeOf(c);
    const definition = attachmentVersions.get(c.req.query("version") ?? currentAttachment.version);
    if (!definition) return invalidFields(c, [{ code: "unknown-version", pointer: "/version" }]);
    const deps = c.get("deps");
    const letters = seriesSpan(deps.sequences);
    // Where it is drawn on other sites, nobody can show that they are a person.
    const asksForCopy = deps.research !== undefined && deps.turnstile === undefined;
    const shown = publicDefinition(definition, locale, asksForCopy);
    const consents = askedConsents(deps, locale, "box");
    const choices = askedConsents(deps, locale, "choice");
    const quiz = { ...shown, consents, choices, letters };
    const etag = await etagOf(JSON.stringify(quiz));
    const headers = {
      "cache-control": "public, max-age=300",
      etag,
      vary: "accept-language, origin",
    };
    if (isKnown(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
    return c.json(quiz, 200, headers);
  })
  .post("/v1/quizzes/attachment/scores", jsonBody(scoreSchema, everyItem), async (c) => {
    const { keepAnswers, retake, thoughtOf, [TURNSTILE_FIELD]: shown, ...sent } = c.req.valid("json");
    const locale = localeOf(c, sent.locale);
    const deps = c.get("deps");
    const keeps = keepAnswers === true && (await passesChallenge(deps, { [TURNSTILE_FIELD]: shown }));
    const beside = { retake, thoughtOf };
    const scored = await scoreQuiz(deps, { ...sent, locale, keepAnswers: keeps, beside });
    if (!scored.ok) return invalidFields(c, scored.problems, locale);
    const { result, token } = scored.value;
    const resultUrl = `${deps.settings.siteUrl}/r/${token}`;
    return c.json({ ...result, result: token, resultUrl }, 200, {
      "cache-control": "no-store",
    });
  });

/** RFC 9110 section 13.1.2: a list, compared weakly, for a proxy that compresses makes our tag a weak one. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

async function etagOf(body: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(body));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `"${hex.slice(0, 32)}"`;
}
