import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DueNewsletter, firstOwnHour, planNewsletter } from "../../../src/drip/plan-newsletter.ts";

/** A Monday, ten in the morning in Amsterdam, one in the morning in Los Angeles. */
const NOW = Date.UTC(2026, 10, 23, 9);
const HOUR = 3_600_000;
const readerIn = (timeZone: string, leadId = "lead1") => ({
  ...{ leadId, locale: "nl", timeZone },
  lastLetterAt: null as number | null,
});

function due(changes: Partial<DueNewsletter>): DueNewsletter {
  const at = { cursor: "", dueAt: NOW, againAt: null, localHour: null, startedAt: NOW, end: null };
  return { id: "news", ...at, readers: [], last: false, ...changes };
}

describe("the next readers of a newsletter", () => {
  it("get it by day, and are passed over at night", () => {
    const readers = [readerIn("Europe/Amsterdam", "a"), readerIn("America/Los_Angeles", "b")];
    const { sends, next } = planNewsletter(due({ readers }), NOW, "Europe/Amsterdam");
    expect(sends.map(({ leadId }) => leadId)).toEqual(["a"]);
    expect(next).toEqual({ cursor: "b", dueAt: NOW, againAt: NOW + 7 * HOUR });
  });

  it("in a zone that nobody knows count as being where the coach is", () => {
    const { sends } = planNewsletter(due({ readers: [readerIn("Mars/Base")] }), NOW, "Europe/Amsterdam");
    expect(sends).toHaveLength(1);
  });

  it("are the last of a round: it is done where nobody was passed over, else it begins again", () => {
    const done = planNewsletter(due({ readers: [readerIn("Europe/Amsterdam")], last: true }), NOW, "UTC");
    expect(done.next).toEqual({ cursor: "", dueAt: null, againAt: null });
    const again = planNewsletter(due({ last: true, againAt: NOW + HOUR }), NOW, "UTC");
    expect(again.next).toEqual({ cursor: "", dueAt: NOW + HOUR, againAt: null });
  });

  it("get it at their own hour of the chosen day where the coach asked for that, wherever they live", () => {
    const day = Date.UTC(2026, 10, 24);
    const startedAt = firstOwnHour(day, 9);
    expect(new Date(startedAt).toISOString()).toBe("2026-11-23T19:00:00.000Z");
    const at = { localHour: 9, startedAt, dueAt: startedAt };
    const opens = (zone: string, nowMs: number) => {
      const { sends, next } = planNewsletter(
        due({ ...at, readers: [readerIn(zone)], last: true }),
        nowMs,
        zone,
      );
      return sends.length > 0 ? "now" : new Date(next.dueAt ?? 0).toISOString();
    };
    expect(opens("Pacific/Kiritimati", startedAt)).toBe("now");
    expect(opens("Europe/Amsterdam", startedAt)).toBe("2026-11-24T08:00:00.000Z");
    expect(opens("America/Los_Angeles", startedAt)).toBe("2026-11-24T17:00:00.000Z");
    // After an outage: later that day, and from eight in the evening on the hour of the next.
    expect(opens("Europe/Amsterdam", day + 13 * HOUR)).toBe("now");
    expect(opens("Europe/Amsterdam", day + 20 * HOUR)).toBe("2026-11-25T08:00:00.000Z");
  });

  it("who had a letter within 20 hours wait for their turn, and after seven days of that don't get it", () => {
    const at = (lastLetterAt: number, nowMs = NOW) => {
      const readers = [{ ...readerIn("Europe/Amsterdam", "a"), lastLetterAt }];
      const { sends, skips, next } = planNewsletter(due({ readers, last: true }), nowMs, "UTC");
      return [sends.length, skips.length, next.dueAt === null ? null : (next.dueAt - nowMs) / HOUR];
    };
    expect(at(NOW - 20 * HOUR)).toEqual([1, 0, null]);
    // By the whole hour, and by day.
    expect(at(NOW - 15 * HOUR - 1)).toEqual([0, 0, 5]);
    expect(at(NOW - 2 * HOUR)).toEqual([0, 0, 22]);
    expect(at(NOW + 150 * HOUR, NOW + 151 * HOUR)).toEqual([0, 1, null]);
    expect(at(NOW + 200 * HOUR, NOW + 220 * HOUR)).toEqual([1, 0, null]);
  });

  it("who were only looked through move the newsletter on as well", () => {
    const { next } = planNewsletter(due({ end: "m", cursor: "a" }), NOW, "UTC");
    expect(next.cursor).toBe("m");
  });

  it("each either get it now, or have another round no later than their own morning", () => {
    const zones = ["Europe/Amsterdam", "Pacific/Apia", "America/St_Johns", "Asia/Kathmandu", "Mars/Base"];
    const reader = fc.record({
      leadId: fc.string({ minLength: 1 }),
      locale: fc.constant("nl"),
      timeZone: fc.constantFrom(...zones),
      lastLetterAt: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(reader), fc.integer({ min: 0, max: 365 * 24 }), (readers, hours) => {
        const nowMs = NOW + hours * HOUR;
        const { sends, next } = planNewsletter(due({ readers, last: true }), nowMs, "Europe/Amsterdam");
        if (sends.length === readers.length) expect(next.dueAt).toBeNull();
        else {
          expect(next.dueAt).toBeGreaterThan(nowMs);
          expect(next.dueAt).toBeLessThanOrEqual(nowMs + 13 * HOUR);
        }
      }),
    );
  });
});
