import { getCookie } from "hono/cookie";
import type * as v from "valibot";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import type { Deps } from "../../usecases/deps.ts";
import type { Who } from "../../usecases/desk/acting.ts";
import { tickSoon } from "../../usecases/letters/tick-soon.ts";
import { readBody } from "../http/body.ts";
import { type AppContext, localeOf } from "../http/context.ts";
import { problem } from "../http/problem.ts";
import { validate } from "../http/validate.ts";

/** The cookie that remembers the desk's language; it holds "nl" or "en". */
export const LANGUAGE_COOKIE = "admin-language";

/** The desk's language: the one chosen there, else the browser's. A letter's own `?locale=` has no part in it. */
export function adminLocale(c: AppContext): Locale {
  const asked = [c.req.query("lang"), getCookie(c, LANGUAGE_COOKIE, "host")];
  const chosen = asked.flatMap((each) => LOCALES.filter((locale) => locale === each))[0];
  if (chosen) return chosen;
  // localeOf would read ?locale=, which on these pages is the letter's.
  return c.req.query("locale") === undefined ? localeOf(c) : "nl";
}

/** Who came in, as far as the door tells. */
export const whoOf = (c: AppContext): Who => c.get("who") ?? "key";

/** What a press made ready goes now, and not only at the next tick. */
export function sendSoon(c: AppContext): void {
  c.executionCtx.waitUntil(tickSoon(c.get("deps")));
}

type Act<T> = (c: AppContext, sent: T, deps: Deps) => Response | Promise<Response>;

/** Does what a form of the desk asks; what can't be read is answered: the desk's own forms are never answered so. */
export const posted =
  <T>(schema: v.GenericSchema<unknown, T>, act: Act<T>) =>
  async (c: AppContext): Promise<Response> => {
    const body = await readBody(c);
    if (!body.ok) return problem(c, adminLocale(c), body.code);
    const checked = validate(schema, body.value);
    if (!checked.ok) return problem(c, adminLocale(c), "invalid-fields", checked.errors);
    return act(c, checked.value, c.get("deps"));
  };

/** A file to take along. */
export const download = (c: AppContext, name: string, body: string | ReadableStream, type = "text/csv") =>
  c.body(body, 200, {
    "content-type": `${type}; charset=utf-8`,
    "content-disposition": `attachment; filename="${name}"`,
  });
