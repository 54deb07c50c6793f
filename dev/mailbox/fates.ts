import type { MailEventInput } from "./events.ts";
import type { Mail } from "./types.ts";
import { bareAddress } from "./validation.ts";

const SOFT_BOUNCE = {
  message: "The recipient's mailbox is full.",
  type: "Transient",
  subType: "MailboxFull",
};

/** What becomes of a letter by the name before the @ (and before a +), as with Resend's own test addresses. */
const FATES: Readonly<Record<string, readonly MailEventInput[]>> = {
  delivered: [{ type: "sent" }, { type: "delivered" }],
  bounced: [{ type: "sent" }, { type: "bounced" }],
  "soft-bounced": [{ type: "sent" }, { type: "bounced", bounce: SOFT_BOUNCE }],
  complained: [{ type: "sent" }, { type: "delivered" }, { type: "complained" }],
  delayed: [{ type: "sent" }, { type: "delivery_delayed" }],
  suppressed: [{ type: "suppressed" }],
  failed: [{ type: "failed" }],
};

export const FATE_NAMES = Object.keys(FATES);

/** The events that a letter to this address is followed by: `bounced@any.example` bounces, most are delivered. */
export function fateByAddress(mail: Pick<Mail, "to">): readonly MailEventInput[] {
  const [name = ""] = (bareAddress(mail.to[0] ?? "") ?? "").split(/[+@]/);
  return fate(Object.hasOwn(FATES, name) ? name : "delivered");
}

/** The events of a fate by its name. */
export function fate(name: string): readonly MailEventInput[] {
  return FATES[name] ?? [];
}
