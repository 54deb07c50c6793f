import { Marked, type Token, type Tokens, type TokensList } from "marked";
import type { Locale } from "../src/quiz/types.ts";
import { brandLink, LINK_SCHEME } from "./brand-links.ts";
import type { LetterBrand } from "./types.ts";

/** Everything a letter may be made of; the layout has the only h1. */
const ALLOWED = new Set(
  "space paragraph text heading list list_item blockquote hr strong em link br escape".split(" "),
);

type Say = (line: number, message: string) => void;

export interface Markdown {
  readonly source: string;
  /** The file's line on which the source begins. */
  readonly firstLine: number;
}

const marked = new Marked({ gfm: true });

/** Reads Markdown into tokens whose links are the brand's URLs; drops paragraphs and items without one. */
export function readMarkdown(
  { source, firstLine }: Markdown,
  brand: LetterBrand,
  locale: Locale,
  say: { readonly error: Say; readonly notice: Say },
): Token[] {
  const tokens: TokensList = marked.lexer(source);
  const placeOf = placesIn(source);
  const dead = new Set<Token>();
  marked.walkTokens(tokens, (token) => {
    const line = firstLine + linesBefore(source, placeOf(token));
    const fault = faultOf(token);
    if (fault) say.error(line, fault);
    else if (token.type === "link") {
      const key = token.href.slice(LINK_SCHEME.length);
      const link = brandLink(brand, key, locale);
      if (link.kind === "fault") say.error(line, link.message);
      if (link.kind === "url") token.href = link.url;
      if (link.kind === "none") {
        dead.add(token);
        say.notice(line, `dropped, because the brand has no URL for the link "${key}".`);
      }
    }
  });
  return withoutDead(tokens, dead);
}

function faultOf(token: Token): string | null {
  if (token.type === "html") return "HTML is not allowed in a letter.";
  if (token.type === "image") return "pictures are not allowed in a letter.";
  if (token.type === "heading" && (token.depth < 2 || token.depth > 3))
    return "a heading in a letter is ## or ###; the layout makes the first one.";
  if (token.type === "link" && !token.href.startsWith(LINK_SCHEME))
    return `a link is written [text](link:key) with a key of brand.json, not "${token.raw}".`;
  if (!ALLOWED.has(token.type)) return `a letter can't hold "${token.type}".`;
  return null;
}

/** marked keeps no positions, but visits tokens in order, and each one's raw text stands in the source. */
function placesIn(source: string): (token: Token) => number {
  let cursor = 0;
  return ({ raw }) => {
    const [start = ""] = raw.trim().split("\n");
    const at = source.indexOf(start, cursor);
    if (at >= 0) cursor = at;
    return cursor;
  };
}

const linesBefore = (source: string, place: number): number => source.slice(0, place).split("\n").length - 1;

function withoutDead(tokens: readonly Token[], dead: ReadonlySet<Token>): Token[] {
  if (dead.size === 0) return [...tokens];
  return tokens.flatMap((token) => {
    if (token.type === "list") {
      const items = (token as Tokens.List).items.filter((item) => !holds(item, dead));
      return items.length > 0 ? [{ ...token, items }] : [];
    }
    return holds(token, dead) ? [] : [token];
  });
}

function holds(token: Token, dead: ReadonlySet<Token>): boolean {
  let found = false;
  marked.walkTokens([token], (inner) => {
    found ||= dead.has(inner);
  });
  return found;
}
