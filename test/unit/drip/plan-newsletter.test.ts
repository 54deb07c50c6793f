import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DueNewsletter, planNewsletter } from "../../../src/drip/plan-newsletter.ts";

/** A Monday, ten in the morning in Amsterdam, one in the morning in Los Angeles. */
const NOW = Date.UTC(2026, 10, 23, 9);
const HOUR = 3_600_000;
const readerIn = (timeZone: string, leadId = "lead1") => ({ leadId, locale: "nl", timeZone });

function due(changes: Partial<DueNewsletter>): DueNewsletter {
  return { id: "news", cursor: "", dueAt: NOW, againAt: null, readers: [], last: false, ...changes };
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

  it("each either get it now, or have another round no later than their own morning", () => {
    const zones = ["Europe/Amsterdam", "Pacific/Apia", "America/St_Johns", "Asia/Kathmandu", "Mars/Base"];
    const reader = fc.record({
      leadId: fc.string({ minLength: 1 }),
      locale: fc.constant("nl"),
      timeZone: fc.constantFrom(...zones),
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
