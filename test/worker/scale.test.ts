import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { makeLetterCompiler } from "../../emails/desk-compiler.ts";
import { deskLetters } from "../../emails/desk-letters.generated.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { nightly, wholeNight } from "../../src/usecases/upkeep/nightly.ts";
import { answersFor, people } from "../support/answers.ts";
import { manyLeads } from "../support/many-leads.ts";
import { cookieOf, deskWorld, FROM_DESK, postDesk } from "./http/admin-desk.ts";
import { doorOf, postedRoutes } from "./http/doors.ts";
import { shapes } from "./http/fuzz-shapes.ts";
import { API_KEY } from "./http/fuzz-world.ts";
import { answerFields, postForm } from "./http/support.ts";
import { A_PRESS, COSTS, type Cost, NIGHT_ROWS_PER_LEAD_MAX } from "./scale-costs.ts";
import { confirmedLead, DAY, HOUR, linkIn, MONDAY, myDataOf, resultFor, type World } from "./world.ts";

const LEADS = 200_000;
const EMAIL = "sam@reader.example";
const MOVED = "sam@moved.example";

it(`at ${LEADS} leads every act, desk page and night reads what it needs, and not the leads`, async () => {
  const one = await deskWorld();
  const settings = { ...one.deps.settings, batchesPerTick: 1, callsInFlight: 1, apiKey: API_KEY };
  const world = await deskWorld({ settings, letterCompiler: async () => makeLetterCompiler(deskLetters) });
  await manyLeads(env.DB, world.deps.vault, LEADS, MONDAY);
  const costs = await actsAt(world);
  const over = Object.entries(costs).filter(([act, cost]) =>
    cost.some((count, i) => !(count <= ((COSTS[act] ?? A_PRESS)[i] ?? -1))),
  );
  expect(over).toEqual([]);
  expect(Object.keys(COSTS).filter((act) => !costs[act])).toEqual([]);

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
    if (result instanceof Response && act !== "/healthz")
      expect([act, result.status < 400]).toEqual([act, true]);
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
    await measure(path, () => world.request(path, { headers: { cookie } }));
  }
  await deskPosts(world, cookie, measure);
  return costs;
}

const WORDS = {
  ...{ locale: "nl", seen: "", subject: "Van mij" },
  ...{ preview: "Een eerste regel.", body: "Een hele brief." },
};

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
  await press("a test of a draft", "/admin/letters/general/look-front-door/edit/test", WORDS);
  await press("a count of a newsletter's readers", "/admin/newsletters/news-last-minute/count", {});
}

/** Where one post does several things: one after the other, so that each has something to do. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  "/admin/people/:act": [
    ...["pause", "resume", "move", "stop-series", "stop-all", "lift", "resend-confirmation"],
    ...["resend-unknown", "erase"],
  ],
  "/admin/newsletters/:id/:act": ["stop", "discard"],
  "/admin/settings/sending/:act": ["stop", "release", "start"],
  "/admin/letters/:sequence/:step/edit/:act": ["keep-mine", "back-to-file"],
};

/** Each other post that the desk takes, once, as fuzz-shapes.ts fills it in: what falls to nobody now is refused, after all its reading. */
async function deskPosts(world: World, cookie: string, measure: Measure): Promise<void> {
  const email = "desk@reader.example";
  await confirmedLead(world, email);
  const named = { sequence: "general", step: "look-front-door", id: "news-last-minute" };
  const posts = postedRoutes(world).filter((each) => doorOf(each) === "desk" && !each.endsWith("/sign-out"));
  for (const route of [...posts.toReversed(), "/admin/sign-out"]) {
    const given = shapes[`POST ${route}`]?.form ?? {};
    const fields = { ...given, ...(given.email && { email }), ...(given.body && WORDS) };
    for (const act of KINDS[route] ?? [""]) {
      const parts: Record<string, string> = { ...named, act };
      const path = route.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? "");
      const sent = path.startsWith("/admin/import/") ? upload(fields) : new URLSearchParams(fields);
      const headers = { ...FROM_DESK, cookie };
      await measure(`POST ${path}`, async () => {
        const { status } = await world.request(path, { method: "POST", body: sent, headers });
        expect([path, status < 500]).toEqual([path, true]);
      });
    }
  }
}

function upload(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new File(["email\r\nstop@reader.example\r\n"], "stops.csv"));
  return form;
}

type Measure = <T>(act: string, work: () => Promise<T>) => Promise<T>;

async function readerActs(world: World, measure: Measure): Promise<void> {
  const consents = ["letters", "newsletter", "profile"].map((id) => ({ id, version: "1" }));
  const result = await resultFor(world, people.anxious);
  // A confirmation goes to an address once an hour.
  world.clock.now -= 3 * HOUR;
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
  const gone = "gone@reader.example";
  await confirmedLead(world, gone);
  const theirs = await myDataOf(world, gone);
  await measure("an erasure", () => postForm(world, `${theirs}/erase`, { sure: "1" }));
  await measure("a webhook", async () =>
    world.mailbox.sendEvent(letter?.id ?? "", { type: "email.delivered" }),
  );
  await measure("an answer to a letter", () => world.request(linkIn(letter, "answer"), { method: "POST" }));
  await measure("the page of a stop", () => world.request(linkIn(letter, "unsubscribe")));
  await measure("a stop", () => world.request(linkIn(letter, "unsubscribe"), { method: "POST" }));
  await measure("a name changed", () => postForm(world, `${own}/name`, { firstName: "Sam" }));
  await measure("a new address asked for", () => postForm(world, `${own}/address`, { email: MOVED }));
  const address = linkIn(world.mailTo(MOVED).at(-1), "new-address");
  await measure("a new address", () => world.request(address, { method: "POST" }));
  await measure("a result forgotten", () => postForm(world, `${own}/forget-result`, {}));
  const fields = { email: "kai@reader.example", "consents[letters]": "1" };
  await measure("a form builder's post", () => postForm(world, "/v1/forms/html", fields));
  await measure("a form builder's post, tried", () => postForm(world, "/v1/forms/html/test", fields));
  const refuse = linkIn(world.mailTo(fields.email).at(-1), "refuse");
  await measure("a refusal", () => world.request(refuse, { method: "POST" }));
  const sheet = { version: "2", ...answerFields(answersFor(people.anxious)) };
  await measure("a quiz sent as a form", () => postForm(world, "/quiz", sheet));
  const key = { authorization: `Bearer ${API_KEY}` };
  await measure("a goal", () => world.post("/v1/goals", { email: MOVED, goal: "booked" }, key));
  world.clock.now += 2 * HOUR;
  const again = `${linkIn(letter, "unsubscribe").split("?")[0]}/again`;
  await measure("a return after a stop", () => postForm(world, again, { "consents[letters]": "1" }));
}
