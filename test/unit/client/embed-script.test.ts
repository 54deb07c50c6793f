import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { buildEmbed } from "../../../dev/build-assets.ts";

const KIB = 1024;

let files: Record<string, string>;
beforeAll(async () => {
  files = Object.fromEntries(await buildEmbed());
});

describe("the script for other sites' pages", () => {
  it("is small: under 30 KiB gzip, styles and both languages within", () => {
    const script = files["../embed.js"] ?? "";
    expect(gzipSync(script).length).toBeLessThan(30 * KIB);
    expect(script).toContain("Vraag {n} van {total}");
    expect(script).toContain("prefers-color-scheme");
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
