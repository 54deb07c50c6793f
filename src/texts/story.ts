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
