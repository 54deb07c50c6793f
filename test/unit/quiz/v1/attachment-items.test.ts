import { describe, expect, it } from "vitest";
import { attachmentVersions } from "../../../../src/quiz/attachment/definition.ts";
import { attachmentV1 } from "../../../../src/quiz/attachment/v1/definition.ts";
import { publicDefinition } from "../../../../src/quiz/public-definition.ts";
import { LOCALES } from "../../../../src/quiz/types.ts";

const { items } = attachmentV1;

/** Facet: how many items for it, how many against it. */
const BLUEPRINT = {
  anxiety: {
    loss: [2, 1],
    reassurance: [1, 1],
    silence: [1, 1],
    pleasing: [1, 0],
    protest: [1, 0],
    "calm-apart": [0, 1],
  },
  avoidance: {
    alone: [1, 0],
    "plan-b": [1, 0],
    disclosure: [1, 2],
    closeness: [1, 1],
    "asking-support": [1, 1],
    limits: [0, 1],
  },
  disorganisation: {
    "want-then-push": [2, 0],
    "fear-of-comforter": [1, 0],
    freeze: [1, 0],
    shame: [1, 0],
    "abrupt-intensity": [1, 0],
    "predictable-self": [0, 1],
    "safe-when-comforted": [0, 1],
  },
};

describe("the 28 statements of version 1", () => {
  it("cover every facet of the blueprint, with its keys", () => {
    const found: Record<string, Record<string, number[]>> = {};
    for (const { scale, facet, reversed } of items) {
      const [plus = 0, minus = 0] = found[scale]?.[facet] ?? [];
      const counts = reversed ? [plus, minus + 1] : [plus + 1, minus];
      found[scale] = { ...found[scale], [facet]: counts };
    }
    expect(found).toEqual(BLUEPRINT);
    expect(items).toHaveLength(28);
  });

  it("never show two of a scale in a row", () => {
    items.slice(1).forEach((item, at) => {
      expect(item.scale, item.id).not.toBe(items[at]?.scale);
    });
  });

  it("never show three of the same key in a row", () => {
    items.slice(2).forEach((item, at) => {
      const run = [items[at], items[at + 1], item].map((each) => each?.reversed);
      expect(new Set(run).size, item.id).toBe(2);
    });
  });

  it("keep disorganisation out of the first and last three", () => {
    const edges = [...items.slice(0, 3), ...items.slice(-3)];
    expect(edges.map((item) => item.scale)).not.toContain("disorganisation");
  });

  it("open and close with a secure statement", () => {
    expect([items[0]?.reversed, items.at(-1)?.reversed]).toEqual([true, true]);
  });

  it("have ids of their own, numbered as shown", () => {
    for (const letter of ["a", "v", "d"]) {
      const ids = items.map((item) => item.id).filter((id) => id.startsWith(letter));
      expect(ids).toEqual(ids.map((_, at) => `${letter}${String(at + 1).padStart(2, "0")}`));
    }
  });

  it("differ from each other and end in a full stop, in both languages", () => {
    for (const locale of LOCALES) {
      const texts = items.map((item) => item.text[locale]);
      expect(new Set(texts).size).toBe(28);
      for (const text of texts) expect(text).toMatch(/^[A-Z][^.!?]+\.$/);
    }
  });

  it("stay short enough for a phone", () => {
    for (const item of items)
      for (const locale of LOCALES) expect(item.text[locale].length, item.id).toBeLessThan(100);
  });

  it("are paired only with their opposite on the same facet", () => {
    for (const pair of attachmentV1.reversePairs) {
      const [one, other] = pair.map((id) => items.find((item) => item.id === id));
      expect(one?.facet).toBe(other?.facet);
      expect([one?.reversed, other?.reversed].sort()).toEqual([false, true]);
    }
  });
});

describe("the attachment quiz as data", () => {
  it("keeps every version under its own version string", () => {
    for (const [version, definition] of attachmentVersions) expect(definition.version).toBe(version);
    expect(attachmentVersions.get(attachmentV1.version)).toBe(attachmentV1);
  });

  it("tells a visitor's browser the words and nothing of the keys", () => {
    const shown = publicDefinition(attachmentV1, "nl", true);
    expect(shown).toMatchObject({ id: "attachment", version: "1", locale: "nl", lastQuestion: null });
    expect(shown.scale.labels).toHaveLength(5);
    expect(Object.keys(shown.items[0] ?? {})).toEqual(["id", "text"]);
    expect(JSON.stringify(shown)).not.toMatch(/reversed|facet/);
  });

  it("says before the first statement that it is no diagnosis, for adults, unvalidated and bound to a relationship", () => {
    expect(attachmentV1.intro.nl).toMatch(
      /volwassenen.*niet wetenschappelijk gevalideerd.*geen diagnose.*per relatie/s,
    );
    expect(attachmentV1.intro.en).toMatch(
      /adults.*not been scientifically validated.*not a diagnosis.*relationship/s,
    );
  });
});
