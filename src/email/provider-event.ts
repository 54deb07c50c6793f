/** What the provider tells once its signature is checked: of one letter, or of an address on its own list. */
export type ProviderEvent = LetterEvent | ListEvent;

export interface LetterEvent {
  /** The delivery's own id: the same event may come many times. */
  id: string;
  /** Held up: not taken for a reason that passes, such as a quota. Suppressed: the provider writes to this address no more. */
  kind:
    | "sent"
    | "delivered"
    | "soft-bounce"
    | "hard-bounce"
    | "complained"
    | "failed"
    | "held-up"
    | "suppressed";
  /** <batchId>-<position>, as the letter was tagged; null: not a letter of ours. */
  tag: string | null;
  /** A word of the provider's, such as the bounce's type; never its free text, which may hold the address. */
  reason: string | null;
}

export interface ListEvent {
  id: string;
  kind: "listed" | "unlisted";
  /** As the provider spells it. */
  email: string;
  /** Why it stands there, in the provider's word: a bounce, a complaint, or put there by hand. */
  origin: "bounce" | "complaint" | "manual";
}

export interface WebhookVerifier {
  /** The event, "ignored" for one that means nothing here, or null where the signature does not hold. */
  verify(rawBody: string, headers: WebhookHeaders): ProviderEvent | "ignored" | null;
}

export interface WebhookHeaders {
  id: string;
  timestamp: string;
  signature: string;
}
