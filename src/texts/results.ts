import type { HeadlineV2 } from "../quiz/types.ts";
import { inBoth } from "./in-both.ts";
import { en } from "./results-en.ts";
import { nl } from "./results-nl.ts";
import { en as storiesEn } from "./stories-en.ts";
import { nl as storiesNl } from "./stories-nl.ts";
import type { Story } from "./story.ts";

/** The texts of the result around the stories. */
export const resultTexts = inBoth({ nl, en });

export const stories = inBoth<Record<HeadlineV2, Story>>({ nl: storiesNl, en: storiesEn });
