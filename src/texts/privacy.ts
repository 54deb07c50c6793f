import { inBoth } from "./in-both.ts";
import { en } from "./privacy-en.ts";
import { nl } from "./privacy-nl.ts";

/** The privacy statement: the register (src/register.ts) in words for whoever it is about. */
export const privacyTexts = inBoth({ nl, en });
