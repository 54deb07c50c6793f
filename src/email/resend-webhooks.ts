import { Webhook } from "standardwebhooks";
import type {
  LetterEvent,
  ListEvent,
  ProviderEvent,
  WebhookHeaders,
  WebhookVerifier,
} from "./provider-event.ts";

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
    failed?: { reason?: unknown } | null;
    suppressed?: { type?: unknown } | null;
    email?: unknown;
    origin?: unknown;
  } | null;
}

type Data = NonNullable<Payload["data"]>;

function readEvent(payload: unknown, { id }: WebhookHeaders): ProviderEvent | "ignored" {
  const { type, data } = Object(payload) as Payload;
  if (type === "suppression.added" || type === "suppression.removed")
    return listEvent(id, type === "suppression.added" ? "listed" : "unlisted", data ?? {});
  const kind = kindOf(type, data ?? {});
  if (!kind) return "ignored";
  const tag = data?.tags?.send;
  return { id, kind, tag: typeof tag === "string" ? tag : null, reason: reasonOf(kind, data ?? {}) };
}

function listEvent(id: string, kind: ListEvent["kind"], { email, origin }: Data): ProviderEvent | "ignored" {
  if (typeof email !== "string") return "ignored";
  return { id, kind, email, origin: origin === "bounce" || origin === "complaint" ? origin : "manual" };
}

/** Reasons of a failure that pass by themselves. */
const PASSING = /quota|rate_?limit|timeout|temporar|try_again/i;

function kindOf(type: unknown, { bounce, failed }: Data): LetterEvent["kind"] | null {
  switch (type) {
    case "email.sent":
      return "sent";
    case "email.delivered":
      return "delivered";
    case "email.bounced":
      return bounce?.type === "Permanent" ? "hard-bounce" : "soft-bounce";
    case "email.complained":
      return "complained";
    case "email.failed":
      return PASSING.test(String(failed?.reason ?? "")) ? "held-up" : "failed";
    case "email.suppressed":
      return "suppressed";
    default:
      return null;
  }
}

/** Only words of a known shape: anything longer could be somebody's mail server quoting the address. */
function reasonOf(kind: LetterEvent["kind"], { bounce, failed, suppressed }: Data): string {
  const said = [bounce?.type, bounce?.subType, failed?.reason, suppressed?.type];
  const words = said.filter((word) => /^[A-Za-z_]{1,40}$/.test(String(word ?? "")));
  return words.length > 0 ? words.join("-") : kind;
}
