import type * as v from "valibot";
import { readBody } from "../http/body.ts";
import type { AppContext } from "../http/context.ts";
import { problem } from "../http/problem.ts";
import { validate } from "../http/validate.ts";
import { adminLocale } from "./admin-locale.ts";

/** What a form of the desk sent, or the answer to what can't be read: the desk's own forms are never answered so. */
export async function deskForm<T>(c: AppContext, schema: v.GenericSchema<unknown, T>): Promise<T | Response> {
  const body = await readBody(c);
  if (!body.ok) return problem(c, adminLocale(c), body.code);
  const checked = validate(schema, body.value);
  return checked.ok ? checked.value : problem(c, adminLocale(c), "invalid-fields", checked.errors);
}
