import { beforeEach, describe, expect, it } from "vitest";
import { people } from "../support/answers.ts";
import { dump, EMAIL, errorsIn, postText, problemIn, run } from "./http/support.ts";
import { confirmedLead, DAY, HOUR, newWorld, resultFor, type World } from "./world.ts";

const API_KEY = "a-key-of-more-than-thirty-two-characters";
const bearer = { authorization: `Bearer ${API_KEY}` };
const booked = { email: EMAIL, goal: "booked" };

let world: World;
beforeEach(async () => {
  const { deps } = await newWorld();
  world = await newWorld({ settings: { ...deps.settings, apiKey: API_KEY } });
});

const reach = (body: unknown, headers: Record<string, string> = bearer) =>
  world.post("/v1/goals", body, headers);

describe("somebody who books", () => {
  it("gets no more letters of the series that led there, and stays a lead", async () => {
    await confirmedLead(world, EMAIL);
    const response = await reach({ ...booked, email: " SAM@reader.example " });
    expect([response.status, await response.json()]).toEqual([202, { status: "accepted" }]);
    await world.pass(30 * DAY, 6 * HOUR);
    expect(world.mailTo(EMAIL)).toHaveLength(2);
    const { enrollments, leads, suppressions } = await dump();
    expect(enrollments).toContainEqual(
      expect.objectContaining({ sequence: "general", state: "exited", exit_reason: "goal:booked" }),
    );
    expect([leads, suppressions]).toMatchObject([[{ status: "active" }], []]);
  });

  it("is counted once, whoever says it how often", async () => {
    await confirmedLead(world, EMAIL, await resultFor(world, people.anxious));
    await reach(booked);
    await reach(booked);
    expect((await dump()).daily_counts).toContainEqual(
      expect.objectContaining({ metric: "goal", key: "booked", count: 1 }),
    );
  });

  it("does not get the last letter either, where that has yet to go", async () => {
    await confirmedLead(world, EMAIL);
    await run("UPDATE batches SET state = 'open', settled_at = NULL WHERE lane = 1");
    await run("UPDATE enrollments SET state = 'done', step = NULL, due_at = NULL WHERE sequence = 'general'");
    await reach(booked);
    expect((await dump()).enrollments).toContainEqual(
      expect.objectContaining({ exit_reason: "goal:booked" }),
    );
  });

  it("keeps a confirmation that is on its way, and another's letters", async () => {
    await confirmedLead(world, "robin@reader.example");
    await world.post("/v1/leads", { email: EMAIL, consents: [{ id: "letters", version: "1" }] });
    const before = await dump();
    await reach(booked);
    expect(await dump()).toEqual(before);
  });

  it("keeps a series that has another goal", async () => {
    await confirmedLead(world, EMAIL);
    const sequences = world.deps.sequences.map((each) =>
      each.key === "general" ? { ...each, goals: ["bought"] } : each,
    );
    Object.assign(world.deps, { sequences });
    await reach(booked);
    expect((await dump()).enrollments).toContainEqual(
      expect.objectContaining({ sequence: "general", state: "active" }),
    );
  });
});

describe("the answer", () => {
  it("is the same for an address that nobody knows, and nothing is kept of it", async () => {
    await confirmedLead(world, EMAIL);
    const before = await dump();
    const unknown = await reach({ ...booked, email: "nobody@reader.example" });
    expect(await dump()).toEqual(before);
    const known = await reach(booked);
    expect([unknown.status, await unknown.text(), [...unknown.headers]]).toEqual([
      known.status,
      await known.text(),
      [...known.headers],
    ]);
  });

  it.each([
    [{ ...booked, goal: "retired" }, ["unknown-goal #/goal"]],
    [{ ...booked, email: "sam" }, ["invalid-email #/email"]],
    [{ email: EMAIL }, ["required #/goal"]],
    [{ ...booked, goal: 1 }, ["wrong-type #/goal"]],
    [{ ...booked, when: "now" }, ["unknown-field #"]],
  ])("to %o says where it is wrong", async (body, errors) => {
    await confirmedLead(world, EMAIL);
    const before = await dump();
    expect(await errorsIn(await reach(body))).toEqual(errors);
    expect(await dump()).toEqual(before);
  });

  it("to a member that stands twice, to what is no JSON, and to a form, is a refusal", async () => {
    const twice = `{"email":"${EMAIL}","goal":"booked","goal":"booked"}`;
    expect(await errorsIn(await postText(world, "/v1/goals", twice, bearer))).toEqual([
      "duplicate-field #/goal",
    ]);
    expect((await problemIn(await postText(world, "/v1/goals", "{", bearer))).status).toBe(400);
    const form = { method: "POST", body: new URLSearchParams(booked), headers: bearer };
    expect((await problemIn(await world.request("/v1/goals", form))).status).toBe(415);
  });
});

describe("without the right key", () => {
  it.each([
    {},
    { authorization: "" },
    { authorization: API_KEY },
    { authorization: "Bearer" },
    { authorization: `Bearer ${API_KEY}x` },
    { authorization: `Bearer ${API_KEY.slice(0, -1)}` },
    { authorization: `Basic ${btoa(`x:${API_KEY}`)}` },
  ] as Record<string, string>[])("%o: nothing is done and nothing is said", async (headers) => {
    await confirmedLead(world, EMAIL);
    const before = await dump();
    const response = await reach(booked, headers);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect((await problemIn(response)).code).toBe("unauthorized");
    expect(await dump()).toEqual(before);
  });

  it("being set at all, there is no such place, whatever key is shown", async () => {
    const closed = await newWorld();
    for (const headers of [bearer, {}, { authorization: "Bearer undefined" }]) {
      expect((await problemIn(await closed.post("/v1/goals", booked, headers))).code).toBe("not-found");
    }
  });

  it("no site's script may ask: a browser is not told that it can show one", async () => {
    const response = await world.request("/v1/goals", {
      method: "OPTIONS",
      headers: {
        origin: "https://coach.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization",
      },
    });
    expect(response.headers.get("access-control-allow-headers")).not.toContain("authorization");
  });
});
