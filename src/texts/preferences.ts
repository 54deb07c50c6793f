import { inBoth } from "./in-both.ts";
import { en } from "./preferences-en.ts";
import { nl } from "./preferences-nl.ts";

/** The texts of a reader's own page. */
export const preferencesTexts = inBoth({ nl, en });
