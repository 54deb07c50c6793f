import {
  ANSWERS_KEPT_MS,
  AUDIT_KEPT_MS,
  BATCHES_KEPT_MS,
  CONFIRM_WITHIN_MS,
  EVENTS_KEPT_MS,
  FINISHED_LEAD_KEPT_MS,
  FORM_POSTS_KEPT_MS,
  KEPT_RESULT_MS,
  LIMITS_KEPT_MS,
  SESSIONS_KEPT_MS,
  STOPPED_LEAD_KEPT_MS,
  STOPPED_RESULT_KEPT_MS,
} from "./config.ts";

/** One kind of data: how long it is kept, and why so long and no longer. */
export interface Retention {
  readonly table: string;
  readonly what: string;
  /** Counted from `from`; null: not by the clock. */
  readonly keptMs: number | null;
  /** From what on a period runs; without one, what ends the keeping. */
  readonly from: string;
  readonly why: string;
}

const WITH_LEAD = { keptMs: null, from: "goes with its lead" } as const;

/** Every kind of data there is. The nightly purge takes its periods from here, docs/privacy.md its table. */
export const retention = {
  "sign-ups": {
    table: "sign_ups",
    what: "a sign-up whose button was never pressed, its consents, and its lead if that never confirmed anything",
    keptMs: CONFIRM_WITHIN_MS,
    from: "the sign-up",
    why: "the button works so long; after that nobody said yes, and there is no ground to keep an address",
  },
  "confirmed-sign-ups": {
    table: "sign_ups",
    what: "a confirmed sign-up",
    ...WITH_LEAD,
    why: "with its consents it proves what was asked for",
  },
  leads: {
    table: "leads",
    what: "a lead that gets letters or the newsletter",
    keptMs: null,
    from: "until erased, stopped or finished",
    why: "it asked to be written to",
  },
  "stopped-leads": {
    table: "leads",
    what: "a lead that unsubscribed, bounced or complained; its suppression stays",
    keptMs: STOPPED_LEAD_KEPT_MS,
    from: "the stop",
    why: "whoever complains of an earlier letter can be shown what was agreed to; the law names no number, two years is a choice",
  },
  "stopped-results": {
    table: "leads",
    what: "the result and style of a lead that unsubscribed, bounced or complained",
    keptMs: STOPPED_RESULT_KEPT_MS,
    from: "the stop",
    why: "it chooses no letters any more; whoever comes back within the month goes on where they were",
  },
  "kept-results": {
    table: "leads",
    what: "the result and style of a lead whose series has ended",
    keptMs: KEPT_RESULT_MS,
    from: "its last letter and its last confirmation",
    why: "its owner can read it again, and put a new one beside it; after that it has no use",
  },
  "finished-leads": {
    table: "leads",
    what: "a lead whose letters have all been sent or stopped, and who wants no newsletter",
    keptMs: FINISHED_LEAD_KEPT_MS,
    from: "its last confirmation and its last letter",
    why: "nothing more will be sent, so only the proof of consent is left to keep, as long as of those who stopped",
  },
  consents: {
    table: "consents",
    what: "the proof of what was agreed to",
    ...WITH_LEAD,
    why: "proof is needed as long as its letters can be asked after",
  },
  enrollments: {
    table: "enrollments",
    what: "where a lead is in a series",
    ...WITH_LEAD,
    why: "it steers the letters",
  },
  sends: {
    table: "sends",
    what: "which letter a lead got",
    ...WITH_LEAD,
    why: "the receipt is what keeps a letter from going twice",
  },
  batches: {
    table: "batches",
    what: "the members of a provider call, test letters too; a bare row stays while receipts name it",
    keptMs: BATCHES_KEPT_MS,
    from: "its settlement",
    why: "a year of looking back when somebody asks what became of a letter",
  },
  answers: {
    table: "answers",
    what: "an anonymous answer sheet",
    keptMs: ANSWERS_KEPT_MS,
    from: "its week",
    why: "the reliability of a version of the quiz needs some hundreds of sheets, which take a small site about so long",
  },
  sheets: {
    table: "sheets",
    what: "an answer sheet for research, sealed to a key that the server does not have",
    keptMs: null,
    from: "until the coach has fetched it and deletes it",
    why: "nothing outside its seal says when it came: a date could join it to a person",
  },
  wordings: {
    table: "wordings",
    what: "a consent text that a form of the site shows",
    keptMs: null,
    from: "kept",
    why: "it names nobody, and a proof of consent says by it what was shown",
  },
  goals: {
    table: "goals",
    what: "that a lead reached a goal, such as a booking, and after which letter",
    ...WITH_LEAD,
    why: "it ends a series, and shows which letters help",
  },
  notes: {
    table: "notes",
    what: "a note of the coach on one lead, encrypted",
    ...WITH_LEAD,
    why: "it stands in its export, and is worth nothing without its person",
  },
  suppressions: {
    table: "suppressions",
    what: "the hash of an address that must not be written to",
    keptMs: null,
    from: "until its owner signs up and confirms, or the operator lifts it",
    why: "a stop holds only as long as it is remembered; a keyed hash is the least that can remember it",
  },
  "email-events": {
    table: "email_events",
    what: "the ids of webhooks that were taken",
    keptMs: EVENTS_KEPT_MS,
    from: "the webhook",
    why: "the provider repeats them for days",
  },
  "form-posts": {
    table: "form_posts",
    what: "that a form builder's post was taken, or why it was refused",
    keptMs: FORM_POSTS_KEPT_MS,
    from: "the post",
    why: "builders repeat posts for days, and the coach must be able to see what a form does wrong",
  },
  limits: {
    table: "limits",
    what: "how often a hashed address or network asked for something, that a hashed reader answered a letter, and the hashed mail provider that a complaint came from",
    keptMs: LIMITS_KEPT_MS,
    from: "the hour",
    why: "an address gets three confirmations in thirty days, and complaints of thirty days are judged",
  },
  "letter-versions": {
    table: "letter_versions",
    what: "a letter's text: what the coach wrote, and what an open batch was promised",
    keptMs: null,
    from: "kept; a promised one until its batches are settled",
    why: "it names nobody, and a try that is made again must say the same",
  },
  "letter-heads": {
    table: "letter_heads",
    what: "which text of a letter is sent",
    keptMs: null,
    from: "until the coach goes back to the file",
    why: "it names nobody",
  },
  "step-settings": {
    table: "step_settings",
    what: "what the coach changed in the rhythm of a series",
    keptMs: null,
    from: "until it is undone",
    why: "it names nobody",
  },
  audit: {
    table: "audit",
    what: "what was done at the desk, by whom and on which lead, by its id",
    keptMs: AUDIT_KEPT_MS,
    from: "the act",
    why: "a year of looking back when somebody asks who did what; the id of an erased lead stands for nobody",
  },
  sessions: {
    table: "sessions",
    what: "a session at the desk, by a hash of its id",
    keptMs: SESSIONS_KEPT_MS,
    from: "its end",
    why: "only one that has its row opens the desk",
  },
  newsletters: {
    table: "newsletters",
    what: "a newsletter, to whom it went and what became of it, in numbers",
    keptMs: null,
    from: "kept",
    why: "it names nobody, and its key must not be used twice",
  },
  sender: {
    table: "sender",
    what: "one row: who sends now",
    keptMs: null,
    from: "kept",
    why: "it names nobody; the engine needs it",
  },
  night: {
    table: "night",
    what: "how far the night's work has come in each table",
    keptMs: null,
    from: "kept; a place in a table until its end is seen",
    why: "work that an hour does not finish goes on there the next night",
  },
  "daily-counts": {
    table: "daily_counts",
    what: "numbers by day",
    keptMs: null,
    from: "kept",
    why: "they name nobody, and show the coach how a year compares with the one before",
  },
} as const satisfies Record<string, Retention>;

export type RetentionKind = keyof typeof retention;
