import { inBoth } from "./in-both.ts";
import { en } from "./sign-up-en.ts";
import { nl } from "./sign-up-nl.ts";

/** The texts of the offer of letters and of the way to a confirmed address. */
export const signUpTexts = inBoth({ nl, en });
