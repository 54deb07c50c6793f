import type { MiddlewareHandler } from "hono";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { getPath } from "hono/utils/url";
import { TURNSTILE_ORIGIN } from "../abuse/turnstile.ts";
import { BODY_MAX_BYTES } from "../config.ts";
import type { MessageCode } from "../texts/pages.ts";
import type { ProblemCode } from "../texts/problems.ts";
import { DatabaseUnavailable, type Deps } from "../usecases/deps.ts";
import { api } from "./api.ts";
import { adminApp } from "./desk/admin-app.tsx";
import { adminHeaders } from "./desk/admin-headers.ts";
import { allowedSources } from "./http/allowed-page.ts";
import { type AppContext, type AppEnv, localeOf } from "./http/context.ts";
import { crossOrigin } from "./http/cross-origin.ts";
import { docsPages } from "./http/docs-page.ts";
import { limitBody } from "./http/limit-body.ts";
import { message } from "./http/message.tsx";
import { problem } from "./http/problem.ts";
import { meantPath, TOKEN_PAGES } from "./http/token-path.ts";
import { webhooks } from "./letters/webhooks.ts";
import { embedPages } from "./quiz/embed-pages.tsx";
import { quizPages } from "./quiz/quiz-pages.tsx";
import { answerPages } from "./reader/answer-pages.tsx";
import { keptResultPages } from "./reader/kept-result-pages.tsx";
import { letterPages } from "./reader/letter-pages.tsx";
import { myDataPages } from "./reader/my-data-pages.tsx";
import { preferencesPages } from "./reader/preferences-pages.tsx";
import { privacyPages } from "./reader/privacy-pages.tsx";
import { resultMail } from "./sign-up/result-mail.tsx";
import { devClock } from "./upkeep/dev-clock.ts";
import { health } from "./upkeep/health.ts";

/** A year: what browsers' own lists ask for. */
const HSTS_S = 365 * 24 * 60 * 60;
/** What no page of ours ever asks a browser for. */
const UNUSED_POWERS = ["camera", "microphone", "geolocation", "payment", "usb", "browsingTopics"] as const;

const HEAD_MAX_CHARS = 8_192;

/** The whole HTTP face over one outside world. */
export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>({ getPath: (request) => meantPath(getPath(request)) });
  app.use(async (c, next) => {
    c.set("deps", deps);
    await next();
  });
  // Outside of the others, so that it has the last word.
  app.use("/admin/*", adminHeaders);
  app.use(headers(allowedSources(deps.settings), deps.turnstile ? [TURNSTILE_ORIGIN] : []));
  app.use("/v1/*", crossOrigin(deps.settings));
  for (const page of TOKEN_PAGES) app.use(`/${page}/*`, noStore);
  app.use(variesByLanguage);
  app.use(async (c, next) => (isLongWinded(c) ? problem(c, "nl", "too-large") : next()));
  const limit = limitBody(BODY_MAX_BYTES);
  // Files have a limit of their own, behind the guard.
  app.use((c, next) => (c.req.path.startsWith("/admin/import/") ? next() : limit(c, next)));
  for (const routes of [api, docsPages, quizPages, resultMail, letterPages, webhooks, health])
    app.route("/", routes);
  for (const routes of [preferencesPages, myDataPages, keptResultPages, answerPages]) app.route("/", routes);
  for (const routes of [embedPages, privacyPages]) app.route("/", routes);
  app.route("/", adminApp);
  if (deps.settings.environment === "development") app.route("/", devClock);
  app.notFound((c) => answer(c, "not-found", 404));
  app.onError((error, c) => {
    if (error instanceof DatabaseUnavailable) return answer(c, "database-unavailable", 503);
    deps.log({ event: "request-error", error: error.name });
    return answer(c, "internal-error", 500);
  });
  return app;
}

/** An address, or a header that is taken apart, longer than any that a browser sends here. */
function isLongWinded(c: AppContext): boolean {
  const texts = [c.req.url, c.req.header("cookie"), c.req.header("accept-language")];
  return texts.some((text) => (text?.length ?? 0) > HEAD_MAX_CHARS);
}

/** Somebody's own: in no cache, and in no search engine that a link was given away to. */
const noStore: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set("cache-control", "no-store");
  c.res.headers.set("x-robots-tag", "noindex, nofollow");
};

/** Pages and problems are in the browser's own language where nobody asked for another (http/context.ts). */
const variesByLanguage: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  const isInWords = /^(text\/html|application\/problem)/.test(headers.get("content-type") ?? "");
  if (isInWords && !/accept-language/i.test(headers.get("vary") ?? ""))
    c.header("vary", "Accept-Language", { append: true });
};

/** No inline script or style anywhere, no third party but a challenge that the operator set; pages can be framed by the coach's own sites only. */
function headers(sites: readonly string[], challenges: readonly string[]) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", ...challenges],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      ...(challenges.length > 0 ? { frameSrc: [...challenges] } : {}),
      formAction: ["'self'", ...sites],
      baseUri: ["'none'"],
      frameAncestors: sites.length > 0 ? [...sites] : ["'none'"],
    },
    strictTransportSecurity: `max-age=${HSTS_S}; includeSubDomains`,
    permissionsPolicy: Object.fromEntries(UNUSED_POWERS.map((power) => [power, []])),
    xFrameOptions: false,
    referrerPolicy: "no-referrer",
    crossOriginResourcePolicy: "cross-origin",
  });
}

/** The same message as a page or as a problem document, by who asks. */
function answer(c: AppContext, code: ProblemCode & MessageCode, status: 404 | 500 | 503) {
  if (!c.req.header("accept")?.includes("text/html")) return problem(c, localeOf(c), code);
  c.header("cache-control", "no-store");
  return message(c, code, status);
}
