import { CHANGE_TRIES_MAX } from "../../config.ts";
import type { ConsentId } from "../../consents.ts";
import type { AddressKeys } from "../../db/address-keys.ts";
import { countWhere } from "../../db/daily-counts.ts";
import { type Condition, DatabaseUnavailable, type Statement } from "../../db/database.ts";
import {
  always,
  findAddress,
  insertLead,
  insertSignUp,
  isKept,
  type KnownAddress,
} from "../../db/sign-up/sign-ups.ts";
import { ownSeries, seriesOffered, seriesWritten } from "../../quiz/attachment/series.ts";
import type { Locale, QuizResult, Series } from "../../quiz/types.ts";
import { addressKeys } from "../address-hash.ts";
import type { Deps } from "../deps.ts";
import { type Profile, roundedProfile } from "../profile.ts";
import { keepShown } from "./asked-consents.ts";
import { silenceFor } from "./confirmation-due.ts";

export interface SignUpInput {
  /** Normalised: privacy/address.ts. */
  email: string;
  result: QuizResult | null;
  /** Chosen among those that the result offers; absent: the result's own. */
  series?: Series;
  firstName: string | null;
  locale: Locale;
  timeZone: string;
  /** Letters or newsletter among them; the wording is there where the form showed its own. */
  consents: readonly { id: ConsentId; version: string; wording?: { hash: string; text: string } }[];
  source: { page: string | null; utm: Record<string, string> };
  /** Which form took it: part of the proof of consent. */
  form: string;
  /** A form builder posted it, not the visitor's own browser or our page. */
  byBuilder?: boolean;
  /** A machine filled it in: it gets the answer of a good one, after the same work, and nothing is kept. */
  isMachine?: boolean;
}

/** What a sign-up asks for; held, encrypted, until its button is pressed. */
export interface Offer {
  firstName: string | null;
  locale: Locale;
  timeZone: string;
  style: QuizResult["style"] | null;
  /** The letters that start at the button; null: no result may be used. Offers of before there was a choice lack it. */
  series?: Series | null;
  profile: Profile | null;
  /** A result came along, used or not: the letters may speak of the questions. Undefined: from before this was kept. */
  tookQuiz?: boolean;
}

/**
 * Takes a sign-up: keeps a pending lead, proof of what was agreed to, and a confirmation that is due at once.
 * The caller answers the same whatever comes back. True: a confirmation is due.
 *
 * Silence takes the same work as a mail (the same encryption, the same statements, a commit), or the time of the
 * answer would tell who is known.
 * @param looked what guardSignUp found of this address just now: it saves the look-up.
 * @param along statements of the same transaction, to hold if and only if the sign-up was taken, silently or not.
 */
export async function signUp(
  deps: Deps,
  input: SignUpInput,
  looked?: KnownAddress,
  along?: (taken: Condition) => readonly Statement[],
): Promise<boolean> {
  const keys = await addressKeys(deps, input.email);
  let known = looked ?? (await findAddress(deps.db, keys, deps.now()));
  for (let tries = 1; ; tries++) {
    const taken = await decide(deps, input, keys, known, along);
    if (taken !== null) return taken;
    if (tries === CHANGE_TRIES_MAX) throw new DatabaseUnavailable("Somebody else wrote each time.");
    known = await findAddress(deps.db, keys, deps.now());
  }
}

/** Decides on what is known of the address and writes where that still holds; null where it does not. */
async function decide(
  deps: Deps,
  input: SignUpInput,
  keys: AddressKeys,
  known: KnownAddress,
  along?: (taken: Condition) => readonly Statement[],
): Promise<boolean | null> {
  const nowMs = deps.now();
  const offer = offerOf(deps, input);
  const offerEnc = await deps.vault.encrypt(JSON.stringify(offer));
  const before = await deps.vault.decrypt(known.profileEnc ?? offerEnc);
  const due = silenceFor(known, isNew(known, input, offer, before), nowMs, input.byBuilder);
  const silence = input.isMachine ? "machine" : due;
  const lead = await newLead(deps, input);
  const signUpToKeep = {
    ...{ isSilent: silence !== null, seen: known.seen, ...keys },
    newLead: lead.id,
    number: known.lastSignUp + 1,
    offerEnc,
    consents: input.consents,
    page: input.source.page,
    form: input.form,
  };
  const [insert, ...statements] = insertSignUp(signUpToKeep, nowMs);
  // As many statements either way, and a count that commits: silence takes as long.
  const written = silence
    ? [...statements.slice(0, -1), countWhere("silent", "", nowMs, always())]
    : statements;
  const taken = silence ? always(!input.isMachine) : isKept(signUpToKeep);
  const [kept] = await deps.db.batch([
    insert,
    insertLead(lead, signUpToKeep, nowMs),
    ...written,
    ...keepShown(deps, input.consents, nowMs),
    ...(along?.(taken) ?? []),
  ]);
  if (!silence) return (kept ?? []).length > 0 ? true : null;
  if (silence !== "machine") deps.log({ event: "sign-up-silent", reason: silence });
  return false;
}

export function withoutResult(offer: Offer): Offer {
  return { ...offer, style: null, series: null, profile: null };
}

/** Without the profile consent no style is kept, and the series names none. */
function offerOf(deps: Deps, input: SignUpInput): Offer {
  const { firstName, locale, timeZone, consents } = input;
  const result = consents.some(({ id }) => id === "profile") ? input.result : null;
  return {
    firstName,
    locale,
    timeZone,
    style: result?.style ?? null,
    series: result && seriesFor(deps, result, input.series),
    profile: result && roundedProfile(result, deps.now()),
    tookQuiz: input.result !== null,
  };
}

/** Letters that nobody wrote yet start no series: somebody gets the nearest that there are. */
function seriesFor({ sequences }: Deps, result: QuizResult, chosen?: Series): Series {
  return seriesWritten(result, chosen ?? ownSeries(result), (series) =>
    sequences.some(({ key }) => key === series),
  );
}

/** @param before the profile that is kept of an active lead. */
function isNew(known: KnownAddress, input: SignUpInput, offer: Offer, before: string): boolean {
  if (input.consents.some(({ id }) => !known.confirmed.includes(id))) return true;
  if (!offer.profile || !input.result) return false;
  if (input.series && seriesOffered(input.result).length > 1) return true;
  return offer.style !== known.style || JSON.stringify(offer.profile) !== before;
}

async function newLead(deps: Deps, input: SignUpInput) {
  const { page, utm } = input.source;
  const source = { ...utm, ...(page ? { page } : {}) };
  return {
    id: deps.newId(),
    emailEnc: await deps.vault.encrypt(input.email),
    firstNameEnc: input.firstName && (await deps.vault.encrypt(input.firstName)),
    locale: input.locale,
    timeZone: input.timeZone,
    source: Object.keys(source).length > 0 ? JSON.stringify(source) : null,
  };
}
