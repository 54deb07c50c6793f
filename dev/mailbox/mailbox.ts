import { answerApi, isApiPath } from "./api.ts";
import { createClock } from "./clock.ts";
import { createControl } from "./control.ts";
import { createFaults } from "./faults.ts";
import { createKeys } from "./idempotency.ts";
import { createIntake } from "./intake.ts";
import { createLimits } from "./limits.ts";
import type { MailboxOptions } from "./options.ts";
import { restoreSnapshot, type Snapshot, takeSnapshot } from "./snapshot.ts";
import { createState } from "./state.ts";
import type { Mail } from "./types.ts";
import { untilAborted } from "./until-aborted.ts";
import { createWebhooks } from "./webhooks.ts";

export type { MailEventInput } from "./events.ts";
export type { Fault } from "./faults.ts";
export type { MailboxOptions } from "./options.ts";
export { ConnectionDropped } from "./send.ts";
export type { Snapshot } from "./snapshot.ts";
export type { Limits, Mail, Quirks } from "./types.ts";

export type Mailbox = ReturnType<typeof createMailbox>;

/**
 * A mailbox that speaks Resend's API and keeps what it is sent; made of Web standards only. By hand: `emulate` (see
 * test/e2e/emulator.test.ts) loses no answer, refuses nothing for its rate or quota, and goes by the real clock.
 * @example
 * const mailbox = createMailbox({ apiKey: "re_local", webhookSecret, now: () => clock });
 * vi.stubGlobal("fetch", mailbox.fetch); // the SDK calls the global fetch
 */
export function createMailbox(options: MailboxOptions) {
  const parts = createParts(options);
  const { state, keys, limits, faults, webhooks, intake, clock } = parts;
  const control = createControl({ ...parts, postUnsubscribe: options.postUnsubscribe ?? callOut });
  const api = {
    ...parts,
    ...clock,
    apiKey: options.apiKey,
    quirks: options.quirks ?? {},
    accept: intake.accept,
  };

  /** Answers any request to the mailbox. Rejects on a scripted drop, and when the request is aborted. */
  async function handle(request: Request): Promise<Response> {
    const isApi = isApiPath(new URL(request.url).pathname);
    // The provider works on after its caller has hung up: that is what makes a timeout ambiguous.
    return await untilAborted(request.signal, async () =>
      isApi ? await answerApi(api, request) : await control.fetch(request),
    );
  }

  /** Sends the signed event about a letter. Throws on an unknown letter or a malformed event. */
  const sendEvent = (id: string, event: Parameters<typeof webhooks.send>[1]) =>
    webhooks.send(mailOf(id), event);

  /** The same event only signed, for a test that delivers it late or out of order by itself. */
  const signEvent = (id: string, event: Parameters<typeof webhooks.sign>[1]) =>
    webhooks.sign(mailOf(id), event);

  function mailOf(id: string): Mail {
    const mail = state.mail(id);
    if (!mail) throw new RangeError(`The mailbox holds no letter ${id}.`);
    return mail;
  }

  function clear(): void {
    state.clear();
    for (const part of [keys, limits, faults]) part.clear();
  }

  return {
    handle,
    sendEvent,
    signEvent,
    clear,
    clock,
    faults,
    /** `handle` in the shape of the global fetch. */
    fetch: (input: Request | URL | string, init?: RequestInit) => handle(new Request(input, init)),
    /** All accepted letters, oldest first. */
    emails: state.mails,
    /** Every request to the API, oldest first. */
    calls: state.calls,
    /** Resolves once the events of `autoDeliver` are delivered. */
    settled: intake.settled,
    onChange: state.onChange,
    snapshot: () => takeSnapshot(parts),
    restore: (snapshot: Snapshot) => restoreSnapshot(parts, snapshot),
  };
}

function createParts(options: MailboxOptions) {
  const clock = createClock(options.now);
  const { now } = clock;
  const newId = options.newId ?? (() => crypto.randomUUID());
  const sleep = options.sleep ?? ((ms: number) => new Promise<void>((wake) => setTimeout(wake, ms)));
  const state = createState(options);
  const webhooks = createWebhooks({
    secret: options.webhookSecret,
    url: options.webhookUrl,
    deliver: options.deliverWebhook ?? callOut,
    stampNow: options.webhookNow ?? options.now,
    state,
    now,
    newId,
  });
  const autoDeliver = options.autoDeliver ?? false;
  const intake = createIntake({ state, webhooks, now, newId, sleep, autoDeliver });
  const limits = createLimits(now, options.limits);
  return { clock, state, webhooks, intake, limits, sleep, keys: createKeys(now), faults: createFaults() };
}

function callOut(request: Request): Promise<Response> {
  return fetch(request);
}
