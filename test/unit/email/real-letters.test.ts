import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { lettersModule } from "../../../emails/write-modules.ts";
import { compiled, faultsByLetter, filled } from "./real-letters.ts";

const LETTER_GZIP_MAX = 3 * 1024;

it("the letters of this repository compile without an error", () => expect(compiled.errors).toEqual([]));

it("every offer of the example brand is led to by some letter, and nothing is dropped", () =>
  expect(compiled.notices).toEqual([]));

it("no letter leaves a placeholder or a link key open", () =>
  expect(
    faultsByLetter(compiled.letters, (letter) => {
      const { html, text } = filled(letter);
      return (html + text).match(/\{\{|[\uE000\uE001]|link:/g) ?? [];
    }),
  ).toEqual({}));

it("a letter adds less than 3 KiB to the Worker", () => {
  const whole = gzipSync(lettersModule(compiled.letters)).length;
  for (const letter of compiled.letters) {
    const others = compiled.letters.filter((other) => other !== letter);
    expect(whole - gzipSync(lettersModule(others)).length).toBeLessThan(LETTER_GZIP_MAX);
  }
});
