import type { Locale } from "../../quiz/types.ts";

/** A path of ours in a language, with the page of a site to lead back to, where there is one. */
export function langLink(path: string, locale: Locale, returnUrl?: string | null): string {
  const back = returnUrl ? `&returnUrl=${encodeURIComponent(returnUrl)}` : "";
  return `${path}?lang=${locale}${back}`;
}
