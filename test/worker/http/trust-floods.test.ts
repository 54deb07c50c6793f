import { describe, expect, it } from "vitest";
import {
  NEW_ADDRESSES_A_DAY,
  REFUSED_POSTS_A_DAY,
  SHEETS_A_DAY_MAX,
  UNPRESSED_MAX,
  VISITS_A_DAY_MAX,
} from "../../../src/config.ts";
import { SILENT_IN_ONE } from "../../../src/db/daily-counts.ts";
import { hourNumber, startOfDay } from "../../../src/db/limits.ts";
import { parseForms } from "../../../src/forms/form-config.ts";
import { currentAttachment } from "../../../src/quiz/attachment/definition.ts";
import { SURENESS, TOOK } from "../../../src/quiz/told-of-sheet.ts";
import { people } from "../../support/answers.ts";
import { confirmedLead, HOUR, linkIn, MONDAY, myDataOf, newWorld, resultFor, type World } from "../world.ts";
import { TOKEN } from "./admin-desk.ts";
import { DOORS, doorOf, postedRoutes } from "./doors.ts";
import {
  answerFields,
  anxiousSheet,
  dump,
  EMAIL,
  letters,
  postForm,
  postText,
  problemIn,
  run,
  SCORES,
} from "./support.ts";

/** What Workers Free writes in a day; letters need some of it. */
const FREE_ROWS_A_DAY = 100_000;
const VISITS = VISITS_A_DAY_MAX.free;
const SILENT_MAX = SILENT_IN_ONE * UNPRESSED_MAX;
const FORGED = 24 * 12;
const ITEMS = currentAttachment.items.length;
/** Keys that a sheet is counted under, two by two. */
const SHEET_KEYS = SURENESS.length + TOOK.length;

/** Everything that a hostile visitor can have written, each by itself: no other way writes more. */
interface Flood {
  routes: readonly string[];
  what: string;
  /** Posts of a day that write at all, and rows that each writes at most, its mail's among them. */
  posts: number;
  rows: number;
  /** One hostile post: no two alike, and from wherever it likes. */
  post(world: World, n: number): Promise<unknown>;
  /** As if so many had been posted today. */
  counted(posts: number): Promise<unknown>;
}

const counts = (metrics: readonly string[]) => async (posts: number) => {
  for (const metric of metrics)
    await run("UPDATE daily_counts SET count = ? WHERE metric = ?", Math.floor(posts), metric);
};
const limits = (key: string) => (posts: number) =>
  run("UPDATE limits SET count = ? WHERE key = ?", Math.floor(posts), key);

/** What is held is a refused post, which has a bound of its own. */
const held = async (posts: number) => {
  await counts(["silent"])(posts);
  const refused = "INSERT OR IGNORE INTO limits VALUES ('refused in all', ?, ?, 0)";
  if (posts === SILENT_MAX) await run(refused, hourNumber(startOfDay(MONDAY)), REFUSED_POSTS_A_DAY);
};

/** A machine with a network and a catch-all domain for each post. */
const from = (n: number) => ({ "cf-connecting-ip": `198.${(n >> 8) & 255}.${n & 255}.7` });
const box = (n: number) => `p@d${n}.example`;
const event = (body: object) => (world: World) => world.post("/v1/events", body);
const sheet = { version: "2", answers: anxiousSheet, keepAnswers: true };
const form = { "consents[letters]": "on" };

const floods: readonly Flood[] = [
  {
    ...{ routes: ["/v1/events"], what: "views", posts: VISITS, rows: 1 },
    ...{ post: event({ event: "viewed" }), counted: counts(["viewed"]) },
  },
  {
    ...{ routes: ["/v1/events"], what: "starts, each from a site of its own", posts: VISITS, rows: 2 },
    post: (world, n) =>
      world.post("/v1/events", { event: "started", source: { page: `https://a${n}.example/` } }),
    counted: counts(["started"]),
  },
  {
    ...{ routes: ["/v1/events"], what: "answers to each question", posts: ITEMS * VISITS, rows: 1 },
    post: event({ event: "answered", item: currentAttachment.items[0]?.id }),
    counted: (posts) => counts(["answered"])(posts / ITEMS),
  },
  {
    ...{ routes: ["/v1/events"], what: "ends", posts: VISITS, rows: 3 },
    post: event({ event: "completed", sureness: "clear", took: "under-3" }),
    counted: counts(["completed"]),
  },
  {
    ...{ routes: ["/quiz"], what: "sheets, counted", posts: (SHEET_KEYS / 2) * VISITS, rows: 2 },
    post: (world) => postForm(world, "/quiz", { ...answerFields(anxiousSheet), startedAt: "1" }),
    counted: (posts) => counts(["sureness", "took"])(posts / (SHEET_KEYS / 2)),
  },
  {
    ...{ routes: [SCORES, "/quiz"], what: "sheets for research", posts: SHEETS_A_DAY_MAX, rows: 2 },
    ...{ post: (world) => world.post(SCORES, sheet), counted: limits("sheets kept") },
  },
  {
    ...{ routes: ["/v1/leads"], what: "strangers' addresses", posts: UNPRESSED_MAX, rows: 26 },
    post: (world, n) =>
      world.post("/v1/leads", { email: box(n), consents: [letters], firstName: "Sam" }, from(n)),
    counted: counts(["signed-up"]),
  },
  {
    ...{ routes: ["/v1/leads", "/v1/forms/:formId"], what: "one address, again and again" },
    ...{ posts: SILENT_MAX, rows: 7 },
    post: (world, n) =>
      postForm(
        world,
        n === 1 ? "/v1/leads" : "/v1/forms/html",
        { ...form, email: "a@gmail.com", n: `${n}` },
        from(n),
      ),
    counted: held,
  },
  {
    ...{ routes: ["/v1/leads", "/v1/forms/:formId"], what: "the field that nobody sees" },
    ...{ posts: SILENT_MAX, rows: 7 },
    post: (world, n) =>
      postForm(world, "/v1/forms/html", { ...form, email: box(n), hw_message: "x" }, from(n)),
    counted: held,
  },
  {
    ...{ routes: ["/r/:token/mail"], what: "results to strangers", posts: UNPRESSED_MAX, rows: 17 },
    post: async (world, n) =>
      postForm(world, `/r/${await resultFor(world, people.secure)}/mail`, { email: box(n) }, from(n)),
    counted: counts(["result-mailed"]),
  },
  {
    ...{
      routes: ["/v1/forms/:formId"],
      what: "posts that no sign-up is in",
      posts: REFUSED_POSTS_A_DAY,
      rows: 5,
    },
    post: (world, n) => postForm(world, `/v1/forms/${["html", "webflow"][n % 2]}`, { email: `x${n}` }),
    counted: limits("refused in all"),
  },
  {
    ...{
      routes: ["/v1/leads"],
      what: "boxes that say neither yes nor no",
      posts: REFUSED_POSTS_A_DAY,
      rows: 5,
    },
    post: (world, n) => postForm(world, "/v1/leads", { email: box(n), "consents[letters]": `perhaps ${n}` }),
    counted: limits("refused in all"),
  },
  {
    ...{
      routes: ["/webhooks/resend"],
      what: "forged webhooks, one each five minutes",
      posts: FORGED,
      rows: 2,
    },
    post: (world, n) => world.post("/webhooks/resend", { n }, { "svix-id": "x" }),
    counted: () => run("UPDATE sender SET webhook_refused_at = webhook_refused_at"),
  },
  {
    ...{ routes: ["/admin/sign-in"], what: "guessed keys, a hundred an hour", posts: 24 * 100, rows: 2 },
    post: (world, n) =>
      postForm(world, "/admin/sign-in", { token: `guess ${n}` }, { origin: "http://localhost", ...from(n) }),
    counted: (posts) => limits("admin")(posts / 24),
  },
];

const open = (changes: object = {}) =>
  newWorld({
    admin: { kind: "token", token: TOKEN },
    forms: parseForms({}, undefined, true),
    ...changes,
  });

async function freeWorld(): Promise<World> {
  const { deps } = await newWorld();
  return open({ settings: { ...deps.settings, plan: "free" } });
}

/** Rows that one post wrote, with all that it set going. */
async function rowsOf(world: World, flood: Flood, n: number): Promise<number> {
  world.counting.reset();
  await flood.post(world, n);
  return world.counting.cost.rowsWritten;
}

describe("every route that takes posts", () => {
  it("has a door that somebody named, and each door that anybody may come to has its bound here", async () => {
    const routes = postedRoutes(await open());
    expect(routes.filter((path) => doorOf(path) === undefined)).toEqual([]);
    expect(Object.keys(DOORS).filter((path) => !routes.includes(path))).toEqual([]);
    const bounded = new Set(floods.flatMap((flood) => flood.routes));
    const anybodys = routes.filter((path) => ["open", "counts"].includes(doorOf(path) ?? ""));
    expect(anybodys.filter((path) => !bounded.has(path))).toEqual([]);
  });

  it("however it is flooded writes a number of rows a day that leaves a free plan enough for letters", () => {
    // Strangers' addresses, silence and results share one bound: the dearest of them counts. So do refused posts.
    const shared = floods.filter(({ posts }) => [UNPRESSED_MAX, SILENT_MAX].includes(posts));
    const refused = floods.filter(({ posts }) => posts === REFUSED_POSTS_A_DAY);
    const rest = floods.filter((flood) => ![...shared, ...refused].includes(flood));
    const cost = ({ posts, rows }: Flood) => posts * rows;
    const dearest = (some: readonly Flood[]) => Math.max(...some.map(cost));
    const worst = rest.map(cost).reduce((sum, each) => sum + each, 0) + dearest(shared) + dearest(refused);
    expect(worst).toBeLessThan(0.75 * FREE_ROWS_A_DAY);
  });
});

describe("a flood", () => {
  it.each(floods)(
    "of $what ($routes): $posts a day write $rows rows each, the next ones none",
    async (flood) => {
      const world = await freeWorld();
      world.clock.now += HOUR / 4;
      await flood.post(world, 1);
      await flood.counted(flood.posts - 1);
      const last = await rowsOf(world, flood, 2);
      expect([last > 0 || flood.posts === FORGED, last <= flood.rows, last]).toEqual([true, true, last]);
      await flood.counted(flood.posts);
      for (let n = 3; n < 8; n += 1) expect(await rowsOf(world, flood, n)).toBe(0);
    },
  );

  it("of a reader's own buttons, by a link that was sent on, adds no row; only a stop is written anew", async () => {
    const world = await open();
    await confirmedLead(world, EMAIL, await resultFor(world, people.anxious));
    const [confirmation, letter] = world.mailTo(EMAIL);
    const links = [
      ...[linkIn(confirmation, "confirm"), linkIn(letter, "answer")],
      ...[linkIn(confirmation, "refuse"), linkIn(letter, "unsubscribe")],
    ];
    for (const link of links) {
      await postForm(world, link, {});
      const before = Object.values(await dump()).map((rows) => rows.length);
      world.counting.reset();
      for (let n = 0; n < 5; n += 1) await postForm(world, link, {});
      expect(Object.values(await dump()).map((rows) => rows.length)).toEqual(before);
      const isStop = /refuse|unsubscribe/.test(link);
      expect([link, world.counting.cost.rowsWritten]).toEqual([link, isStop ? 5 : 0]);
    }
  });

  it(`of new mailboxes by a reader mails ${NEW_ADDRESSES_A_DAY} of them a day`, async () => {
    const world = await open();
    await confirmedLead(world, EMAIL);
    const path = await myDataOf(world, EMAIL);
    const before = world.mailbox.emails().length;
    for (let n = 0; n < 20; n += 1) await postForm(world, `${path}/address`, { email: box(n) });
    expect(world.mailbox.emails().length - before).toBe(NEW_ADDRESSES_A_DAY);
  });

  it("of goals, by whoever has the key, writes once a day for each reader", async () => {
    const { deps } = await newWorld();
    const apiKey = "k".repeat(32);
    const world = await open({ settings: { ...deps.settings, apiKey } });
    await confirmedLead(world, EMAIL);
    const reach = (email: string, key: string) =>
      world.post("/v1/goals", { email, goal: "booked" }, { authorization: `Bearer ${key}` });
    await reach(EMAIL, apiKey);
    world.counting.reset();
    for (const email of [EMAIL, EMAIL, "nobody@reader.example"]) await reach(email, apiKey);
    expect((await reach(EMAIL, "guess")).status).toBe(401);
    expect(world.counting.cost.rowsWritten).toBe(0);
  });

  it("of tests of a form writes nothing", async () => {
    const world = await open();
    world.counting.reset();
    for (let n = 0; n < 5; n += 1) await postForm(world, "/v1/forms/html/test", { email: box(n), ...form });
    expect(world.counting.cost.rowsWritten).toBe(0);
  });
});

describe("what is taken apart is bounded first", () => {
  it.each([
    ["an address of 9,000 characters", `/quiz?${"a&".repeat(4_500)}`, {}],
    ["a header of so many languages", "/quiz", { "accept-language": "a,".repeat(4_500) }],
    ["a header of so many cookies", "/admin", { cookie: "a=b;".repeat(2_500) }],
  ])("%s is a 413 with all headers of ours", async (_, path, headers) => {
    const response = await (await open()).request(path, { headers });
    expect((await problemIn(response)).code).toBe("too-large");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it.each([SCORES, "/v1/leads", "/v1/events", "/v1/forms/html"])(
    "JSON of many parts at %s is a 413",
    async (path) => {
      const response = await postText(await open(), path, `[${"0,".repeat(9_000)}0]`);
      expect((await problemIn(response)).code).toBe("too-large");
    },
  );
});
