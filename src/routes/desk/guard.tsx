import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { DoorPage } from "../../pages/desk/door-page.tsx";
import { SignInPage } from "../../pages/desk/sign-in-page.tsx";
import { hasSession } from "../../usecases/desk/admin-session.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { adminLocale } from "./desk-request.ts";

export const SESSION_COOKIE = "admin";
export const SIGN_IN_PATH = "/admin/sign-in";

/** Only the coach comes past, and only from the desk's own pages does anything act. Where no door is set: nothing here. */
export const guard: MiddlewareHandler<AppEnv> = async (c, next) => {
  const deps = c.get("deps");
  const door = deps.admin;
  if (!door) return c.notFound();
  if (!isRead(c.req.method) && !isFromOwnPage(c)) return refuse(c, "cross-site", 403);
  if (door.kind === "access") {
    const jwt = c.req.header("cf-access-jwt-assertion") ?? "";
    const verdict = await door.verifier.verify(jwt, deps.now());
    if (verdict === "refused") return refuse(c, verdict, 403);
    if (verdict === "keys-unavailable") return refuse(c, verdict, 503);
    c.set("who", verdict.subject);
    return next();
  }
  const cookie = getCookie(c, SESSION_COOKIE, "host") ?? "";
  if (c.req.path === SIGN_IN_PATH || (await hasSession(deps, door.token, cookie))) return next();
  const back = isRead(c.req.method) ? c.req.path : "/admin";
  return c.html(<SignInPage locale={adminLocale(c)} back={back} />, 401);
};

function isRead(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

/** Browsers say where a request comes from. One that says neither is no browser that this desk knows. */
function isFromOwnPage(c: AppContext): boolean {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  if (site === undefined && origin === undefined) return false;
  const originIsOwn = origin === undefined || origin === new URL(c.req.url).origin;
  return originIsOwn && (site === undefined || site === "same-origin");
}

function refuse(c: AppContext, reason: "cross-site" | "refused" | "keys-unavailable", status: 403 | 503) {
  if (status === 503) c.header("retry-after", "60");
  return c.html(<DoorPage locale={adminLocale(c)} reason={reason} />, status);
}
