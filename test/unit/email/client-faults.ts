/** What caniemail.com has no data on (see client-support.ts); a new thing is looked up first, then added here. */
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
/** What Word's engine chokes on, wherever it stands in a value: inline-flex, too, which caniemail calls display. */
const VALUE_REFUSED = /\b(?:var|calc|min|max|clamp|rgba?|hsla?|url|env)\(|\b(?:flex|grid)\b/;
const MEDIA = new Set(["(max-width:480px)", "(prefers-color-scheme:dark)"]);
/** Gmail drops a longer <style> whole. */
const SHEET_CHARACTERS_MAX = 8192;

/** What a letter has that a main mail client removes or can't read, and of which caniemail.com says nothing. */
export function clientFaults(html: string): string[] {
  const faults: string[] = [];
  const visible = html.replace(/<!doctype[^>]*>/i, "");
  for (const [, name = "", attributes = ""] of visible.matchAll(/<([a-z][a-z\d]*)((?:\s[^<>]*)?)>/gi)) {
    if (!ELEMENTS.has(name)) faults.push(`element ${name}`);
    for (const [, attribute = "", value = ""] of attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)) {
      if (!ATTRIBUTES.has(attribute.toLowerCase())) faults.push(`attribute ${attribute}`);
      if (attribute === "style" && VALUE_REFUSED.test(value)) faults.push(`value in ${value}`);
    }
  }
  for (const [, sheet = ""] of html.matchAll(/<style>(.*?)<\/style>/gs)) faults.push(...sheetFaults(sheet));
  return [...new Set(faults)];
}

function sheetFaults(sheet: string): string[] {
  const faults = sheet.length > SHEET_CHARACTERS_MAX ? ["a style sheet that Gmail drops"] : [];
  for (const [, condition = ""] of sheet.matchAll(/@media ([^{]*)\{/g))
    if (!MEDIA.has(condition)) faults.push(`@media ${condition}`);
  if (VALUE_REFUSED.test(sheet)) faults.push("a value in the style sheet");
  return faults;
}
