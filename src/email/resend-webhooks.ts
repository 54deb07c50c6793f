import { Webhook } from "standardwebhooks";
import type { ProviderEvent, WebhookHeaders, WebhookVerifier } from "./provider-event.ts";

/**
 * Verifies Resend's Svix-signed webhooks: on the raw body, at most five minutes old or early by the real clock,
 * whatever the application's says: the provider's is real, too.
 */
export function makeResendWebhooks(secret: string): WebhookVerifier {
  return {
    verify(rawBody, headers) {
      const { id, timestamp, signature } = headers;
      let payload: unknown;
      try {
        payload = new Webhook(secret).verify(rawBody, {
          "webhook-id": id,
          "webhook-timestamp": timestamp,
          "webhook-signature": signature,
        });
      } catch {
        return null;
      }
      return readEvent(payload, headers);
    },
  };
}

/** Whoever signs it writes it as they like: any part may be missing, or null. */
interface Payload {
  type?: unknown;
  data?: {
    tags?: Record<string, unknown> | null;
    bounce?: { type?: unknown; subType?: unknown } | null;
  } | null;
}

function readEvent(payload: unknown, { id }: WebhookHeaders): ProviderEvent | "ignored" {
  const { type, data } = Object(payload) as Payload;
  const kind = kindOf(type, data?.bounce?.type);
  if (!kind) return "ignored";
  const tag = data?.tags?.send;
  return { id, kind, tag: typeof tag === "string" ? tag : null, reason: reasonOf(kind, data?.bounce) };
}

function kindOf(type: unknown, bounceType: unknown): ProviderEvent["kind"] | null {
  switch (type) {
    case "email.sent":
      return "sent";
    case "email.delivered":
      return "delivered";
    case "email.bounced":
      return bounceType === "Permanent" ? "hard-bounce" : "soft-bounce";
    case "email.complained":
      return "complained";
    case "email.failed":
      return "failed";
    case "email.suppressed":
      return "suppressed";
    default:
      return null;
  }
}

/** Only words of a known shape: anything longer could be somebody's mail server quoting the address. */
function reasonOf(
  kind: ProviderEvent["kind"],
  bounce: { type?: unknown; subType?: unknown } | null | undefined,
) {
  const words = [bounce?.type, bounce?.subType].filter((word) => /^[A-Za-z]{1,30}$/.test(String(word ?? "")));
  return words.length > 0 ? words.join("-") : kind;
}
