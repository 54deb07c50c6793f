import { PAGE_MAX_CHARS } from "../../config.ts";
import type { Settings } from "../../usecases/deps.ts";
import type { AppContext } from "./context.ts";

type Site = Pick<Settings, "environment" | "allowedOrigins">;

/** In development each site on this machine is allowed, whatever its port. */
const LOCAL_SITES = ["http://localhost:*", "http://127.0.0.1:*"];

/** Whether scripts of this origin may talk to us. */
export function isAllowedOrigin(origin: string, { environment, allowedOrigins }: Site): boolean {
  const isLocal = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin);
  return allowedOrigins.includes(origin) || (environment === "development" && isLocal);
}

/** The same sites as a security policy names them. */
export function allowedSources({ environment, allowedOrigins }: Site): string[] {
  return [...allowedOrigins, ...(environment === "development" ? LOCAL_SITES : [])];
}

/** A page of our own or of an allowed site, as somebody names it; null for any other. */
export function allowedPage(url: string | null | undefined, settings: Settings): string | null {
  const parsed = URL.parse(url ?? "");
  // A blob: URL has the origin of the site that it names.
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  const isOurs = parsed.origin === settings.siteUrl;
  return isOurs || isAllowedOrigin(parsed.origin, settings) ? parsed.href : null;
}

/** The page that a form stood on, without its query: that may hold anything. */
export function refererOf(c: AppContext): string | null {
  const referer = URL.parse(c.req.header("referer") ?? "");
  return referer ? `${referer.origin}${referer.pathname}`.slice(0, PAGE_MAX_CHARS) : null;
}
