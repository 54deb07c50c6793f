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

/** One kind of data: where it is, and how long it is kept. */
export interface Retention {
  readonly table: string;
  /** null: not by the clock. */
  readonly keptMs: number | null;
}

/**
 * Every kind of data there is. The nightly purge takes its periods from here. docs/privacy.md says of each from when on,
 * or until what, it is kept, and why so long and no longer; a test holds the two against each other.
 */
export const retention = {
  "sign-ups": { table: "sign_ups", keptMs: CONFIRM_WITHIN_MS },
  "confirmed-sign-ups": { table: "sign_ups", keptMs: null },
  leads: { table: "leads", keptMs: null },
  "stopped-leads": { table: "leads", keptMs: STOPPED_LEAD_KEPT_MS },
  "stopped-results": { table: "leads", keptMs: STOPPED_RESULT_KEPT_MS },
  "kept-results": { table: "leads", keptMs: KEPT_RESULT_MS },
  "finished-leads": { table: "leads", keptMs: FINISHED_LEAD_KEPT_MS },
  consents: { table: "consents", keptMs: null },
  enrollments: { table: "enrollments", keptMs: null },
  sends: { table: "sends", keptMs: null },
  batches: { table: "batches", keptMs: BATCHES_KEPT_MS },
  answers: { table: "answers", keptMs: ANSWERS_KEPT_MS },
  sheets: { table: "sheets", keptMs: null },
  wordings: { table: "wordings", keptMs: null },
  goals: { table: "goals", keptMs: null },
  notes: { table: "notes", keptMs: null },
  suppressions: { table: "suppressions", keptMs: null },
  "email-events": { table: "email_events", keptMs: EVENTS_KEPT_MS },
  "form-posts": { table: "form_posts", keptMs: FORM_POSTS_KEPT_MS },
  limits: { table: "limits", keptMs: LIMITS_KEPT_MS },
  "letter-versions": { table: "letter_versions", keptMs: null },
  "letter-heads": { table: "letter_heads", keptMs: null },
  "step-settings": { table: "step_settings", keptMs: null },
  audit: { table: "audit", keptMs: AUDIT_KEPT_MS },
  sessions: { table: "sessions", keptMs: SESSIONS_KEPT_MS },
  newsletters: { table: "newsletters", keptMs: null },
  sender: { table: "sender", keptMs: null },
  night: { table: "night", keptMs: null },
  "daily-counts": { table: "daily_counts", keptMs: null },
} as const satisfies Record<string, Retention>;

export type RetentionKind = keyof typeof retention;
