import { describe, expect, it } from "vitest";
import { attachmentV1 } from "../../../../src/quiz/attachment/v1/definition.ts";
import { attachmentV2 } from "../../../../src/quiz/attachment/v2/definition.ts";
import { halfSizes } from "../../../../src/quiz/posterior/halves.ts";
import { LOCALES } from "../../../../src/quiz/types.ts";

const { items } = attachmentV2;
const ORDER =
  "v01- a11+ v11- a14+ d02+ v12- a15- d03+ v02+ a07- d09- v03+ a12- d11- v07+ a04+ d10- v13+ d06+ a09- d12- a05+ d07+ v05- a13+ v09+ a02- v10-";

describe("the 28 statements of version 2", () => {
  it("are as many for each scale as against it", () => {
    expect(halfSizes(attachmentV2)).toEqual({
      anxiety: { for: 5, against: 5 },
      avoidance: { for: 5, against: 5 },
      disorganisation: { for: 4, against: 4 },
    });
  });

  it("come in the specified order", () => {
    expect(items.map(({ id, reversed }) => `${id}${reversed ? "-" : "+"}`).join(" ")).toBe(ORDER);
  });

  it("never show two of a scale in a row, nor three of one key, and open and close with a secure one", () => {
    items.slice(1).forEach((item, at) => {
      expect(item.scale, item.id).not.toBe(items[at]?.scale);
    });
    items.slice(2).forEach((item, at) => {
      expect(new Set([items[at], items[at + 1], item].map((each) => each?.reversed)).size, item.id).toBe(2);
    });
    expect([items[0]?.reversed, items.at(-1)?.reversed]).toEqual([true, true]);
  });

  it("share an id with version 1 only where not a word was changed", () => {
    const before = new Map(attachmentV1.items.map((item) => [item.id, item]));
    const shared = items.filter(({ id }) => before.has(id));
    expect(shared).toHaveLength(16);
    for (const { id, text, scale, reversed } of shared)
      expect(before.get(id)).toMatchObject({ text, scale, reversed });
  });

  it("differ from each other, end in a full stop and, the new ones, have at most fifteen words, in both languages", () => {
    const isNew = ({ id }: { id: string }) => !attachmentV1.items.some((item) => item.id === id);
    for (const locale of LOCALES) {
      const texts = items.map(({ text }) => text[locale]);
      expect(new Set(texts).size).toBe(28);
      for (const text of texts) {
        expect(text).toMatch(/\.$/);
      }
      for (const { text } of items.filter(isNew))
        expect(text[locale].split(/\s+/).length, text[locale]).toBeLessThanOrEqual(15);
    }
  });
});
