import { Hono } from "hono";
import { consentsIn } from "../consents.ts";
import { SignUpPage } from "../pages/sign-up-page.tsx";
import type { Locale } from "../quiz/types.ts";
import type { Settings } from "../usecases/deps.ts";
import { signUp } from "../usecases/sign-up.ts";
import { tick } from "../usecases/tick.ts";
import { isTicked, localeField, readBody } from "./body.ts";
import { type AppContext, type AppEnv, localeOf } from "./context.ts";
import { type FieldProblem, problem } from "./problem.ts";
import { problemDetail } from "./problem-texts.ts";
import { readLead } from "./read-lead.ts";

/** Sign-ups from our own pages, a site's form, or its script. */
export const leadsApi = new Hono<AppEnv>().post("/v1/leads", async (c) => {
  const body = await readBody(c);
  if (!body.ok) return problem(c, localeOf(c), body.code);
  const sent = (body.value ?? {}) as Record<string, unknown>;
  const locale = localeOf(c, localeField(sent));
  const deps = c.get("deps");
  const read = await readLead(deps, body, { locale, page: refererOf(c) });
  const forPeople = body.kind === "form" && !c.req.header("accept")?.includes("application/json");
  if (!read.ok)
    return forPeople
      ? formAgain(c, locale, sent, read.errors)
      : problem(c, locale, "invalid-fields", read.errors);
  const mailDue = await signUp(deps, read.value.input);
  if (mailDue) c.executionCtx.waitUntil(tick(deps));
  if (forPeople) return c.redirect(destination(read.value.redirect, locale, deps.settings), 303);
  return c.json({ status: "accepted" }, 202, { "cache-control": "no-store" });
});

/** The page that a form stood on, without its query: that may hold anything. */
function refererOf(c: AppContext): string | null {
  const referer = URL.parse(c.req.header("referer") ?? "");
  return referer ? `${referer.origin}${referer.pathname}`.slice(0, 500) : null;
}

/** Where a form's visitor goes on: the site's own thank-you page, if the site is one of ours. */
function destination(redirect: string | null, locale: Locale, settings: Settings): string {
  const url = redirect === null ? null : URL.parse(redirect);
  const allowed = [settings.siteUrl, ...settings.allowedOrigins];
  // A blob: URL has the origin of the site that it names.
  if (url && /^https?:$/.test(url.protocol) && allowed.includes(url.origin)) return url.href;
  return `/check-mail?lang=${locale}`;
}

function formAgain(
  c: AppContext,
  locale: Locale,
  sent: Record<string, unknown>,
  errors: readonly FieldProblem[],
) {
  const text = (name: string) => (typeof sent[name] === "string" ? (sent[name] as string) : "");
  const form = {
    locale,
    action: "/v1/leads",
    // A result that can't be read would only fail again.
    result: errors.some(({ pointer }) => pointer === "/result") ? "" : text("result"),
    consents: consentsIn(locale),
    values: {
      email: text("email"),
      firstName: text("firstName"),
      consents: Object.entries((sent.consents ?? {}) as object).flatMap(([id, box]) =>
        isTicked(box) ? [id] : [],
      ),
    },
    errors: errors.map(({ code, pointer }) => ({
      field: pointer.split("/")[1] ?? "",
      text: problemDetail(code, locale),
    })),
  };
  return c.html(<SignUpPage form={form} />, 422);
}
