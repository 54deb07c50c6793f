import type { Context } from "hono";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import type { Deps } from "../../usecases/deps.ts";

/** What every route finds in its context: the outside world, and a way to work on after the answer. */
export interface AppEnv {
  Bindings: { ASSETS?: { fetch(request: Request): Promise<Response> } };
  Variables: {
    deps: Deps;
    /** Who came in at the desk, by Access's own number; the key's holder has none. */
    who?: string;
  };
}

export type AppContext = Context<AppEnv>;

/** The language of an answer: asked for (`?lang=`, `?locale=` or a field), else the browser's, else Dutch. */
export function localeOf(c: Context, field?: unknown): Locale {
  const asked = [field, c.req.query("lang"), c.req.query("locale")];
  const found = LOCALES.find((locale) => asked.includes(locale));
  return found ?? preferred(c.req.header("accept-language") ?? "");
}

/** The first of ours in an Accept-Language header; browsers write it in order of preference. */
function preferred(header: string): Locale {
  const languages = header.split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return languages.flatMap((language) => LOCALES.filter((locale) => locale === language))[0] ?? "nl";
}
