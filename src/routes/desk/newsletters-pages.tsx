import { Hono } from "hono";
import * as v from "valibot";
import { NEWSLETTER_ACTS, type NewsletterAct } from "../../pages/desk/newsletter-acts.ts";
import { NewsletterSurePage, NewslettersPage } from "../../pages/desk/newsletters-page.tsx";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import type { Deps } from "../../usecases/deps.ts";
import { tick } from "../../usecases/letters/tick.ts";
import { cancelNewsletter } from "../../usecases/newsletter/cancel-newsletter.ts";
import { countReaders } from "../../usecases/newsletter/count-readers.ts";
import { listNewsletters } from "../../usecases/newsletter/list-newsletters.ts";
import { startNewsletter } from "../../usecases/newsletter/start-newsletter.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { adminLocale } from "./admin-locale.ts";
import { deskForm } from "./desk-form.ts";
import { deskHtml } from "./desk-html.tsx";

/** Newsletters: what is written, what went, and the two buttons that start and stop one. Each asks once more. */
export const newslettersPages = new Hono<AppEnv>()
  .get("/admin/newsletters", (c) => list(c))
  .post("/admin/newsletters/:id/:act", async (c) => {
    const { id } = c.req.param();
    const act = NEWSLETTER_ACTS.find((each) => each === c.req.param("act"));
    const deps = c.get("deps");
    const newsletter = (await listNewsletters(deps)).find((each) => each.id === id);
    if (!act || !newsletter) return c.notFound();
    const locale = adminLocale(c);
    const sent = await deskForm(c, v.object({ sure: v.optional(v.literal("1")) }));
    if (sent instanceof Response) return sent;
    if (!sent.sure) {
      const asked = { locale, id, act, subject: newsletter.subject, readers: await countReaders(deps) };
      return deskHtml(c, <NewsletterSurePage {...asked} />);
    }
    const done = await perform(deps, act, id);
    if (done && act === "start") c.executionCtx.waitUntil(tick(deps));
    const t = newslettersTexts(locale);
    return done ? list(c, { notice: t.done[act] }) : list(c, { problem: t.failed[act] }, 409);
  });

async function perform(deps: Deps, act: NewsletterAct, id: string): Promise<boolean> {
  switch (act) {
    case "stop":
      return (await cancelNewsletter(deps, id)).ok;
    case "start":
      return (await startNewsletter(deps, id, null)).ok;
  }
}

async function list(
  c: AppContext,
  said: { notice?: string; problem?: string } = {},
  status: 200 | 409 = 200,
): Promise<Response> {
  const deps = c.get("deps");
  const newsletters = await listNewsletters(deps);
  const props = { locale: adminLocale(c), timeZone: deps.brand.timeZone, newsletters };
  return deskHtml(c, <NewslettersPage {...props} {...said} />, status);
}
