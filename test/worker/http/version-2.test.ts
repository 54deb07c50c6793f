import { describe, expect, it } from "vitest";
import { attachmentV1 } from "../../../src/quiz/attachment/v1/definition.ts";
import { attachmentV2 } from "../../../src/quiz/attachment/v2/definition.ts";
import { stories } from "../../../src/texts/results.ts";
import { openResult } from "../../../src/usecases/quiz/result-token.ts";
import { answersFor, people } from "../../support/answers.ts";
import { linkIn, newWorld, rows, type World } from "../world.ts";
import { answerFields, dump, EMAIL, errorsIn, letters, postForm, SCORES } from "./support.ts";

const placed = (anxiety: number, avoidance: number, disorganisation: number) =>
  answersFor({ anxiety, avoidance, disorganisation }, attachmentV2);
const anxious = placed(4.5, 1.5, 1.5);
const between = placed(3, 2.5, 2);

interface Scored {
  result: string;
  flags: string[];
  headline: string;
  near: string[];
}

async function score(world: World, answers: object, more: object = {}): Promise<Scored> {
  const response = await world.post(SCORES, { version: "2", locale: "nl", answers, ...more });
  expect(response.status).toBe(200);
  return (await response.json()) as Scored;
}

const times = (ms: number) => Object.fromEntries(attachmentV2.items.map(({ id }) => [id, ms]));

describe("a sheet of version 2", () => {
  it("gets version 2's shape, and one of version 1 version 1's", async () => {
    const world = await newWorld();
    const second = await score(world, anxious);
    expect(second).toMatchObject({ version: "2", style: "anxious", near: [], series: "anxious", norm: null });
    expect(second).not.toHaveProperty("secondary");
    const first = await world.post(SCORES, {
      version: "1",
      answers: answersFor(people.anxious, attachmentV1),
    });
    const shape = (await first.json()) as object;
    expect(shape).toMatchObject({ version: "1", style: "anxious", secondary: null });
    for (const name of ["near", "series", "norm", "anxietyLeads"]) expect(shape).not.toHaveProperty(name);
  });

  it("says the same numbers in both languages", async () => {
    const world = await newWorld();
    const { result: _, ...dutch } = await score(world, between);
    const { result: __, ...english } = await score(world, between, { locale: "en" });
    expect({ ...english, resultUrl: "" }).toEqual({ ...dutch, resultUrl: "" });
  });

  it("that went faster than anybody reads gets no name, and its times are kept nowhere", async () => {
    const world = await newWorld();
    const before = await dump();
    const fast = await score(world, anxious, { itemTimesMs: times(700) });
    expect(fast).toMatchObject({ headline: "careless", flags: ["too-fast"], probabilities: null });
    expect(await score(world, anxious, { itemTimesMs: times(4000) })).toMatchObject({
      headline: "anxious",
      flags: [],
    });
    expect(await dump()).toEqual(before);
  });

  it("carries inside its seal, and nowhere else, that it is a retake and who was thought of", async () => {
    const world = await newWorld();
    const { result, ...seen } = await score(world, anxious, { retake: true, thoughtOf: "ex" });
    expect(JSON.stringify(seen)).not.toMatch(/retake|thought/i);
    const opened = await openResult(world.deps.vault, result, world.clock.now);
    expect(opened).toMatchObject({ ok: true, value: { beside: { retake: true, thoughtOf: "ex" } } });
    expect(
      await errorsIn(await world.post(SCORES, { version: "2", answers: {}, thoughtOf: "boss" })),
    ).toHaveLength(1);
  });

  it("opens for ninety days as the page that it was, norms or none", async () => {
    const world = await newWorld();
    const { result } = await score(world, anxious);
    const page = await (await world.request(`/r/${result}?lang=en`)).text();
    expect(page).toContain(stories("en").anxious.title.split("’")[0]);
  });
});

describe("the hosted quiz's form", () => {
  const fields = { version: "2", locale: "en", ...answerFields(anxious) };
  const resultOf = async (world: World, sent: Record<string, string>) => {
    const response = await postForm(world, "/quiz", sent);
    expect(response.status).toBe(303);
    const token = /\/r\/([\w-]+)/.exec(response.headers.get("location") ?? "")?.[1] ?? "";
    const opened = await openResult(world.deps.vault, token, world.clock.now);
    if (!opened.ok) throw new Error(opened.code);
    return opened.value;
  };

  it("tells without a script how long all of it took: under 1.2 seconds an answer gets no name", async () => {
    const world = await newWorld();
    const page = await (await world.request("/quiz?version=2")).text();
    const startedAt = /name="startedAt" value="(\d+)"/.exec(page)?.[1] ?? "";
    expect(Number(startedAt)).toBe(world.clock.now);
    world.clock.now += 28 * 1200 - 1;
    expect((await resultOf(world, { ...fields, startedAt })).result).toMatchObject({ flags: ["too-fast"] });
    world.clock.now += 1;
    expect((await resultOf(world, { ...fields, startedAt })).result).toMatchObject({
      flags: [],
      headline: "anxious",
    });
  });

  it("brings item times from a script, which count instead; what can't be read costs nobody a result", async () => {
    const world = await newWorld();
    const timed = (ms: string) =>
      Object.fromEntries(attachmentV2.items.map(({ id }) => [`itemTimesMs[${id}]`, ms]));
    const now = String(world.clock.now);
    expect((await resultOf(world, { ...fields, startedAt: now, ...timed("4000") })).result.flags).toEqual([]);
    expect((await resultOf(world, { ...fields, ...timed("900") })).result.flags).toEqual(["too-fast"]);
    const broken = { ...fields, ...timed("soon"), startedAt: "yesterday", thoughtOf: "boss" };
    expect((await resultOf(world, broken)).result.flags).toEqual([]);
  });

  it("asks at its end who was thought of, with nothing chosen, and seals the answer with a retake", async () => {
    const world = await newWorld();
    const page = await (await world.request("/quiz?version=2&retake=1&lang=en")).text();
    expect(page).toContain("Who did you mostly have in mind?");
    expect(page).not.toMatch(/name="thoughtOf"[^>]*checked/);
    expect(page).toContain('name="retake" value="1"');
    const { beside } = await resultOf(world, { ...fields, thoughtOf: "friend", retake: "1" });
    expect(beside).toEqual({ retake: true, thoughtOf: "friend" });
  });

  it("of version 1, half filled when version 2 came, still gets its questions and its result", async () => {
    const world = await newWorld();
    expect(await (await world.request("/quiz?version=1")).text()).toContain('name="answers[a01]"');
    const sheet = answerFields(answersFor(people.avoidant, attachmentV1));
    expect((await resultOf(world, { version: "1", ...sheet })).result).toMatchObject({
      version: "1",
      style: "avoidant",
    });
    const wrong = await postForm(world, "/quiz", { version: "1", ...sheet, "answers[a01]": "9" });
    expect(await wrong.text()).toMatch(/class="question is-missing" id="question-a01"/);
  });
});

describe("the letters that a sign-up asks for", () => {
  const consents = [letters, { id: "profile", version: "1" }];
  const seriesOf = async (world: World) => {
    await world.request(linkIn(world.mailTo(EMAIL)[0], "confirm"), { method: "POST" });
    return (
      await rows<{ sequence: string }>("SELECT sequence FROM enrollments WHERE sequence <> 'confirmation'")
    ).map(({ sequence }) => sequence);
  };

  it("are those of the likelier one where nothing was chosen", async () => {
    const world = await newWorld();
    const { result, headline, near } = await score(world, between);
    expect(headline).toBe("between");
    await world.post("/v1/leads", { email: EMAIL, consents, result });
    expect(await seriesOf(world)).toEqual([near[0]]);
  });

  it("are the chosen ones of the two, and no others than the result offers", async () => {
    const world = await newWorld();
    const { result, near } = await score(world, between);
    const wrong = await world.post("/v1/leads", { email: EMAIL, consents, result, series: "disorganised" });
    expect(await errorsIn(wrong)).toEqual(["series-not-offered #/series"]);
    const [, second] = near;
    await world.post("/v1/leads", { email: EMAIL, consents, result, series: second });
    expect(await seriesOf(world)).toEqual([second]);
  });

  it("may be the general ones, from a form too, for whoever is between two", async () => {
    const world = await newWorld();
    const { result } = await score(world, between);
    const boxes = { "consents[letters]": "on", "consents[profile]": "on" };
    await postForm(world, "/v1/leads", { email: EMAIL, result, series: "general", ...boxes });
    expect(await seriesOf(world)).toEqual(["general"]);
  });

  it("are those for both where both are high, also after version 1, which called it two sides", async () => {
    const world = await newWorld();
    const { result } = await score(world, placed(4.5, 4.5, 1.5));
    await world.post("/v1/leads", { email: EMAIL, consents, result });
    expect(await seriesOf(world)).toEqual(["both"]);
    expect(await rows("SELECT style FROM leads")).toEqual([{ style: "both" }]);
    const answers = answersFor({ anxiety: 4.5, avoidance: 4.5, disorganisation: 1.5 }, attachmentV1);
    const first = await world.post("/v1/leads", {
      email: "twosides@reader.example",
      consents,
      version: "1",
      answers,
    });
    expect(first.status).toBe(202);
    await world.request(linkIn(world.mailTo("twosides@reader.example")[0], "confirm"), { method: "POST" });
    expect(await rows("SELECT DISTINCT sequence FROM enrollments WHERE sequence <> 'confirmation'")).toEqual([
      { sequence: "both" },
    ]);
  });

  it("without the leave to use the result are the general ones, whatever was chosen", async () => {
    const world = await newWorld();
    const { result, near } = await score(world, between);
    await world.post("/v1/leads", { email: EMAIL, consents: [letters], result, series: near[1] });
    expect(await seriesOf(world)).toEqual(["general"]);
  });
});
