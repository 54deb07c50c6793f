import * as v from "valibot";
import { EVENT_REPEATS_MAX } from "./config.ts";
import type { Mail } from "./types.ts";

const EVENT_TYPES = [
  ...["sent", "delivered", "delivery_delayed", "bounced", "complained", "failed", "suppressed"],
  ...["opened", "clicked"],
] as const;

const EventType = v.pipe(
  v.string(),
  v.transform((type) => type.replace(/^email\./, "")),
  v.picklist(EVENT_TYPES),
);

/** One event to send about a letter: its type ("delivered" or "email.delivered"), and what to bend. */
export const MailEventSchema = v.strictObject({
  type: EventType,
  bounce: v.optional(
    v.object({
      message: v.optional(v.string()),
      type: v.optional(v.string()),
      subType: v.optional(v.string()),
    }),
  ),
  reason: v.optional(v.string()),
  suppressed: v.optional(v.object({ message: v.optional(v.string()), type: v.optional(v.string()) })),
  /** The header svix-id, so that a test can deliver the same event again later. */
  id: v.optional(v.string()),
  /** The header svix-timestamp, in seconds since 1970: old or future ones are to be refused. */
  timestamp: v.optional(v.pipe(v.number(), v.integer())),
  /** The header svix-signature, in place of the right one. */
  signature: v.optional(v.string()),
  /** How many times to deliver it in all. */
  repeat: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(EVENT_REPEATS_MAX))),
});

export type MailEventInput = v.InferInput<typeof MailEventSchema>;
export type MailEvent = v.InferOutput<typeof MailEventSchema>;

const HARD_BOUNCE = {
  message: "The recipient's mailbox does not exist.",
  type: "Permanent",
  subType: "General",
};
const SUPPRESSION = { message: "The address is on the suppression list.", type: "OnAccountSuppressionList" };

/** The webhook's body as Resend writes it. `at` in milliseconds since 1970. */
export function eventBody(mail: Mail, event: MailEvent, at: number): string {
  return JSON.stringify({
    type: `email.${event.type}`,
    created_at: new Date(at).toISOString(),
    data: {
      email_id: mail.id,
      message_id: mail.messageId,
      from: mail.from,
      to: mail.to,
      subject: mail.subject,
      created_at: mail.createdAt,
      ...(Object.keys(mail.tags).length > 0 ? { tags: mail.tags } : {}),
      ...detailOf(event),
    },
  });
}

function detailOf({ type, bounce, reason, suppressed }: MailEvent): Record<string, unknown> {
  if (type === "bounced") return { bounce: { ...HARD_BOUNCE, ...bounce } };
  if (type === "failed") return { failed: { reason: reason ?? "The message could not be sent." } };
  if (type === "suppressed") return { suppressed: { ...SUPPRESSION, ...suppressed } };
  return {};
}
