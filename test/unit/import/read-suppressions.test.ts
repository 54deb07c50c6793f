import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSuppressions } from "../../../src/import/read-suppressions.ts";

const read = (text: string) => readSuppressions(text, "Europe/Amsterdam");
const readWell = (text: string) => {
  const found = read(text);
  return found.ok ? found.value : found;
};
const MARCH = Date.UTC(2024, 2, 1);

describe("an old unsubscribe list", () => {
  it.each([
    ["with a header", "Email Address,Reason\nSam@Reader.example,x\nnoor@reader.example,y"],
    ["with a Dutch header", "Naam;E-mailadres\nx;sam@reader.example\ny;noor@reader.example"],
    ["of bare addresses", "sam@reader.example\n\n noor@reader.example \n"],
    ["that names somebody twice", "email\nsam@reader.example\nnoor@reader.example\nSAM@reader.example"],
  ])("%s gives each address once", (_, text) => {
    expect(readWell(text)).toEqual({
      entries: [
        { email: "sam@reader.example", stoppedAt: null },
        { email: "noor@reader.example", stoppedAt: null },
      ],
      faults: [],
      flags: [],
    });
  });

  it.each([
    ["a whole link", "email\nmailto:sam@reader.example?subject=Stop"],
    ["a spelled-out @", "email\nsam (at) reader.example"],
    ["a spaced-out @", "email\nsam @ reader.example"],
    ["an escaped @", "email\nsam%40reader.example"],
    ["a wide @", "email\nsam＠reader.example"],
    [
      "a second address in its cell, whatever the separator",
      "email\nsam@reader.example; noor@reader.example",
    ],
    ["a second address in its cell, quoted", 'email,x\n"sam@reader.example, noor@reader.example",1'],
  ])("loses no stop to %s", (_, text) => {
    const stops = ["sam@reader.example", ...(text.includes("noor") ? ["noor@reader.example"] : [])];
    expect(readWell(text)).toMatchObject({ entries: stops.map((email) => ({ email })), faults: [] });
  });

  it("tells when somebody stopped, where it says so: of two the later, and unsaid beats both", () => {
    const list = (...rows: string[]) => read(`email,UNSUB_TIME\n${rows.join("\n")}`);
    const row = (moment: string) => `sam@reader.example,${moment}`;
    const stops = (...moments: string[]) => {
      const found = list(...moments.map(row));
      return found.ok && found.value.entries.map(({ stoppedAt }) => stoppedAt);
    };
    expect(stops("2024-03-01T00:00Z", "2023-03-01T00:00Z")).toEqual([MARCH]);
    expect(stops("2024-03-01T00:00Z", "")).toEqual([null]);
  });

  it("names the lines that it can't use, flags those it can't wholly read, and keeps every stop", () => {
    expect(readWell("email,stoppedAt\nsam@reader.example,soon\nnobody,\nnoor@reader.example")).toEqual({
      entries: [
        { email: "sam@reader.example", stoppedAt: null },
        { email: "noor@reader.example", stoppedAt: null },
      ],
      faults: [{ line: 3, column: "email", code: "invalid-email" }],
      flags: [{ line: 2, column: "stoppedAt", code: "invalid-moment" }],
    });
  });

  it("keeps the stop of a row that slipped a column, and of addresses that share a cell", () => {
    expect(
      readWell('naam;email\nsam@reader.example\nNoor;"a@reader.example, b@reader.example"'),
    ).toMatchObject({
      entries: [
        { email: "sam@reader.example" },
        { email: "a@reader.example" },
        { email: "b@reader.example" },
      ],
      faults: [],
      flags: [{ line: 2, code: "address-elsewhere" }],
    });
  });

  it("is refused whole where its own status says that somebody is active", () => {
    expect(read("email;status\nsam@reader.example;unsubscribed\nnoor@reader.example;Active")).toEqual({
      ok: false,
      code: "active-people",
      line: 3,
    });
  });

  it("never loses a stop, however an address is dressed up", () => {
    const before = fc.constantFrom(
      "",
      " ",
      "\u200b",
      "mailto:",
      "MAILTO:",
      "<",
      "Robin <",
      '"Robin" <',
      "(",
      "'",
    );
    const after = fc.constantFrom("", " ", "\u200b", ">", ".", ",", ";", ")", "'", "\u00a0", "?");
    fc.assert(
      fc.property(before, after, fc.constantFrom(",", ";", "\t"), (start, end, separator) => {
        const cell = `"${`${start}sam@reader.example${end}`.replaceAll('"', '""')}"`;
        for (const text of [`naam${separator}email\nSam${separator}${cell}`, `email\n${cell}`, cell]) {
          const found = readWell(text);
          expect("entries" in found && found.entries.map(({ email }) => email)).toEqual([
            "sam@reader.example",
          ]);
        }
      }),
    );
  });

  it("without a column of addresses, or with two, is refused whole", () => {
    expect(read("name,reason\nSam,x")).toEqual({
      ok: false,
      code: "missing-column",
      column: "email",
      header: ["name", "reason"],
    });
    expect(read("email,E-mail\na@b.example,c@d.example")).toEqual({
      ok: false,
      code: "repeated-column",
      column: "email",
    });
    expect(read("")).toEqual({ ok: false, code: "empty" });
  });
});
