import { getCookie } from "hono/cookie";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import { type AppContext, localeOf } from "../http/context.ts";

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
