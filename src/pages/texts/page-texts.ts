import type { Locale } from "../../quiz/types.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";
import type { PreferencesTexts } from "./preferences-nl.ts";

/** A page that says one thing. */
export interface Notice {
  title: string;
  text: string;
}

/** Codes for which a ready page text exists. */
export const MESSAGE_CODES = [
  "not-found",
  "expired-token",
  "invalid-token",
  "too-many-requests",
  "database-unavailable",
  "internal-error",
  "expired-result",
  "expired-confirmation",
] as const;
export type MessageCode = (typeof MESSAGE_CODES)[number];

/** Every text of the pages but the results; `{n}`-like names in braces are filled by the page. */
export interface PageTexts {
  layout: {
    skipToContent: string;
    quickExit: string;
    otherLanguage: string;
    notes: string[];
  };
  help: {
    title: string;
    danger: string;
    suicide: string;
    suicideNote: string;
    chat: string;
    home: string;
    homeNote: string;
    flanders: string;
    flandersSuicide: string;
    flandersViolence: string;
  };
  quiz: {
    promises: string[];
    keysHint: string;
    progress: string;
    question: string;
    questionOf: string;
    begin: string;
    back: string;
    skip: string;
    next: string;
    lastTitle: string;
    lastAll: string;
    lastOpen: string;
    noAnswer: string;
    missingTitle: string;
    missingItem: string;
    keepTitle: string;
    keepAnswers: string;
    keepDetail: string;
    submit: string;
    submitNote: string;
    backToSite: string;
    backToSiteNote: string;
  };
  signUp: {
    pageTitle: string;
    title: string;
    lead: string;
    promises: string[];
    email: string;
    firstName: string;
    optional: string;
    consents: string;
    consentsHint: string;
    submit: string;
    afterwards: string;
    errorsTitle: string;
    suggestion: string;
    suggestionTake: string;
    suggestionKeep: string;
    honeypot: string;
    needsScript: string;
  };
  checkMail: Notice & { more: string[] };
  confirm: Notice & { button: string; nothing: string };
  confirmed: Notice & { more: string[] };
  alreadyConfirmed: Notice;
  unsubscribe: Notice & { button: string; nothing: string };
  unsubscribed: Notice & { more: string[] };
  preferences: PreferencesTexts;
  messages: Record<MessageCode, Notice>;
}

const TEXTS: Record<Locale, PageTexts> = { nl, en };

/** The page texts in one language. */
export function pageTexts(locale: Locale): PageTexts {
  return TEXTS[locale];
}

/** Ready texts for MessagePage, by code. */
export function messageTexts(locale: Locale): Record<MessageCode, Notice> {
  return TEXTS[locale].messages;
}
