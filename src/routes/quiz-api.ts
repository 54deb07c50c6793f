import { Hono } from "hono";
import * as v from "valibot";
import { consentsIn } from "../consents.ts";
import { currentAttachment } from "../quiz/attachment/definition.ts";
import { publicDefinition } from "../quiz/public-definition.ts";
import { LOCALES } from "../quiz/types.ts";
import { scoreQuiz } from "../usecases/score-quiz.ts";
import { localeField, readBody } from "./body.ts";
import { type AppEnv, localeOf } from "./context.ts";
import { knownProblem, problem } from "./problem.ts";
import { repeatedProblems } from "./repeated-names.ts";
import { anyObject, validate } from "./validate.ts";

const VERSION_MAX_CHARS = 16;

const scoreSchema = v.strictObject({
  version: v.pipe(v.string(), v.maxLength(VERSION_MAX_CHARS)),
  locale: v.optional(v.picklist(LOCALES)),
  // Both are checked item by item by the quiz itself, which can say which item is wrong.
  answers: anyObject,
  itemTimesMs: v.optional(anyObject),
  keepAnswers: v.optional(v.boolean()),
});

/** The quiz as data, and its scoring. */
export const quizApi = new Hono<AppEnv>()
  .get("/v1/quizzes/attachment", async (c) => {
    const locale = localeOf(c);
    const consents = consentsIn(locale);
    const body = JSON.stringify({ ...publicDefinition(currentAttachment, locale), consents });
    const etag = await etagOf(body);
    const headers = {
      "content-type": "application/json",
      "cache-control": "public, max-age=300",
      etag,
      vary: "accept-language, origin",
    };
    if (isKnown(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
    return c.body(body, 200, headers);
  })
  .post("/v1/quizzes/attachment/scores", async (c) => {
    const body = await readBody(c);
    if (!body.ok) return problem(c, localeOf(c), body.code);
    if (body.kind !== "json") return problem(c, localeOf(c), "unsupported-media-type");
    const checked = validate(scoreSchema, body.value);
    const locale = localeOf(c, localeField(body.value));
    if (!checked.ok) return problem(c, locale, "invalid-fields", checked.errors);
    const twice = repeatedProblems(body.repeated, currentAttachment.items);
    if (twice.length > 0) return problem(c, locale, "invalid-fields", twice);
    const { keepAnswers = false, ...sent } = checked.value;
    const deps = c.get("deps");
    const scored = await scoreQuiz(deps, { ...sent, locale, keepAnswers });
    if (!scored.ok) return problem(c, locale, "invalid-fields", scored.problems.map(knownProblem));
    const resultUrl = `${deps.settings.siteUrl}/r/${scored.token}`;
    return c.json({ ...scored.result, result: scored.token, resultUrl }, 200, {
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
