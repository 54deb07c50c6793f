import { PAGE_MAX_CHARS } from "../../config.ts";
import type { Settings } from "../../usecases/deps.ts";
import type { AppContext } from "./context.ts";

/** A page of our own or of an allowed site, as somebody names it; null for any other. */
export function allowedPage(
  url: string | null | undefined,
  { siteUrl, allowedOrigins }: Settings,
): string | null {
  const parsed = URL.parse(url ?? "");
  // A blob: URL has the origin of the site that it names.
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  return [siteUrl, ...allowedOrigins].includes(parsed.origin) ? parsed.href : null;
}

/** The page that a form stood on, without its query: that may hold anything. */
export function refererOf(c: AppContext): string | null {
  const referer = URL.parse(c.req.header("referer") ?? "");
  return referer ? `${referer.origin}${referer.pathname}`.slice(0, PAGE_MAX_CHARS) : null;
}
