import type { MailEventInput } from "./events.ts";
import type { Limits, Mail, Quirks } from "./types.ts";

/** The events that follow on a letter, in order. */
export type FateOf = (mail: Mail) => readonly MailEventInput[];

export interface MailboxOptions {
  readonly apiKey: string;
  /** "whsec_" and base64, as Resend gives it. */
  readonly webhookSecret: string;
  /** Milliseconds since 1970. `POST /clock` shifts what the mailbox makes of it. */
  readonly now: () => number;
  /** Where events go; without it they are only noted in the inbox. */
  readonly webhookUrl?: string | undefined;
  /** Both default to the global `fetch`. */
  readonly deliverWebhook?: ((request: Request) => Promise<Response>) | undefined;
  readonly postUnsubscribe?: ((request: Request) => Promise<Response>) | undefined;
  /** The clock that signatures are stamped with: `now`, unshifted, since the SDK verifies by the real one. */
  readonly webhookNow?: (() => number) | undefined;
  /** Defaults to `crypto.randomUUID`. */
  readonly newId?: (() => string) | undefined;
  /** Defaults to a timer; a simulation passes its own. */
  readonly sleep?: ((milliseconds: number) => Promise<void>) | undefined;
  /** Defaults to 5 requests a second and no quota. */
  readonly limits?: Partial<Limits> | undefined;
  readonly quirks?: Quirks | undefined;
  /** Sends by itself what becomes of each accepted letter: as its address says (fates.ts), or as told here. */
  readonly autoDeliver?: boolean | FateOf | undefined;
  readonly keepMails?: number | undefined;
  readonly keepCalls?: number | undefined;
}
