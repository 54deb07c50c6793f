import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { marked } from "marked";
import { parseFileName } from "../emails/file-name.ts";
import { isShared, parseLetter } from "../emails/front-matter.ts";
import { cutAtMarks } from "../emails/placeholders.ts";
import type { LetterAddress, Shape } from "../emails/types.ts";

/** A letter's own words, without what the layout says around every letter. */
export interface LetterProse {
  readonly address: LetterAddress;
  readonly subject: string;
  readonly shape: Shape | null;
  /** A line for each heading, paragraph and item. */
  readonly prose: string;
  /** The paragraphs alone. */
  readonly paragraphs: readonly string[];
}

/** Whose letter is read where passages differ: a reader of whom as much as possible is so. */
const READ_AS: readonly string[] = ["quiz", "result", "named", "result-page"];

/** Reads the words of every letter under `root`/emails, each once; one that the build refuses is left out. */
export function readLetterProse(root: string): LetterProse[] {
  const paths = globSync("emails/*/*.md", { cwd: root }).map((path) => path.replaceAll("\\", "/"));
  return paths.sort().flatMap((path) => {
    const address = parseFileName(path);
    const source = { path, content: readFileSync(join(root, path), "utf8") };
    const letter = address && parseLetter(source, address, () => {});
    if (!letter || isShared(letter)) return [];
    const { subject, shape } = letter.matter;
    const words = asRead(letter.body);
    return [
      { address: letter.address, subject, shape, prose: proseOf(words), paragraphs: paragraphsOf(words) },
    ];
  });
}

/** The Markdown that one reader gets, written by two. */
function asRead(body: string): string {
  let isFor = true;
  const pieces = cutAtMarks(body).map((piece, index) => {
    if (index % 2 === 0) return isFor ? piece : "";
    const [, not, fact = ""] = /^when\s+(not\s+)?(\S+)$/.exec(piece) ?? [];
    if (fact) isFor = READ_AS.includes(fact) !== Boolean(not);
    if (piece === "end") isFor = true;
    return "";
  });
  return pieces.join("").replace(/\{\{[^{}|]*\|([^{}]*)\}\}/g, "$1");
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

function paragraphsOf(markdown: string): string[] {
  return marked.lexer(markdown).flatMap((token) => (token.type === "paragraph" ? [plain(token.text)] : []));
}

const plain = (inline: string): string =>
  inline
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\{\{[^{}]*\}\}/g, "")
    .replace(/[*_\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
