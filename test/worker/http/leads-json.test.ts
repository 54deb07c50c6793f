import { describe, expect, it } from "vitest";
import { DatabaseUnavailable } from "../../../src/usecases/deps.ts";
import { people } from "../../support/answers.ts";
import { confirmedLead, DAY, newWorld, resultFor } from "../world.ts";
import { anxiousSheet, dump, EMAIL, errorsIn, letters, postText, problemIn } from "./support.ts";

const lead = { email: EMAIL, consents: [letters] };

describe("a sign-up as JSON", () => {
  it("is accepted, and its confirmation goes at once", async () => {
    const world = await newWorld();
    const response = await world.post("/v1/leads", { ...lead, firstName: "Sam", locale: "en" });
    expect([response.status, await response.json()]).toEqual([202, { status: "accepted" }]);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(world.mailTo(EMAIL).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/confirm your email/),
    ]);
  });

  it("gets the same answer, header for header, for an address that was known and one that was not", async () => {
    const world = await newWorld();
    await confirmedLead(world, EMAIL);
    const answers = [
      await world.post("/v1/leads", lead),
      await world.post("/v1/leads", { ...lead, email: "new@reader.example" }),
    ];
    const shown = answers.map(async (answer) => [answer.status, [...answer.headers], await answer.text()]);
    const [known, unknown] = await Promise.all(shown);
    expect(known).toEqual(unknown);
  });

  it("keeps everything it may hold: proof of consent with wording, moment, page and form", async () => {
    const world = await newWorld();
    const source = { page: "https://coach.example/quiz?email=sam@reader.example#top", utm_source: "spring" };
    const consents = [letters, { id: "newsletter", version: "1" }, letters];
    await world.post("/v1/leads", { ...lead, consents, source, timeZone: "America/St_Johns" });
    const kept = await dump();
    const proof = { version: "1", given_at: world.clock.now, form: "api", confirmed_at: null };
    expect(kept.consents).toMatchObject([
      { consent: "letters", page: "https://coach.example/quiz", ...proof },
      { consent: "newsletter", page: "https://coach.example/quiz", ...proof },
    ]);
    expect(kept.leads).toMatchObject([
      {
        status: "pending",
        time_zone: "America/St_Johns",
        source: JSON.stringify({ utm_source: "spring", page: "https://coach.example/quiz" }),
      },
    ]);
  });

  it("from a browser with a made-up time zone gets the coach's, and keeps nothing of what was made up", async () => {
    const world = await newWorld();
    await world.post("/v1/leads", { ...lead, timeZone: "sam@reader.example" });
    expect((await dump()).leads).toMatchObject([{ time_zone: world.deps.brand.timeZone }]);
  });

  it("may bring the answers themselves, which are scored and not kept", async () => {
    const world = await newWorld();
    const consents = [letters, { id: "profile", version: "1" }];
    const response = await world.post("/v1/leads", {
      ...lead,
      consents,
      version: "2",
      answers: anxiousSheet,
    });
    expect(response.status).toBe(202);
    expect((await dump()).sheets).toEqual([]);
  });
});

describe("a sign-up that is not right gets a problem that points at the place, and nothing is kept", () => {
  it.each<[string, object, string[]]>([
    ["no address", { email: undefined }, ["required #/email"]],
    ["an address that is none", { email: "secret@" }, ["invalid-email #/email"]],
    [
      "an address with another header",
      { email: "sam@reader.example\r\nBcc: secret@reader.example" },
      ["invalid-email #/email"],
    ],
    ["an address of 600 characters", { email: `${"s".repeat(600)}@reader.example` }, ["too-long #/email"]],
    ["an address as a list", { email: [EMAIL] }, ["wrong-type #/email"]],
    ["no consents", { consents: undefined }, ["required #/consents"]],
    ["not one consent", { consents: [] }, ["consent-required #/consents"]],
    ["only the profile's", { consents: [{ id: "profile", version: "1" }] }, ["consent-required #/consents"]],
    [
      "a wording that never was",
      { consents: [{ id: "letters", version: "secret" }] },
      ["unknown-consent #/consents/0"],
    ],
    [
      "a consent that never was",
      { consents: [letters, { id: "secret", version: "1" }] },
      ["unknown-consent #/consents/1"],
    ],
    ["a consent without wording", { consents: [{ id: "letters" }] }, ["required #/consents/0/version"]],
    ["eleven consents", { consents: Array(11).fill(letters) }, ["too-long #/consents"]],
    ["a result that is none", { result: "secret" }, ["invalid-result #/result"]],
    ["a very long result", { result: "secret".repeat(999) }, ["too-long #/result"]],
    [
      "bad answers",
      { answers: { a01: 9, secret: 1 } },
      ["not-an-answer #/answers/a01", "unknown-item #/answers"],
    ],
    ["answers to a quiz that never was", { answers: {}, version: "99" }, ["unknown-version #/version"]],
    ["a field that nobody asked for", { secret: 1 }, ["unknown-field #"]],
    ["a source that nobody asked for", { source: { secret: "1" } }, ["unknown-field #/source"]],
    ["a very long source", { source: { utm_source: "secret".repeat(99) } }, ["too-long #/source/utm_source"]],
    ["a language that we lack", { locale: "secret" }, ["wrong-type #/locale"]],
    [
      "an address and a consent",
      { email: "secret", consents: [] },
      ["invalid-email #/email", "consent-required #/consents"],
    ],
  ])("%s", async (_, changes, errors) => {
    const world = await newWorld();
    const before = await dump();
    const response = await world.post("/v1/leads", { ...lead, ...changes });
    const copy = response.clone();
    expect(await errorsIn(response)).toEqual(errors);
    expect(await copy.text()).not.toContain("secret");
    expect([await dump(), world.mailbox.emails()]).toEqual([before, []]);
  });

  it("the address twice, of which JSON.parse would take the last", async () => {
    const world = await newWorld();
    const twice = `{"email":"secret@reader.example","email":"${EMAIL}","consents":[{"id":"letters","version":"1"}]}`;
    expect(await errorsIn(await postText(world, "/v1/leads", twice))).toEqual(["duplicate-field #/email"]);
    expect(world.mailbox.emails()).toEqual([]);
  });

  it.each(["null", '"secret"', "[]", "7"])("%s instead of a sign-up", async (body) => {
    const world = await newWorld();
    const { status } = await problemIn(await postText(world, "/v1/leads", body));
    expect(status).toBe(422);
  });

  it("a result that expired, and in the body's language", async () => {
    const world = await newWorld();
    const result = await resultFor(world, people.anxious);
    world.clock.now += 92 * DAY;
    const response = await world.post("/v1/leads", { ...lead, result, locale: "en" });
    expect((await problemIn(response)).errors).toEqual([
      {
        code: "expired-result",
        pointer: "#/result",
        detail: "This result is older than 90 days. Take the quiz again, or leave the result out.",
      },
    ]);
  });

  it("text, XML and nothing at all: 415; half a JSON: 400; too much: 413", async () => {
    const world = await newWorld();
    const status = async (body: string, type: string) =>
      (await problemIn(await postText(world, "/v1/leads", body, { "content-type": type }))).status;
    expect(await status(JSON.stringify(lead), "text/plain")).toBe(415);
    expect(await status("{", "application/json")).toBe(400);
    expect(await status(" ".repeat(65_537), "application/json")).toBe(413);
  });
});

it("while the database is away, a sign-up is told so and when to try again", async () => {
  const world = await newWorld();
  const down = async () => Promise.reject(new DatabaseUnavailable("down"));
  const broken = await newWorld({ db: { ...world.db, rows: down, batch: down } });
  const response = await broken.post("/v1/leads", lead);
  expect(response.headers.get("retry-after")).toBe("60");
  expect(await problemIn(response)).toMatchObject({ status: 503, code: "database-unavailable" });
});

it("a mistake of ours is a problem that tells nothing of it", async () => {
  const world = await newWorld();
  const fail = async () => Promise.reject(new Error(`no such thing as ${EMAIL}`));
  const broken = await newWorld({ db: { ...world.db, rows: fail, batch: fail } });
  const response = await broken.post("/v1/leads", lead);
  expect(await problemIn(response)).toMatchObject({ status: 500, code: "internal-error" });
  expect(JSON.stringify(broken.logged)).not.toContain(EMAIL);
});
