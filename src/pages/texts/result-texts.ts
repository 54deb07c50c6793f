import type { AttachmentScale, Confidence, Headline, Locale, QualityFlag, Style } from "../../quiz/types.ts";
import { resultEn } from "./results-en.ts";
import { resultNl } from "./results-nl.ts";
import { storiesEn } from "./stories-en.ts";
import { storiesNl } from "./stories-nl.ts";

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

export interface DimensionTexts {
  name: string;
  meaning: string;
  low: string;
  high: string;
}

/** The texts of the result page around the stories. */
export interface ResultTexts {
  pageTitle: string;
  night: string;
  place: {
    title: string;
    intro: string;
    svgTitle: string;
    value: string;
    band: string;
    levels: { low: string; middle: string; high: string };
    unknown: string;
    corners: { secure: string; anxious: string; avoidant: string; both: string };
  };
  dimensions: Record<AttachmentScale, DimensionTexts>;
  certainty: {
    title: string;
    words: Record<Confidence, string>;
    sentences: Record<Confidence, string>;
    twoSides: string;
    caption: string;
    columns: { style: string; word: string; chance: string };
    playsAPart: string;
    aLittle: string;
    hardly: string;
    under: string;
    over: string;
    percent: string;
    notValidated: string;
  };
  styles: Record<Style, string>;
  second: { title: string; closeness: string; about: Record<Style, string> };
  caution: { title: string; intro: string; reasons: Record<QualityFlag, string>; after: string };
  retake: { title: string; text: string; link: string };
  expiry: string;
}

const TEXTS: Record<Locale, ResultTexts> = { nl: resultNl, en: resultEn };
const STORIES: Record<Locale, Record<Headline, Story>> = { nl: storiesNl, en: storiesEn };

/** The result page's texts in one language. */
export function resultTexts(locale: Locale): ResultTexts {
  return TEXTS[locale];
}

/** The story of every headline in one language. */
export function stories(locale: Locale): Record<Headline, Story> {
  return STORIES[locale];
}
