import { type Context, Hono, type Next } from "hono";
import * as v from "valibot";
import type { Clock } from "./clock.ts";
import { errorAnswer } from "./errors.ts";
import type { Faults } from "./faults.ts";
import { createMailRoutes, type MailRouteParts } from "./mail-routes.ts";
import { inboxPage } from "./page/inbox-page.ts";
import { REFRESH_SCRIPT } from "./page/refresh-script.ts";
import { PAGE_HEADERS } from "./page/security-headers.ts";
import { readView } from "./page/view.ts";
import type { State } from "./state.ts";
import type { Answer, Mail } from "./types.ts";
import { bareAddress } from "./validation.ts";

export interface ControlParts extends MailRouteParts {
  readonly faults: Faults;
  readonly clock: Clock;
}

const MOMENT_MS_MAX = Date.UTC(9999, 0);
const moment = v.pipe(v.number(), v.minValue(-MOMENT_MS_MAX), v.maxValue(MOMENT_MS_MAX));
const ClockSchema = v.union([v.strictObject({ now: moment }), v.strictObject({ offsetMs: moment })]);

/** The mailbox's own side: the inbox as JSON and as a page, events, faults and the clock. */
export function createControl(parts: ControlParts): Hono {
  const app = new Hono();
  app.use(refuseOtherSites);
  app.onError(explain);
  app.notFound(() => toResponse(errorAnswer("not_found")));
  addInboxRoutes(app, parts.state);
  addFaultRoutes(app, parts.faults);
  addClockRoute(app, parts.clock);
  app.route("/inbox/:id", createMailRoutes(parts));
  return app;
}

function addInboxRoutes(app: Hono, state: State): void {
  app.get("/", (c) => {
    const { searchParams, host } = new URL(c.req.url);
    const view = readView(searchParams);
    const shown = view.mail === undefined ? undefined : state.mail(view.mail);
    const page = inboxPage({ mails: mailsTo(state, view.to), shown, view, version: state.version(), host });
    return c.html(page, 200, PAGE_HEADERS);
  });
  app.get("/refresh.js", (c) => c.body(REFRESH_SCRIPT, 200, { "content-type": "text/javascript" }));
  app.get("/version", (c) => c.json({ version: state.version() }));
  app.get("/inbox", (c) => c.json({ emails: mailsTo(state, c.req.query("to")) }));
  app.delete("/inbox", (c) => {
    state.clearMails();
    return c.body(null, 204);
  });
  app.post("/inbox/empty", (c) => {
    state.clearMails();
    return c.redirect("/", 303);
  });
}

function addFaultRoutes(app: Hono, faults: Faults): void {
  app.get("/faults", (c) => c.json({ faults: faults.queued() }));
  app.post("/faults", async (c) => {
    const added: unknown = await c.req.json();
    faults.add(...(Array.isArray(added) ? added : [added]));
    return c.json({ faults: faults.queued() }, 201);
  });
  app.delete("/faults", (c) => {
    faults.clear();
    return c.body(null, 204);
  });
}

function addClockRoute(app: Hono, clock: Clock): void {
  app.get("/clock", (c) => c.json(reading(clock)));
  app.post("/clock", async (c) => {
    const wanted = v.parse(ClockSchema, await c.req.json());
    const unshifted = clock.now() - clock.offsetMs();
    clock.shiftTo("now" in wanted ? wanted.now - unshifted : wanted.offsetMs);
    return c.json(reading(clock));
  });
}

function reading(clock: Clock) {
  return { now: clock.now(), offsetMs: clock.offsetMs() };
}

function mailsTo(state: State, to: string | undefined): readonly Mail[] {
  const wanted = to?.trim().toLowerCase();
  if (!wanted) return state.mails();
  return state.mails().filter((mail) => mail.to.some((address) => bareAddress(address) === wanted));
}

/** A page on another site must not read or steer a laptop's mail. */
async function refuseOtherSites(c: Context, next: Next): Promise<Response | undefined> {
  const crossSite = c.req.header("sec-fetch-site") === "cross-site" && c.req.method !== "GET";
  if (crossSite) return toResponse(errorAnswer("security_error"));
  await next();
}

function explain(error: Error): Response {
  const isTheirs =
    error instanceof v.ValiError || error instanceof SyntaxError || error instanceof RangeError;
  return toResponse(errorAnswer(isTheirs ? "validation_error" : "internal_server_error", error.message));
}

function toResponse({ status, body }: Answer): Response {
  return Response.json(body, { status });
}
