import type { Locale } from "./quiz/types.ts";

/*
 * Everything held of one person, readable: what the reader takes along as JSON, and what their page and the coach's
 * show. Moments are ISO 8601, UTC. Keys, hashes and ids of ours say nothing about anybody, and stay out.
 */

export interface PersonData {
  person: {
    email: string | null;
    firstName: string | null;
    locale: string;
    timeZone: string;
    status: string;
    rhythm: string;
    pausedUntil: string | null;
    newsletterSince: string | null;
    softBounces: number;
    /** Page and utm_* of the first sign-up. */
    source: Record<string, string> | null;
    signedUpAt: string;
    confirmedAt: string | null;
  };
  result: HeldResult | null;
  signUps: HeldSignUp[];
  consents: HeldConsent[];
  series: HeldSeries[];
  letters: HeldLetter[];
  /** Why the address is not written to. */
  suppression: { reason: string; since: string } | null;
  confirmationMails: { lastAt: string; count: number }[];
  /** What they booked, bought and so on; `after`: the letter that went last, as series/letter. */
  goals: { goal: string; at: string; after: string | null }[];
  /** What the practice wrote down; null where its key is gone. */
  notes: { at: string; text: string | null }[];
}

/** Means on the two dimensions that the letters draw, as the nearest answer from 1 to 5. */
export interface HeldResult {
  style: string | null;
  means: Record<"anxiety" | "avoidance", number | null> | null;
  /** What the result page opened with, and how sure it was: by it a letter chooses how it begins. */
  headline: string | null;
  confidence: string | null;
}

export interface HeldSignUp {
  askedAt: string;
  confirmedAt: string | null;
  /** Of one that asks for another address: which. */
  newAddress: string | null;
  firstName: string | null;
  /** Null: what was asked for can't be read any more. */
  locale: Locale | null;
  timeZone: string | null;
  result: HeldResult | null;
}

export interface HeldConsent {
  consent: string;
  version: string;
  /** As it was shown, in the language of that sign-up. */
  text: string;
  givenAt: string;
  confirmedAt: string | null;
  page: string | null;
  form: string;
}

export interface HeldSeries {
  series: string;
  state: string;
  exitReason: string | null;
  nextLetter: string | null;
  nextAt: string | null;
}

export interface HeldLetter {
  series: string;
  letter: string;
  subject: string | null;
  at: string | null;
  fate: Fate;
  reason: string | null;
}

/** What became of a letter: its own state, else its batch's; "long-ago" where the batch was purged, after a year. */
export type Fate =
  | "on-its-way"
  | "sent"
  | "assumed"
  | "unknown"
  | "cancelled"
  | "skipped"
  | "failed"
  | "delivered"
  | "bounced"
  | "complained"
  | "long-ago";
