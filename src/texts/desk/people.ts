import { inBoth } from "../in-both.ts";
import { en } from "./people-en.ts";
import { nl } from "./people-nl.ts";

/** The texts of the coach's pages about one person. */
export const peopleTexts = inBoth({ nl, en });
