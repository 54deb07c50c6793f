import { inBoth } from "../in-both.ts";
import { en } from "./overview-en.ts";
import { nl } from "./overview-nl.ts";

export type OverviewTexts = typeof nl;

export const overviewTexts = inBoth({ nl, en });
