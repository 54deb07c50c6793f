import { describe, expect, it } from "vitest";
import brand from "../../../brand.json";
import { DARK_COLORS, letterStyles, TINT } from "../../../emails/_layout/theme.ts";

/** WCAG 2.2, success criterion 1.4.3. */
const AA = 4.5;
/** WCAG 2.2, success criterion 1.4.11: what is drawn. */
const AA_DRAWN = 3;

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const { colors } = brand;
const EMPTY_CELL = letterStyles(brand).line;

describe("the example brand's colours can be read", () => {
  it.each([
    ["words on paper", colors.text, colors.surface],
    ["links on paper", colors.accent, colors.surface],
    ["a first letter in its circle", colors.accent, TINT],
    ["small type on paper", colors.muted, colors.surface],
    ["the button's label", colors.accentText, colors.accent],
    ["words in the dark", DARK_COLORS.text, DARK_COLORS.surface],
    ["links in the dark", colors.accentDark, DARK_COLORS.surface],
    ["small type in the dark", DARK_COLORS.muted, DARK_COLORS.surface],
    ["a first letter in its circle in the dark", colors.accentDark, DARK_COLORS.line],
    ["the button's label in the dark", colors.accentDarkText, colors.accentDark],
  ])("%s", (_, front, back) => expect(contrast(front, back)).toBeGreaterThanOrEqual(AA));
});

describe("the reader's cell stands out from the others", () => {
  it.each([
    ["on paper", colors.you, EMPTY_CELL],
    ["in the dark", colors.youDark, DARK_COLORS.line],
  ])("%s", (_, here, others) => expect(contrast(here, others)).toBeGreaterThanOrEqual(AA_DRAWN));
});
