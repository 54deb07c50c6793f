import { stripTypeScriptTypes } from "node:module";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compileLetters } from "../../../emails/compile.ts";
import { lettersModule, sequencesModule } from "../../../emails/write-modules.ts";
import { brand, compile, files, sequences } from "./fixtures.ts";

async function load(source: string): Promise<Record<string, unknown>> {
  const code = encodeURIComponent(stripTypeScriptTypes(source));
  return (await import(/* @vite-ignore */ `data:text/javascript,${code}`)) as Record<string, unknown>;
}

describe("the generated modules", () => {
  it("give back exactly what was compiled", async () => {
    const { letters, sequences } = await compile();
    expect((await load(lettersModule(letters))).letters).toEqual(letters);
    expect((await load(sequencesModule(sequences))).sequences).toEqual(sequences);
  });

  it("are the same whatever order the files come in", async () => {
    const { letters } = await compile();
    const backwards = files().reverse();
    const { letters: shuffled } = await compileLetters({ files: backwards, brand, sequences });
    expect(lettersModule(shuffled)).toBe(lettersModule(letters));
  });

  it("write what letters share once, so that a short letter adds little", async () => {
    const { letters } = await compile();
    const size = (count: number) => gzipSync(lettersModule(letters.slice(0, count))).length;
    expect(lettersModule(letters).split("supported-color-schemes").length).toBeLessThan(12);
    expect(size(letters.length) - size(letters.length - 1)).toBeLessThan(300);
  });
});
