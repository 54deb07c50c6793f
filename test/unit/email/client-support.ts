import { caniemail } from "caniemail";

/** Thunderbird on Windows is left out: the data lack features of it, and it has the engine of the one on macOS. */
const CLIENTS = [
  "gmail.*",
  "outlook.*",
  "apple-mail.*",
  "yahoo.*",
  "samsung-email.*",
  "protonmail.*",
  "thunderbird.macos",
] as const;

const ONLY_IN_SHEET = "Only in the head's sheet, without which the letter is light and has wide margins.";
const HIDES_PREVIEW = "Hides the preview line, in four ways at once: every client has one of them.";

/** What some of them lack, by caniemail's names, and why the letter stands without it. */
export const LACKING: Readonly<Record<string, string>> = {
  "<style> element": ONLY_IN_SHEET,
  "@media": ONLY_IN_SHEET,
  "Class selector": ONLY_IN_SHEET,
  "Type selector": ONLY_IN_SHEET,
  "Descendant combinator": ONLY_IN_SHEET,
  "Child combinator": ONLY_IN_SHEET,
  "Attribute selector": "Only keeps iPhones from making links of dates in a colour of their own.",
  ":last-child": "Without it a quotation ends with some more room.",
  "<body> element": "Becomes a div, or nothing: the cell in it has the background as well.",
  "color-scheme CSS property":
    "Where it is not known, the client darkens the letter in its own way or not at all.",
  "color-scheme meta tag":
    "Where it is not known, the client darkens the letter in its own way or not at all.",
  "aria-hidden attribute": "The cells of the drawing are then read out, and they are empty.",
  "role attribute": "Tables are then read out as tables, in the right order.",
  "border-radius": "Corners are square.",
  "display:none": HIDES_PREVIEW,
  "max-height property": HIDES_PREVIEW,
  opacity: HIDES_PREVIEW,
  overflow: HIDES_PREVIEW,
  "target attribute": "Links open in a new window anyway.",
  "text-decoration": "Links are told by their colour, or by the client's own line.",
  "text-decoration-line": "text-decoration, set as well, says the same.",
};

const NOT_THAT_PART = "The part that is missing (a value, a shorthand, an element) stands in no letter.";

/** What some of them have in part only, and why that part is enough. */
export const IN_PART: Readonly<Record<string, string>> = {
  "!important keyword": ONLY_IN_SHEET,
  "<style> element": "It stands in the head, before what it is about, and is short enough.",
  "@media": "Widths and dark are all that is asked for; see above where even those are missing.",
  "Attribute selector": "Only for iPhones' own links.",
  "Class selector": ONLY_IN_SHEET,
  "Descendant combinator": ONLY_IN_SHEET,
  "Child combinator": ONLY_IN_SHEET,
  "Type selector": ONLY_IN_SHEET,
  ":last-child": "Without it a quotation ends with some more room.",
  "<body> element": "Becomes a div that keeps its background.",
  "<ul>, <ol> and <dl>": NOT_THAT_PART,
  "align attribute": NOT_THAT_PART,
  background: NOT_THAT_PART,
  border: "At most 3 px; Outlook on Windows may leave out a quotation's line, which is indented as well.",
  "border-radius": NOT_THAT_PART,
  "color-scheme CSS property":
    "Where it is not known, the client darkens the letter in its own way or not at all.",
  "dir attribute": "A right-to-left name stands in letters whose words all run the other way.",
  display: "inline-block gives links room to tap: Outlook on Windows, which lacks it, has no thumbs.",
  "display:none": HIDES_PREVIEW,
  "font-size": NOT_THAT_PART,
  "font-weight": "600 is bold, or is taken as it is.",
  "height attribute": NOT_THAT_PART,
  "lang attribute": "The document's own language says the same.",
  "line-height": "A bare number, which all understand.",
  margin: NOT_THAT_PART,
  "max-width":
    "The column is a table, and where that is not enough width says it; for Outlook there is a ghost table.",
  overflow: HIDES_PREVIEW,
  padding: "On cells, which is where Outlook has it; its button has spaces of Word's own.",
  "role attribute": "On tables only.",
  "target attribute": "Links open in a new window anyway.",
  "text-align": NOT_THAT_PART,
  "text-decoration": NOT_THAT_PART,
  "width attribute": NOT_THAT_PART,
  "width property": "On tables, where Outlook has it; elsewhere it only hides the preview line.",
};

/** The library does not look into media rules, so what stands in one is said after it as well. */
const MEDIA_RULE = /@media[^{]*\{((?:[^{}]*\{[^{}]*\})*)\}/g;

/** What the main clients lack of a letter, or have in part, by caniemail.com's data: each with those clients. */
export function clientIssues(html: string): Record<"lacking" | "inPart", Map<string, string>> {
  const { issues } = caniemail({ clients: [...CLIENTS], html: html.replace(MEDIA_RULE, "$&$1") });
  return { lacking: byFeature(issues.errors), inPart: byFeature(issues.warnings) };
}

function byFeature(issues: ReadonlyMap<string, readonly { readonly title: string }[]>): Map<string, string> {
  const clients = new Map<string, Set<string>>();
  for (const [client, found] of issues)
    for (const { title } of found) clients.set(title, (clients.get(title) ?? new Set()).add(client));
  return new Map([...clients].map(([title, names]) => [title, [...names].join(", ")]));
}

/** Those of them that have no reason above. */
export function unsupported(html: string): string[] {
  const { lacking, inPart } = clientIssues(html);
  return [
    ...[...lacking].filter(([title]) => !(title in LACKING)).map(([title, by]) => `${title} is not in ${by}`),
    ...[...inPart]
      .filter(([title]) => !(title in IN_PART))
      .map(([title, by]) => `${title} is in part in ${by}`),
  ];
}
