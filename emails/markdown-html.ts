import { Marked, type Token } from "marked";
import { escapeHtml } from "../src/email/escape.ts";
import { numberParts } from "./_layout/help-numbers.ts";
import type { LetterStyles } from "./_layout/theme.ts";

/** Renders tokens with the layout's inline styles, as mail programs need them and marked's own renderer has none. */
export function markdownHtml(tokens: readonly Token[], styles: LetterStyles): string {
  const open = (tag: keyof LetterStyles["markdown"]) => {
    const { className, css } = styles.markdown[tag];
    return `<${tag}${className ? ` class="${className}"` : ""} style="${css}"`;
  };
  let isInLink = false;
  const callable = (text: string): string =>
    numberParts(text)
      .map((part) => {
        if (typeof part === "string") return escapeHtml(part);
        return `${open("a")} href="${part.href}">${escapeHtml(part.label)}</a>`;
      })
      .join("");
  const marked = new Marked({
    renderer: {
      text(token) {
        if ("tokens" in token && token.tokens) return this.parser.parseInline(token.tokens);
        return isInLink ? escapeHtml(token.text) : callable(token.text);
      },
      paragraph({ tokens: inner }) {
        return `${open("p")}>${this.parser.parseInline(inner)}</p>`;
      },
      heading({ tokens: inner, depth }) {
        const tag = depth === 2 ? "h2" : "h3";
        return `${open(tag)}>${this.parser.parseInline(inner)}</${tag}>`;
      },
      list({ ordered, start, items }) {
        const tag = ordered ? "ol" : "ul";
        const from = ordered && Number(start) > 1 ? ` start="${Number(start)}"` : "";
        return `${open(tag)}${from}>${items.map((item) => this.listitem(item)).join("")}</${tag}>`;
      },
      listitem({ tokens: inner }) {
        return `${open("li")}>${this.parser.parse(inner)}</li>`;
      },
      blockquote({ tokens: inner }) {
        return `${open("blockquote")}>${this.parser.parse(inner)}</blockquote>`;
      },
      hr: () => `${open("hr")}>`,
      br: () => "<br>",
      link({ href, tokens: inner }) {
        isInLink = true;
        const label = this.parser.parseInline(inner);
        isInLink = false;
        return `${open("a")} href="${escapeHtml(href)}">${label}</a>`;
      },
    },
  });
  return marked.parser([...tokens]);
}
