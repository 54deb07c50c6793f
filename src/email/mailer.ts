/** One e-mail as the provider takes it. */
export interface OutgoingEmail {
  from: string;
  to: string;
  replyTo: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  /** Opaque: <batchId>-<position>, so that a webhook finds its receipt. */
  tag: string;
}

/**
 * What one call told us. Only "accepted" and the refusals are knowledge; everything else, and whatever a
 * provider may invent, counts as unanswered.
 */
export type MailerAnswer =
  /** `failed`: positions in this call's payload that were refused one by one. */
  | { kind: "accepted"; failed: { index: number; reason: string }[] }
  /** The key is held by another payload: an earlier try was taken, its members can't be proved. */
  | { kind: "key-held" }
  /** An earlier call with this key is still under way. */
  | { kind: "concurrent" }
  | { kind: "rate-limited"; waitMs: number | null }
  | { kind: "quota"; period: "day" | "month" }
  /** The whole call is refused for good, and the provider does not say whose fault it is: a letter's, or ours. */
  | { kind: "refused"; reason: string; aboutUs: boolean }
  | { kind: "unanswered"; reason: string };

/** What the provider's headers say of its limit. */
export interface Pace {
  /** Calls a second. */
  limit: number;
  /** Calls left before `resetMs` has passed. */
  remaining: number;
  resetMs: number;
}

interface MailerReply {
  answer: MailerAnswer;
  pace: Pace | null;
}

export interface Mailer {
  /** Sends up to 100 e-mails in one call under an idempotency key, given up after `withinMs`. Never throws. */
  sendBatch(emails: readonly OutgoingEmail[], key: string, withinMs: number): Promise<MailerReply>;
}
