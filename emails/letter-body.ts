import type { Token } from "marked";
import { FACTS, type Fact, isFact } from "../src/email/facts.ts";
import { type MarkdownContext, readMarkdown } from "./markdown.ts";
import { cutAtMarks, fillPlaceholders, isMark, type Mark, quoteMarkdown } from "./placeholders.ts";
import { CONFIRMATION } from "./sequences.ts";
import type { ParsedLetter } from "./types.ts";

/** For whom a passage is: those of whom the fact is so, or is not. */
interface Condition {
  readonly when: Fact;
  readonly not?: true;
}

/** A stretch of Markdown, or where the layout puts something of its own; null: for every reader. */
export interface Block {
  readonly content: readonly Token[] | Exclude<Mark, "own">;
  readonly condition: Condition | null;
}

type Context = Omit<MarkdownContext, "hasResultPage">;

const PLACE_MISPLACED = "{{place}} stands below the first paragraph, and not in a confirmation.";
const WHEN = /^when\s+(not\s+)?(\S+)$/;

/** The body cut into what the layout sets one after another; without a line for it the button comes last. */
export function readBody({ address, body, bodyLine }: ParsedLetter, context: Context): Block[] {
  const { brand, locale, say } = context;
  const blocks: Block[] = [];
  let condition: Condition | null = null;
  let line = bodyLine;
  let openedAt = 0;
  const tokensOf = (piece: string, firstLine: number): readonly Token[] =>
    readMarkdown(
      { source: fillPlaceholders(piece, brand, locale, quoteMarkdown), firstLine },
      { ...context, hasResultPage: condition?.when === "result-page" && !condition.not },
    );
  for (const [index, piece] of cutAtMarks(body).entries()) {
    if (index % 2 === 0) {
      if (piece.trim() !== "") blocks.push({ content: tokensOf(piece, line), condition });
      line += piece.split("\n").length - 1;
    } else if (piece === "own") {
      const own = brand.paragraphs[address.step]?.[locale];
      if (own) blocks.push({ content: tokensOf(own, line), condition });
    } else if (isMark(piece)) {
      if (piece === "place" && (address.sequence === CONFIRMATION || blocks.length === 0))
        say.error(line, PLACE_MISPLACED);
      blocks.push({ content: piece as Exclude<Mark, "own">, condition });
    } else {
      const next = conditionAfter(piece, condition, (message) => say.error(line, message));
      if (next) openedAt = line;
      condition = next;
    }
  }
  if (condition) say.error(openedAt, "this passage is not closed by {{end}}.");
  const hasButton = blocks.some(({ content }) => content === "button");
  return hasButton ? blocks : [...blocks, { content: "button", condition: null }];
}

function conditionAfter(
  mark: string,
  before: Condition | null,
  error: (message: string) => void,
): Condition | null {
  if (mark === "end") {
    if (!before) error("{{end}} ends a passage that was not begun.");
    return null;
  }
  if (before) error("a passage can't stand within another.");
  const [, not, fact = ""] = WHEN.exec(mark) ?? [];
  if (!isFact(fact)) {
    error(
      `{{${mark}}} is not known; a passage is {{when fact}} or {{when not fact}}, with one of ${FACTS.join(", ")}.`,
    );
    return null;
  }
  return not ? { when: fact, not: true } : { when: fact };
}
