import { Marked, type Token } from "marked";

/** A link at the end of its line: the URL (or a reader's own, still open) may follow a colon, where nothing sticks to it. */
const TRAILING_LINK = / \((https:\/\/[^\s()]+|\uE000\w+\uE001)\)\.?$/gm;

const indent = (text: string, first: string): string =>
  first + text.replaceAll("\n", `\n${" ".repeat(first.length)}`);

/** Renders tokens as plain text that reads well by itself; paragraphs are one line, mail programs wrap them. */
export function markdownText(tokens: readonly Token[]): string {
  const marked = new Marked({
    renderer: {
      paragraph({ tokens: inner }) {
        return `${this.parser.parseInline(inner)}\n\n`;
      },
      heading({ tokens: inner }) {
        const title = this.parser.parseInline(inner);
        return `${title}\n${"-".repeat(title.length)}\n\n`;
      },
      list({ ordered, start, items }) {
        const lines = items.map((item, index) => {
          const mark = ordered ? `${Number(start) + index}. ` : "- ";
          return indent(this.parser.parse(item.tokens).trim(), mark);
        });
        return `${lines.join("\n")}\n\n`;
      },
      blockquote({ tokens: inner }) {
        return `${indent(this.parser.parse(inner).trim(), "  ")}\n\n`;
      },
      hr: () => "* * *\n\n",
      br: () => "\n",
      strong({ tokens: inner }) {
        return this.parser.parseInline(inner);
      },
      em({ tokens: inner }) {
        return this.parser.parseInline(inner);
      },
      link({ href, tokens: inner }) {
        return `${this.parser.parseInline(inner)} (${href})`;
      },
      text(token) {
        return "tokens" in token && token.tokens
          ? this.parser.parseInline(token.tokens)
          : token.text.replace(/\s*\n\s*/g, " ");
      },
    },
  });
  const text = marked.parser([...tokens]);
  return text.replace(/^\n+|\s+$/g, "").replace(TRAILING_LINK, ": $1");
}
