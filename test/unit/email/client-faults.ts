/**
 * What letters may use, because Gmail, Apple Mail and Outlook (Windows' Word engine, web, Mac) either all have it
 * or are as readable without it. Nothing else may be used: a new thing is looked up first, then added with its reason.
 */
const EVERYWHERE =
  "background-color border border-top border-left border-color color font-family font-size font-weight line-height " +
  "margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom " +
  "padding-left text-align text-decoration vertical-align width height";

/** Lacking somewhere, and why the letter stands without it. */
const HARMLESS: Readonly<Record<string, string>> = {
  "border-radius": "Outlook on Windows draws square corners.",
  "max-width": "Outlook on Windows ignores it: the letter is as wide as its window.",
  display:
    "Outlook on Windows knows none only: links lose their extra room to tap, and there is no thumb there.",
  overflow: "Only in the hidden preview line, which display:none hides.",
  opacity: "Only in the hidden preview line, which display:none hides.",
  "max-height": "Only in the hidden preview line, which display:none hides.",
  "text-decoration-line": "Set again by text-decoration, which every client has.",
  "mso-padding-alt": "For Outlook on Windows only; others skip it.",
  "mso-text-raise": "For Outlook on Windows only; others skip it.",
  "mso-font-width": "For Outlook on Windows only; others skip it.",
  "mso-line-height-rule": "For Outlook on Windows only; others skip it.",
  "border-collapse": "Outlook on Windows has it; elsewhere cellspacing says the same.",
};
const PROPERTIES = new Set([...EVERYWHERE.split(" "), ...Object.keys(HARMLESS)]);

/** In the head's sheet, which Gmail leaves out for other providers' accounts: only what may fail. */
const SHEET_PROPERTIES = new Set([
  ...PROPERTIES,
  "color-scheme",
  "supported-color-schemes",
  "border-top-color",
]);
SHEET_PROPERTIES.add("border-left-color");
const MEDIA = new Set(["(max-width:480px)", "(prefers-color-scheme:dark)"]);
/** Gmail drops a longer <style> whole. */
const SHEET_CHARACTERS_MAX = 8192;

const ELEMENTS = new Set(
  "html head meta title style body table tbody tr td div p h1 h2 h3 ul ol li blockquote hr a img span strong em br i".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "lang dir name content http-equiv class style align valign width height border cellpadding cellspacing colspan role href alt src target start hidden aria-hidden bgcolor data-skip-in-text".split(
    " ",
  ),
);
/** rgb() with spaces, hsl(), var(), calc(), min() and flex or grid are what Word's engine chokes on. */
const VALUE_REFUSED =
  /\b(?:var|calc|min|max|clamp|rgba?|hsla?|url|env)\(|\b(?:flex|grid|fixed|sticky|absolute)\b|\d(?:rem|vw|vh|ch)\b/;

interface Declaration {
  readonly property: string;
  readonly value: string;
}

const declarationsIn = (css: string): Declaration[] =>
  css
    .split(";")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const at = part.indexOf(":");
      return { property: part.slice(0, at).trim(), value: part.slice(at + 1).trim() };
    });

function declarationFaults(css: string, allowed: ReadonlySet<string>): string[] {
  return declarationsIn(css).flatMap(({ property, value }) => [
    ...(allowed.has(property) ? [] : [`property ${property}`]),
    ...(value === "" || VALUE_REFUSED.test(value) ? [`value ${property}:${value}`] : []),
  ]);
}

/** What a letter uses that a main mail client lacks and that is not known to be harmless. */
export function clientFaults(html: string): string[] {
  const faults: string[] = [];
  const visible = html.replace(/<!doctype[^>]*>/i, "");
  for (const [, name = "", attributes = ""] of visible.matchAll(/<([a-z][a-z\d]*)((?:\s[^<>]*)?)>/gi)) {
    if (!ELEMENTS.has(name)) faults.push(`element ${name}`);
    for (const [, attribute = "", value = ""] of attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)) {
      if (!ATTRIBUTES.has(attribute.toLowerCase())) faults.push(`attribute ${attribute}`);
      if (attribute === "style") faults.push(...declarationFaults(value, PROPERTIES));
    }
  }
  for (const [, sheet = ""] of html.matchAll(/<style>(.*?)<\/style>/gs)) faults.push(...sheetFaults(sheet));
  return [...new Set(faults)];
}

function sheetFaults(sheet: string): string[] {
  const faults = sheet.length > SHEET_CHARACTERS_MAX ? ["a style sheet that Gmail drops"] : [];
  for (const [, rule = ""] of sheet.matchAll(/@([^{]*)\{/g)) {
    const [name = "", condition = ""] = rule.split(/ (.*)/s);
    if (name !== "media" || !MEDIA.has(condition)) faults.push(`rule @${rule}`);
  }
  for (const [, body = ""] of sheet.matchAll(/\{([^{}]*)\}/g))
    faults.push(...declarationFaults(body, SHEET_PROPERTIES));
  return faults;
}
