import type { LetterBrand } from "../types.ts";

/** Of the column, wherever there is room for it; its padding is in it. */
export const WIDTH_PX = 628;

const SANS = "-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif";
const SERIF = "Georgia,Times New Roman,serif";
/** A hand, where the device has one. */
const HAND = "Snell Roundhand,Segoe Script,Georgia,Times New Roman,serif";

/** The dark side is neutral: only the accent and the reader's colour are the brand's. */
const DARK = {
  surface: "#151816",
  text: "#e9e7e1",
  muted: "#a8b0ab",
  line: "#353b38",
} as const;
const LINE = "#e2ded4";
/** Behind a face that is not there. */
const TINT = "#e9eeea";

interface ElementStyle {
  /** Dark mode reaches an element through its class only. */
  readonly className: string;
  readonly css: string;
}

type MarkdownTag = "p" | "h2" | "h3" | "ul" | "ol" | "li" | "blockquote" | "hr" | "a";

interface TextLook {
  readonly fontFamily: string;
  readonly fontSize: string;
  readonly lineHeight: string;
  readonly color: string;
  readonly fontStyle?: string;
}

export interface LetterStyles {
  readonly sans: string;
  readonly serif: string;
  readonly line: string;
  readonly tint: string;
  readonly paragraph: TextLook;
  readonly small: TextLook;
  readonly signature: TextLook;
  readonly markdown: Readonly<Record<MarkdownTag, ElementStyle>>;
  /** The head's style sheet: what cannot be said inline. */
  readonly sheet: string;
}

/** Type and colour for one brand. */
export function letterStyles({ colors }: LetterBrand): LetterStyles {
  const type = `font-family:${SANS};font-size:17px;line-height:1.6;color:${colors.text}`;
  const title = `font-family:${SERIF};font-weight:normal;line-height:1.3;color:${colors.text}`;
  const look = { fontFamily: SANS, fontSize: "17px", lineHeight: "1.6", color: colors.text };
  return {
    sans: SANS,
    serif: SERIF,
    line: LINE,
    tint: TINT,
    paragraph: look,
    small: { ...look, fontSize: "14px", color: colors.muted },
    signature: { ...look, fontFamily: HAND, fontSize: "26px", fontStyle: "italic", lineHeight: "1.2" },
    markdown: {
      p: { className: "t", css: `margin:0 0 20px;${type}` },
      h2: { className: "t", css: `margin:32px 0 12px;font-size:21px;${title}` },
      h3: { className: "t", css: `margin:28px 0 8px;font-size:19px;${title}` },
      ul: { className: "t", css: `margin:0 0 20px;padding:0 0 0 24px;${type}` },
      ol: { className: "t", css: `margin:0 0 20px;padding:0 0 0 24px;${type}` },
      li: { className: "", css: "margin:0 0 8px" },
      blockquote: {
        className: "q",
        css: `margin:0 0 20px;padding:2px 0 2px 18px;border-left:3px solid ${colors.you}`,
      },
      hr: { className: "l", css: `margin:28px 0;border:0;border-top:1px solid ${LINE}` },
      a: { className: "a", css: `color:${colors.accent};text-decoration:underline` },
    },
    sheet: styleSheet(colors),
  };
}

function styleSheet(colors: LetterBrand["colors"]): string {
  return [
    ":root{color-scheme:light dark;supported-color-schemes:light dark}",
    `.q p{font-family:${SERIF}!important;font-size:19px!important;font-style:italic}`,
    ".q p:last-child{margin-bottom:0!important}",
    "a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}",
    "@media (max-width:480px){.pad{padding:24px 20px 36px!important}}",
    `@media (prefers-color-scheme:dark){${darkRules(colors).join("")}}`,
  ].join("");
}

function darkRules(colors: LetterBrand["colors"]): string[] {
  return [
    `.bg,.bg>table>tbody>tr>td{background-color:${DARK.surface}!important}`,
    `.t{color:${DARK.text}!important}`,
    `.m{color:${DARK.muted}!important}`,
    `.a{color:${colors.accentDark}!important}`,
    `.b{background-color:${colors.accentDark}!important;color:${colors.accentDarkText}!important}`,
    `.f{background-color:${DARK.line}!important;color:${colors.accentDark}!important}`,
    `.y{background-color:${colors.youDark}!important}`,
    `.q{border-left-color:${colors.youDark}!important}`,
    `.e{background-color:${DARK.line}!important}`,
    `.l{border-top-color:${DARK.line}!important}`,
  ];
}

export { DARK as DARK_COLORS, TINT };
