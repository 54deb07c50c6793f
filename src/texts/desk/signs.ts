import { inBoth } from "../in-both.ts";
import { en } from "./signs-en.ts";
import { nl } from "./signs-nl.ts";

/** Each sign of health: what is so, what to do, and the way there. */
export const signTexts = inBoth({ nl, en });
export type SignName = keyof typeof nl;
