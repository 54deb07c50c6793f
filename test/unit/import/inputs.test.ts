import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readLeads } from "../../../src/import/read-leads.ts";
import { readSuppressions } from "../../../src/import/read-suppressions.ts";

/** Small files that fell short once, each with its right answer. */
const input = (name: string) => readFileSync(`test/inputs/${name}`, "utf8");
const nowMs = Date.UTC(2026, 10, 30);
const leadsIn = (name: string) => {
  const read = readLeads(input(name), { nowMs, zone: "Europe/Amsterdam" });
  return read.ok ? read.value : read;
};
const stopsIn = (name: string) => {
  const read = readSuppressions(input(name), "Europe/Amsterdam");
  return read.ok ? read.value : read;
};

describe("a stop list keeps every stop", () => {
  it("whose date can't be read: it is flagged, and counts as the last word", () => {
    expect(stopsIn("f09-suppressions-unreadable-date.csv")).toMatchObject({
      entries: [1, 2, 3, 4, 5, 6].map((n) => ({ email: `${n === 1 ? "nm1" : `a${n}`}@reader.example` })),
      faults: [],
      flags: [2, 3, 4, 5, 6, 7].map((line) => ({ line, code: "invalid-moment" })),
    });
  });

  it("however its addresses are dressed up", () => {
    const found = stopsIn("f11-suppressions-decorated-addresses.csv");
    expect(found).toMatchObject({
      entries: ["m1", "m3", "m5", "m6", "m8", "m7"].map((name) => ({ email: `${name}@reader.example` })),
      faults: [],
    });
  });

  it("on one line, and behind a blank after a quote", () => {
    expect(stopsIn("f35-bare-list-one-line.txt")).toMatchObject({
      entries: [{ email: "n6@reader.example" }, { email: "n7@reader.example" }],
    });
    expect(stopsIn("f37-quote-then-space.csv")).toMatchObject({ entries: [{ email: "q5@reader.example" }] });
  });
});

describe("a file of leads", () => {
  it("whose own columns say that somebody stopped or bounced puts them on the stop list, never in the post", () => {
    expect(leadsIn("f08-import-leads-status.csv")).toEqual({
      entries: [],
      stops: ["st1@reader.example", "st2@reader.example"],
      faults: [],
    });
  });

  it("may have rows that Excel cut short", () => {
    expect(leadsIn("f17-excel-short-row.csv")).toMatchObject({
      entries: [{ email: "i1@reader.example", firstName: null }],
      faults: [],
    });
  });

  it("of Mailchimp's single opt-in is refused as that, and not as a date that is wrong", () => {
    expect(leadsIn("f18-mailchimp-subscribed.csv")).toMatchObject({
      entries: [],
      faults: [
        { line: 2, code: "single-opt-in" },
        { line: 3, code: "single-opt-in" },
      ],
    });
  });

  it("may say everything in Dutch", () => {
    expect(leadsIn("f19-consents-dutch.csv")).toMatchObject({
      entries: [{ locale: "nl", consents: [{ id: "newsletter" }] }],
      faults: [],
    });
  });
});

describe("what a row says of itself", () => {
  const row = (status: string, more = "") =>
    `email,status,consents,wording,givenAt,confirmedAt,page${more && ",EMAIL_BLACKLISTED"}\nsam@reader.example,${status},newsletter,Ja,2024-01-01,2024-01-02,/x${more && `,${more}`}`;
  const read = (text: string) => {
    const found = readLeads(text, { nowMs, zone: "Europe/Amsterdam" });
    return found.ok
      ? [found.value.entries.length, found.value.stops.length, found.value.faults.length]
      : found;
  };

  it.each([
    "Unsubscribed",
    "bounced",
    "Cleaned",
    "BLACKLISTED",
    "inactive",
    "Afgemeld",
    "hard_bounce",
    "complained",
    "Hard-bounced",
    "Bounced - mailbox full",
    "Unsubscribed (admin)",
    "No longer subscribed",
    "Do not email",
    "Niet actief",
    "Gestopt",
  ])("%s stops", (status) => {
    expect(read(row(status))).toEqual([0, 1, 0]);
  });

  it.each(["Unconfirmed", "Pending", "1"])("%s is neither", (status) => {
    expect(read(row(status))).toEqual([0, 0, 1]);
  });

  it.each(["Subscribed", "active", "Actief", ""])("%j is no stop", (status) => {
    expect(read(row(status))).toEqual([1, 0, 0]);
  });

  it("anything else is refused: nobody is written to on a guess", () => {
    expect(read(row("unconfirmed"))).toEqual([0, 0, 1]);
  });

  it("a flag beside it stops as well", () => {
    expect([read(row("active", "Yes")), read(row("active", "No"))]).toEqual([
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });
});
