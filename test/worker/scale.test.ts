import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { makeLetterCompiler } from "../../emails/desk-compiler.ts";
import { deskLetters } from "../../emails/desk-letters.generated.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { nightly, wholeNight } from "../../src/usecases/upkeep/nightly.ts";
import { answersFor, people } from "../support/answers.ts";
import { manyLeads } from "../support/many-leads.ts";
import { cookieOf, deskWorld, postDesk } from "./http/admin-desk.ts";
import { postForm } from "./http/support.ts";
import { DAY, linkIn, MONDAY, resultFor, type World } from "./world.ts";

const LEADS = 200_000;
const EMAIL = "sam@reader.example";

/**
 * Rows read by each act, at most, at 200,000 leads: what a small practice pays as well. A number goes up only with a
 * word of why in the commit.
 */
const ROWS_READ_MAX: Readonly<Record<string, number>> = {
  "a sheet of answers kept": 0,
  // With the text that its mail was promised, kept once.
  "a sign-up, and its mail": 150,
  "a confirmation, and its letter": 200,
  "the page of preferences": 40,
  "a preference changed": 80,
  "one's own data": 60,
  "the export of one's own data": 60,
  "a webhook": 20,
  "a stop": 60,
  "/healthz": 200,
  "a tick with nothing due": 3,
  "a claim of a hundred letters": 3_400,
  "/admin": 2_000,
  "/admin/people": 1_000,
  "/admin/people?state=paused": 30_000,
  "/admin/people?state=stopped": 1_000,
  // Narrowed within 5,000 people, three rows each.
  "/admin/people?series=general": 17_000,
  "/admin/people?source=direct": 7_000,
  "/admin/people/lead000000000042": 250,
  "/admin/quiz": 2_000,
  "/admin/newsletters": 500,
  "/admin/newsletters/news-last-minute": 500,
  "/admin/rhythm/general": 500,
  "/admin/letters": 500,
  "/admin/letters/general/look-front-door": 500,
  // Looks at the 5,000 letters that are due first, for how many of them it is, three rows each.
  "/admin/letters/general/look-front-door/edit": 17_000,
  "what a change of rhythm does to people": 6_000,
  "a test of a draft": 17_000,
  // Some rows of each reader who asked for newsletters; the coach presses for it, no page does.
  "a count of a newsletter's readers": 700_000,
  "/admin/forms": 500,
  "/admin/import": 30_000,
  "/admin/settings": 500,
  "/admin/settings/sending": 500,
  "/admin/settings/audit": 500,
  "/admin/research": 300,
  "/admin/recovery": 300,
  "/admin/counts.csv": 2_000,
};
/** A whole night looks at each row of what it must forget from a few times, and at none of what went ($0.01 at this size). */
const NIGHT_ROWS_PER_LEAD_MAX = 45;

it(`at ${LEADS} leads every act, desk page and night reads what it needs, and not the leads`, async () => {
  const one = await deskWorld();
  const settings = { ...one.deps.settings, batchesPerTick: 1, callsInFlight: 1 };
  const world = await deskWorld({ settings, letterCompiler: async () => makeLetterCompiler(deskLetters) });
  await manyLeads(env.DB, world.deps.vault, LEADS, MONDAY);
  const read = await actsAt(world);
  const over = Object.entries(read).filter(([act, rows]) => !(rows <= (ROWS_READ_MAX[act] ?? -1)));
  expect(over).toEqual([]);
  expect(Object.keys(read).sort()).toEqual(Object.keys(ROWS_READ_MAX).sort());

  world.clock.now += 40 * DAY;
  const paid = { ...world.deps, settings: { ...settings, batchesPerTick: 200 } };
  world.counting.reset();
  expect(await wholeNight(paid)).toBe("done");
  expect(world.counting.cost.rowsRead).toBeLessThan(NIGHT_ROWS_PER_LEAD_MAX * LEADS);
  world.counting.reset();
  await nightly(paid);
  expect(world.counting.cost.rowsRead).toBeLessThanOrEqual(1);
});

/** Rows read by each act of one reader's way, of the engine and of the desk. */
async function actsAt(world: World): Promise<Record<string, number>> {
  const read: Record<string, number> = {};
  const measure = async <T>(act: string, work: () => Promise<T>): Promise<T> => {
    world.counting.reset();
    const result = await work();
    read[act] = world.counting.cost.rowsRead;
    return result;
  };
  const answers = answersFor(people.anxious);
  await measure("a sheet of answers kept", () =>
    world.post("/v1/quizzes/attachment/scores", { version: "2", answers, keepAnswers: true }),
  );
  world.clock.now = MONDAY - 1;
  await measure("a tick with nothing due", () => tick(world.deps));
  await readerActs(world, measure);
  world.clock.now = MONDAY + 1;
  await measure("a claim of a hundred letters", () => tick(world.deps));
  const cookie = await cookieOf(world);
  await deskActs(world, cookie, measure);
  for (const path of Object.keys(ROWS_READ_MAX).filter((act) => act.startsWith("/"))) {
    const response = await measure(path, () => world.request(path, { headers: { cookie } }));
    expect([path, response.status]).toEqual([path, path === "/healthz" ? response.status : 200]);
  }
  return read;
}

/** What the coach presses at the desk that looks at more than one reader. */
async function deskActs(world: World, cookie: string, measure: Measure): Promise<void> {
  const press = (act: string, path: string, fields: Record<string, string>) =>
    measure(act, async () => {
      const response = await postDesk(world, path, fields, { cookie });
      expect([act, response.status]).toEqual([act, 200]);
    });
  const rhythm = {
    after: "look-front-door",
    state: "active",
    days: "9",
    hours: "0",
    from: "8",
    to: "20",
    day1: "on",
  };
  await press("what a change of rhythm does to people", "/admin/rhythm/general/look-drive-home", rhythm);
  const words = {
    locale: "nl",
    seen: "",
    subject: "Van mij",
    preview: "Een eerste regel.",
    body: "Een hele brief.",
  };
  await press("a test of a draft", "/admin/letters/general/look-front-door/edit/test", words);
  await press("a count of a newsletter's readers", "/admin/newsletters/news-last-minute/count", {});
}

type Measure = <T>(act: string, work: () => Promise<T>) => Promise<T>;

async function readerActs(world: World, measure: Measure): Promise<void> {
  const consents = ["letters", "newsletter", "profile"].map((id) => ({ id, version: "1" }));
  const result = await resultFor(world, people.anxious);
  await measure("a sign-up, and its mail", () => world.post("/v1/leads", { email: EMAIL, consents, result }));
  const confirm = linkIn(world.mailTo(EMAIL).at(-1), "confirm");
  await measure("a confirmation, and its letter", () => world.request(confirm, { method: "POST" }));
  const letter = world.mailTo(EMAIL).at(-1);
  const preferences = linkIn(letter, "preferences");
  const page = await measure("the page of preferences", () => world.request(preferences));
  const own = (await page.text()).match(/href="(\/my-data\/[^"?]+)/)?.[1] ?? "";
  await measure("a preference changed", () =>
    postForm(world, preferences, { act: "save", rhythm: "weekly" }),
  );
  await measure("one's own data", () => world.request(own));
  await measure("the export of one's own data", () => world.request(`${own}/export`));
  await measure("a webhook", async () =>
    world.mailbox.sendEvent(letter?.id ?? "", { type: "email.delivered" }),
  );
  await measure("a stop", () => world.request(linkIn(letter, "unsubscribe"), { method: "POST" }));
}
