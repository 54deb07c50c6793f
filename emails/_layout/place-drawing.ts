import { escapeHtml } from "../../src/email/escape.ts";
import { PLACE_CELLS, type PlaceDrawing } from "../../src/email/place.ts";
import type { Locale } from "../../src/quiz/types.ts";
import type { LetterBrand } from "../types.ts";
import { PLACE_WORDS } from "./place-words.ts";
import type { LetterStyles } from "./theme.ts";

/** With a column of labels this fits a telephone of 320 px. */
const CELL_PX = 34;
const GAP_PX = 4;

/**
 * The drawing of a reader's place: anxiety across, avoidance up, one cell filled. Table cells only, because mail
 * programs leave out pictures. Screen readers skip the table: the sentence under it says the same.
 */
export function placeDrawing(brand: LetterBrand, styles: LetterStyles, locale: Locale): PlaceDrawing {
  const { ends, ...words } = PLACE_WORDS[locale];
  const type = `font-family:${styles.sans};font-size:14px;line-height:1.3;color:${brand.colors.muted}`;
  const size = `width="${CELL_PX}" height="${CELL_PX}"`;
  const cell = (className: string, color: string) =>
    `<td class="${className}" ${size} style="background-color:${color};border-radius:4px;font-size:1px;line-height:1px">&nbsp;</td>`;
  const label = (text: string, look: string, more = "") =>
    `<td class="m"${more} style="${look};${type}">${escapeHtml(text)}</td>`;
  const rows = Array.from({ length: PLACE_CELLS }, (_, index) => {
    const end = index === 0 ? ends.avoidance[1] : index === PLACE_CELLS - 1 ? ends.avoidance[0] : "";
    return `<tr>${label(end, "padding:0 8px 0 0")}`;
  });
  const table = `<table role="presentation" aria-hidden="true" border="0" cellpadding="0"`;
  const low = label(ends.anxiety[0], "text-align:left", ' colspan="2"');
  const high = label(ends.anxiety[1], "text-align:right", ' colspan="3"');
  return {
    before: `${table} cellspacing="${GAP_PX}" style="margin:4px 0 8px"><tbody>`,
    rows,
    cell: cell("e", styles.line),
    here: cell("y", brand.colors.you),
    rowEnd: "</tr>",
    between: `<tr><td></td>${low}${high}</tr></tbody></table><p class="m" style="margin:0 0 24px;${type.replace("1.3", "1.6")}">`,
    after: "</p>",
    ...words,
  };
}
