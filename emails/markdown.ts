import { Marked, type Token, type Tokens, type TokensList } from "marked";
import type { Locale } from "../src/quiz/types.ts";
import { hole } from "./_layout/holes.ts";
import { brandLink, LINK_SCHEME, markedUrl, READER_SCHEME, readerSlot } from "./brand-links.ts";
import type { LetterBrand } from "./types.ts";

/** Everything a letter may be made of; the layout makes no headings of its own. */
const ALLOWED = new Set(
  "space paragraph text heading list list_item blockquote hr strong em link br escape".split(" "),
);

type Say = (line: number, message: string) => void;

export interface Markdown {
  readonly source: string;
  /** The file's line on which the source begins. */
  readonly firstLine: number;
}

export interface MarkdownContext {
  readonly brand: LetterBrand;
  readonly locale: Locale;
  /** Of the letter, for its links. */
  readonly code: string;
  /** Whether a link to the reader's own result may stand here. */
  readonly hasResultPage: boolean;
  readonly say: { readonly error: Say; readonly notice: Say };
}

const marked = new Marked({ gfm: true });

/** Reads Markdown into tokens whose links lead somewhere; drops paragraphs and items whose link has no URL. */
export function readMarkdown({ source, firstLine }: Markdown, context: MarkdownContext): Token[] {
  const { say } = context;
  const tokens: TokensList = marked.lexer(source);
  const placeOf = placesIn(source);
  const dead = new Set<Token>();
  marked.walkTokens(tokens, (token) => {
    const line = firstLine + linesBefore(source, placeOf(token));
    const fault = faultOf(token);
    if (fault) say.error(line, fault);
    else if (token.type === "link") {
      const target = targetOf(token.href, context);
      if (target.kind === "url") token.href = target.url;
      else if (target.kind === "fault") say.error(line, target.message);
      else {
        dead.add(token);
        say.notice(line, `dropped, because the brand has no URL for the link "${token.href.slice(5)}".`);
      }
    }
  });
  return withoutDead(tokens, dead);
}

function targetOf(href: string, { brand, locale, code, hasResultPage }: MarkdownContext) {
  if (href.startsWith(LINK_SCHEME)) {
    const link = brandLink(brand, href.slice(LINK_SCHEME.length), locale);
    return link.kind === "url" ? { ...link, url: markedUrl(link.url, code) } : link;
  }
  const key = href.slice(READER_SCHEME.length);
  const slot = readerSlot(key);
  if (!slot) return { kind: "fault", message: `there is no page "${key}" of the reader's own.` } as const;
  if (slot === "resultUrl" && !hasResultPage)
    return {
      kind: "fault",
      message: "a link to the reader's result stands in a passage {{when result-page}}.",
    } as const;
  return { kind: "url", url: hole(slot) } as const;
}

const isLetterLink = (href: string): boolean =>
  href.startsWith(LINK_SCHEME) || href.startsWith(READER_SCHEME);

function faultOf(token: Token): string | null {
  if (token.type === "html") return "HTML is not allowed in a letter.";
  if (token.type === "image") return "pictures are not allowed in a letter.";
  if (token.type === "heading" && (token.depth < 2 || token.depth > 3))
    return "a heading in a letter is ## or ###.";
  if (token.type === "link" && !isLetterLink(token.href))
    return `a link is written [text](link:key) with a key of brand.json, or [text](reader:page), not "${token.raw}".`;
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
