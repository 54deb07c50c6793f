import { describe, expect, it } from "vitest";
import { openBox } from "../../../src/privacy/sealed-box.ts";
import { currentAttachment } from "../../../src/quiz/attachment/definition.ts";
import { readSheetText } from "../../../src/quiz/psychometrics/kept-sheet.ts";
import { answersFor, people } from "../../support/answers.ts";
import { researchKey } from "../../support/research.ts";
import { DAY, HOUR, MONDAY, newWorld, SITE } from "../world.ts";
import { anxiousSheet, dump, errorsIn, formData, postForm, postText, problemIn, SCORES } from "./support.ts";

const good = { version: "2", answers: anxiousSheet };

describe("a sheet of answers", () => {
  it("gets its result with a link, and is kept nowhere without leave", async () => {
    const world = await newWorld();
    const before = await dump();
    const response = await world.post(SCORES, good);
    const body = (await response.json()) as Record<string, unknown>;
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(Object.keys(body).sort()).toEqual([
      ...["anxietyLeads", "confidence", "flags", "headline", "near", "norm", "probabilities", "quiz"],
      ...["result", "resultUrl", "scales", "series", "style", "version"],
    ]);
    expect(body).toMatchObject({ quiz: "attachment", version: "2", style: "anxious", confidence: "clear" });
    expect(body.resultUrl).toBe(`${SITE}/r/${body.result}`);
    expect(await dump()).toEqual(before);
  });

  it("with leave is kept as one sealed row that the server can't open and that joins to nobody", async () => {
    const world = await newWorld();
    const said = { keepAnswers: true, locale: "en", retake: true, thoughtOf: "family" };
    await world.post(SCORES, { ...good, ...said, itemTimesMs: { a02: 4000 } });
    const { sheets = [], ...others } = await dump();
    const [sheet, ...more] = sheets as { sealed: string }[];
    expect([sheet, more]).toEqual([
      { id: expect.any(String), quiz: "attachment", sealed: expect.any(String) },
      [],
    ]);
    expect(readSheetText((await openBox(researchKey, sheet?.sealed ?? "")) ?? "")).toEqual({
      version: "2",
      locale: "en",
      answers: currentAttachment.items.map(({ id }) => anxiousSheet[id]).join(""),
      flags: "",
      retake: true,
      thoughtOf: "family",
    });
    const rows = Object.entries(others).filter(([table]) => table !== "sender");
    const day = MONDAY - (MONDAY % DAY);
    expect(rows.flatMap(([, each]) => each)).toEqual([
      { key: "sheets kept", hour: day / HOUR, count: 1, last_at: day },
    ]);
  });

  it("is not asked for, and kept nowhere, where no research key is set", async () => {
    const world = await newWorld({ research: undefined });
    const before = await dump();
    expect((await world.post(SCORES, { ...good, keepAnswers: true })).status).toBe(200);
    expect(await dump()).toEqual(before);
    expect(await (await world.request("/quiz")).text()).not.toContain('name="keepAnswers"');
    expect(await (await world.request("/v1/quizzes/attachment")).json()).toMatchObject({
      asksForCopy: false,
    });
  });

  it("that was hardly filled in gets no style and no probabilities", async () => {
    const world = await newWorld();
    const response = await world.post(SCORES, { version: "1", answers: { a01: 3, a02: null } });
    expect(await response.json()).toMatchObject({
      style: "mixed",
      probabilities: null,
      scales: { anxiety: null },
    });
  });
});

const unknown = { ...anxiousSheet, "zz<secret>": 3 };
const manyUnknown = Object.fromEntries(Array.from({ length: 1_500 }, (_, i) => [i.toString(36), 1]));

describe("a sheet that is not right gets a problem that points at the place, and is not kept", () => {
  it.each<[string, unknown, string[]]>([
    ["an item that the quiz lacks", { version: "1", answers: unknown }, ["unknown-item #/answers"]],
    [
      "an item with a name of JavaScript's own",
      { version: "1", answers: JSON.parse('{"constructor":3}') },
      ["unknown-item #/answers"],
    ],
    [
      "an item named __proto__",
      { version: "1", answers: JSON.parse('{"__proto__":3}') },
      ["unknown-item #/answers"],
    ],
    ["fifteen hundred items", { version: "1", answers: manyUnknown }, ["unknown-item #/answers"]],
    [
      "a list of a thousand answers",
      { version: "1", answers: Array(1_000).fill(1) },
      ["wrong-type #/answers"],
    ],
    ["an answer of 0", { version: "1", answers: { a01: 0 } }, ["not-an-answer #/answers/a01"]],
    ["an answer of 6", { version: "1", answers: { a01: 6 } }, ["not-an-answer #/answers/a01"]],
    ["an answer of -1", { version: "1", answers: { a01: -1 } }, ["not-an-answer #/answers/a01"]],
    ["a huge answer", { version: "1", answers: { a01: 1e300 } }, ["not-an-answer #/answers/a01"]],
    ["half an answer", { version: "1", answers: { a01: 2.5 } }, ["not-an-answer #/answers/a01"]],
    ["an answer in text", { version: "1", answers: { a01: "3" } }, ["not-an-answer #/answers/a01"]],
    ["an answer true", { version: "1", answers: { a01: true } }, ["not-an-answer #/answers/a01"]],
    ["an answer in a list", { version: "1", answers: { a01: [3] } }, ["not-an-answer #/answers/a01"]],
    [
      "two bad answers",
      { version: "1", answers: { a01: 9, v02: "x" } },
      ["not-an-answer #/answers/a01", "not-an-answer #/answers/v02"],
    ],
    ["answers in text", { version: "1", answers: "3" }, ["wrong-type #/answers"]],
    ["no answers", { version: "1" }, ["required #/answers"]],
    ["answers null", { version: "1", answers: null }, ["wrong-type #/answers"]],
    ["a version that never was", { version: "99", answers: {} }, ["unknown-version #/version"]],
    ["a version as a number", { version: 1, answers: {} }, ["wrong-type #/version"]],
    ["a very long version", { version: "1".repeat(99), answers: {} }, ["too-long #/version"]],
    ["no version", { answers: {} }, ["required #/version"]],
    ["a time before zero", { ...good, itemTimesMs: { a02: -1 } }, ["not-a-time #/itemTimesMs/a02"]],
    ["the time of no item", { ...good, itemTimesMs: { secret: 1 } }, ["unknown-item #/itemTimesMs"]],
    ["a language that we lack", { ...good, locale: "de" }, ["wrong-type #/locale"]],
    ["leave in text", { ...good, keepAnswers: "yes" }, ["wrong-type #/keepAnswers"]],
    ["a field that nobody asked for", { ...good, "zz<secret>": 1 }, ["unknown-field #"]],
    ["null", null, ["wrong-type #"]],
    ["a word", "secret", ["wrong-type #"]],
    ["a list", [], ["required #/version", "required #/answers"]],
  ])("%s", async (_, body, errors) => {
    const world = await newWorld();
    const before = await dump();
    const asked = body === null || typeof body !== "object" || Array.isArray(body);
    const response = await world.post(SCORES, asked ? body : { keepAnswers: true, ...body });
    const copy = response.clone();
    expect(await errorsIn(response)).toEqual(errors);
    expect(await copy.text()).not.toMatch(/secret|1e\+?300|99/);
    expect(await dump()).toEqual(before);
  });

  it("twenty-eight bad answers: the first twenty are named", async () => {
    const world = await newWorld();
    const answers = Object.fromEntries(currentAttachment.items.map(({ id }) => [id, 9]));
    expect(await errorsIn(await world.post(SCORES, { version: "2", answers }))).toHaveLength(20);
  });
});

describe("the same name twice, which JSON.parse would hide,", () => {
  it.each([
    ["an item", '"answers":{"a01":1,"a02":3,"a01":5}', ["duplicate-item #/answers/a01"]],
    [
      "an item spelled with an escape",
      '"answers":{"a01":1,"\\u0061\\u00301":1}',
      ["duplicate-item #/answers/a01"],
    ],
    [
      "two items",
      '"answers":{"a01":1,"a01":5,"v01":1,"v01":1}',
      ["duplicate-item #/answers/a01", "duplicate-item #/answers/v01"],
    ],
    ["an item's time", '"answers":{},"itemTimesMs":{"a01":1,"a01":1}', ["duplicate-item #/itemTimesMs/a01"]],
    ["an item that the quiz lacks", '"answers":{"secret":1,"secret":5}', ["duplicate-field #/answers"]],
    ["the answers", '"answers":{"a01":1},"answers":{"a01":5}', ["duplicate-field #/answers"]],
    ["the version", '"version":"1","answers":{}', ["duplicate-field #/version"]],
  ])("%s is a problem, and nothing is kept", async (_, members, errors) => {
    const world = await newWorld();
    const before = await dump();
    const response = await postText(world, SCORES, `{"version":"1","keepAnswers":true,${members}}`);
    const copy = response.clone();
    expect(await errorsIn(response)).toEqual(errors);
    expect(await copy.text()).not.toContain("secret");
    expect(await dump()).toEqual(before);
  });

  it("in two different places is no problem", async () => {
    const world = await newWorld();
    const body = '{"version":"1","answers":{"a01":1,"a02":1},"itemTimesMs":{"a01":4000,"a02":4000}}';
    expect((await postText(world, SCORES, body)).status).toBe(200);
  });
});

describe("a body that can't be read", () => {
  const problemOf = async (body: string, headers: Record<string, string> = {}) => {
    const world = await newWorld();
    const before = await dump();
    const { status, code } = await problemIn(await postText(world, SCORES, body, headers));
    expect(await dump()).toEqual(before);
    return [status, code];
  };

  it.each(["", "{", "hello", "{'a':1}", "[".repeat(1_000), '{"version":"1"'])(
    "%.9s is not JSON: 400",
    async (body) => {
      expect(await problemOf(body)).toEqual([400, "malformed-json"]);
    },
  );

  it.each(["text/plain", "application/xml", "", "application/jsonp"])("as %j: 415", async (type) => {
    expect(await problemOf(JSON.stringify(good), { "content-type": type })).toEqual([
      415,
      "unsupported-media-type",
    ]);
  });

  it("as JSON with a charset is read all the same", async () => {
    const world = await newWorld();
    const type = { "content-type": "Application/JSON; charset=utf-8" };
    expect((await postText(world, SCORES, JSON.stringify(good), type)).status).toBe(200);
  });

  it("as a form: 415, for the answers are JSON here", async () => {
    const world = await newWorld();
    const response = await postForm(world, SCORES, formData({ version: "1" }));
    expect((await problemIn(response)).code).toBe("unsupported-media-type");
  });

  it("over 64 KiB, ten thousand answers for one: 413; of 64 KiB exactly it is read", async () => {
    const answers = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [i.toString(36), 1]));
    expect(await problemOf(JSON.stringify({ version: "1", answers }))).toEqual([413, "too-large"]);
    for (const many of ["[".repeat(60_000), JSON.stringify({ version: "1", answers: Array(5_000).fill(1) })])
      expect(await problemOf(many)).toEqual([413, "too-large"]);
    const full = JSON.stringify(good).padEnd(64 * 1024);
    const world = await newWorld();
    expect((await postText(world, SCORES, full)).status).toBe(200);
    expect(await problemOf(`${full} `)).toEqual([413, "too-large"]);
    expect(await problemOf(full, { "content-length": String(64 * 1024 + 1) })).toEqual([413, "too-large"]);
  });
});

describe("a problem's language", () => {
  const wrong = { version: "1", answers: { a01: 9 } };
  const detailFor = async (body: unknown, path = SCORES, accept = "") =>
    (await problemIn(await (await newWorld()).post(path, body, { "accept-language": accept }))).errors?.[0]
      ?.detail;
  const english = "An answer is a whole number from 1 to 5, or null.";
  const dutch = "Een antwoord is een heel getal van 1 tot en met 5, of null.";

  it("is the body's, else the browser's, else Dutch", async () => {
    expect(await detailFor({ ...wrong, locale: "en" })).toBe(english);
    expect(await detailFor({ ...wrong, locale: "nl" }, SCORES, "en")).toBe(dutch);
    expect(await detailFor(wrong, SCORES, "en-GB,en;q=0.9")).toBe(english);
    expect(await detailFor(wrong, `${SCORES}?locale=en`)).toBe(english);
    expect(await detailFor(wrong)).toBe(dutch);
  });

  it("is the body's also where the body's shape is wrong", async () => {
    expect(await detailFor({ version: "1", locale: "en" })).toBe("This field is missing.");
  });
});

it("a sheet whose copy can't be kept costs nobody the result", async () => {
  const world = await newWorld();
  const down = async () => Promise.reject(new Error("down"));
  const broken = await newWorld({ db: { ...world.db, batch: down } });
  const response = await broken.post(SCORES, {
    version: "2",
    answers: answersFor(people.secure),
    keepAnswers: true,
  });
  expect(response.status).toBe(200);
  expect(broken.logged).toContainEqual({ event: "answers-not-kept" });
});
