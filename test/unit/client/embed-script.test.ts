import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { buildEmbed } from "../../../dev/build-assets.ts";

const KIB = 1024;

let files: Record<string, string>;
beforeAll(async () => {
  files = Object.fromEntries(await buildEmbed());
});

describe("the script for other sites' pages", () => {
  it("is small: with the texts of one language under 35 KiB gzip, styles within", () => {
    const script = files["../embed.js"] ?? "";
    expect(gzipSync(script).length).toBeLessThan(25 * KIB);
    expect(script).toContain("prefers-color-scheme");
    for (const locale of ["nl", "en"]) {
      const texts = readFileSync(`public/assets/texts-${locale}.json`);
      expect(gzipSync(script).length + gzipSync(texts).length).toBeLessThan(35 * KIB);
    }
  });

  it("draws our own components without the library that draws them on the server", () => {
    expect(files["../embed.js"]).not.toMatch(/dangerouslySetInnerHTML|useState|suspense/i);
  });

  it("runs nothing that a strict policy refuses, and keeps nothing in the browser", () => {
    expect(files["../embed.js"]).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|cssText|setAttribute\("style"|document\.cookie|localStorage|sessionStorage/,
    );
  });

  it("has its styles as a file as well, for browsers that can't take them from a script", () => {
    expect(files["embed.css"]).toContain(":host");
    expect(files["embed.css"]).toContain("--brand-accent:");
    // Nothing may be fetched from elsewhere.
    expect(files["embed.css"]).not.toMatch(/url\(|@import/);
  });
});
