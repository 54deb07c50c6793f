import type { Query } from "../../pages/frame/lang-link.ts";
import { allowedPage } from "../http/allowed-page.ts";
import type { AppContext } from "../http/context.ts";
import { FROM_FIELD, UTM, UTM_MAX_CHARS } from "../http/request-schemas.ts";

/**
 * What goes along from the first page to the sign-up: the campaign, the site that led here, the page of a site to lead
 * back to, an earlier result's link. Whatever else an address or a form says is nothing of ours.
 */
export function cameFrom(c: AppContext, given: Record<string, unknown>): Query {
  const { settings } = c.get("deps");
  const text = (name: string) => (typeof given[name] === "string" ? (given[name] as string) : "");
  const utm = UTM.map((name) => [name, text(name).slice(0, UTM_MAX_CHARS)]);
  return {
    ...Object.fromEntries(utm),
    [FROM_FIELD]: siteIn(text(FROM_FIELD)),
    returnUrl: allowedPage(text("returnUrl"), settings),
    [EARLIER_FIELD]: text(EARLIER_FIELD).slice(0, EARLIER_MAX_CHARS),
  };
}

/** An earlier result to stand beside the new one: the link to it, sealed. */
export const EARLIER_FIELD = "earlier";
const EARLIER_MAX_CHARS = 300;

/** The site whose link led here, where its browser tells; never its page, which may say more than it should. */
export function siteBefore(c: AppContext): string | null {
  const before = siteIn(c.req.header("referer") ?? "");
  return before === new URL(c.get("deps").settings.siteUrl).origin ? null : before;
}

function siteIn(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.origin : null;
}
