import { describe, expect, it } from "vitest";
import { brandProperties } from "../../../dev/build-assets.ts";

describe("the brand's colours", () => {
  it("become custom properties, each with a see-through one", () => {
    expect(brandProperties({ accentDark: "#8fc7b4" })).toBe(
      ":root { --brand-accent-dark: #8fc7b4; --brand-accent-dark-soft: #8fc7b424; }",
    );
  });

  it("are refused where one isn't written as #rrggbb, with its name", () => {
    expect(() => brandProperties({ text: "red; } body { display: none" })).toThrow("colors.text");
  });
});
