import type { HeadlineV2 } from "../quiz/types.ts";
import { inBoth } from "./in-both.ts";
import { en } from "./results-en.ts";
import { nl } from "./results-nl.ts";
import { en as storiesEn } from "./stories-en.ts";
import { nl as storiesNl } from "./stories-nl.ts";

/** The texts of the result page around the stories. */
export const resultTexts = inBoth({ nl, en });
export type ResultTexts = typeof nl;

export interface StorySection {
  title: string;
  text?: string;
  list?: string[];
}

/** What the page opens with for one headline, and what it tells further down. */
export interface Story {
  title: string;
  intro: string;
  sections: StorySection[];
}

/** The story of every headline. */
export const stories = inBoth<Record<HeadlineV2, Story>>({ nl: storiesNl, en: storiesEn });
