import { CHANGE_TRIES_MAX, CONFIRM_WITHIN_MS } from "../../config.ts";
import { countWhere } from "../../db/daily-counts.ts";
import { type Condition, DatabaseUnavailable, type Statement } from "../../db/database.ts";
import { stopLead } from "../../db/reader/unsubscribes.ts";
import {
  confirmedBy,
  confirmLead,
  countConfirmed,
  enroll,
  exitForRetake,
  type FoundSignUp,
  findSignUp,
} from "../../db/sign-up/confirmations.ts";
import { GENERAL, REMINDER, WELCOME } from "../../drip/lanes.ts";
import { knownZone, nextOpening, type Rhythm } from "../../drip/schedule.ts";
import { SERIES } from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { parseConfirm } from "../links.ts";
import { pageBucket, sourceBucket, type ToldSource } from "../source-bucket.ts";
import { type Offer, withoutResult } from "./sign-up.ts";

export type ConfirmRefusal = "already-confirmed" | "expired" | "invalid" | "not-possible";

export interface FoundConfirmation {
  /** How often letters came so far; null: this sign-up starts no series, so nothing is to be asked. */
  rhythm: Rhythm | null;
}

/** What the button would do, without doing it: for the page that shows it. */
export async function lookUpConfirmation(
  deps: Deps,
  token: string,
): Promise<Result<FoundConfirmation, ConfirmRefusal>> {
  const looked = await find(deps, token);
  if (!looked.ok) return looked;
  const { found } = looked.value;
  return done({ rhythm: startsSeries(found) ? found.rhythm : null });
}

/** A series that runs has its rhythm, and its own page to change it on; the one letter after it is no series. */
function startsSeries({ consents, enrollments }: FoundSignUp): boolean {
  return consents.includes("letters") && !enrollments.some(isRunning);
}

function isRunning({ sequence, state }: FoundSignUp["enrollments"][number]): boolean {
  return sequence !== REMINDER && (state === "active" || state === "paused");
}

/**
 * The button of a confirmation: the sign-up's consents count from now, the lead is active, and its sequence
 * starts, switches or goes on, all in one transaction. Pressed twice, it does the same once.
 * @param rhythm chosen beside the button; null: as it was, which is as written for whoever is new.
 */
export async function confirm(
  deps: Deps,
  token: string,
  rhythm: Rhythm | null = null,
): Promise<Result<void, ConfirmRefusal>> {
  const first = await find(deps, token);
  if (!first.ok) return first;
  let now = first.value;
  for (let tries = 0; tries < CHANGE_TRIES_MAX; tries++) {
    const stopped = now.found.stoppedAt !== first.value.found.stoppedAt;
    if (await write(deps, stopped ? { ...first.value, stopped: now.found.seen } : now, rhythm)) return done();
    const again = await find(deps, token);
    if (!again.ok) return again;
    now = again.value;
  }
  throw new DatabaseUnavailable("Somebody else wrote each time.");
}

/**
 * Writes a confirmation where all is still as it was seen; whether it was. A stop that came after the button was
 * pressed wins: then what was decided before it is written as if it had come first, and the stop after it.
 */
async function write(
  deps: Deps,
  { found, leadId, signUp, stopped }: Found & { stopped?: string },
  rhythm: Rhythm | null,
): Promise<boolean> {
  const nowMs = deps.now();
  const offer = JSON.parse(await deps.vault.decrypt(found.offerEnc)) as Offer;
  const lead = {
    leadId,
    signUp,
    firstNameEnc: offer.firstName && (await deps.vault.encrypt(offer.firstName)),
    locale: offer.locale,
    timeZone: offer.timeZone,
    style: offer.style,
    profileEnc: offer.profile && (await deps.vault.encrypt(JSON.stringify(offer.profile))),
    rhythm: startsSeries(found) ? rhythm : null,
    newsletter: found.consents.includes("newsletter"),
    keepsNewsletter: found.status === "active",
    keptOfferEnc: await deps.vault.encrypt(JSON.stringify(withoutResult(offer))),
  };
  const series = found.consents.includes("letters")
    ? seriesStatements(
        deps,
        { leadId, found, offer, stopped: stopped !== undefined },
        confirmedBy(lead),
        nowMs,
      )
    : [];
  const told = (found.source === null ? {} : JSON.parse(found.source)) as ToldSource;
  const from = {
    series: series.length > 0 ? sequenceFor(found, offer) : "newsletter",
    source: sourceBucket(told, deps.settings.siteUrl),
    page: pageBucket(told, deps.settings.siteUrl),
  };
  const [confirmed] = await deps.db.batch([
    ...confirmLead(lead, stopped ?? found.seen, nowMs),
    ...series,
    ...countConfirmed(lead, from, nowMs),
    ...(stopped === undefined ? [] : stopAfter(leadId, found, confirmedBy(lead), nowMs)),
  ]);
  return (confirmed ?? []).length > 0;
}

interface Found {
  found: FoundSignUp;
  leadId: string;
  signUp: number;
}

/** The sign-up of a button that may still be pressed. */
async function find(deps: Deps, token: string): Promise<Result<Found, ConfirmRefusal>> {
  const payload = await deps.vault.open("confirm", token);
  const parsed = payload === null ? null : parseConfirm(payload);
  if (!parsed) return refused("invalid");
  const found = await findSignUp(deps.db, parsed.leadId, parsed.signUp);
  if (!found) return refused("expired");
  const why = refusalOf(found, parsed.signUp, deps.now());
  return why ? refused(why) : done({ found, ...parsed });
}

/** An older mail's button after a newer one's was pressed changes nothing: the newer sign-up holds. */
function refusalOf(found: FoundSignUp, signUp: number, nowMs: number): ConfirmRefusal | null {
  if (found.confirmedAt !== null || found.lastConfirmed > signUp) return "already-confirmed";
  if (nowMs - found.createdAt > CONFIRM_WITHIN_MS) return "expired";
  return found.isRefused || found.status === "bounced" || found.status === "complained"
    ? "not-possible"
    : null;
}

/** The stop that came while the button was pressed, after what the button did; counted where it could not count itself. */
function stopAfter(
  leadId: string,
  { status }: FoundSignUp,
  confirmed: Condition,
  nowMs: number,
): Statement[] {
  const counted = status === "unsubscribed" ? [countWhere("unsubscribed", "", nowMs, confirmed)] : [];
  return [...counted, ...stopLead(leadId, confirmed, nowMs)];
}

interface Deciding {
  leadId: string;
  found: FoundSignUp;
  offer: Offer;
  stopped: boolean;
}

function seriesStatements(
  deps: Deps,
  { leadId, found, offer, stopped }: Deciding,
  confirmed: Condition,
  nowMs: number,
): Statement[] {
  const target = sequenceFor(found, offer);
  const steps = deps.sequences.find(({ key }) => key === target)?.steps ?? [];
  const before = found.enrollments.find(({ sequence }) => sequence === target);
  const step = steps.find(({ key }) => key === before?.step) ?? steps[0];
  if (!step) return [];
  const zone = knownZone(offer.timeZone, deps.brand.timeZone);
  const running = found.enrollments.find((each) => each.sequence !== target && isRunning(each));
  return [
    exitForRetake(leadId, target, confirmed, stopped ? running?.sequence : null),
    enroll(
      {
        leadId,
        sequence: target,
        step: step.key,
        dueAt: nextOpening(step, nowMs, zone),
        lastBatch: running?.lastBatch ?? null,
      },
      confirmed,
    ),
  ];
}

/**
 * The new result's series; without one, the series that runs, or the one of the result that was known. Where no style
 * is known: the general one, or for whoever never answered the questions the one that does not speak of them.
 */
function sequenceFor(found: FoundSignUp, offer: Offer): string {
  const running = found.enrollments.find(isRunning);
  if (offer.style === null && running) return running.sequence;
  const style = offer.series ?? offer.style ?? found.style;
  const known = SERIES.find((each) => each === style);
  if (known) return known;
  const tookQuiz = style !== null || offer.tookQuiz || found.enrollments.some(isGeneral);
  return tookQuiz ? GENERAL : WELCOME;
}

function isGeneral({ sequence }: FoundSignUp["enrollments"][number]): boolean {
  return sequence === GENERAL;
}
