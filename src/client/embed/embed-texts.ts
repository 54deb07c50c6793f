import type { AttachmentScale, Confidence, HeadlineV2, Style } from "../../quiz/types.ts";

/** Every text of the element that the quiz's own definition does not bring; names in braces are filled in. */
export interface EmbedTexts {
  loading: string;
  loadFailed: string;
  retry: string;
  hosted: string;
  quickExit: string;
  notes: string;
  help: { title: string; lines: readonly HelpLine[] };
  intro: { promises: readonly string[]; start: string; keys: string };
  question: { place: string; back: string; skip: string; next: string; progress: string; answers: string };
  end: {
    title: string;
    allAnswered: string;
    open: string;
    openOne: string;
    question: string;
    keepTitle: string;
    keep: string;
    keepDetail: string;
    submit: string;
    busy: string;
    failed: string;
  };
  result: {
    eyebrow: string;
    ready: string;
    words: Record<Exclude<Confidence, "mixed">, string>;
    sentences: Record<Confidence, string>;
    twoSides: string;
    headlines: Record<HeadlineV2, { title: string; intro: string }>;
    styles: Record<Style, string>;
    second: string;
    caution: string;
    scales: string;
    scale: Record<AttachmentScale, { name: string; low: string; high: string }>;
    levels: { low: string; middle: string; high: string };
    value: string;
    unknown: string;
    notValidated: string;
    whole: string;
    newTab: string;
    back: string;
    retake: string;
  };
  signUp: {
    title: string;
    lead: string;
    email: string;
    firstName: string;
    optional: string;
    consents: string;
    consentsHint: string;
    submit: string;
    busy: string;
    afterwards: string;
    failed: string;
    doneTitle: string;
    done: string;
    meant: string;
    again: string;
    elsewhere: string;
    elsewhereLink: string;
  };
}

/** What it is for, the number as read, the address that it opens, and a word about it. */
export type HelpLine = readonly [what: string, label: string, href: string, note: string];
