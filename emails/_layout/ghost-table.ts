import { WIDTH_PX } from "./theme.ts";

/** React can't write comments, so the layout marks the places; private-use characters stay as they are. */
export const GHOST = { open: "\uE002", close: "\uE003" } as const;

const TABLE =
  `<table role="presentation" align="center" width="${WIDTH_PX}" border="0" cellpadding="0" cellspacing="0" ` +
  `style="width:${WIDTH_PX}px"><tbody><tr><td>`;

/** A table that only Outlook on Windows sees: it ignores max-width, and without one the column fills its window. */
export function withGhostTable(html: string): string {
  return html
    .replace(GHOST.open, `<!--[if mso]>${TABLE}<![endif]-->`)
    .replace(GHOST.close, "<!--[if mso]></td></tr></tbody></table><![endif]-->");
}
