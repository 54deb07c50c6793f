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
import { DAY, linkIn, MONDAY, myDataOf, resultFor, type World } from "./world.ts";

const LEADS = 200_000;
const EMAIL = "sam@reader.example";

/** What one act costs: round trips, statements, rows written, rows read. */
type Cost = readonly [trips: number, statements: number, written: number, read: number];

/**
 * What each act costs at most, at 200,000 leads: what a small practice pays as well. The first three are exact; of rows
 * read there may be some more. A number goes up only with a word of why in the commit.
 */
const COSTS: Readonly<Record<string, Cost>> = {
  "a score": [0, 0, 0, 0],
  // With the count that holds a day's sheets to their number.
  "a sheet of answers kept": [1, 2, 2, 10],
  "a visit's step": [1, 2, 2, 10],
  "a tick with nothing due": [1, 1, 0, 3],
  "a result": [0, 0, 0, 0],
  // With the count by which too many of them are held as sign-ups are.
  "a result mailed": [8, 22, 14, 130],
  // With the text that its mail was promised, kept once.
  "a sign-up, and its mail": [8, 29, 28, 170],
  "the page of a confirmation": [1, 1, 0, 20],
  "a confirmation, and its letter": [12, 34, 30, 200],
  "the page of preferences": [1, 1, 0, 20],
  "a preference changed": [4, 5, 4, 70],
  "one's own data": [2, 10, 0, 40],
  "the export of one's own data": [9, 28, 12, 120],
  "a webhook": [3, 6, 4, 20],
  // With the mark that makes it one vote of a reader and letter.
  "an answer to a letter": [1, 2, 2, 20],
  "the page of a stop": [0, 0, 0, 0],
  "a stop": [2, 5, 5, 30],
  "a claim of a hundred letters": [6, 19, 313, 3_400],
  "/healthz": [3, 6, 0, 200],
  "/admin": [5, 10, 0, 310],
  "/admin/people": [5, 9, 0, 1_000],
  "/admin/people?state=paused": [5, 9, 0, 29_800],
  "/admin/people?state=stopped": [5, 9, 0, 1_000],
  // Narrowed within 5,000 people, three rows each.
  "/admin/people?series=general": [5, 9, 0, 17_000],
  "/admin/people?source=direct": [5, 9, 0, 7_000],
  "/admin/people/lead000000000042": [7, 18, 0, 250],
  "/admin/newsletters": [7, 10, 0, 250],
  "/admin/newsletters/news-last-minute": [9, 12, 0, 250],
  "/admin/quiz": [5, 10, 0, 260],
  "/admin/rhythm/general": [6, 9, 0, 240],
  "/admin/letters": [5, 8, 0, 240],
  "/admin/letters/general/look-front-door": [5, 8, 0, 220],
  // Looks at the 5,000 letters that are due first, for how many of them it is, three rows each.
  "/admin/letters/general/look-front-door/edit": [10, 13, 0, 17_000],
  "what a change of rhythm does to people": [7, 10, 0, 6_000],
  // With its rows in the audit.
  "a test of a draft": [22, 38, 17, 17_000],
  // Some rows of each reader who asked for newsletters; the coach presses for it, no page does.
  "a count of a newsletter's readers": [18, 21, 2, 700_000],
  "/admin/forms": [7, 10, 0, 430],
  "/admin/import": [5, 8, 0, 730],
  "/admin/settings": [6, 12, 0, 290],
  "/admin/settings/sending": [5, 11, 0, 290],
  "/admin/settings/audit": [5, 8, 0, 240],
  "/admin/research": [5, 9, 0, 240],
  "/admin/recovery": [5, 11, 0, 290],
  "/admin/counts.csv": [2, 2, 0, 20],
  "/quiz": [0, 0, 0, 0],
  "/v1/quizzes/attachment": [0, 0, 0, 0],
};
/** A whole night looks at each row of what it must forget from a few times, and at none of what went ($0.01 at this size). */
const NIGHT_ROWS_PER_LEAD_MAX = 45;

it(`at ${LEADS} leads every act, desk page and night reads what it needs, and not the leads`, async () => {
  const one = await deskWorld();
  const settings = { ...one.deps.settings, batchesPerTick: 1, callsInFlight: 1 };
  const world = await deskWorld({ settings, letterCompiler: async () => makeLetterCompiler(deskLetters) });
  await manyLeads(env.DB, world.deps.vault, LEADS, MONDAY);
  const costs = await actsAt(world);
  const over = Object.entries(costs).filter(([act, cost]) =>
    cost.some((count, i) => !(count <= (COSTS[act]?.[i] ?? -1))),
  );
  expect(over).toEqual([]);
  expect(Object.keys(costs).sort()).toEqual(Object.keys(COSTS).sort());

  world.clock.now += 40 * DAY;
  const paid = { ...world.deps, settings: { ...settings, batchesPerTick: 200 } };
  world.counting.reset();
  expect(await wholeNight(paid)).toBe("done");
  expect(world.counting.cost.rowsRead).toBeLessThan(NIGHT_ROWS_PER_LEAD_MAX * LEADS);
  world.counting.reset();
  await nightly(paid);
  expect(world.counting.cost.rowsRead).toBeLessThanOrEqual(1);
});

/** What each act of one reader's way costs, of the engine and of the desk. */
async function actsAt(world: World): Promise<Record<string, Cost>> {
  const costs: Record<string, Cost> = {};
  const measure = async <T>(act: string, work: () => Promise<T>): Promise<T> => {
    world.counting.reset();
    const result = await work();
    const { trips, statements, rowsWritten, rowsRead } = world.counting.cost;
    costs[act] = [trips, statements, rowsWritten, rowsRead];
    return result;
  };
  const answers = answersFor(people.anxious);
  const score = (keepAnswers: boolean) =>
    world.post("/v1/quizzes/attachment/scores", { version: "2", answers, keepAnswers });
  await measure("a score", () => score(false));
  await measure("a sheet of answers kept", () => score(true));
  await measure("a visit's step", () => world.post("/v1/events", { event: "started" }));
  world.clock.now = MONDAY - 1;
  await measure("a tick with nothing due", () => tick(world.deps));
  await readerActs(world, measure);
  world.clock.now = MONDAY + 1;
  await measure("a claim of a hundred letters", () => tick(world.deps));
  const cookie = await cookieOf(world);
  await deskActs(world, cookie, measure);
  for (const path of Object.keys(COSTS).filter((act) => act.startsWith("/"))) {
    const response = await measure(path, () => world.request(path, { headers: { cookie } }));
    expect([path, response.status]).toEqual([path, path === "/healthz" ? response.status : 200]);
  }
  return costs;
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
  await measure("a result", () => world.request(`/r/${result}`));
  await measure("a result mailed", () =>
    postForm(world, `/r/${result}/mail`, { email: "kim@reader.example" }),
  );
  await measure("a sign-up, and its mail", () => world.post("/v1/leads", { email: EMAIL, consents, result }));
  const confirm = linkIn(world.mailTo(EMAIL).at(-1), "confirm");
  await measure("the page of a confirmation", () => world.request(confirm));
  await measure("a confirmation, and its letter", () => world.request(confirm, { method: "POST" }));
  const letter = world.mailTo(EMAIL).at(-1);
  const preferences = linkIn(letter, "preferences");
  await measure("the page of preferences", () => world.request(preferences));
  await measure("a preference changed", () =>
    postForm(world, preferences, { act: "save", rhythm: "weekly" }),
  );
  const own = await myDataOf(world, EMAIL);
  await measure("one's own data", () => world.request(own));
  await measure("the export of one's own data", () => world.request(`${own}/export`, { method: "POST" }));
  await measure("a webhook", async () =>
    world.mailbox.sendEvent(letter?.id ?? "", { type: "email.delivered" }),
  );
  await measure("an answer to a letter", () => world.request(linkIn(letter, "answer"), { method: "POST" }));
  await measure("the page of a stop", () => world.request(linkIn(letter, "unsubscribe")));
  await measure("a stop", () => world.request(linkIn(letter, "unsubscribe"), { method: "POST" }));
}
