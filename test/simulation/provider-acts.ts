import type { Mail } from "../../dev/mailbox/mailbox.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/config.ts";
import { recordEvent } from "../../src/usecases/letters/record-event.ts";
import type { ActParts } from "./act-parts.ts";
import type { Letter } from "./letter-facts.ts";
import type { Person } from "./people.ts";
import type { Process } from "./scheduler.ts";

const EVENTS = {
  ...({ delivered: 20, sent: 4, "soft-bounce": 2, "hard-bounce": 0.4, complained: 0.4 } as const),
  ...({ failed: 0.4, "held-up": 0.4, suppressed: 0.3 } as const),
};
const REASONS: Readonly<Record<string, readonly string[]>> = {
  failed: ["bounced_before"],
  "held-up": ["daily_quota_exceeded"],
  suppressed: ["on_account_suppression_list", "complaint"],
};
/** A call is refused as a whole for the sake of one member, or that member alone (null). */
const REFUSALS = [null, null, null, null, 401, 403, 413, 422, 451] as const;

/** What the provider does to single addresses, and what it tells. */
export function providerActs(parts: ActParts) {
  const { random, depsFor, tell, intent, refused, onRefused } = parts;
  const event = (person: Person, process: Process) => ({
    id: `list ${person.address} ${process.begunMs}`,
    email: person.address,
  });
  return {
    refuse: async (person: Person) => {
      refused.set(person.address, random.pick(REFUSALS));
      onRefused(person.address);
    },
    accept: async (person: Person) => {
      refused.delete(person.address);
    },
    /** Its own list of addresses: one is added, or taken off again. */
    list: (person: Person, process: Process) => {
      const origin = random.pick(["bounce", "complaint", "manual"] as const);
      const isListed = intent.wishOf(person.address).suppressed === "bounced";
      const kind = isListed && random.chance(0.7) ? "unlisted" : "listed";
      const what = kind === "listed" ? ({ act: kind, origin } as const) : ({ act: kind } as const);
      const word = { ...event(person, process), kind, origin } as const;
      return tell(process, person.address, what, () => recordEvent(depsFor(process), word));
    },
  };
}

/** The provider tells of a letter: late, twice, out of order, and again where we did not answer. */
export function tellOf(parts: ActParts, { address, isFull }: Person, mail: Mail, letter: Letter): void {
  const { random, depsFor, spawn, tell } = parts;
  const tag = mail.tags.send ?? null;
  const { lead, sequence, step } = letter;
  const say = (
    kind: keyof typeof EVENTS,
    id: string,
    reason: string | null,
    delayMs: number,
    tries: number,
  ): void =>
    spawn(
      `${kind} ${tag}`,
      async (process) => {
        const what = { act: "told", kind, id, lead, sequence, step, reason } as const;
        try {
          await tell(process, address, what, () => recordEvent(depsFor(process), { id, kind, tag, reason }));
        } catch (error) {
          if (tries > 1) say(kind, id, reason, 5 * MINUTE_MS, tries - 1);
          throw error;
        }
      },
      delayMs,
    );
  for (let i = isFull ? 1 : random.between(0, 2); i > 0; i--) {
    const kind = isFull ? "soft-bounce" : random.weighted(EVENTS);
    const reason = random.pick(REASONS[kind] ?? [null]);
    const wait = random.pick([2_000, MINUTE_MS, 6 * HOUR_MS, 3 * DAY_MS]);
    for (let copies = random.pick([1, 1, 2]); copies > 0; copies--) {
      say(kind, `${tag}-${kind}-${i}`, reason, random.between(0, wait), 3);
    }
  }
}
