import type { ProviderEvent, WebhookHeaders, WebhookVerifier } from "./provider-event.ts";
import { isSignedWith } from "./svix-signature.ts";

/**
 * Verifies Resend's Svix-signed webhooks: on the raw body, at most five minutes old or early.
 * @param now the real clock (epoch ms), whatever the application's says: the provider's is real, too.
 */
export function makeResendWebhooks(secret: string, now: () => number): WebhookVerifier {
  return {
    async verify(rawBody, headers) {
      if (!(await isSignedWith(secret, rawBody, headers, now()))) return null;
      try {
        return readEvent(JSON.parse(rawBody), headers);
      } catch {
        return null;
      }
    },
  };
}

interface Payload {
  type?: unknown;
  data?: {
    tags?: Record<string, unknown>;
    bounce?: { type?: unknown; subType?: unknown };
  };
}

function readEvent(payload: unknown, { id }: WebhookHeaders): ProviderEvent | "ignored" {
  const { type, data = {} } = (payload ?? {}) as Payload;
  const kind = kindOf(type, data.bounce?.type);
  if (!kind) return "ignored";
  const tag = data.tags?.send;
  return { id, kind, tag: typeof tag === "string" ? tag : null, reason: reasonOf(kind, data.bounce) };
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
function reasonOf(kind: ProviderEvent["kind"], bounce: { type?: unknown; subType?: unknown } | undefined) {
  const words = [bounce?.type, bounce?.subType].filter((word) => /^[A-Za-z]{1,30}$/.test(String(word ?? "")));
  return words.length > 0 ? words.join("-") : kind;
}
