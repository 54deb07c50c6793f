import type { Mail } from "../../dev/mailbox/mailbox.ts";
import { HOUR_MS, MINUTE_MS } from "../../src/config.ts";
import { BATCH_ID_CHARS } from "../../src/db/letters/split.ts";
import type { Sequence, Step } from "../../src/drip/types.ts";
import type { Facts } from "./facts.ts";
import type { Intent } from "./intent.ts";
import { CLAIM_MS } from "./intent-checks.ts";
import type { Letter } from "./letter-facts.ts";
import type { Fail } from "./narrator.ts";
import { GAP_MS, ONE_LETTER_MS } from "./promised.ts";

/** A call may reach the provider so long after its batch was ended for want of an answer. */
const LATE_MS = 11 * 60_000;

/** A letter that the provider took. */
export interface Accepted extends Letter {
  readonly atMs: number;
  readonly mail: Mail;
}

export interface CheckParts {
  readonly facts: Facts;
  /** The series as they are now. */
  readonly sequences: () => readonly Sequence[];
  /** They were edited: an order or a wait that held before may not hold now. */
  readonly edited: () => boolean;
  readonly fail: Fail;
  /** Since when (virtual ms) the clock that the engine reads has run evenly: a span that began before is no proof. */
  readonly steadySince: () => number;
  /** The same, of a clock that is right; while it is wrong, for ever: the provider's days are others then. */
  readonly rightSince: () => number;
  readonly fallbackZone: string;
  /** The coach's own mailbox. */
  readonly coach: string;
  readonly intent: Intent;
}

/** The provider's own ledger, held against promises 1 and 5 letter by letter. */
export function makeAcceptedLetters(parts: CheckParts) {
  const accepted: Accepted[] = [];
  const seen = new Set<string>();
  return {
    accepted: accepted as readonly Accepted[],
    /** Takes the mails that it has not seen before, and returns them as letters. */
    onAccepted(mails: readonly Mail[], atMs: number): Accepted[] {
      const fresh = mails.filter(({ id }) => !seen.has(id));
      return fresh.map((mail) => {
        seen.add(mail.id);
        const letter = { ...letterOf(parts.facts, mail), atMs, mail };
        check(parts, letter, accepted);
        accepted.push(letter);
        return letter;
      });
    },
  };
}

function letterOf(facts: Facts, mail: Mail): Letter {
  const tag = mail.tags.send ?? "";
  const cut = tag.lastIndexOf("-");
  const letter = facts.batches.members(tag.slice(0, cut))[Number(tag.slice(cut + 1))];
  if (!letter) throw new Error(`The tag ${tag} names nothing.`);
  return letter;
}

function check(parts: CheckParts, letter: Accepted, accepted: readonly Accepted[]): void {
  const { sequences, edited, fail, steadySince, intent } = parts;
  if (isLoose(letter)) {
    if (accepted.some(({ mail }) => mail.tags.send === letter.mail.tags.send))
      fail("P1", `${nameOf(letter)} (${letter.mail.tags.send}) accepted twice`);
    return;
  }
  const before = accepted.filter(({ lead }) => lead === letter.lead);
  const again = intent.mayGoAgain(letter.lead, letter.sequence, letter.step);
  const mayGo = letter.sequence === "confirmation" ? intent.timesMade(letter.lead, letter.step) : 1;
  const went = before.filter((each) => each.sequence === letter.sequence && each.step === letter.step).length;
  if (!again && went >= mayGo) {
    fail("P1", `${nameOf(letter)} accepted twice`);
  }
  if (letter.sequence !== "confirmation") checkBudget(parts, letter, before);
  if (!isDrip(letter)) return;
  const drip = before.filter(isDrip);
  const place = placeOf(sequences(), letter);
  const later = drip.some((each) => each.sequence === letter.sequence && placeOf(sequences(), each) > place);
  if (later && !again && !edited()) {
    fail("P5", `${nameOf(letter)} accepted after a later step`);
  }
  const last = drip.at(-1);
  if (last && last.atMs >= steadySince() && letter.atMs - last.atMs < GAP_MS - LATE_MS) {
    fail("P5", `${nameOf(letter)} ${(letter.atMs - last.atMs) / 60_000} min after ${nameOf(last)}`);
  }
}

/**
 * One letter in twenty hours to one reader: of a series or a newsletter, but for a series' first, for whoever asks for
 * each, and for what the operator or the provider gave back.
 */
function checkBudget(parts: CheckParts, letter: Accepted, before: readonly Accepted[]): void {
  const { fail, edited, steadySince, intent } = parts;
  const last = before.findLast(
    (each) => each.sequence !== "confirmation" && !intent.wasTakenBack(each.lead, each.sequence, each.step),
  );
  if (!last || letter.atMs - last.atMs >= ONE_LETTER_MS - LATE_MS) return;
  if (edited() || last.atMs < Math.max(steadySince(), intent.setBackMs() ?? 0)) return;
  // One that may come at any time may overtake one that was claimed before it.
  const isOvertaken = claimedMs(parts, last) > claimedMs(parts, letter) && comesAnyTime(parts, last);
  if (!isOvertaken && !comesAnyTime(parts, letter))
    fail("P5", `${nameOf(letter)} ${(letter.atMs - last.atMs) / HOUR_MS} h after ${nameOf(last)}`);
}

function comesAnyTime(parts: CheckParts, letter: Accepted): boolean {
  const { sequences, intent } = parts;
  const { lead, sequence, step, mail } = letter;
  const [first] = sequences().find(({ key }) => key === sequence)?.steps ?? [];
  if (first?.key === step || intent.mayGoAgain(lead, sequence, step)) return true;
  const claimed = claimedMs(parts, letter);
  const wishes = mail.to.flatMap((to) => intent.wishesBetween(to, claimed - MINUTE_MS, claimed + CLAIM_MS));
  return isDrip(letter) && wishes.some(({ rhythm, isBlurred }) => isBlurred || rhythm === "on-request");
}

/** When whoever claimed it had read what is due. */
function claimedMs({ facts }: CheckParts, { mail }: Accepted): number {
  return facts.batches.plannedAt((mail.tags.send ?? "").slice(0, BATCH_ID_CHARS));
}

/** Of no series and of no lead: a test letter, or what somebody asked for. */
function isLoose({ lead }: Letter): boolean {
  return lead === "asked" || lead === "test";
}

function isDrip({ sequence }: Letter): boolean {
  return sequence !== "confirmation" && sequence !== "newsletter";
}

export function nameOf({ lead, sequence, step }: Pick<Letter, "lead" | "sequence" | "step">): string {
  return `${lead}/${sequence}/${step}`;
}

export function stepOf(sequences: readonly Sequence[], { sequence, step }: Letter): Step | undefined {
  return sequences.find(({ key }) => key === sequence)?.steps.find(({ key }) => key === step);
}

function placeOf(sequences: readonly Sequence[], letter: Letter): number {
  const steps = sequences.find(({ key }) => key === letter.sequence)?.steps ?? [];
  return steps.findIndex(({ key }) => key === letter.step);
}

/** Between which hours of its reader's day, and on which days, a letter may go; null: at any. */
export function windowOf({ sequences }: CheckParts): (letter: Letter) => Pick<Step, "window" | "weekdays"> {
  return (letter) =>
    letter.sequence === "newsletter"
      ? { window: { fromHour: 8, toHour: 20 }, weekdays: null }
      : (stepOf(sequences(), letter) ?? { window: null, weekdays: null });
}
