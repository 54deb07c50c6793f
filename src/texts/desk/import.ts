import { inBoth } from "../in-both.ts";
import { en } from "./import-en.ts";
import { nl } from "./import-nl.ts";

export const importTexts = inBoth({ nl, en });
export type ImportTexts = typeof nl;
