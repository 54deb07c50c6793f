import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { letterSchema, readLetter, writeLetter } from "../../../src/client/desk/letter-document.ts";

const bodyOf = (file: string) => readFileSync(file, "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
const letters = globSync("emails/*/*.md").map((file) => [file, bodyOf(file)] as const);

describe("a letter in the coach's editor", () => {
  it.each(letters)("comes out of it as it went in: %s", (_, body) => {
    expect(writeLetter(readLetter(body)).trim()).toBe(body.trim());
  });

  it("holds the layout's marks as blocks that stay or go whole", () => {
    const letter = readLetter("Een zin.\n\n{{place}}\n\nNog een, van {{brand.name}}.\n\n{{button}}\n");
    const kinds: string[] = [];
    letter.descendants((node) => {
      if (node.isAtom && !node.isText) kinds.push(`${node.type.name} ${node.attrs.name}`);
    });
    expect(kinds).toEqual(["slot place", "value brand.name", "slot button"]);
  });

  it("writes no HTML: what looks like a tag is words", () => {
    const text = letterSchema.text("Ik <b>wil</b> dit & dat");
    const letter = letterSchema.node("doc", null, letterSchema.node("paragraph", null, text));
    const written = writeLetter(letter);
    expect(written).not.toMatch(/(^|[^\\])<[a-z/]/);
    expect(readLetter(written).textContent).toBe("Ik <b>wil</b> dit & dat");
  });

  it("keeps a link's key, emphasis and lists", () => {
    const body =
      "Lees **dit** of *dat*:\n\n- een [artikel](link:article-flight)\n- niets\n\n1. eerst\n2. dan";
    expect(writeLetter(readLetter(body))).toBe(body);
  });
});
