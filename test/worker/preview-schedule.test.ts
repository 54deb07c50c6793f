import { describe, expect, it } from "vitest";
import { type PreviewLead, previewSchedule } from "../../src/drip/preview-schedule.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { seriesOf, stepLetters, stepOf } from "../support/step-letters.ts";
import { postForm } from "./http/support.ts";
import { DAY, HOUR, linkIn, MINUTE, newWorld, rows, type World } from "./world.ts";

const EMAIL = "sam@reader.example";
const STEP_MS = 10 * MINUTE;
/** Every kind of wait: days, hours below the gap, a window at night's edge, weekdays, none at all. */
const SERIES = seriesOf("welcome", [
  stepOf("first", { wait: "PT0S", window: null }),
  stepOf("days"),
  stepOf("hours", { wait: "PT2H", window: null }),
  stepOf("evening", { wait: "PT26H", window: { fromHour: 20, toHour: 22 } }),
  stepOf("workday", { wait: "P4D", weekdays: [2, 4] }),
  stepOf("early", { wait: "P3D", window: { fromHour: 2, toHour: 3 } }),
  stepOf("last", { wait: "P1W" }),
]);
const sequences = [SERIES];

/** Somebody in this zone who had the first letter at this moment. */
async function readerIn(timeZone: string, startMs: number): Promise<World> {
  const world = await newWorld({ sequences, letters: stepLetters(sequences) });
  world.clock.now = startMs;
  await world.post("/v1/leads", { email: EMAIL, timeZone, consents: [{ id: "letters", version: "1" }] });
  await world.request(linkIn(world.mailTo(EMAIL).at(-1), "confirm"), { method: "POST" });
  return world;
}

/** What the engine would read of this lead. */
async function stored(): Promise<PreviewLead> {
  const [lead] = await rows<Omit<PreviewLead, "got"> & { got: string }>(`
    SELECT e.sequence, e.step, e.due_at AS dueAt, l.time_zone AS timeZone, l.rhythm, l.paused_until AS pausedUntil,
      b.settled_at AS settledAt,
      (SELECT json_group_array(step) FROM sends s WHERE s.lead_id = l.id AND s.sequence = e.sequence) AS got
    FROM leads l JOIN enrollments e ON e.lead_id = l.id LEFT JOIN batches b ON b.id = e.last_batch
    WHERE e.sequence <> 'confirmation'`);
  if (!lead) throw new Error("Nobody is in the series.");
  return { ...lead, got: JSON.parse(lead.got) as string[] };
}

/** How many steps on something may happen: to just before what is due and then over it, and twice a day in between. */
async function stepsToNext(nowMs: number): Promise<number> {
  const [next] = await rows<{ dueAt: number | null; open: number }>(`
    SELECT (SELECT min(due_at) FROM enrollments) AS dueAt,
      EXISTS (SELECT 1 FROM batches WHERE state = 'open') AS open`);
  if (next?.open) return 1;
  const untilMs = Math.min(next?.dueAt ?? Number.POSITIVE_INFINITY, nowMs + 12 * HOUR);
  return Math.max(1, Math.floor((untilMs - nowMs) / STEP_MS));
}

/** Previews, then lets the engine run, and holds each letter that came against its date. */
async function expectAsPreviewed(world: World): Promise<void> {
  const had = world.mailTo(EMAIL).length;
  const preview = previewSchedule(await stored(), sequences, world.clock.now, world.deps.brand.timeZone);
  const untilMs = (preview.at(-1)?.dueAt ?? world.clock.now) + 10 * DAY;
  while (world.clock.now < untilMs) {
    world.clock.now += (await stepsToNext(world.clock.now)) * STEP_MS;
    await tick(world.deps);
  }
  const came = world.mailTo(EMAIL).slice(had);
  expect(came.map(({ subject }) => subject)).toEqual(preview.map(({ step }) => step));
  for (const [i, { createdAt }] of came.entries()) {
    const lateMs = Date.parse(createdAt) - (preview[i]?.dueAt ?? 0);
    expect(lateMs, came[i]?.subject).toBeGreaterThanOrEqual(0);
    expect(lateMs, came[i]?.subject).toBeLessThan(STEP_MS);
  }
}

const act = async (world: World, fields: Record<string, string>) => {
  const response = await postForm(world, linkIn(world.mailTo(EMAIL).at(-1), "preferences"), fields);
  expect(response.status).toBe(200);
};

describe("each letter comes at its previewed moment", { timeout: 60_000 }, () => {
  it.each([
    ["in Amsterdam, as spring takes an hour", "Europe/Amsterdam", Date.UTC(2027, 2, 20, 9, 7)],
    ["in Amsterdam, as autumn gives one", "Europe/Amsterdam", Date.UTC(2027, 9, 20, 21, 53)],
    ["in Apia, a day ahead of most", "Pacific/Apia", Date.UTC(2027, 0, 28, 9)],
    ["in St. John's, half an hour off, in spring", "America/St_Johns", Date.UTC(2027, 2, 4, 3, 31)],
    ["in a zone that nobody knows", "Mars/Olympus", Date.UTC(2027, 9, 25, 9)],
  ])("%s", async (_, timeZone, startMs) => {
    const world = await readerIn(timeZone, startMs);
    expect((await stored()).step).toBe("days");
    await expectAsPreviewed(world);
    expect(world.mailTo(EMAIL)).toHaveLength(1 + SERIES.steps.length);
  });

  it("once a week at most", async () => {
    const world = await readerIn("Europe/Amsterdam", Date.UTC(2027, 2, 10, 9, 7));
    await act(world, { act: "save", rhythm: "weekly" });
    await expectAsPreviewed(world);
    expect(world.mailTo(EMAIL)).toHaveLength(1 + SERIES.steps.length);
  });

  it("with a pause of two weeks on the way", async () => {
    const world = await readerIn("Europe/Amsterdam", Date.UTC(2027, 2, 18, 9, 7));
    world.clock.now += DAY + 13 * MINUTE;
    await act(world, { act: "pause" });
    await expectAsPreviewed(world);
    expect(world.mailTo(EMAIL)).toHaveLength(1 + SERIES.steps.length);
  });

  it("after an outage: none sooner than four hours after the one that was late", async () => {
    const world = await readerIn("Europe/Amsterdam", Date.UTC(2026, 10, 23, 9));
    world.clock.now += 2 * DAY + 5 * HOUR;
    await tick(world.deps);
    expect(world.mailTo(EMAIL)).toHaveLength(3);
    await expectAsPreviewed(world);
  });
});

describe("a preview", () => {
  it("of letters on request is empty until one is asked for, and then that one", async () => {
    const world = await readerIn("Europe/Amsterdam", Date.UTC(2026, 10, 23, 21));
    const preview = async () =>
      previewSchedule(await stored(), sequences, world.clock.now, world.deps.brand.timeZone);
    await act(world, { act: "save", rhythm: "on-request" });
    expect(await preview()).toEqual([]);
    await act(world, { act: "next" });
    expect(await preview()).toEqual([{ step: "days", dueAt: Date.UTC(2026, 10, 24, 7) }]);
  });

  it("of a series that was taken out, or of nothing left, is empty", () => {
    const lead: PreviewLead = {
      sequence: "gone",
      step: "days",
      dueAt: 0,
      timeZone: "UTC",
      rhythm: "as-written",
      pausedUntil: null,
      got: [],
    };
    expect(previewSchedule(lead, sequences, 0, "UTC")).toEqual([]);
    const got = SERIES.steps.map(({ key }) => key);
    expect(previewSchedule({ ...lead, sequence: "welcome", got }, sequences, 0, "UTC")).toEqual([]);
  });
});
