import { askedOnce, fillIn, IMPORTED_WORDING } from "../../consents.ts";
import { findPerson, type PersonRows, type SendRow } from "../../db/reader/person.ts";
import { knownZone } from "../../drip/schedule.ts";
import type { Fate, HeldConsent, HeldLetter, HeldResult, HeldSignUp, PersonData } from "../../person-data.ts";
import type { Locale } from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { type MyDataRefusal, openMyData, preferencesPathFor } from "../links.ts";
import type { Profile } from "../profile.ts";
import type { Offer } from "../sign-up/sign-up.ts";
import { changeLead } from "./change-preferences.ts";
import { keptResultPath } from "./kept-result.ts";
import { mailLead } from "./own-mails.ts";

/** Everything held of a lead; null where it is unknown or erased. */
export async function exportData(deps: Deps, leadId: string): Promise<PersonData | null> {
  const rows = await findPerson(deps.db, leadId);
  if (!rows) return null;
  const { lead, suppression } = rows;
  const signUps = await Promise.all(rows.signUps.map((row) => signUpOf(deps, row)));
  const localeOf = new Map(rows.signUps.map(({ number }, i) => [number, signUps[i]?.locale]));
  return {
    person: await personOf(deps, rows),
    result: resultOf(lead.style, await readJson<Profile>(deps, lead.profileEnc)),
    signUps,
    consents: rows.consents.map((row) => consentOf(row, localeOf.get(row.signUp) ?? "nl")),
    series: rows.enrollments.map((row) => ({
      series: row.sequence,
      state: row.state,
      exitReason: row.exitReason,
      nextLetter: row.step,
      nextAt: iso(row.dueAt),
    })),
    letters: rows.sends.map((row) => letterOf(deps, row, lead.locale)),
    suppression: suppression && { reason: suppression.reason, since: isoOf(suppression.createdAt) },
    goals: rows.goals.map(({ goal, at, afterStep }) => ({ goal, at: isoOf(at), after: afterStep })),
    notes: await Promise.all(
      rows.notes.map(async ({ createdAt, textEnc }) => ({
        at: isoOf(createdAt),
        text: await read(deps, textEnc),
      })),
    ),
    confirmationMails: rows.limits.map(({ count, lastAt }) => ({ lastAt: isoOf(lastAt), count })),
  };
}

/** What the page behind a my-data link shows. */
export interface HeldData {
  data: PersonData;
  timeZone: string;
  /** Where the result is read again; null: none is kept. */
  resultPath: string | null;
  preferencesPath: string;
}

/** Refused: the link is not ours, its hour is over, or its lead was erased. */
export async function lookUpMyData(deps: Deps, token: string): Promise<Result<HeldData, MyDataRefusal>> {
  const opened = await openMyData(deps, token);
  if (!opened.ok) return opened;
  const data = await exportData(deps, opened.value);
  if (!data) return refused("unknown-token");
  const timeZone = knownZone(data.person.timeZone, deps.brand.timeZone);
  const resultPath = data.result && (await keptResultPath(deps, opened.value));
  return done({ data, timeZone, resultPath, preferencesPath: await preferencesPathFor(deps, opened.value) });
}

/** Everything held, to take along; its owner is told by mail. */
export async function takeMyData(deps: Deps, token: string): Promise<Result<PersonData, MyDataRefusal>> {
  const opened = await openMyData(deps, token);
  if (!opened.ok) return opened;
  const data = await exportData(deps, opened.value);
  if (!data) return refused("unknown-token");
  const mail = await mailLead(deps, opened.value, "exported");
  if (mail.length > 0) await deps.db.batch(mail);
  return done(data);
}

/** A name, or the result taken back: what only the owner of the mailbox may change. Refused as the page is. */
export async function changeOwn(
  deps: Deps,
  token: string,
  act: { act: "save"; firstName: string | null } | { act: "forget-result" },
): Promise<Result<void, MyDataRefusal>> {
  const opened = await openMyData(deps, token);
  if (!opened.ok) return opened;
  await changeLead(deps, opened.value, act);
  return done();
}

async function personOf(deps: Deps, { lead }: PersonRows): Promise<PersonData["person"]> {
  return {
    email: await read(deps, lead.emailEnc),
    firstName: await read(deps, lead.firstNameEnc),
    locale: lead.locale,
    timeZone: lead.timeZone,
    status: lead.status,
    rhythm: lead.rhythm,
    pausedUntil: iso(lead.pausedUntil),
    newsletterSince: iso(lead.newsletterAt),
    softBounces: lead.softBounces,
    source: lead.source === null ? null : (JSON.parse(lead.source) as Record<string, string>),
    signedUpAt: isoOf(lead.createdAt),
    confirmedAt: iso(lead.confirmedAt),
  };
}

function resultOf(style: string | null, profile: Profile | null): HeldResult | null {
  if (style === null && profile === null) return null;
  const { means = null, headline = null, confidence = null } = profile ?? {};
  return { style, means, headline, confidence };
}

async function signUpOf(deps: Deps, row: PersonRows["signUps"][number]): Promise<HeldSignUp> {
  const offer = await readJson<Partial<Offer> & { newAddress?: string }>(deps, row.offerEnc);
  return {
    askedAt: isoOf(row.createdAt),
    confirmedAt: iso(row.confirmedAt),
    newAddress: offer?.newAddress ?? null,
    firstName: offer?.firstName ?? null,
    locale: offer?.locale ?? null,
    timeZone: offer?.timeZone ?? null,
    result: offer && resultOf(offer.style ?? null, offer.profile ?? null),
  };
}

function consentOf(row: PersonRows["consents"][number], locale: Locale): HeldConsent {
  const { consent, page, form } = row;
  // What tells the texts of a version apart is for nobody to read.
  const version = askedOnce(consent, row.version)?.version ?? row.version;
  return {
    consent,
    version,
    text: shownText(row, locale),
    givenAt: isoOf(row.givenAt),
    confirmedAt: iso(row.confirmedAt),
    page,
    form,
  };
}

/** The sentence beside the box: one of ours, the form's own, that of an earlier list, or nothing that we know of. */
function shownText(
  { consent, version, wordingText }: PersonRows["consents"][number],
  locale: Locale,
): string {
  const ours = askedOnce(consent, version)?.text[locale];
  if (version.startsWith(IMPORTED_WORDING)) return version.slice(IMPORTED_WORDING.length);
  // Of a text that was shown to nobody else, its blanks are not known.
  return wordingText ?? (ours ? fillIn(ours, () => "…").replace("\n", " ") : "");
}

function letterOf(deps: Deps, row: SendRow, locale: string): HeldLetter {
  return {
    series: row.sequence,
    letter: row.step,
    subject: deps.letters.find(row.sequence, row.step, locale)?.subject ?? null,
    at: iso(row.at),
    fate: fateOf(row),
    reason: row.reason,
  };
}

/** A receipt without a state of its own shares its batch's fate. */
function fateOf({ state, batchState }: SendRow): Fate {
  if (state !== null) return state as Fate;
  if (batchState === null) return "long-ago";
  if (batchState === "open") return "on-its-way";
  return batchState === "sent" || batchState === "assumed" || batchState === "unknown"
    ? batchState
    : "cancelled";
}

/** What a lost key locks up is held, and can't be shown: the rest still must be. */
async function read(deps: Deps, value: string | null): Promise<string | null> {
  try {
    return value && (await deps.vault.decrypt(value));
  } catch {
    return null;
  }
}

async function readJson<T>(deps: Deps, value: string | null): Promise<T | null> {
  const text = await read(deps, value);
  return text === null ? null : (JSON.parse(text) as T);
}

function iso(ms: number | null): string | null {
  return ms === null ? null : isoOf(ms);
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
