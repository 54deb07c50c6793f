import { Resend } from "resend";
import { vi } from "vitest";
import { createMailbox, type MailboxOptions } from "../../../dev/mailbox/mailbox.ts";

export const API_KEY = "re_local_key";
export const WEBHOOK_SECRET = "whsec_bG9jYWwtbWFpbGJveC1zZWNyZXQtMDE=";
export const BASE_URL = "http://mailbox.example";
export const START_MS = Date.UTC(2026, 10, 22, 9);

export const letter = {
  from: "Anna en Bas <brieven@lindehof.example>",
  to: "mila@lead.example",
  subject: "Welkom",
  html: "<p>Dag Mila</p>",
  text: "Dag Mila",
};

/** A mailbox in process behind the global fetch, the SDK before it, and a clock that only tests move. */
export function setUp(options: Partial<MailboxOptions> = {}) {
  const time = { now: START_MS };
  let ids = 0;
  const mailbox = createMailbox({
    apiKey: API_KEY,
    webhookSecret: WEBHOOK_SECRET,
    now: () => time.now,
    newId: () => `id-${++ids}`,
    sleep: async () => {},
    limits: { perSecond: 1_000 },
    ...options,
  });
  vi.stubGlobal("fetch", mailbox.fetch);
  return { mailbox, time, resend: new Resend(API_KEY, { baseUrl: BASE_URL }) };
}

export function lettersTo(...addresses: string[]) {
  return addresses.map((to) => ({ ...letter, to }));
}

/** A JSON request to the mailbox's own side. */
export function ask(method: string, path: string, body?: unknown): Request {
  const headers = { "content-type": "application/json" };
  return new Request(
    `${BASE_URL}${path}`,
    body === undefined ? { method } : { method, headers, body: JSON.stringify(body) },
  );
}
