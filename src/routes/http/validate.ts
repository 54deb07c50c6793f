import * as v from "valibot";
import type { FieldProblem } from "./problem.ts";

/** An object with any names: what checks them by itself must see all, and a record drops `constructor`. */
export const anyObject = v.custom<Record<string, unknown>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);

/** How many problems one answer lists. */
const PROBLEMS_MAX = 20;

export type Validated<T> = { ok: true; value: T } | { ok: false; errors: FieldProblem[] };

/** Checks a value against a schema; what is wrong comes back as codes with pointers, never as what was sent. */
export function validate<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Validated<T> {
  const checked = v.safeParse(schema, value);
  if (checked.success) return { ok: true, value: checked.output };
  return { ok: false, errors: checked.issues.slice(0, PROBLEMS_MAX).map(problemOf) };
}

function problemOf(issue: v.BaseIssue<unknown>): FieldProblem {
  const path = (issue.path ?? []).map((item) => String(item.key));
  // The name of a field that nobody asked for was made up by the sender: it is not said back.
  const unknown = issue.type === "strict_object" && issue.expected === "never";
  const code = unknown ? "unknown-field" : codeOf(issue);
  return {
    code,
    pointer: (unknown ? path.slice(0, -1) : path).map((part) => `/${escapePart(part)}`).join(""),
  };
}

function codeOf(issue: v.BaseIssue<unknown>): FieldProblem["code"] {
  if (issue.input === undefined) return "required";
  return issue.type === "max_length" ? "too-long" : "wrong-type";
}

/** RFC 6901 section 3. */
function escapePart(part: string): string {
  return part.replaceAll("~", "~0").replaceAll("/", "~1");
}
