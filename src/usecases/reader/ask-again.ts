import { CHANGE_TRIES_MAX } from "../../config.ts";
import { type ConsentId, isKnownConsent } from "../../consents.ts";
import { DatabaseUnavailable } from "../../db/database.ts";
import { type Asker, findAsker } from "../../db/reader/person.ts";
import { findPreferences } from "../../db/reader/preferences.ts";
import { findAddress, insertSignUp } from "../../db/sign-up/sign-ups.ts";
import { LOCALES } from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";
import { addressKeys } from "../address-hash.ts";
import type { Deps } from "../deps.ts";
import { parseStop } from "../links.ts";
import { keepShown } from "../sign-up/asked-consents.ts";
import { type Silence, silenceFor } from "../sign-up/confirmation-due.ts";
import type { Offer } from "../sign-up/sign-up.ts";
import { askableOf } from "./read-preferences.ts";

/** Why asking brings no mail: too soon, too often, or not for this lead. */
export type AskRefusal = Extract<Silence, "within-the-hour" | "enough-this-month"> | "not-possible";

/** A page of a lead's own on which it can ask; also the form that the proof names. */
export type AskingPage = "unsubscribe" | "preferences";

/** What a lead may ask for on such a page, now; empty: nothing, or its link is not ours. */
export async function lookUpAskable(deps: Deps, page: AskingPage, token: string): Promise<ConsentId[]> {
  const leadId = await leadOf(deps, page, token);
  const found = leadId === null ? null : await findPreferences(deps.db, leadId);
  return found ? askableOf(found) : [];
}

/**
 * A new sign-up of a lead's own, from the page behind a link in its letters: a stop taken back, or the newsletter
 * asked for. It starts with a confirmation mail like any other, because whoever holds a letter may open its links.
 * @param agreed the wordings that the page showed, by consent: what can't be asked for there is left out.
 */
export async function askAgain(
  deps: Deps,
  page: AskingPage,
  token: string,
  agreed: Readonly<Record<string, string>>,
  tries = CHANGE_TRIES_MAX,
): Promise<Result<void, AskRefusal>> {
  const askable = await lookUpAskable(deps, page, token);
  const consents = askable.flatMap((id) => {
    const version = Object.hasOwn(agreed, id) ? agreed[id] : undefined;
    return version !== undefined && isKnownConsent(id, version) ? [{ id, version }] : [];
  });
  const leadId = await leadOf(deps, page, token);
  const asker = leadId === null ? null : await findAsker(deps.db, leadId);
  if (!asker || !consents.some(({ id }) => id !== "profile")) return refused("not-possible");
  const nowMs = deps.now();
  const keys = await addressKeys(deps, await deps.vault.decrypt(asker.emailEnc));
  const known = await findAddress(deps.db, keys, nowMs);
  const silence = silenceFor(known, true, nowMs);
  if (silence)
    return refused(
      silence === "within-the-hour" || silence === "enough-this-month" ? silence : "not-possible",
    );
  const offerEnc = await deps.vault.encrypt(JSON.stringify(await offerOf(deps, asker)));
  const signUp = {
    isSilent: false,
    seen: known.seen,
    ...keys,
    number: known.lastSignUp + 1,
    offerEnc,
    consents,
    page: `${deps.settings.siteUrl}/${page}`,
    form: page,
  };
  const [kept] = await deps.db.batch([...insertSignUp(signUp, nowMs), ...keepShown(deps, consents, nowMs)]);
  if (kept?.length) return done();
  if (tries === 1) throw new DatabaseUnavailable("Somebody else wrote each time.");
  return askAgain(deps, page, token, agreed, tries - 1);
}

async function leadOf(deps: Deps, page: AskingPage, token: string): Promise<string | null> {
  const payload = await deps.vault.open(page, token);
  return payload && (page === "unsubscribe" ? parseStop(payload).leadId : payload);
}

/** What is left out (null) stays as it is when the button is pressed. */
async function offerOf(deps: Deps, { locale, timeZone, offerEnc }: Asker): Promise<Offer> {
  if (offerEnc !== null) return JSON.parse(await deps.vault.decrypt(offerEnc)) as Offer;
  return {
    firstName: null,
    locale: LOCALES.find((each) => each === locale) ?? "nl",
    timeZone,
    style: null,
    profile: null,
  };
}
