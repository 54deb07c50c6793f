import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { secureHeaders } from "hono/secure-headers";
import { BODY_MAX_BYTES } from "../config.ts";
import { MessagePage } from "../pages/message-page.tsx";
import { messageTexts } from "../pages/texts/page-texts.ts";
import { DatabaseUnavailable, type Deps } from "../usecases/deps.ts";
import { answerPages } from "./answer-pages.tsx";
import { type AppContext, type AppEnv, localeOf } from "./context.ts";
import { devClock } from "./dev-clock.ts";
import { eventsApi } from "./events-api.ts";
import { goalsApi } from "./goals-api.ts";
import { health } from "./health.ts";
import { leadsApi } from "./leads-api.tsx";
import { letterPages } from "./letter-pages.tsx";
import { preferencesPages } from "./preferences-pages.tsx";
import { problem } from "./problem.ts";
import type { ProblemCode } from "./problem-texts.ts";
import { quizApi } from "./quiz-api.ts";
import { quizPages } from "./quiz-pages.tsx";
import { webhooks } from "./webhooks.ts";

const PREFLIGHT_MAX_AGE_S = 7200;
/** Whoever shares a computer must not find these in its cache. */
const TOKEN_PATHS = ["/r/*", "/confirm/*", "/unsubscribe/*", "/preferences/*", "/answer/*"];

/** The whole HTTP face over one outside world. */
export function createApp(deps: Deps): Hono<AppEnv> {
  const { allowedOrigins } = deps.settings;
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set("deps", deps);
    await next();
  });
  app.use(headers(allowedOrigins));
  app.use(
    "/v1/*",
    cors({
      origin: [...allowedOrigins],
      allowMethods: ["GET", "POST"],
      allowHeaders: ["content-type"],
      maxAge: PREFLIGHT_MAX_AGE_S,
    }),
  );
  for (const path of TOKEN_PATHS) app.use(path, noStore);
  app.use(bodyLimit({ maxSize: BODY_MAX_BYTES, onError: (c) => problem(c, localeOf(c), "too-large") }));
  for (const routes of [quizApi, leadsApi, quizPages, letterPages, webhooks, health]) app.route("/", routes);
  for (const routes of [eventsApi, goalsApi, preferencesPages, answerPages]) app.route("/", routes);
  if (deps.settings.environment === "development") app.route("/", devClock);
  app.notFound((c) => answer(c, "not-found", 404));
  app.onError((error, c) => {
    if (error instanceof DatabaseUnavailable) return answer(c, "database-unavailable", 503);
    deps.log({ event: "request-error", error: error.name });
    return answer(c, "internal-error", 500);
  });
  return app;
}

const noStore: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("cache-control", "no-store");
};

/** No inline script or style anywhere, no third party; pages can be framed by the coach's own sites only. */
function headers(allowedOrigins: readonly string[]) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'", ...allowedOrigins],
      baseUri: ["'none'"],
      frameAncestors: allowedOrigins.length > 0 ? [...allowedOrigins] : ["'none'"],
    },
    xFrameOptions: false,
    referrerPolicy: "no-referrer",
    crossOriginResourcePolicy: "cross-origin",
  });
}

/** The same message as a page or as a problem document, by who asks. */
function answer(
  c: AppContext,
  code: ProblemCode & keyof ReturnType<typeof messageTexts>,
  status: 404 | 500 | 503,
) {
  const locale = localeOf(c);
  if (!c.req.header("accept")?.includes("text/html")) return problem(c, locale, code);
  c.header("cache-control", "no-store");
  return c.html(<MessagePage locale={locale} {...messageTexts(locale)[code]} />, status);
}
