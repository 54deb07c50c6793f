import MarkdownIt from "markdown-it";
import {
  schema as commonMark,
  defaultMarkdownParser,
  defaultMarkdownSerializer,
  MarkdownParser,
  MarkdownSerializer,
} from "prosemirror-markdown";
import { type Node, Schema } from "prosemirror-model";

/** What stands between double braces: a mark on a line of its own (`{{place}}`), or a value in a sentence (`{{brand.name}}`). */
const NAMED = /^\{\{[ \t]*([^{}\n]+?)[ \t]*\}\}/;
/** What a letter's Markdown is read with, besides what only the compiler refuses: code, pictures. */
const LEFT_OUT = new Set(["image", "code_block"]);

const nodes = Object.fromEntries(
  Object.entries(commonMark.spec.nodes.toObject()).filter(([name]) => !LEFT_OUT.has(name)),
);
const marks = Object.fromEntries(
  Object.entries(commonMark.spec.marks.toObject()).filter(([name]) => name !== "code"),
);

/** Typed by hand: the tests of this file run where there is no browser. */
const attributeOf = (dom: unknown, name: string) =>
  (dom as { getAttribute(name: string): string | null }).getAttribute(name);

/** What a letter may be made of. A mark of the layout is one block: it goes or stays whole. */
export const letterSchema = new Schema({
  nodes: {
    ...nodes,
    // CommonMark's own holds pictures too, which a letter has none of.
    heading: { ...commonMark.spec.nodes.get("heading"), content: "inline*" },
    slot: {
      group: "block",
      atom: true,
      attrs: { name: { validate: "string" } },
      parseDOM: [
        { tag: "p[data-slot]", getAttrs: (dom) => ({ name: attributeOf(dom, "data-slot") }), priority: 60 },
      ],
      toDOM: ({ attrs }) => ["p", { "data-slot": attrs.name, class: "slot" }, `{{${attrs.name}}}`],
    },
    value: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { name: { validate: "string" } },
      parseDOM: [{ tag: "span[data-value]", getAttrs: (dom) => ({ name: attributeOf(dom, "data-value") }) }],
      toDOM: ({ attrs }) => ["span", { "data-value": attrs.name, class: "value" }, `{{${attrs.name}}}`],
    },
  },
  marks,
});

function letterMarkdown(): MarkdownIt {
  const markdown = new MarkdownIt("commonmark", { html: false }).disable([
    "image",
    "backticks",
    "code",
    "fence",
    "autolink",
    "html_block",
    "html_inline",
    "entity",
  ]);
  // Any address: which keys a brand has is for the compiler to say, at its place.
  markdown.validateLink = () => true;
  markdown.inline.ruler.before("text", "value", (state, silent) => {
    const [whole, name] = NAMED.exec(state.src.slice(state.pos)) ?? [];
    if (!whole || !name) return false;
    if (!silent) state.push("value", "", 0).attrSet("name", name);
    state.pos += whole.length;
    return true;
  });
  markdown.core.ruler.push("slot", (state) => {
    state.tokens = state.tokens.flatMap((token, index, all) => {
      if (slotIn(all[index + 1])) return [];
      if (slotIn(all[index - 1])) return [];
      const name = slotIn(token);
      if (!name) return [token];
      const slot = new state.Token("slot", "", 0);
      slot.attrSet("name", name);
      return [slot];
    });
  });
  return markdown;
}

/** The name of a paragraph that is one value and nothing else. */
function slotIn(
  token:
    | { type: string; children: readonly { type: string; attrGet(name: string): string | null }[] | null }
    | undefined,
): string | null {
  const [only, ...others] = token?.type === "inline" ? (token.children ?? []) : [];
  return only?.type === "value" && others.length === 0 ? only.attrGet("name") : null;
}

const tokens = Object.fromEntries(
  Object.entries(defaultMarkdownParser.tokens).filter(
    ([name]) => !["image", "code_block", "fence", "code_inline"].includes(name),
  ),
);
const nameOf = (token: { attrGet(name: string): string | null }) => ({ name: token.attrGet("name") });

const parser = new MarkdownParser(letterSchema, letterMarkdown(), {
  ...tokens,
  slot: { node: "slot", getAttrs: nameOf },
  value: { node: "value", getAttrs: nameOf },
});

const serializer = new MarkdownSerializer(
  {
    ...defaultMarkdownSerializer.nodes,
    bullet_list: (state, node) => state.renderList(node, "  ", () => "- "),
    slot(state, node) {
      state.write(`{{${node.attrs.name}}}`);
      state.closeBlock(node);
    },
    value: (state, node) => state.write(`{{${node.attrs.name}}}`),
  },
  defaultMarkdownSerializer.marks,
  // The compiler takes any "<" for HTML.
  { escapeExtraCharacters: /</g },
);

/** A mark stands on a line of its own, with or without an empty one around it. */
const MARK_LINE = /^[ \t]*\{\{[^{}\n]+\}\}[ \t]*$/gm;

/** A letter's Markdown as the editor holds it. */
export const readLetter = (markdown: string): Node => parser.parse(markdown.replace(MARK_LINE, "\n$&\n"));

/**
 * What the editor holds, as Markdown: a letter that was not touched comes out as it went in, but for the file's end. A passage
 * for some readers only stands close between its marks, as in the files.
 */
export const writeLetter = (letter: Node): string =>
  serializer
    .serialize(letter, { tightLists: true })
    .replace(/^(\{\{when\b[^{}\n]*\}\})\n\n/gm, "$1\n")
    .replace(/\n\n(\{\{end\}\})$/gm, "\n$1");
