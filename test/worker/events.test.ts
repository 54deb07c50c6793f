import { beforeEach, describe, expect, it } from "vitest";
import { currentAttachment } from "../../src/quiz/attachment/definition.ts";
import { dropOff } from "../../src/quiz/psychometrics/drop-off.ts";
import { dump, errorsIn, postText, problemIn } from "./http/support.ts";
import { DAY, newWorld, rows, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await newWorld();
});

const [first = "", second = ""] = currentAttachment.items.map(({ id }) => id);
const tell = (body: unknown, headers = {}) => world.post("/v1/events", body, headers);
const counts = () =>
  rows("SELECT day, metric, key, count FROM daily_counts ORDER BY day, metric, count DESC");

describe("a visit's steps", () => {
  it("are counted by day, and nothing else of the visit is kept", async () => {
    for (const body of [
      { event: "started" },
      { event: "answered", item: first },
      { event: "answered", item: first },
      { event: "answered", item: second },
      { event: "completed" },
    ]) {
      const response = await tell(body, { "user-agent": "somebody", referer: "https://coach.example/x" });
      expect([response.status, await response.text()]).toEqual([204, ""]);
    }
    world.clock.now += DAY;
    await tell({ event: "started" });
    expect(await counts()).toEqual([
      { day: "2026-11-23", metric: "answered", key: first, count: 2 },
      { day: "2026-11-23", metric: "answered", key: second, count: 1 },
      { day: "2026-11-23", metric: "completed", key: "", count: 1 },
      { day: "2026-11-23", metric: "started", key: "", count: 1 },
      { day: "2026-11-23", metric: "started-source", key: "coach.example", count: 1 },
      { day: "2026-11-24", metric: "started", key: "", count: 1 },
      { day: "2026-11-24", metric: "started-source", key: "direct", count: 1 },
    ]);
    const { daily_counts: _, sender: __, ...others } = await dump();
    expect(Object.values(others).flat()).toEqual([]);
  });

  it("tell of a whole sheet how sure it was and how long it took, and never what came out", async () => {
    await tell({ event: "completed", sureness: "likely", took: "5-to-8" });
    const answers = Object.fromEntries(currentAttachment.items.map(({ id }, i) => [id, String(1 + (i % 5))]));
    const fields = Object.entries(answers).map(([id, value]) => [`answers[${id}]`, value]);
    const { version } = currentAttachment;
    const startedAt = String(world.clock.now - 4 * 60_000);
    const body = new URLSearchParams([...fields, ["version", version], ["startedAt", startedAt]]);
    expect((await world.request("/quiz", { method: "POST", body })).status).toBe(303);
    const told = (metric: string) =>
      rows(
        `SELECT key, sum(count) AS count FROM daily_counts WHERE metric = '${metric}' GROUP BY key ORDER BY key`,
      );
    expect(await told("took")).toEqual([
      { key: "3-to-5", count: 1 },
      { key: "5-to-8", count: 1 },
    ]);
    expect(await told("sureness")).toContainEqual({ key: "careless", count: 1 });
    expect((await tell({ event: "completed", sureness: "anxious" })).status).toBe(422);
  });

  it("are what the drop-off report reads", async () => {
    for (let i = 0; i < 3; i++) await tell({ event: "started" });
    await tell({ event: "answered", item: first });
    await tell({ event: "completed" });
    // The same names as dev/psychometrics.ts asks for.
    const found = await rows<{ metric: string; key: string; count: number }>(
      "SELECT metric, key, sum(count) AS count FROM daily_counts WHERE metric IN ('started', 'answered', 'completed') GROUP BY metric, key",
    );
    const of = (metric: string) => found.filter((row) => row.metric === metric);
    const answered = Object.fromEntries(of("answered").map(({ key, count }) => [key, count]));
    const report = dropOff(currentAttachment, {
      started: of("started")[0]?.count ?? 0,
      completed: of("completed")[0]?.count ?? 0,
      answered,
    });
    expect([report.started, report.completed, report.items[0]]).toEqual([
      3,
      1,
      { id: first, answered: 1, lost: 2 },
    ]);
  });

  it("cost one round trip", async () => {
    world.counting.reset();
    await tell({ event: "started" });
    expect(world.counting.cost).toMatchObject({ trips: 1, rowsWritten: 2 });
  });
});

describe("a page that is being closed", () => {
  it("can tell it with a beacon: a Blob of JSON", async () => {
    const body = new Blob([JSON.stringify({ event: "completed" })], { type: "application/json" });
    const response = await world.request("/v1/events", { method: "POST", body });
    expect(response.status).toBe(204);
    expect(await counts()).toMatchObject([{ metric: "completed", count: 1 }]);
  });
});

describe("a script on another site", () => {
  const ask = (origin: string, method = "OPTIONS") =>
    world.request("/v1/events", {
      method,
      body: method === "POST" ? JSON.stringify({ event: "started" }) : undefined,
      headers: {
        origin,
        "content-type": "application/json",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });

  it("of the coach's may tell; another's browser is not let", async () => {
    for (const method of ["OPTIONS", "POST"]) {
      const allowed = async (origin: string) =>
        (await ask(origin, method)).headers.get("access-control-allow-origin");
      expect(await allowed("https://coach.example")).toBe("https://coach.example");
      expect(await allowed("https://evil.example")).toBeNull();
    }
  });
});

describe("what is no event", () => {
  it.each([
    [{ event: "answered", item: "z99" }, ["unknown-item #/item"]],
    [{ event: "answered", item: "constructor" }, ["unknown-item #/item"]],
    [{ event: "answered" }, ["required #/item"]],
    [{ event: "answered", item: 3 }, ["wrong-type #/item"]],
    [{ event: "answered", item: first, answer: 4 }, ["unknown-field #"]],
    [{ event: "started", item: first }, ["unknown-field #"]],
    [{ event: "left" }, ["wrong-type #/event"]],
    [{}, ["required #/event"]],
    [[], ["required #/event"]],
    [null, ["wrong-type #"]],
  ])("%o is refused by its place, and not counted", async (body, errors) => {
    expect(await errorsIn(await tell(body))).toEqual(errors);
    expect(await counts()).toEqual([]);
  });

  it("is also what is no JSON, plain text, or names a member twice", async () => {
    expect((await problemIn(await postText(world, "/v1/events", "{"))).status).toBe(400);
    const text = { "content-type": "text/plain" };
    expect((await problemIn(await postText(world, "/v1/events", '{"event":"started"}', text))).status).toBe(
      415,
    );
    expect(
      await errorsIn(await postText(world, "/v1/events", '{"event":"started","event":"completed"}')),
    ).toEqual(["duplicate-field #/event"]);
    expect(await counts()).toEqual([]);
  });
});
