import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LETTERS_MIN } from "../../../emails/check-readers.ts";
import { CONFIRMATION, isSeries, SEQUENCES } from "../../../emails/sequences.ts";
import { LOCALES } from "../../../src/quiz/types.ts";
import { letterSource } from "./fixtures.ts";

/** What the command reads; it works on the repository that it stands in, so it gets a small copy. */
const COPIED = [
  "emails",
  "dev/build-letters.ts",
  "src/drip",
  "src/email",
  "src/quiz",
  "src/writers.ts",
  "brand.json",
  "package.json",
  "tsconfig.base.json",
];
const GENERATED = ["src/email/letters.generated.ts", "src/drip/sequences.generated.ts"];

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "letters-"));
  const filter = (path: string) => !path.endsWith(".md");
  for (const path of COPIED) cpSync(path, join(copy, path), { recursive: true, filter });
  for (const sequence of Object.keys(SEQUENCES)) writeLetters(sequence);
  for (const path of GENERATED) rmSync(join(copy, path), { force: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"), "junction");
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** As many letters as a series must have, in both languages. */
function writeLetters(sequence: string): void {
  const link = sequence === CONFIRMATION ? "confirm" : "coaching";
  const count = isSeries(sequence) ? LETTERS_MIN : 1;
  for (const locale of LOCALES)
    for (let place = 1; place <= count; place++) {
      const wait = isSeries(sequence) ? { wait: place === 1 ? "PT0S" : "P2D" } : { wait: "" };
      const name = `emails/${sequence}/0${place}-${sequence}-${"abcd"[place - 1]}.${locale}.md`;
      writeFileSync(join(copy, name), letterSource({ matter: { link, ...wait } }));
    }
}

const run = () =>
  spawnSync(process.execPath, [join(copy, "dev/build-letters.ts")], { cwd: tmpdir(), encoding: "utf8" });

describe("node dev/build-letters.ts", () => {
  it("says what is wrong and where, fails, and writes nothing", () => {
    const broken = join(copy, "emails/general/05-broken.nl.md");
    writeFileSync(broken, letterSource({ matter: { wait: "soon" } }));
    const { status, stderr } = run();
    rmSync(broken);
    expect(status).toBe(1);
    expect(stderr.split("\n")).toEqual([
      'emails/general/05-broken.nl.md:1: its "en" twin emails/general/05-broken.en.md is missing.',
      'emails/general/05-broken.nl.md:4: wait must be an ISO 8601 duration such as P2D, not "soon".',
      "",
    ]);
    for (const path of GENERATED) expect(existsSync(join(copy, path))).toBe(false);
  });

  it("writes both modules, and leaves them alone when nothing changed", () => {
    const times = () => GENERATED.map((path) => statSync(join(copy, path)).mtimeMs);
    expect(run()).toMatchObject({ status: 0, stderr: "" });
    const first = times();
    expect(run()).toMatchObject({ status: 0, stderr: "" });
    expect(times()).toEqual(first);
  });
});
