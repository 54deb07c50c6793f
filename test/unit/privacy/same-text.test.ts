import { expect, it } from "vitest";
import { sameText } from "../../../src/privacy/same-text.ts";

it.each([
  ["", "", true],
  ["a key", "a key", true],
  ["a key", "a kez", false],
  ["a key", "b key", false],
  ["a key", "a key ", false],
  ["", "a key", false],
  ["é", "e\u0301", false],
])("%j and %j: %s", async (a, b, same) => {
  expect(await sameText(a, b)).toBe(same);
});
