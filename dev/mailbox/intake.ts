import { fateByAddress } from "./fates.ts";
import type { FateOf } from "./options.ts";
import type { State } from "./state.ts";
import type { Draft, Mail } from "./types.ts";
import type { Webhooks } from "./webhooks.ts";

/** A moment, so that the sender has its answer before the first event, as it mostly has in life. */
const AUTO_DELIVER_AFTER_MS = 1;

export interface IntakeParts {
  readonly state: State;
  readonly webhooks: Webhooks;
  readonly now: () => number;
  readonly newId: () => string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly autoDeliver: boolean | FateOf;
}

/** Turns drafts into kept letters, and where asked tells what becomes of each. */
export function createIntake({ state, webhooks, now, newId, sleep, autoDeliver }: IntakeParts) {
  const fateOf = autoDeliver === true ? fateByAddress : autoDeliver || null;
  let delivering: Promise<void> = Promise.resolve();

  function accept(draft: Draft, idempotencyKey: string | null): Mail {
    const id = newId();
    const messageId = `<${id}@mailbox.example>`;
    const createdAt = new Date(now()).toISOString();
    const mail: Mail = { id, messageId, ...draft, createdAt, lastEvent: "queued", idempotencyKey };
    state.putMail(mail);
    if (fateOf) delivering = delivering.then(() => deliver(mail, fateOf));
    return mail;
  }

  async function deliver(mail: Mail, fate: FateOf): Promise<void> {
    await sleep(AUTO_DELIVER_AFTER_MS);
    for (const event of fate(mail)) await webhooks.send(mail, event);
  }

  /** Resolves once every event due so far is delivered. */
  async function settled(): Promise<void> {
    for (let seen: Promise<void> | null = null; seen !== delivering; ) {
      seen = delivering;
      await seen;
    }
  }

  return { accept, settled };
}
