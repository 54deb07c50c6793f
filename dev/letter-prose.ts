import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { marked } from "marked";
import { parseFileName } from "../emails/file-name.ts";
import { parseLetter } from "../emails/front-matter.ts";
import type { LetterAddress } from "../emails/types.ts";

/** A letter's own words, without what the layout says around every letter. */
export interface LetterProse {
  readonly address: LetterAddress;
  readonly subject: string;
  /** A line for each heading, paragraph and item. */
  readonly prose: string;
}

/** Reads the words of every letter under `root`/emails; one that the build refuses is left out. */
export function readLetterProse(root: string): LetterProse[] {
  const paths = globSync("emails/*/*.md", { cwd: root }).map((path) => path.replaceAll("\\", "/"));
  return paths.sort().flatMap((path) => {
    const address = parseFileName(path);
    const source = { path, content: readFileSync(join(root, path), "utf8") };
    const letter = address && parseLetter(source, address, () => {});
    return letter
      ? [{ address: letter.address, subject: letter.matter.subject, prose: proseOf(letter.body) }]
      : [];
  });
}

/** Markdown's words as a reader sees them, a line a block. */
export function proseOf(markdown: string): string {
  const blocks: string[] = [];
  const words = markdown.replace(/^[ \t]*\{\{[^{}]*\}\}[ \t]*$/gm, "");
  marked.walkTokens(marked.lexer(words), (token) => {
    if (token.type === "heading" || token.type === "paragraph") blocks.push(plain(token.text));
    if (token.type === "text" && "tokens" in token) blocks.push(plain(token.text));
  });
  return blocks.join("\n");
}

const plain = (inline: string): string =>
  inline
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
