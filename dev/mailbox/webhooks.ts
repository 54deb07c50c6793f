import { Webhook } from "standardwebhooks";
import * as v from "valibot";
import { eventBody, type MailEventInput, MailEventSchema } from "./events.ts";
import type { State } from "./state.ts";
import type { Mail } from "./types.ts";

/** What came of one delivery; status null where the receiver could not be reached. */
export interface Delivery {
  readonly status: number | null;
  readonly error?: string;
}

export interface EventResult {
  readonly id: string;
  readonly type: string;
  /** Empty where the mailbox knows no webhook address. */
  readonly deliveries: readonly Delivery[];
}

export interface WebhookParts {
  readonly secret: string;
  readonly url: string | undefined;
  readonly deliver: (request: Request) => Promise<Response>;
  readonly state: State;
  readonly now: () => number;
  readonly stampNow: () => number;
  readonly newId: () => string;
}

export interface SignedEvent {
  readonly id: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Makes and delivers the events about letters, signed as Svix signs them. */
export function createWebhooks(parts: WebhookParts) {
  const webhook = new Webhook(parts.secret);

  function sign(mail: Mail, input: MailEventInput): SignedEvent {
    const event = v.parse(MailEventSchema, input);
    const id = event.id ?? `msg_${parts.newId()}`;
    const timestamp = event.timestamp ?? Math.floor(parts.stampNow() / 1000);
    const body = eventBody(mail, event, parts.now());
    const signature = event.signature ?? webhook.sign(id, new Date(timestamp * 1000), body);
    const headers = { "svix-id": id, "svix-timestamp": String(timestamp), "svix-signature": signature };
    return { id, body, headers: { "content-type": "application/json", ...headers } };
  }

  /** Notes the event on the letter and delivers it, `repeat` times one after another. */
  async function send(mail: Mail, input: MailEventInput): Promise<EventResult> {
    const event = v.parse(MailEventSchema, input);
    const signed = sign(mail, input);
    note(mail.id, event.type);
    const deliveries: Delivery[] = [];
    for (let sent = 0; parts.url && sent < (event.repeat ?? 1); sent += 1) {
      deliveries.push(await deliver(parts.url, signed));
    }
    return { id: signed.id, type: `email.${event.type}`, deliveries };
  }

  function note(id: string, lastEvent: string): void {
    const mail = parts.state.mail(id);
    if (mail) parts.state.putMail({ ...mail, lastEvent });
  }

  async function deliver(url: string, { body, headers }: SignedEvent): Promise<Delivery> {
    try {
      const response = await parts.deliver(new Request(url, { method: "POST", headers, body }));
      await response.body?.cancel();
      return { status: response.status };
    } catch (error) {
      return { status: null, error: error instanceof Error ? error.message : String(error) };
    }
  }

  return { sign, send };
}

export type Webhooks = ReturnType<typeof createWebhooks>;
