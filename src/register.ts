import type { RetentionKind } from "./retention.ts";

/** What makes it lawful (GDPR art. 6 and 9), by the words of texts/privacy-*.ts. */
type Ground = "asked" | "consent" | "explicit" | "duty" | "interest" | "none";

/** One processing of personal data: its words stand in texts/privacy-*.ts under its own name. */
export interface Processing {
  readonly ground: Ground;
  /** Tables, or columns of one, that hold it. */
  readonly holds: readonly string[];
  /** What retention.ts says of them. */
  readonly kinds: readonly RetentionKind[];
}

/** The register of processing (GDPR art. 30): all that is held and of whom. /privacy and docs/privacy.md are made of it. */
export const register = {
  quiz: { ground: "asked", holds: [], kinds: [] },
  sheets: { ground: "explicit", holds: ["sheets", "answers"], kinds: ["sheets", "answers"] },
  address: {
    ground: "consent",
    holds: [
      "leads.id",
      "leads.email_hash",
      "leads.mailbox_hash",
      "leads.email_enc",
      "leads.first_name_enc",
      "leads.locale",
      "leads.time_zone",
      "leads.status",
      "leads.rhythm",
      "leads.paused_until",
      "leads.created_at",
      "leads.confirmed_at",
      "leads.newsletter_at",
    ],
    kinds: ["leads", "stopped-leads", "finished-leads"],
  },
  result: {
    ground: "explicit",
    holds: ["leads.profile_enc", "leads.style"],
    kinds: ["stopped-results", "kept-results"],
  },
  pending: { ground: "asked", holds: ["sign_ups"], kinds: ["sign-ups", "confirmed-sign-ups"] },
  once: { ground: "asked", holds: ["batches.test_enc"], kinds: [] },
  proof: { ground: "duty", holds: ["consents", "wordings"], kinds: ["consents", "wordings"] },
  source: { ground: "interest", holds: ["leads.source"], kinds: [] },
  letters: {
    ground: "interest",
    holds: ["enrollments", "sends", "leads.soft_bounces", "batches"],
    kinds: ["enrollments", "sends", "batches"],
  },
  goals: { ground: "interest", holds: ["goals"], kinds: ["goals"] },
  notes: { ground: "interest", holds: ["notes"], kinds: ["notes"] },
  stops: { ground: "interest", holds: ["suppressions"], kinds: ["suppressions"] },
  limits: { ground: "interest", holds: ["limits"], kinds: ["limits"] },
  posts: { ground: "interest", holds: ["form_posts", "email_events"], kinds: ["form-posts", "email-events"] },
  desk: { ground: "interest", holds: ["audit", "sessions"], kinds: ["audit", "sessions"] },
  numbers: {
    ground: "none",
    holds: [
      "daily_counts",
      "newsletters",
      "letter_versions",
      "letter_heads",
      "step_settings",
      "sender",
      "night",
    ],
    kinds: [
      "daily-counts",
      "newsletters",
      "letter-versions",
      "letter-heads",
      "step-settings",
      "sender",
      "night",
    ],
  },
} as const satisfies Record<string, Processing>;

export type ProcessingName = keyof typeof register;
