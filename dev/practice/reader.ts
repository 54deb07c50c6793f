import { HOUR_MS, MINUTE_MS } from "../../src/config.ts";
import { askAgain } from "../../src/usecases/reader/ask-again.ts";
import { changePreferences, type PreferenceAct } from "../../src/usecases/reader/change-preferences.ts";
import { countAnswer, readAnswer } from "../../src/usecases/reader/count-answer.ts";
import { erase as eraseLead } from "../../src/usecases/reader/erase.ts";
import { reachGoal } from "../../src/usecases/reader/reach-goal.ts";
import { unsubscribe } from "../../src/usecases/reader/unsubscribe.ts";
import { confirm } from "../../src/usecases/sign-up/confirm.ts";
import type { Random } from "../../test/simulation/random.ts";
import { fate } from "../mailbox/fates.ts";
import type { Mail, MailEventInput } from "../mailbox/mailbox.ts";
import type { Course, Person } from "./people.ts";
import type { Stage } from "./stage.ts";
import type { Tally } from "./tally.ts";

/** What readers do by their own page, and what it asks of it. */
const PREFERENCE_ACTS: Readonly<Partial<Record<Course, PreferenceAct>>> = {
  "stops-series": { act: "stop-sequence" },
  weekly: { act: "save", rhythm: "weekly" },
  "on-request": { act: "save", rhythm: "on-request" },
  pauses: { act: "pause" },
  "forgets-result": { act: "forget-result" },
};
/** Fates of a letter that belong to a course. */
const FATES: Readonly<Partial<Record<Course, string>>> = {
  "address-dies": "bounced",
  "mailbox-full": "soft-bounced",
  complains: "complained",
  "provider-fails": "failed",
};

/** Every invented person's letters so far, and what they make of the next. */
export function makeReaders(people: readonly Person[], random: Random, tally: Tally) {
  const byAddress = new Map(people.map((person) => [person.email, person]));
  /** Letters of the series that came to each address, confirmations apart. */
  const read = new Map<string, number>();
  const personOf = (mail: Mail) => byAddress.get(mail.to[0] ?? "");

  /** What becomes of a letter to this person; counts it as the desk will. */
  function fateOf(mail: Mail, nowMs: number): readonly MailEventInput[] {
    const name = fateName(mail, personOf(mail));
    const events = fate(name);
    for (const { type, bounce } of events) {
      if (type === "delivered" || type === "complained") tally.add(type, nowMs);
      if (type === "bounced") tally.add(bounce ? "soft-bounce" : "hard-bounce", nowMs);
    }
    return events;
  }

  function fateName(mail: Mail, person: Person | undefined): string {
    if (!person) return "delivered";
    if (isConfirmation(mail)) return person.course === "address-dead" ? "bounced" : "delivered";
    const isItsLetter = (read.get(person.email) ?? 0) + 1 === person.atLetter;
    return (isItsLetter && FATES[person.course]) || "delivered";
  }

  /** Puts into the agenda what this person does with a letter that came. */
  function take(stage: Stage, mail: Mail): void {
    const person = personOf(mail);
    if (!person) return;
    const soon = (minMinutes: number, maxMinutes: number, act: () => Promise<void>) =>
      stage.at(stage.now() + random.between(minMinutes, maxMinutes) * MINUTE_MS, act);
    if (isConfirmation(mail)) {
      if (person.course === "never-confirms" || person.course === "address-dead") return;
      soon(1, random.chance(0.8) ? 40 : 1_500, () => press(stage, mail));
      return;
    }
    const count = (read.get(person.email) ?? 0) + 1;
    read.set(person.email, count);
    if (random.chance(person.answers)) soon(10, 900, () => answer(stage, mail));
    if (count === person.atLetter) soon(15, 600, () => follow(stage, person, mail));
  }

  async function press(stage: Stage, mail: Mail): Promise<void> {
    if ((await confirm(stage.deps, tokenIn(mail, "confirm"))).ok) tally.add("confirmed", stage.now());
  }

  async function answer({ deps, now }: Stage, mail: Mail): Promise<void> {
    const wanted = random.chance(0.82) ? "about-me" : "not-about-me";
    for (const token of tokensIn(mail, "answer")) {
      if ((await readAnswer(deps, token))?.answer !== wanted) continue;
      await countAnswer(deps, token);
      tally.add(wanted, now());
      return;
    }
  }

  async function follow(stage: Stage, { course, email }: Person, mail: Mail): Promise<void> {
    const { deps, now } = stage;
    const act = PREFERENCE_ACTS[course];
    if (act) await changePreferences(deps, tokenIn(mail, "preferences"), act);
    if (course === "stops-series") tally.add("stopped", now());
    if (course === "unsubscribes" || course === "comes-back") {
      await unsubscribe(deps, tokenIn(mail, "unsubscribe"));
      tally.add("unsubscribed", now());
    }
    if (course === "comes-back") stage.at(now() + 30 * HOUR_MS, () => comeBack(stage, mail, tally));
    if (course === "books" && (await reachGoal(deps, email, "booked")).ok) tally.add("goal", now());
    if (course === "erases") await erase(stage, mail);
  }

  return { fateOf, take };
}

async function comeBack({ deps, now }: Stage, mail: Mail, tally: Tally): Promise<void> {
  const asked = await askAgain(deps, "unsubscribe", tokenIn(mail, "unsubscribe"), { letters: "1" });
  if (asked.ok) tally.add("signed-up", now());
}

async function erase({ deps }: Stage, mail: Mail): Promise<void> {
  const leadId = await deps.vault.open("preferences", tokenIn(mail, "preferences"));
  if (leadId) await eraseLead(deps, leadId);
}

function isConfirmation(mail: Mail): boolean {
  return tokensIn(mail, "confirm").length > 0;
}

function tokenIn(mail: Mail, kind: "confirm" | "unsubscribe" | "preferences"): string {
  const [token] = tokensIn(mail, kind);
  if (!token) throw new Error(`No ${kind} link in the letter.`);
  return token;
}

function tokensIn(mail: Mail, kind: "confirm" | "unsubscribe" | "preferences" | "answer"): string[] {
  return [...(mail.text ?? "").matchAll(new RegExp(`/${kind}/([\\w-]+)`, "g"))].map(
    ([, token = ""]) => token,
  );
}
