import type { Context, MiddlewareHandler, TypedResponse } from "hono";
import type * as v from "valibot";
import type { ProblemCode } from "../../texts/problems.ts";
import { localeField, readBody } from "./body.ts";
import { type AppEnv, localeOf } from "./context.ts";
import { type FieldProblem, problem } from "./problem.ts";
import { repeatedProblems } from "./repeated-names.ts";
import { validate } from "./validate.ts";

/** A problem document, as the typed client reads it. */
export interface ProblemBody {
  type: "about:blank";
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  errors?: { detail: string; code: ProblemCode; pointer: string }[];
}

export type ProblemStatus = 400 | 401 | 404 | 413 | 415 | 422 | 429 | 500 | 503;
type ProblemAnswer = Response & TypedResponse<ProblemBody, ProblemStatus, "json">;

/**
 * JSON that is read strictly: another type, bad syntax, a wrong shape and names said twice are answered here.
 * @param items whose ids may be named where one stands twice.
 */
export function jsonBody<In, Out>(
  schema: v.GenericSchema<In, Out>,
  items: readonly { id: string }[] = [],
): MiddlewareHandler<AppEnv, string, { in: { json: In }; out: { json: Out } }, ProblemAnswer> {
  return async (c, next) => {
    const body = await readBody(c);
    if (!body.ok) return typedProblem(c, body.code);
    if (body.kind !== "json") return typedProblem(c, "unsupported-media-type");
    const sent = localeField(body.value);
    const checked = validate(schema, body.value);
    if (!checked.ok) return typedProblem(c, "invalid-fields", checked.errors, sent);
    const twice = repeatedProblems(body.repeated, items);
    if (twice.length > 0) return typedProblem(c, "invalid-fields", twice, sent);
    c.req.addValidatedData("json", checked.value as object);
    return next();
  };
}

/** What is wrong with a body of the right shape. */
export function invalidFields(c: Context, errors: readonly FieldProblem[], asked?: unknown): ProblemAnswer {
  return typedProblem(c, "invalid-fields", errors, asked);
}

function typedProblem(
  c: Context,
  code: ProblemCode,
  errors: readonly FieldProblem[] = [],
  asked?: unknown,
): ProblemAnswer {
  return problem(c, localeOf(c, asked), code, errors) as ProblemAnswer;
}
