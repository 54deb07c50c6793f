import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Locale } from "../../quiz/types.ts";
import { type ProblemCode, problemDetail } from "../../texts/problems.ts";

/** A place in what was sent that is wrong, as RFC 6901 points; "" is all of it. */
export interface FieldProblem {
  code: ProblemCode;
  pointer: string;
}

const STATUS: Partial<Record<ProblemCode, ContentfulStatusCode>> = {
  "malformed-json": 400,
  "malformed-form": 400,
  "invalid-signature": 401,
  unauthorized: 401,
  "not-found": 404,
  "form-not-on": 404,
  "too-large": 413,
  "unsupported-media-type": 415,
  "too-many-requests": 429,
  "internal-error": 500,
  "not-configured": 500,
  "database-unavailable": 503,
};

const TITLES: Partial<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  404: "Not Found",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** An RFC 9457 problem document. Its code is stable; its texts are in the visitor's language. */
export function problem(
  c: Context,
  locale: Locale,
  code: ProblemCode,
  errors: readonly FieldProblem[] = [],
): Response {
  const status = STATUS[code] ?? 422;
  const body = {
    type: "about:blank",
    title: TITLES[status],
    status,
    detail: problemDetail(code, locale),
    code,
    ...(errors.length > 0
      ? {
          errors: errors.map((error) => ({
            detail: problemDetail(error.code, locale),
            code: error.code,
            pointer: `#${error.pointer}`,
          })),
        }
      : {}),
  };
  const headers: Record<string, string> = {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  };
  if (status === 503) headers["retry-after"] = "60";
  return c.body(JSON.stringify(body), status, headers);
}
