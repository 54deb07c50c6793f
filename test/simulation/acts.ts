import { sql } from "drizzle-orm";
import type { Mail } from "../../dev/mailbox/mailbox.ts";
import { DAY_MS, HOUR_MS } from "../../src/config.ts";
import { recordEvent } from "../../src/usecases/letters/record-event.ts";
import { unsubscribe } from "../../src/usecases/reader/unsubscribe.ts";
import { confirm } from "../../src/usecases/sign-up/confirm.ts";
import { signUp } from "../../src/usecases/sign-up/sign-up.ts";
import type { Act, ActParts } from "./act-parts.ts";
import { choiceActs } from "./choice-acts.ts";
import { coachActs } from "./coach-acts.ts";
import { type Person, resultOf, styleOf, ZONES } from "./people.ts";
import type { Random } from "./random.ts";
import type { Process } from "./scheduler.ts";

const MINUTE_MS = 60_000;
/** A day and more, in minutes. */
const DAY_BACK = -1_800;

export type Acts = ReturnType<typeof makeActs>;

/** What people, and the world around them, do between and in the middle of ticks. */
export function makeActs(parts: ActParts) {
  const { random } = parts;
  const acts = {
    ...ownActs(parts),
    ...choiceActs(parts),
    ...directActs(parts),
    ...worldActs(parts),
    ...coachActs(parts),
  };
  const weights: Record<keyof typeof acts, number> = {
    signUp: 3,
    retake: 3,
    unsubscribe: 2,
    zone: 1,
    suppress: 0.4,
    erase: 0.4,
    pause: 0.6,
    resume: 1,
    refuse: 0.8,
    accept: 0.5,
    deploy: 0.4,
    skew: parts.skews ? 4 : 0,
    rest: 0.5,
    wake: 0.5,
    rhythm: 0.8,
    next: 0.4,
    stopSeries: 0.3,
    stopNewsletter: 0.3,
    goal: 0.3,
    newsletter: 1,
    callOff: 0.6,
    stepBack: 0,
    edit: parts.edits ? 1.5 : 0,
    restore: parts.restores ? 1.5 : 0,
  };

  /** One act by one person, after a while. */
  function act(name: keyof typeof acts, person: Person, delayMs: number): void {
    parts.spawn(`${name} ${person.address.split("@")[0]}`, (process) => acts[name](person, process), delayMs);
  }

  return {
    act,
    depsFor: parts.depsFor,
    any: (person: Person, delayMs: number) => act(random.weighted(weights), person, delayMs),
    /** Most people press the button of a confirmation, soon or at night. */
    onMail(person: Person, mail: Mail): void {
      if (parts.hooks) tellOf(parts, mail);
      if (mail.subject !== "confirmation" || !random.chance(0.9)) return;
      const token = /\/confirm\/([^?]+)\?/.exec(mail.text ?? "")?.[1] ?? "";
      const wait = random.pick([MINUTE_MS, 20 * MINUTE_MS, 3 * HOUR_MS, 12 * HOUR_MS, 2 * DAY_MS]);
      press(parts, person, token, random.between(0, wait), 3);
    },
  };
}

/** Whoever gets an error page presses again. */
function press(parts: ActParts, person: Person, token: string, delayMs: number, tries: number): void {
  parts.spawn(
    `confirm ${person.address.split("@")[0]}`,
    async (process) => {
      try {
        await confirm(parts.depsFor(process), token);
      } catch (error) {
        if (tries > 1) press(parts, person, token, MINUTE_MS, tries - 1);
        throw error;
      }
    },
    delayMs,
  );
}

const EVENTS = { delivered: 20, sent: 4, "soft-bounce": 2, "hard-bounce": 0.4, complained: 0.4 } as const;

/** The provider tells of a letter: late, twice, out of order, and again where we did not answer. */
function tellOf(parts: ActParts, mail: Mail): void {
  const { random, depsFor, spawn } = parts;
  const tag = mail.tags.send ?? null;
  const tell = (kind: keyof typeof EVENTS, id: string, delayMs: number, tries: number): void =>
    spawn(
      `${kind} ${tag}`,
      async (process) => {
        try {
          await recordEvent(depsFor(process), { id, kind, tag, reason: null });
        } catch (error) {
          if (tries > 1) tell(kind, id, 5 * MINUTE_MS, tries - 1);
          throw error;
        }
      },
      delayMs,
    );
  for (let i = random.between(0, 2); i > 0; i--) {
    const kind = random.weighted(EVENTS);
    const wait = random.pick([2_000, MINUTE_MS, 6 * HOUR_MS, 3 * DAY_MS]);
    for (let copies = random.pick([1, 1, 2]); copies > 0; copies--) {
      tell(kind, `${tag}-${kind}-${i}`, random.between(0, wait), 3);
    }
  }
}

/** Mostly the letters, some newsletters too, and a few newsletters alone. */
function consentsOf(random: Random): ("letters" | "newsletter" | "profile")[] {
  const newsletter = random.chance(0.5);
  const letters = !newsletter || random.chance(0.9);
  return [
    ...(letters ? (["letters"] as const) : []),
    ...(newsletter ? (["newsletter"] as const) : []),
    ...(random.chance(0.9) ? (["profile"] as const) : []),
  ];
}

function ownActs({ random, depsFor, inboxOf }: ActParts) {
  const subscribe: Act = (person, process) =>
    signUp(depsFor(process), {
      email: person.address,
      result: resultOf(person.style),
      firstName: null,
      locale: person.locale,
      timeZone: person.zone,
      form: "quiz",
      source: { page: null, utm: {} },
      consents: consentsOf(random).map((id) => ({ id, version: "1" })),
    });
  return {
    signUp: subscribe,
    retake: ((person, process) => {
      person.style = styleOf(random);
      return subscribe(person, process);
    }) satisfies Act,
    unsubscribe: (async (person, process) => {
      const links = inboxOf(person.address).flatMap(
        ({ text }) => text?.match(/\/unsubscribe\/([^?]+)\?/)?.[1] ?? [],
      );
      const token = links.at(-1);
      if (token) await unsubscribe(depsFor(process), token);
    }) satisfies Act,
  };
}

/** What no use case does yet: statements as one would write them. */
function directActs({ random, depsFor }: ActParts) {
  const lead = (person: Person) =>
    sql`(SELECT id FROM leads WHERE email_hash = ${`hash-of-${person.address}`})`;
  const run = (process: Process, ...statements: ReturnType<typeof sql>[]) =>
    depsFor(process).db.batch(statements);
  const suppression = (
    person: Person,
    reason: string,
  ) => sql`INSERT INTO suppressions (email_hash, reason, created_at)
    VALUES (${`hash-of-${person.address}`}, ${reason}, 0) ON CONFLICT DO UPDATE SET reason = excluded.reason`;
  return {
    zone: (person: Person, process: Process) =>
      run(
        process,
        sql`UPDATE leads SET time_zone = ${random.pick(ZONES)}, locale = ${random.pick(["nl", "en"])}
          WHERE id = ${lead(person)}`,
      ),
    suppress: (person: Person, process: Process) => {
      const reason = random.pick(["bounced", "complained"]);
      return run(
        process,
        suppression(person, reason),
        sql`UPDATE enrollments SET state = 'exited', exit_reason = ${reason}, due_at = NULL
          WHERE lead_id = ${lead(person)} AND state IN ('active', 'paused')`,
        sql`UPDATE leads SET status = ${reason} WHERE id = ${lead(person)}`,
      );
    },
    erase: (person: Person, process: Process) =>
      run(
        process,
        suppression(person, "erased"),
        ...["sends", "enrollments", "sign_ups", "consents"].map(
          (table) => sql`DELETE FROM ${sql.identifier(table)} WHERE lead_id = ${lead(person)}`,
        ),
        sql`DELETE FROM leads WHERE id = ${lead(person)}`,
      ),
    pause: (person: Person, process: Process) =>
      run(
        process,
        sql`UPDATE enrollments SET state = 'paused', due_at = NULL
          WHERE lead_id = ${lead(person)} AND state = 'active' AND sequence <> 'confirmation'`,
      ),
    resume: (person: Person, process: Process) =>
      run(
        process,
        sql`UPDATE enrollments SET state = 'active', due_at = ${depsFor(process).now()}
          WHERE lead_id = ${lead(person)} AND state = 'paused'`,
      ),
  };
}

function worldActs({ random, refused, onRefused, deploy, skew }: ActParts) {
  return {
    refuse: async (person: Person) => {
      refused.add(person.address);
      onRefused(person.address);
    },
    accept: async (person: Person) => {
      refused.delete(person.address);
    },
    deploy: async () => deploy(),
    // Within 4 h of each other, and a whole day and more back: that the engine sees, and tries nothing again.
    skew: async () => skew(random.pick([0, -110, -20, 3, 40, 110, DAY_BACK, DAY_BACK]) * MINUTE_MS),
    stepBack: async () => skew(DAY_BACK * MINUTE_MS),
  };
}
