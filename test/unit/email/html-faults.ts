import { Parser } from "htmlparser2";
import { tagStructure } from "./fixtures.ts";

const VOID = new Set(["meta", "br", "hr", "img"]);
const PHRASING = new Set(["a", "br", "em", "i", "img", "span", "strong"]);
/** What holds running text only; a block inside one makes browsers close it early. */
const TEXT_ONLY = new Set(["p", "h1", "h2", "h3", "a", "span", "strong", "em", "title"]);
/** The only children that these take. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  html: ["head", "body"],
  head: ["meta", "title", "style"],
  table: ["tbody"],
  tbody: ["tr"],
  tr: ["td"],
  ul: ["li"],
  ol: ["li"],
};
/** The only parents that these may have. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  tbody: ["table"],
  tr: ["tbody"],
  td: ["tr"],
  li: ["ul", "ol"],
  title: ["head"],
  style: ["head"],
  meta: ["head"],
};

const LOOSE_AMPERSAND = /&(?!(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);)/i;

/** What is not valid HTML in a letter, by the rules of HTML for the elements that letters use. */
export function htmlFaults(html: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  let names: string[] = [];
  const placed = (name: string) => {
    const parent = open.at(-1) ?? "";
    if (CHILDREN[parent] && !CHILDREN[parent].includes(name)) faults.push(`<${name}> in <${parent}>`);
    if (PARENTS[name] && !PARENTS[name].includes(parent)) faults.push(`<${name}> in <${parent}>`);
    if (TEXT_ONLY.has(parent) && !PHRASING.has(name)) faults.push(`<${name}> in <${parent}>`);
    if (name === "a" && open.includes("a")) faults.push("<a> in <a>");
  };
  const parser = new Parser({
    onattribute(name, _, quote) {
      if (names.includes(name)) faults.push(`${name} twice in one tag`);
      if (quote === undefined || quote === null) {
        if (name !== "hidden") faults.push(`${name} without quotes`);
      }
      names.push(name);
    },
    onopentag(name, attributes, isImplied) {
      names = [];
      if (isImplied) faults.push(`</${name}> that was never opened`);
      placed(name);
      if (attributes.id !== undefined && ids.has(attributes.id)) faults.push(`id ${attributes.id} twice`);
      if (attributes.id !== undefined) ids.add(attributes.id);
      if (name === "img" && attributes.alt === undefined) faults.push("a picture without alt");
      if (name === "a" && !attributes.href) faults.push("a link without href");
      open.push(name);
    },
    onclosetag(name, isImplied) {
      open.pop();
      if (isImplied && !VOID.has(name)) faults.push(`<${name}> is not closed`);
    },
    ontext(text) {
      const parent = open.at(-1) ?? "";
      if (CHILDREN[parent] && text.trim() !== "") faults.push(`words in <${parent}>`);
    },
  });
  parser.end(html);
  return [...faults, ...documentFaults(html)];
}

function documentFaults(html: string): string[] {
  const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
  const wanted: readonly (readonly [boolean, string])[] = [
    [html.startsWith("<!doctype html><html "), "does not begin with <!doctype html><html"],
    [html.endsWith("</body></html>"), "does not end with </body></html>"],
    [count(/<title>[^<]+<\/title>/g) === 1, "has no title, or more than one"],
    [count(/<h1[\s>]/g) === 0, "has a headline, which a letter has not"],
    [/<html [^>]*lang="(?:nl|en)"/.test(html), "names no language"],
    [!LOOSE_AMPERSAND.test(html.replace(/<style>.*?<\/style>/s, "")), "has a loose &"],
  ];
  return [...wanted.flatMap(([holds, fault]) => (holds ? [] : [fault])), ...nestingFaults(html)];
}

function nestingFaults(html: string): string[] {
  try {
    tagStructure(html);
    return [];
  } catch (error) {
    return [String(error)];
  }
}
