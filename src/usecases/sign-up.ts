import type { ConsentId } from "../consents.ts";
import { countOne } from "../db/daily-counts.ts";
import { findAddress, insertLead, insertSignUp, type KnownAddress } from "../db/sign-ups.ts";
import type { Locale, QuizResult } from "../quiz/types.ts";
import { silenceFor } from "./confirmation-due.ts";
import type { Deps } from "./deps.ts";
import { type Profile, roundedProfile } from "./profile.ts";

export interface SignUpInput {
  /** Normalised: privacy/address.ts. */
  email: string;
  result: QuizResult | null;
  firstName: string | null;
  locale: Locale;
  timeZone: string;
  /** Known wordings, letters or newsletter among them. */
  consents: readonly { id: ConsentId; version: string }[];
  source: { page: string | null; utm: Record<string, string> };
  /** Which form took it: part of the proof of consent. */
  form: string;
}

/** What a sign-up asks for; held, encrypted, until its button is pressed. */
export interface Offer {
  firstName: string | null;
  locale: Locale;
  timeZone: string;
  style: QuizResult["style"] | null;
  profile: Profile | null;
}

/**
 * Takes a sign-up: keeps a pending lead, proof of what was agreed to, and a confirmation that is due at once.
 * The caller answers the same whatever comes back. True: a confirmation is due.
 */
export async function signUp(deps: Deps, input: SignUpInput): Promise<boolean> {
  const nowMs = deps.now();
  const emailHash = await deps.vault.hashAddress(input.email);
  const known = await findAddress(deps.db, emailHash, nowMs);
  const offer = offerOf(input);
  const silence = silenceFor(known, await isNew(deps, known, input, offer), nowMs);
  if (silence) {
    deps.log({ event: "sign-up-silent", reason: silence });
    return false;
  }
  const offerEnc = await deps.vault.encrypt(JSON.stringify(offer));
  const statements = insertSignUp(
    {
      emailHash,
      number: known.lastSignUp + 1,
      offerEnc,
      consents: input.consents,
      page: input.source.page,
      form: input.form,
    },
    nowMs,
  );
  if (!known.leadId) statements.unshift(insertLead(await newLead(deps, input, emailHash), nowMs));
  await deps.db.batch([...statements, countOne("signed-up", input.form, nowMs)]);
  return true;
}

/** Without the profile consent no style is kept, and the series is the general one. */
function offerOf(input: SignUpInput): Offer {
  const { firstName, locale, timeZone, consents } = input;
  const result = consents.some(({ id }) => id === "profile") ? input.result : null;
  return {
    firstName,
    locale,
    timeZone,
    style: result?.style ?? null,
    profile: result && roundedProfile(result),
  };
}

async function isNew(deps: Deps, known: KnownAddress, input: SignUpInput, offer: Offer): Promise<boolean> {
  if (input.consents.some(({ id }) => !known.confirmed.includes(id))) return true;
  if (!offer.profile) return false;
  const before = known.profileEnc && (await deps.vault.decrypt(known.profileEnc));
  return offer.style !== known.style || JSON.stringify(offer.profile) !== before;
}

async function newLead(deps: Deps, input: SignUpInput, emailHash: string) {
  const { page, utm } = input.source;
  const source = { ...utm, ...(page ? { page } : {}) };
  return {
    id: deps.newId(),
    emailHash,
    emailEnc: await deps.vault.encrypt(input.email),
    firstNameEnc: input.firstName && (await deps.vault.encrypt(input.firstName)),
    locale: input.locale,
    timeZone: input.timeZone,
    source: Object.keys(source).length > 0 ? JSON.stringify(source) : null,
  };
}
