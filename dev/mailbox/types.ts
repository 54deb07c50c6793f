/** A letter that the mailbox accepted. */
export interface Mail {
  readonly id: string;
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly html: string | null;
  readonly text: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  /** ISO 8601, by the mailbox's clock. */
  readonly createdAt: string;
  /** "queued" until an event says otherwise; then the event's type without "email.". */
  readonly lastEvent: string;
  readonly idempotencyKey: string | null;
}

/** What a sender gives for one letter, once it is known to be valid. */
export type Draft = Omit<Mail, "id" | "messageId" | "createdAt" | "lastEvent" | "idempotencyKey">;

/** One request to the provider's API, and what became of it. */
export interface Call {
  /** Milliseconds since 1970, by the mailbox's clock, when it arrived. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly idempotencyKey: string | null;
  /** The parsed body, undefined where there was none or it was no JSON. */
  payload: unknown;
  /** What the caller was told; null while in progress and where the connection was dropped. */
  answer: Answer | null;
  dropped: "before" | "after" | null;
  /** Ids of the letters that this call added to the inbox: empty for a replay. */
  accepted: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Limits {
  /** API requests a second. */
  readonly perSecond: number;
  /** Recipients a UTC day, and a UTC month. */
  readonly daily: number;
  readonly monthly: number;
}

/** What nobody outside Resend knows for sure; a careful sender is right under each of them. */
export interface Quirks {
  /** 4xx answers (a 429 too) are kept under the idempotency key and replayed. */
  readonly keepClientErrors?: boolean;
  /** The same for 5xx. */
  readonly keepServerErrors?: boolean;
  /** A payload is validated before its key is looked up. */
  readonly validateFirst?: boolean;
  /** The quota is checked before the key is looked up. */
  readonly quotaFirst?: boolean;
  /** A known key replays its answer even where a fault is scripted. */
  readonly faultsAfterKey?: boolean;
}
