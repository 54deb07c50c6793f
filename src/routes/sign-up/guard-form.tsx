import { HONEYPOT_FIELD, START_FIELD } from "../../abuse/form-fields.ts";
import { isTooFast } from "../../abuse/form-start.ts";
import { suggestDomain } from "../../abuse/suggest-domain.ts";
import { normaliseAddress } from "../../privacy/address.ts";
import { networksOf } from "../../privacy/network.ts";
import type { Locale } from "../../quiz/types.ts";
import type { Deps } from "../../usecases/deps.ts";
import type { AppContext } from "../http/context.ts";
import { message } from "../http/message.tsx";

/** What a form of ours is asked before anything is done with it. */
type Fields = Record<string, unknown>;

/** The network, and the site where the browser tells it; our own pages say "null". */
export function whereFrom(c: AppContext): { networks: string[]; site: string | null } {
  const site = URL.parse(c.req.header("origin") ?? "");
  return { networks: networksOf(c.req.header("cf-connecting-ip")), site: site?.origin ?? null };
}

/** Only forms: a script that posts JSON is a machine that says so. What follows takes the same work either way. */
export async function isMachine(deps: Deps, sent: Fields): Promise<boolean> {
  const honeypot = sent[HONEYPOT_FIELD];
  const filled = honeypot !== undefined && honeypot !== "";
  const isFast = await isTooFast(deps.vault, sent[START_FIELD], deps.now());
  // On a laptop it is a site's developer whose browser tests fill forms in at once.
  const counts = filled || (isFast && deps.settings.environment !== "development");
  if (counts) deps.log({ event: "sign-up-dropped", reason: filled ? "honeypot" : "too-fast" });
  return counts;
}

/** An address at a domain that was probably meant, where this one is a slip. */
export function meantBy(email: string): { domain: string; address: string } | null {
  const at = email.lastIndexOf("@") + 1;
  const domain = at > 1 ? suggestDomain(email.slice(at)) : null;
  const address = domain && normaliseAddress(`${email.slice(0, at)}${domain}`);
  return domain && address ? { domain, address } : null;
}

/** To a person who asks too often. */
export function tooManyPage(
  c: AppContext,
  locale: Locale,
  retryAfterS: number,
): Response | Promise<Response> {
  c.header("retry-after", String(retryAfterS));
  c.header("cache-control", "no-store");
  return message(c, "too-many-requests", 429, locale);
}
