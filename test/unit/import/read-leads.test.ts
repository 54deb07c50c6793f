import { describe, expect, it } from "vitest";
import { readLeads } from "../../../src/import/read-leads.ts";

const nowMs = Date.UTC(2026, 10, 23);
const ROW = {
  email: "sam@reader.example",
  firstName: "Sam",
  locale: "en",
  timeZone: "Europe/Brussels",
  consents: "newsletter",
  wording: "Yes, send me the newsletter.",
  version: "",
  givenAt: "2024-03-01T10:00Z",
  confirmedAt: "2024-03-01T10:05Z",
  page: "https://coach.example/quiz?email=x#y",
  form: "footer",
  series: "",
};
const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(";");
const file = (...rows: Partial<typeof ROW>[]) =>
  [quoted(Object.keys(ROW)), ...rows.map((row) => quoted(Object.values({ ...ROW, ...row })))].join("\r\n");
const read = (text: string) => readLeads(text, { nowMs, zone: "Europe/Amsterdam" });
const readWell = (text: string) => {
  const found = read(text);
  return found.ok ? found.value : found;
};
const faultsOf = (text: string) => {
  const found = read(text);
  return found.ok ? found.value.faults : found;
};

describe("a lead of an earlier list", () => {
  it("comes with its proof of consent; a page loses its query", () => {
    expect(readWell(file({}))).toEqual({
      faults: [],
      stops: [],
      entries: [
        {
          email: "sam@reader.example",
          firstName: "Sam",
          locale: "en",
          timeZone: "Europe/Brussels",
          consents: [{ id: "newsletter", version: "imported: Yes, send me the newsletter." }],
          givenAt: Date.UTC(2024, 2, 1, 10),
          confirmedAt: Date.UTC(2024, 2, 1, 10, 5),
          page: "https://coach.example/quiz",
          form: "import: footer",
          series: false,
        },
      ],
    });
  });

  it("needs no more than an address and the proof", () => {
    const text =
      "email,consents,version,givenAt,confirmedAt,page\nsam@reader.example,newsletter,1,2024-03-01,2024-03-02,/quiz";
    expect(readWell(text)).toMatchObject({
      entries: [
        {
          firstName: null,
          locale: "nl",
          timeZone: "Europe/Amsterdam",
          form: "import",
          series: false,
          consents: [{ id: "newsletter", version: "1" }],
        },
      ],
    });
  });

  it("may have asked for the letters, when its series starts, and for both", () => {
    expect(readWell(file({ consents: "letters, newsletter", series: "ja" }))).toMatchObject({
      entries: [{ consents: [{ id: "letters" }, { id: "newsletter" }], series: true }],
    });
    expect(readWell(file({ consents: "Letters", series: "yes" }))).toMatchObject({
      entries: [{ consents: [{ id: "letters" }], series: true }],
    });
  });

  it.each([
    [{ email: "nobody" }, "email", "invalid-email"],
    [{ firstName: "x".repeat(201) }, "firstName", "too-long"],
    [{ locale: "de" }, "locale", "unknown-locale"],
    [{ timeZone: "Mars/Olympus" }, "timeZone", "unknown-time-zone"],
    [{ consents: "" }, "consents", "missing"],
    [{ consents: "profile" }, "consents", "unknown-consent"],
    [{ consents: "letters" }, "consents", "nothing-to-send"],
    [{ series: "yes" }, "consents", "nothing-to-send"],
    [{ series: "perhaps" }, "series", "unknown-choice"],
    [{ wording: "" }, "wording", "missing"],
    [{ version: "99" }, "version", "unknown-version"],
    [{ givenAt: "" }, "givenAt", "missing"],
    [{ givenAt: "03/04/2024" }, "givenAt", "invalid-moment"],
    [{ givenAt: "2027-01-01" }, "givenAt", "future-moment"],
    [{ confirmedAt: "" }, "confirmedAt", "missing"],
    [{ confirmedAt: "2024-02-28" }, "confirmedAt", "confirmed-before-given"],
    [{ page: "", form: "" }, "page", "missing"],
  ])("with %j is refused by its line and column", (wrong, column, code) => {
    expect(faultsOf(file({ email: "noor@reader.example" }, wrong))).toEqual([{ line: 3, column, code }]);
  });

  it("named twice is taken once, and a row of another width not at all", () => {
    expect(faultsOf(file({}, { email: "Sam@reader.example" }))).toEqual([
      { line: 3, column: "email", code: "repeated-email" },
    ]);
    const extra = `${quoted(Object.values({ ...ROW, email: "noor@reader.example" }))};"one too many"`;
    expect(faultsOf(`${file({})}\r\n${extra}`)).toEqual([{ line: 3, column: null, code: "wrong-cells" }]);
  });

  it.each(["email", "consents", "givenAt", "confirmedAt"])(
    "lacking the column %s is refused whole",
    (column) => {
      const text = file({}).replace(`"${column}"`, '"something"');
      expect(read(text)).toMatchObject({
        ok: false,
        code: "missing-column",
        column,
        header: expect.arrayContaining(["something"]),
      });
    },
  );

  it("never has its values told back", () => {
    const wrong = { firstName: "Zephyrine".repeat(9), givenAt: "around-noon" };
    const told = JSON.stringify(faultsOf(file(wrong, { ...wrong, firstName: "", email: "odd one" })));
    for (const value of ["Zephyrine", "noon", "odd"]) expect(told).not.toContain(value);
  });
});
