import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { Hono } from "hono/tiny";
import { DoorPage } from "../../pages/desk/door-page.tsx";
import { SignInPage } from "../../pages/desk/sign-in-page.tsx";
import { networkOf } from "../../privacy/network.ts";
import { LOCALES } from "../../quiz/types.ts";
import { SESSION_MS, signIn } from "../../usecases/desk/admin-session.ts";
import type { AppEnv } from "../http/context.ts";
import { adminLocale, LANGUAGE_COOKIE } from "./admin-locale.ts";
import { SESSION_COOKIE, SIGN_IN_PATH } from "./guard.tsx";

const YEAR_S = 365 * 24 * 60 * 60;
/** Lax enough for our own pages, strict enough for nobody else's: Secure, and bound to this host by its prefix. */
const COOKIE = { prefix: "host", path: "/", secure: true, httpOnly: true, sameSite: "Strict" } as const;
/** Pages of the desk by path and query, so that a form can't lead anywhere else. */
const OWN_PAGE = /^\/admin(?:\/[\w./-]*)?(?:\?[\w=&%.+-]*)?$/;

/** Coming in with the token, going out, and the desk's language. */
export const signInPages = new Hono<AppEnv>()
  .get(SIGN_IN_PATH, (c) =>
    c.get("deps").admin?.kind === "token"
      ? c.html(<SignInPage locale={adminLocale(c)} back="/admin" />)
      : c.redirect("/admin", 303),
  )
  .post(SIGN_IN_PATH, async (c) => {
    const deps = c.get("deps");
    if (deps.admin?.kind !== "token") return c.notFound();
    const { token, back } = await fieldsOf(c);
    // Whose network can't be told shares one count.
    const network = networkOf(c.req.header("cf-connecting-ip")) ?? "unknown";
    const result = await signIn(deps, deps.admin.token, { token: token.trim(), network });
    if (result.outcome === "signed-in") {
      setCookie(c, SESSION_COOKIE, result.cookie, { ...COOKIE, maxAge: SESSION_MS / 1000 });
      return c.redirect(ownPage(back), 303);
    }
    const page = <SignInPage locale={adminLocale(c)} back={ownPage(back)} problem={result.outcome} />;
    if (result.outcome === "wrong") return c.html(page, 401);
    return c.html(page, 429, { "retry-after": String(result.retryAfterS) });
  })
  .post("/admin/sign-out", (c) => {
    deleteCookie(c, SESSION_COOKIE, COOKIE);
    if (c.get("deps").admin?.kind === "token") return c.redirect(SIGN_IN_PATH, 303);
    return c.html(<DoorPage locale={adminLocale(c)} reason="signed-out" />);
  })
  .post("/admin/language", async (c) => {
    const { lang, to } = await fieldsOf(c);
    const locale = LOCALES.find((each) => each === lang);
    if (locale) setCookie(c, LANGUAGE_COOKIE, locale, { ...COOKIE, maxAge: YEAR_S });
    return c.redirect(ownPage(to), 303);
  });

type Field = "token" | "back" | "lang" | "to";

/** A form's text fields; one that is missing is empty. */
async function fieldsOf(c: Context): Promise<Record<Field, string>> {
  const form = await c.req.formData().catch(() => new FormData());
  const text = (name: Field) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return { token: text("token"), back: text("back"), lang: text("lang"), to: text("to") };
}

function ownPage(path: string): string {
  // Browsers walk "..", out of the desk.
  return OWN_PAGE.test(path) && !path.includes("..") ? path : "/admin";
}
