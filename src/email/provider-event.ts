/** What the provider tells of one letter, once its signature is checked. */
export interface ProviderEvent {
  /** The delivery's own id: the same event may come many times. */
  id: string;
  kind: "sent" | "delivered" | "soft-bounce" | "hard-bounce" | "complained" | "failed" | "suppressed";
  /** <batchId>-<position>, as the letter was tagged; null: not a letter of ours. */
  tag: string | null;
  /** A word of the provider's, such as the bounce's type; never its free text, which may hold the address. */
  reason: string | null;
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
