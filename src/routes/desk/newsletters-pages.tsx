import { Hono } from "hono";
import * as v from "valibot";
import { NewsletterPage, NewsletterSurePage } from "../../pages/desk/newsletter-page.tsx";
import { NEWSLETTERS_PATH, type Said } from "../../pages/desk/newsletter-parts.tsx";
import { NewslettersPage } from "../../pages/desk/newsletters-page.tsx";
import { LOCALES } from "../../quiz/types.ts";
import { NEWSLETTER_HOURS, seeNewsletter, seeNewsletters } from "../../usecases/desk/see-newsletters.ts";
import {
  actOnNewsletter,
  beginNewsletter,
  type Choice,
  chooseReaders,
  countReaders,
  NEWSLETTER_ACTS,
  planNewsletterFor,
  SERIES_STATES,
  testNewsletter,
  type When,
} from "../../usecases/desk/write-newsletter.ts";
import { tickSoon } from "../../usecases/letters/tick-soon.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { adminLocale } from "./admin-locale.ts";
import { deskForm } from "./desk-form.ts";
import { deskHtml } from "./desk-html.tsx";
import { whoOf } from "./who.ts";

const word = v.pipe(v.optional(v.string(), ""), v.trim(), v.maxLength(80));
/** A day of the calendar, as the local moment at which it begins; "" and what is none: left out. */
const day = v.pipe(
  word,
  v.transform((text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN)),
);
const orNone = <const T extends readonly string[]>(words: T) =>
  v.pipe(
    word,
    v.transform((text) => words.find((each): each is T[number] => each === text)),
  );
const readersSchema = v.object({
  locale: orNone(LOCALES),
  series: orNone(SERIES_STATES),
  goal: word,
  source: v.pipe(word, v.toLowerCase()),
  from: day,
  until: day,
});
const testSchema = v.object({ email: v.pipe(v.string(), v.trim()), locale: v.picklist(LOCALES) });
const planSchema = v.object({
  kind: v.picklist(["now", "moment", "own-hour"]),
  day,
  hour: v.pipe(word, v.regex(/^\d{0,2}$/), v.transform(Number)),
  typed: v.pipe(
    word,
    v.transform((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN)),
  ),
});
type Sent<S extends v.GenericSchema> = v.InferOutput<S>;

/** Newsletters: written, counted, tried, sent, followed and stopped. Whatever can't be taken back asks once more. */
export const newslettersPages = new Hono<AppEnv>()
  .get("/admin/newsletters", (c) => list(c))
  .post("/admin/newsletters/new", async (c) => {
    const sent = await deskForm(c, v.object({ from: word }));
    if (sent instanceof Response) return sent;
    const deps = c.get("deps");
    if (sent.from && !(await seeNewsletter(deps, sent.from))) return c.notFound();
    return c.redirect(`${NEWSLETTERS_PATH}/${await beginNewsletter(deps, sent.from, whoOf(c))}`, 303);
  })
  .get("/admin/newsletters/:id", (c) => show(c))
  .post("/admin/newsletters/:id/readers", async (c) => {
    const sent = await deskForm(c, readersSchema);
    if (sent instanceof Response) return sent;
    const deps = c.get("deps");
    if (!(await seeNewsletter(deps, idOf(c)))) return c.notFound();
    const chosen = await chooseReaders(deps, idOf(c), choiceOf(sent, goalsOf(c)), whoOf(c));
    return show(c, chosen.ok ? { notice: "readers" } : { problem: chosen.code });
  })
  .post("/admin/newsletters/:id/count", async (c) => {
    const deps = c.get("deps");
    if (!(await seeNewsletter(deps, idOf(c)))) return c.notFound();
    const counted = await countReaders(deps, idOf(c), false);
    return show(c, counted.ok ? { notice: "readers" } : { problem: counted.code });
  })
  .post("/admin/newsletters/:id/plan", async (c) => {
    const sent = await deskForm(c, planSchema);
    if (sent instanceof Response) return sent;
    const deps = c.get("deps");
    if (!(await seeNewsletter(deps, idOf(c)))) return c.notFound();
    const when = whenOf(sent);
    if (!when) return show(c, { problem: "no-day" });
    const planned = await planNewsletterFor(deps, idOf(c), when, sent.typed, whoOf(c));
    if (planned.ok) c.executionCtx.waitUntil(tickSoon(deps));
    return show(c, planned.ok ? { notice: "start" } : { problem: planned.code });
  })
  .post("/admin/newsletters/:id/test", async (c) => {
    const sent = await deskForm(c, testSchema);
    if (sent instanceof Response) return sent;
    const deps = c.get("deps");
    if (!(await seeNewsletter(deps, idOf(c)))) return c.notFound();
    const tested = await testNewsletter(deps, idOf(c), sent.locale, sent.email, whoOf(c));
    if (tested.ok) c.executionCtx.waitUntil(tickSoon(deps));
    return show(c, tested.ok ? { notice: "test" } : { problem: tested.code });
  })
  .post("/admin/newsletters/:id/:act", async (c) => {
    const act = NEWSLETTER_ACTS.find((each) => each === c.req.param("act"));
    const deps = c.get("deps");
    const newsletter = await seeNewsletter(deps, idOf(c));
    if (!act || !newsletter) return c.notFound();
    const sent = await deskForm(c, v.object({ sure: v.optional(v.literal("1")) }));
    if (sent instanceof Response) return sent;
    if ((act === "stop" || act === "discard") && !sent.sure) {
      const title = newsletter.subject ?? newsletter.id;
      return deskHtml(
        c,
        <NewsletterSurePage locale={adminLocale(c)} id={newsletter.id} title={title} act={act} />,
      );
    }
    const done = await actOnNewsletter(deps, newsletter.id, act, whoOf(c));
    if (done.ok && act === "resume") c.executionCtx.waitUntil(tickSoon(deps));
    if (done.ok && act === "discard") return list(c, { notice: act });
    return show(c, done.ok ? { notice: act } : { problem: done.code });
  });

const idOf = (c: AppContext) => c.req.param("id") ?? "";

function goalsOf(c: AppContext): string[] {
  return [...new Set(c.get("deps").sequences.flatMap(({ goals }) => goals))];
}

/** A goal that nobody knows is left out, as is a day that is none. */
function choiceOf(sent: Sent<typeof readersSchema>, goals: readonly string[]): Choice {
  const [is, goal] = sent.goal.split(":");
  return {
    locale: sent.locale ?? null,
    ...(sent.series && { series: sent.series }),
    ...(goal && goals.includes(goal) && { goal, reached: is === "reached" ? (1 as const) : (0 as const) }),
    ...(sent.source && { source: sent.source }),
    ...(Number.isNaN(sent.from) ? {} : { fromDay: sent.from }),
    ...(Number.isNaN(sent.until) ? {} : { untilDay: sent.until }),
  };
}

function whenOf({ kind, day: at, hour }: Sent<typeof planSchema>): When | null {
  if (kind === "now") return { kind };
  const { fromHour, toHour } = NEWSLETTER_HOURS;
  return Number.isNaN(at) || hour < fromHour || hour >= toHour ? null : { kind, day: at, hour };
}

const REFUSED = 409;

async function list(c: AppContext, said: Said = {}): Promise<Response> {
  const deps = c.get("deps");
  const newsletters = await seeNewsletters(deps);
  const props = { locale: adminLocale(c), timeZone: deps.brand.timeZone, newsletters };
  return deskHtml(c, <NewslettersPage {...props} {...said} />);
}

async function show(c: AppContext, said: Said = {}): Promise<Response> {
  const deps = c.get("deps");
  const found = await seeNewsletter(deps, idOf(c));
  if (!found) return c.notFound();
  const { texts, readers, skipped, today, ...newsletter } = found;
  const props = {
    locale: adminLocale(c),
    timeZone: deps.brand.timeZone,
    newsletter,
    texts,
    readers,
    skipped,
    today,
    goals: goalsOf(c),
    email: deps.brand.replyTo,
    hours: NEWSLETTER_HOURS,
  };
  return deskHtml(c, <NewsletterPage {...props} {...said} />, said.problem ? REFUSED : 200);
}
