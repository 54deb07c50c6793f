/** What is told to somebody with one outcome; `{styles}` are the two that "between" lies between. */
export interface Story {
  /** A sentence that somebody may recognise, never a name. */
  title: string;
  lead: string;
  aside?: string;
  /** What somebody may recognise; for "incomplete" questions to take along. */
  know?: string[];
  /** What is good about it, last in the list. */
  plus?: string;
  from?: string;
  grow?: string;
  step?: { title: string; time: string; text: string; say: string; after: string };
}
