import { inBoth } from "../in-both.ts";
import { en } from "./newsletters-en.ts";
import { nl } from "./newsletters-nl.ts";

export const newslettersTexts = inBoth({ nl, en });
