import { type Context, Hono } from "hono";
import type { MailEventInput } from "./events.ts";
import { letterDocument } from "./page/letter-document.ts";
import { LETTER_HEADERS } from "./page/security-headers.ts";
import { isTheme } from "./page/view.ts";
import type { State } from "./state.ts";
import type { Mail } from "./types.ts";
import { unsubscribeRequest, unsubscribeUrl } from "./unsubscribe.ts";
import type { EventResult, Webhooks } from "./webhooks.ts";

export interface MailRouteParts {
  readonly state: State;
  readonly webhooks: Webhooks;
  readonly postUnsubscribe: (request: Request) => Promise<Response>;
}

type MailEnv = { Variables: { mail: Mail } };

/** What can be asked of one letter, below /inbox/{id}. Forms are led back to the page with a notice. */
export function createMailRoutes({ state, webhooks, postUnsubscribe }: MailRouteParts): Hono<MailEnv> {
  const app = new Hono<MailEnv>();
  app.use(async (c, next) => {
    const mail = state.mail(c.req.param("id") ?? "");
    if (!mail) return c.json({ statusCode: 404, name: "not_found", message: "No such letter." }, 404);
    c.set("mail", mail);
    await next();
  });
  app.get("/", (c) => c.json(c.get("mail")));
  app.get("/html", (c) => {
    const theme = c.req.query("theme");
    return c.html(letterDocument(c.get("mail"), isTheme(theme) ? theme : "light"), 200, LETTER_HEADERS);
  });
  app.post("/events", async (c) => {
    const form = await formOf(c);
    const event = form ? { type: String(form.type) } : await c.req.json();
    const result = await webhooks.send(c.get("mail"), event as MailEventInput);
    return form ? backToPage(c, form, noticeOf(result)) : c.json(result);
  });
  app.post("/unsubscribe", async (c) => {
    const form = await formOf(c);
    const result = await unsubscribe(c.get("mail"), postUnsubscribe);
    return form ? backToPage(c, form, result.message) : c.json(result);
  });
  return app;
}

async function unsubscribe(mail: Mail, post: (request: Request) => Promise<Response>) {
  const url = unsubscribeUrl(mail);
  if (url === null) return { status: null, message: "This letter offers no one-click unsubscribe." };
  try {
    const { status } = await post(unsubscribeRequest(url));
    return { status, message: `One-click unsubscribe posted: answered ${status}.` };
  } catch {
    return { status: null, message: "One-click unsubscribe posted: no answer." };
  }
}

function noticeOf({ type, deliveries: [delivery] }: EventResult): string {
  if (!delivery) return `${type} noted; no webhook address is set.`;
  return `${type} sent: ${delivery.status === null ? "no answer" : `answered ${delivery.status}`}.`;
}

async function formOf(c: Context): Promise<Record<string, unknown> | null> {
  const isForm = c.req.header("content-type")?.startsWith("application/x-www-form-urlencoded");
  return isForm ? await c.req.parseBody() : null;
}

function backToPage(c: Context, form: Record<string, unknown>, notice: string): Response {
  const query = new URLSearchParams(String(form.back ?? ""));
  query.set("notice", notice);
  return c.redirect(`/?${query}`, 303);
}
