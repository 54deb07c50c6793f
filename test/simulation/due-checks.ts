import { DAY_MS, HOUR_MS } from "../../src/config.ts";
import { en } from "../../src/texts/my-data-en.ts";
import type { Accepted } from "./accepted-letters.ts";
import type { Facts } from "./facts.ts";
import type { Due, Intent, Resent } from "./intent.ts";
import type { Fail } from "./narrator.ts";
import type { Post } from "./network.ts";
import {
  CONFIRMATION_GAP_MS,
  CONFIRMATION_WINDOW_MS,
  CONFIRMATIONS_MAX,
  NEWSLETTER_WAIT_MS,
} from "./promised.ts";
import type { Wish } from "./wish.ts";

export interface DueParts {
  readonly facts: Facts;
  readonly intent: Intent;
  readonly addresses: readonly string[];
  readonly accepted: readonly Accepted[];
  readonly posts: readonly Post[];
  /** Clocks were wrong at times: a moment by them is no proof. */
  readonly isSkewed: boolean;
  readonly stepsOf: (series: string) => readonly string[];
  /** The series were edited while they ran: which of their letters are due can't be said from outside. */
  readonly edited: boolean;
  readonly fail: Fail;
}

const FATE = `SELECT coalesce(s.state, b.state, 'lost') AS fate FROM sends s LEFT JOIN batches b ON b.id = s.batch_id
  WHERE s.lead_id = ? AND s.step = ? AND s.sequence = ?`;
const LOOSE = "SELECT state AS fate FROM batches WHERE id = ?";
/** Why a letter that was due did not go: each stands on the reader's own page in these words. */
const CAUSES: Readonly<Record<string, string>> = en.words.fates;
/** Of those, the ones that need somebody's stop, or choice, before them. */
const BY_CHOICE = ["cancelled", "closed"];

/** Once all is quiet: whoever is due something got it, or there is a cause that has a name. */
export function checkDues(parts: DueParts): void {
  for (const address of parts.addresses) {
    const wish = parts.intent.wishOf(address);
    if (wish.isBlurred || wish.lead === null) continue;
    checkSeries(parts, address, wish);
    checkNewsletters(parts, address, wish);
  }
  for (const due of parts.intent.dues) {
    if (due.act === "sign-up" || due.act === "ask-again") checkConfirmation(parts, due);
    else checkLoose(parts, due);
  }
  for (const letter of parts.intent.resent) checkResent(parts, letter);
}

function fateOf({ facts }: DueParts, lead: string, sequence: string, step: string): string | null {
  return facts.ask<{ fate: string }>(FATE)(lead, step, sequence)[0]?.fate ?? null;
}

function isExcused(fate: string | null, everStopped: boolean): boolean {
  if (fate === null || ["sent", "delivered"].includes(fate)) return false;
  if (BY_CHOICE.includes(fate)) return everStopped;
  return fate in CAUSES;
}

function got({ accepted }: DueParts, lead: string, step: string): boolean {
  return accepted.some((letter) => letter.lead === lead && letter.step === step);
}

/** Every letter of the series that runs went, or has its cause; by request, the one that was pressed for. */
function checkSeries(parts: DueParts, address: string, wish: Wish): void {
  const { fail, stepsOf, edited, intent } = parts;
  const lead = wish.lead ?? "";
  const [series] = [...wish.series].find(([, state]) => state === "runs") ?? [];
  if (wish.status !== "active" || series === undefined) return;
  const missing = stepsOf(series).filter((step) => {
    if (got(parts, lead, step)) return false;
    const fates = [...wish.series.keys()].map((key) => fateOf(parts, lead, key, step));
    return !fates.some((fate) => isExcused(fate, wish.everStopped));
  });
  if (wish.rhythm === "on-request") {
    const { pressedMs } = wish;
    const calls = intent.callsOf(lead);
    const isLost = stepsOf(series).some(
      (step) => !missing.includes(step) && !calls.some((call) => call.step === step),
    );
    const came = isLost || calls.some(({ lastMs }) => lastMs >= (pressedMs ?? 0));
    if (pressedMs !== null && missing.length > 0 && !came)
      fail("P3", `${address} asked for a letter of ${series}`);
    return;
  }
  const isNone = missing.length === stepsOf(series).length;
  if (missing.length > 0 && (!edited || isNone))
    fail("P3", `${address} never got ${series}/${missing.join()}, and nothing says why`);
}

/** What the operator sends again is called again, for as long as its series runs. */
function checkResent(
  { intent, fail, edited }: DueParts,
  { address, lead, sequence, step, atMs }: Resent,
): void {
  const { lead: now, status, series, isBlurred } = intent.wishOf(address);
  const runs =
    now === lead && status === "active" && series.get(sequence) === "runs" && !isBlurred && !edited;
  const called = intent.callsOf(lead).find((each) => each.sequence === sequence && each.step === step);
  if (runs && (intent.setBackMs() ?? 0) < atMs && (called?.lastMs ?? 0) < atMs)
    fail("P3", `${address}: ${sequence}/${step} was to be sent again, and never was`);
}

/** A newsletter reaches whoever wanted it from before it began until now. */
function checkNewsletters(parts: DueParts, address: string, wish: Wish): void {
  const { intent, fail } = parts;
  const lead = wish.lead ?? "";
  for (const { id, locale, atMs, offMs } of intent.newsletters) {
    const isLost = offMs !== null || (intent.setBackMs() ?? 0) > atMs;
    const isFor = locale === null || (locale === wish.locale && wish.localeMs < atMs);
    if (isLost || !isFor || wish.eagerMs === null || wish.eagerMs >= atMs) continue;
    if (got(parts, lead, id)) continue;
    const fate = fateOf(parts, lead, "newsletter", id);
    if (!isExcused(fate, wish.everStopped)) fail("P3", `${address} never got ${id}, and nothing says why`);
    if (fate === "skipped" && !couldNotCome(parts, address, wish, atMs))
      fail("P3", `${address} never got ${id}, though their other letters left place for it`);
  }
}

/** Near the end of the week that a newsletter waits, letters went to this reader, or it still had its turn. */
function couldNotCome(
  { posts, isSkewed, intent }: DueParts,
  address: string,
  wish: Wish,
  atMs: number,
): boolean {
  if (isSkewed || wish.everStopped || intent.setBackMs() !== null) return true;
  const lateMs = atMs + NEWSLETTER_WAIT_MS - 2 * DAY_MS;
  return posts.some((post) => post.atMs >= lateMs && post.mails.some(({ to }) => to === address));
}

/** A sign-up that was taken is answered by mail, unless its person stopped, or asked anew, before it went. */
function checkConfirmation(parts: DueParts, { address, act, made, atMs }: Due): void {
  const { fail, intent, accepted } = parts;
  if (made === null) {
    fail("P3", `${address}: a ${act} was answered as taken, and none is kept`);
    return;
  }
  const { lead, number } = made;
  if (!parts.isSkewed && confirmationsBefore(parts, address, atMs) >= CONFIRMATIONS_MAX)
    fail("P2", `${address} is mailed a confirmation too often (${number})`);
  const went = accepted.some(
    (letter) =>
      letter.sequence === "confirmation" &&
      letter.lead === lead &&
      letter.step === String(number) &&
      letter.atMs >= atMs,
  );
  const later = intent.historyOf(address).filter((since) => since.atMs >= atMs);
  const isOver = later.some(
    ({ wish }) =>
      wish.lead !== lead ||
      wish.status === "blocked" ||
      wish.refused ||
      wish.last === "unsubscribe" ||
      (wish.last === "prefer" && wish.suppressed !== null) ||
      wish.last === "import-stop" ||
      !wish.signUps.has(number) ||
      Math.max(...wish.signUps.keys()) > number,
  );
  const setBack = (intent.setBackMs() ?? 0) > atMs;
  const fate = fateOf(parts, lead, "confirmation", String(number));
  if (!went && !isOver && !setBack && !isExcused(fate, false))
    fail("P3", `${address} signed up (${number}), and no confirmation went`);
}

/** In the month before. */
function confirmationsBefore({ intent }: DueParts, address: string, atMs: number): number {
  const fromMs = atMs - CONFIRMATION_WINDOW_MS + 2 * HOUR_MS;
  return intent.dues.filter(
    (due) =>
      due.address === address &&
      due.made !== null &&
      due.made.number > 0 &&
      due.atMs > fromMs &&
      due.atMs < atMs,
  ).length;
}

/** What was asked for without a series goes, or its batch says why not. */
function checkLoose({ facts, fail, accepted, intent }: DueParts, due: Due): void {
  const { address, act, made, atMs, isUnwanted } = due;
  if (made?.batch !== undefined && isUnwanted && act !== "test")
    fail("P2", `${address}: "${act}" is answered by mail, which may not go there`);
  if (act === "test" && made === null)
    fail("P3", `${address}: a test letter was answered as on its way, and none is`);
  const batch = made?.batch;
  if (batch === undefined || (intent.setBackMs() ?? 0) > atMs) return;
  const went = accepted.some(({ mail }) => mail.idempotencyKey?.startsWith(batch));
  const fate = facts.ask<{ fate: string }>(LOOSE)(batch)[0]?.fate ?? null;
  if (!went && !["unknown", "assumed", "closed"].includes(fate ?? ""))
    fail("P3", `${address}: what "${act}" asks for never went (${fate})`);
}

/** A sign-up that is met with silence has one of the reasons that there are for it. */
export function excuseForSilence(
  wish: Wish,
  dues: readonly Due[],
  address: string,
  isNew: boolean,
  nowMs: number,
) {
  if (wish.isBlurred || wish.refused || wish.status === "blocked") return "stopped";
  if (["bounced", "complained", "provider"].includes(wish.suppressed ?? "")) return "stopped";
  if (wish.status === "active" && !isNew) return "nothing new";
  const asked = dues.filter((due) => due.address === address && ["sign-up", "ask-again"].includes(due.act));
  const month = asked.filter(({ atMs }) => nowMs - atMs <= CONFIRMATION_WINDOW_MS + HOUR_MS);
  if (month.length >= CONFIRMATIONS_MAX) return "enough";
  // Clocks may differ by some hours.
  return asked.some(({ atMs }) => nowMs - atMs <= CONFIRMATION_GAP_MS + 4 * HOUR_MS) ? "just mailed" : null;
}
