import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import { SESSION_MS } from "../../config.ts";
import { DoorPage } from "../../pages/desk/door-page.tsx";
import { SignInPage } from "../../pages/desk/sign-in-page.tsx";
import { networkOf } from "../../privacy/network.ts";
import { LOCALES } from "../../quiz/types.ts";
import { type SignInRefusal, signIn, signOut } from "../../usecases/desk/admin-session.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { adminLocale, LANGUAGE_COOKIE, posted } from "./desk-request.ts";
import { SESSION_COOKIE, SIGN_IN_PATH } from "./guard.tsx";

const YEAR_S = 365 * 24 * 60 * 60;
/** Lax enough for our own pages, strict enough for nobody else's: Secure, and bound to this host by its prefix. */
const COOKIE = { prefix: "host", path: "/", secure: true, httpOnly: true, sameSite: "Strict" } as const;
/** Pages of the desk by path and query, so that a form can't lead anywhere else. */
const OWN_PAGE = /^\/admin(?:\/[\w./-]*)?(?:\?[\w=&%.+-]*)?$/;

const text = v.optional(v.string(), "");
const signInSchema = v.object({ token: v.pipe(text, v.trim()), back: text });
const signOutSchema = v.object({ everywhere: v.optional(v.string()) });
const languageSchema = v.object({ lang: v.picklist(LOCALES), to: text });

/** Coming in with the token, going out, and the desk's language. */
export const signInPages = new Hono<AppEnv>()
  .get(SIGN_IN_PATH, (c) =>
    c.get("deps").admin?.kind === "token"
      ? c.html(<SignInPage locale={adminLocale(c)} back="/admin" />)
      : c.redirect("/admin", 303),
  )
  .post(SIGN_IN_PATH, (c) => {
    const { admin } = c.get("deps");
    if (admin?.kind !== "token") return c.notFound();
    return posted(signInSchema, async (_, { token, back }, deps) => {
      // Whose network can't be told shares one count.
      const network = networkOf(c.req.header("cf-connecting-ip")) ?? "unknown";
      const result = await signIn(deps, admin.token, { token, network });
      if (!result.ok) return notIn(c, back, result);
      setCookie(c, SESSION_COOKIE, result.value, { ...COOKIE, maxAge: SESSION_MS / 1000 });
      return c.redirect(ownPage(back), 303);
    })(c);
  })
  .post(
    "/admin/sign-out",
    posted(signOutSchema, async (c, { everywhere }, deps) => {
      const cookie = getCookie(c, SESSION_COOKIE, "host") ?? "";
      deleteCookie(c, SESSION_COOKIE, COOKIE);
      if (deps.admin?.kind === "token") {
        await signOut(deps, deps.admin.token, cookie, everywhere !== undefined);
        return c.redirect(SIGN_IN_PATH, 303);
      }
      return c.html(<DoorPage locale={adminLocale(c)} reason="signed-out" />);
    }),
  )
  .post(
    "/admin/language",
    posted(languageSchema, (c, { lang, to }) => {
      setCookie(c, LANGUAGE_COOKIE, lang, { ...COOKIE, maxAge: YEAR_S });
      return c.redirect(ownPage(to), 303);
    }),
  );

function notIn(c: AppContext, back: string, why: SignInRefusal): Response | Promise<Response> {
  const page = <SignInPage locale={adminLocale(c)} back={ownPage(back)} problem={why.code} />;
  switch (why.code) {
    case "wrong":
      return c.html(page, 401);
    case "too-often":
      return c.html(page, 429, { "retry-after": String(why.retryAfterS) });
  }
}

function ownPage(path: string): string {
  // Browsers walk "..", out of the desk.
  return OWN_PAGE.test(path) && !path.includes("..") ? path : "/admin";
}
