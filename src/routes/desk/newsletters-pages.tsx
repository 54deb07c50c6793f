import { Hono } from "hono";
import * as v from "valibot";
import { NewsletterPage, NewsletterSurePage } from "../../pages/desk/newsletter-page.tsx";
import { NEWSLETTERS_PATH, type NewsletterSaid } from "../../pages/desk/newsletter-parts.tsx";
import { NewslettersPage } from "../../pages/desk/newsletters-page.tsx";
import { LOCALES } from "../../quiz/types.ts";
import type { Deps } from "../../usecases/deps.ts";
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
import type { AppContext, AppEnv } from "../http/context.ts";
import { deskHtml } from "./desk-html.tsx";
import { posted, sendSoon, whoOf } from "./desk-request.ts";

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

/** What an act comes to: what is said of it where it was done, or why it was not. */
type Outcome = { ok: true } | { ok: false; code: NonNullable<NewsletterSaid["problem"]> };

/** Newsletters: written, counted, tried, sent, followed and stopped. Whatever can't be taken back asks once more. */
export const newslettersPages = new Hono<AppEnv>()
  .get("/admin/newsletters", (c) => list(c))
  .post(
    "/admin/newsletters/new",
    posted(v.object({ from: word }), async (c, { from }, deps) => {
      if (from && !(await seeNewsletter(deps, from))) return c.notFound();
      return c.redirect(`${NEWSLETTERS_PATH}/${await beginNewsletter(deps, from, whoOf(c))}`, 303);
    }),
  )
  .get("/admin/newsletters/:id", (c) => show(c))
  .post(
    "/admin/newsletters/:id/readers",
    acted(readersSchema, "readers", (c, sent, deps) =>
      chooseReaders(deps, idOf(c), choiceOf(sent, goalsOf(c)), whoOf(c)),
    ),
  )
  .post(
    "/admin/newsletters/:id/count",
    acted(v.object({}), "readers", (c, _, deps) => countReaders(deps, idOf(c), false)),
  )
  .post(
    "/admin/newsletters/:id/plan",
    acted(planSchema, "start", async (c, sent, deps) => {
      const when = whenOf(sent);
      if (!when) return { ok: false, code: "no-day" };
      const planned = await planNewsletterFor(deps, idOf(c), when, sent.typed, whoOf(c));
      if (planned.ok) sendSoon(c);
      return planned;
    }),
  )
  .post(
    "/admin/newsletters/:id/test",
    acted(testSchema, "test", async (c, { locale, email }, deps) => {
      const tested = await testNewsletter(deps, idOf(c), locale, email, whoOf(c));
      if (tested.ok) sendSoon(c);
      return tested;
    }),
  )
  .post("/admin/newsletters/:id/:act", async (c) => {
    const act = NEWSLETTER_ACTS.find((each) => each === c.req.param("act"));
    const newsletter = await seeNewsletter(c.get("deps"), idOf(c));
    if (!act || !newsletter) return c.notFound();
    const { id, subject } = newsletter;
    return posted(v.object({ sure: v.optional(v.literal("1")) }), async (_, { sure }, deps) => {
      if ((act === "stop" || act === "discard") && !sure)
        return deskHtml(c, <NewsletterSurePage id={id} title={subject ?? id} act={act} />);
      const done = await actOnNewsletter(deps, id, act, whoOf(c));
      if (done.ok && act === "resume") sendSoon(c);
      if (done.ok && act === "discard") return list(c, { notice: act });
      return show(c, done.ok ? { notice: act } : { problem: done.code });
    })(c);
  });

/** Does something with a newsletter that there is, and shows it with what came of that. */
function acted<T>(
  schema: v.GenericSchema<unknown, T>,
  notice: NonNullable<NewsletterSaid["notice"]>,
  act: (c: AppContext, sent: T, deps: Deps) => Promise<Outcome> | Outcome,
) {
  return posted(schema, async (c, sent, deps) => {
    if (!(await seeNewsletter(deps, idOf(c)))) return c.notFound();
    const done = await act(c, sent, deps);
    return show(c, done.ok ? { notice } : { problem: done.code });
  });
}

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

async function list(c: AppContext, said: NewsletterSaid = {}): Promise<Response> {
  const newsletters = await seeNewsletters(c.get("deps"));
  return deskHtml(c, <NewslettersPage newsletters={newsletters} {...said} />);
}

async function show(c: AppContext, said: NewsletterSaid = {}): Promise<Response> {
  const deps = c.get("deps");
  const newsletter = await seeNewsletter(deps, idOf(c));
  if (!newsletter) return c.notFound();
  const props = { newsletter, goals: goalsOf(c), email: deps.brand.replyTo, hours: NEWSLETTER_HOURS };
  return deskHtml(c, <NewsletterPage {...props} {...said} />, said.problem ? REFUSED : 200);
}
