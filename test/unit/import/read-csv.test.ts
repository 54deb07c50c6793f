import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IMPORT_ROWS_MAX } from "../../../src/config.ts";
import { decodeText } from "../../../src/import/decode-text.ts";
import { readCsv } from "../../../src/import/read-csv.ts";

const cellsOf = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.value.map(({ cells }) => cells) : read.code;
};
const linesOf = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.value.map(({ line }) => line) : read.code;
};

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe("a CSV", () => {
  const wanted = [
    ["email", "voornaam"],
    ["sam@reader.example", "Sam"],
  ];

  it.each([
    ["with commas", "email,voornaam\nsam@reader.example,Sam\n"],
    ["with the semicolons of a Dutch Excel", "email;voornaam\r\nsam@reader.example;Sam\r\n"],
    ["with tabs", "email\tvoornaam\nsam@reader.example\tSam"],
    ["with old Mac line ends", "email,voornaam\rsam@reader.example,Sam"],
    ["with a byte order mark", "\ufeffemail;voornaam\nsam@reader.example;Sam"],
    ["with a blank behind a closing quote", '"email" ,"voornaam"\n"sam@reader.example" ,"Sam" \n'],
    ["that says what separates", "sep=;\r\nemail;voornaam\r\nsam@reader.example;Sam"],
    ["with everything in quotes", '"email","voornaam"\n"sam@reader.example","Sam"\n'],
    [
      "with spaces and empty lines",
      "email , voornaam\n\n;\n  sam@reader.example ,Sam\n , \n".replace(";\n", ""),
    ],
  ])("%s is read alike", (_, text) => {
    expect(cellsOf(text)).toEqual(wanted);
  });

  it("numbers its rows by the lines of the file, through quoted line ends, empty lines and a sep line", () => {
    expect(linesOf('a,b\n"one\ntwo",x\n\n3,4\n"five\r\n\r\nsix",y\n7,8')).toEqual([1, 2, 5, 6, 9]);
    expect(linesOf("sep=,\na,b\n1,2")).toEqual([2, 3]);
  });

  it.each([
    ['a,b\n\n"x" y,1\nz,2\n', 3],
    ['a,b\n"one\ntwo",1\nz,"open\nx,y\n', 4],
  ])("with quotes that don't match is refused whole, by the line where they begin", (text, line) => {
    expect(readCsv(text)).toEqual({ ok: false, code: "broken-quotes", line });
  });

  it("comes back as it was written, whatever stands in its cells", () => {
    const cell = fc.stringMatching(/^[a-z;,"\t\n]{0,8}$/).map((text) => text.trim());
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), (rows, delimiter) => {
        const text = `${["first", "second"].join(delimiter)}\n${rows.map((cells) => cells.map(quoted).join(delimiter)).join("\r\n")}`;
        const full = rows.filter((cells) => cells.some((each) => each !== ""));
        expect(cellsOf(text)).toEqual([["first", "second"], ...full]);
      }),
    );
  });

  it("that is empty, or longer than one import can be, is refused as a whole", () => {
    expect(cellsOf("")).toBe("empty");
    expect(cellsOf("\n \n")).toBe("empty");
    const full = `email\n${"a@b.example\n".repeat(IMPORT_ROWS_MAX)}`;
    expect(cellsOf(full)).toHaveLength(IMPORT_ROWS_MAX + 1);
    expect(cellsOf(`${full}one@more.example`)).toBe("too-many-rows");
    expect(cellsOf(`email\n${"\n".repeat(3 * IMPORT_ROWS_MAX)}a@b.example`)).toBe("too-many-rows");
  });
});

describe("a file", () => {
  const text = "voornaam\nZoë";
  const utf16 = (big: boolean) => {
    const bytes = new Uint8Array(2 + 2 * text.length);
    const view = new DataView(bytes.buffer);
    for (const [i, char] of [...`\ufeff${text}`].entries()) view.setUint16(2 * i, char.charCodeAt(0), !big);
    return bytes;
  };

  it.each([
    ["in UTF-8", new TextEncoder().encode(text)],
    ["in UTF-16 of Windows", utf16(false)],
    ["in UTF-16 the other way round", utf16(true)],
  ])("%s is read with its letters right", (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: text });
  });

  it("of old Excel is read as that where somebody says so, and by nobody's guess", () => {
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    expect(decodeText(bytes, "windows-1252")).toEqual({ ok: true, value: text });
    expect(decodeText(bytes)).toEqual({ ok: false, code: "wrong-byte", line: 2 });
  });

  it("with one wrong byte names its line, and is not read as something else", () => {
    const lines = ["voornaam", "Zoë", "Jos\u00e9", "Noor"].map((line) => [
      ...new TextEncoder().encode(line),
      0x0a,
    ]);
    lines[2]?.splice(1, 0, 0xff);
    expect(decodeText(Uint8Array.from(lines.flat()))).toEqual({ ok: false, code: "wrong-byte", line: 3 });
  });

  it("that is no text is refused", () => {
    expect(decodeText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 8))).toMatchObject({
      ok: false,
      code: "not-text",
    });
  });
});
