import { inBoth } from "./in-both.ts";
import { en } from "./pages-en.ts";
import { nl } from "./pages-nl.ts";

/** The texts of the visitors' pages but for the results; `{n}`-like names in braces are filled by the page. */
export const pageTexts = inBoth({ nl, en });

/** Codes for which a ready page text exists. */
export type MessageCode = keyof typeof nl.messages;
