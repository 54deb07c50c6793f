import { escapeHtml } from "./escape.ts";

/** A reader's place on the two dimensions, in fifths: 0 is the lowest, 4 the highest. */
export interface Place {
  readonly anxiety: number;
  readonly avoidance: number;
}

/** How many cells a dimension has. */
export const PLACE_CELLS = 5;

/** The drawing of a place in one language, made at build time: pieces that two numbers put together. */
export interface PlaceDrawing {
  readonly before: string;
  /** What opens each row, the highest avoidance first. */
  readonly rows: readonly string[];
  readonly cell: string;
  readonly here: string;
  readonly rowEnd: string;
  /** Between the cells and the sentence that says the same in words. */
  readonly between: string;
  readonly after: string;
  /** The sentence: lead, one of five for anxiety, joint, one of five for avoidance, end. Plain text. */
  readonly lead: string;
  readonly anxiety: readonly string[];
  readonly joint: string;
  readonly avoidance: readonly string[];
}

/** The drawing as HTML, with its sentence. Nothing in it comes from a reader but two numbers. */
export function placeHtml(drawing: PlaceDrawing, place: Place): string {
  const { before, rows, cell, here, rowEnd, between, after } = drawing;
  let html = before;
  for (const [index, row] of rows.entries()) {
    const mine = PLACE_CELLS - 1 - index === place.avoidance;
    html += row;
    for (let column = 0; column < PLACE_CELLS; column++)
      html += mine && column === place.anxiety ? here : cell;
    html += rowEnd;
  }
  return html + between + escapeHtml(sentence(drawing, place)) + after;
}

/** The sentence alone, as a paragraph below another. */
export function placeText(drawing: PlaceDrawing, place: Place): string {
  return `\n\n${sentence(drawing, place)}`;
}

function sentence({ lead, anxiety, joint, avoidance }: PlaceDrawing, place: Place): string {
  return `${lead}${anxiety[place.anxiety] ?? ""}${joint}${avoidance[place.avoidance] ?? ""}.`;
}
