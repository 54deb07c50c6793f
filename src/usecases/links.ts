import { FRESH_LINK_MS } from "../config.ts";
import { CONFIRMATION, letterName } from "../drip/plan-claim.ts";
import type { AnswerLinks, ReaderLinks } from "../email/compose-email.ts";
import { toBase64Url } from "../privacy/base64url.ts";
import type { Locale } from "../quiz/types.ts";
import { done, type Result, refused } from "../result.ts";
import { mailboxText } from "./address-hash.ts";
import type { Deps } from "./deps.ts";

/** Whose letter it is, and which: a confirmation's step is its sign-up's number, and it has the button's link too. */
export interface LetterTo {
  leadId: string;
  sequence: string;
  step: string;
  /** Normalised. */
  email: string;
}

export async function linksFor(
  deps: Deps,
  { leadId, sequence, step, email }: LetterTo,
  locale: Locale,
): Promise<Omit<ReaderLinks, "resultUrl">> {
  const { vault } = deps;
  const link = linkMaker(deps, locale);
  const oneClickUrl = await link("unsubscribe", vault.seal("unsubscribe", `${leadId}.${sequence}.${step}`));
  const isConfirmation = sequence === CONFIRMATION;
  const preferencesUrl = await link("preferences", vault.seal("preferences", leadId));
  return {
    unsubscribeUrl: isConfirmation ? await link("refuse", refuseToken(deps, leadId, email)) : oneClickUrl,
    oneClickUrl,
    preferencesUrl,
    confirmUrl: isConfirmation ? await link("confirm", vault.seal("confirm", `${leadId}.${step}`)) : null,
    quizUrl: `${deps.settings.siteUrl}/quiz?lang=${locale}`,
    afterUrl: `${preferencesUrl}#after`,
    privacyUrl: privacyUrl(deps, locale),
  };
}

/** What becomes of data: the coach's own statement, or ours. */
export function privacyUrl({ brand, settings }: Pick<Deps, "brand" | "settings">, locale: Locale): string {
  return brand.privacyUrls?.[locale] ?? `${settings.siteUrl}/privacy?lang=${locale}`;
}

/** It names the mailbox too, by its keyed hash: whoever never asked may say no long after their sign-up was forgotten. */
async function refuseToken({ vault }: Deps, leadId: string, email: string): Promise<string> {
  return vault.seal("refuse", `${leadId}.${await vault.hashAddress(mailboxText(email))}`);
}

/** A refuse token's payload, read back. */
export function parseRefuse(payload: string): { leadId: string; mailboxHash: string } | null {
  const [leadId, mailboxHash] = payload.split(".");
  return leadId && mailboxHash ? { leadId, mailboxHash } : null;
}

/**
 * Where the result stands that a letter was made with, for as long as it is the one that is kept: whoever was sent the
 * letter on sees no later one.
 * @param profile as it is kept, decrypted.
 */
export async function ownResultUrl(
  deps: Deps,
  leadId: string,
  profile: string,
  locale: Locale,
): Promise<string> {
  return `${deps.settings.siteUrl}${await ownResultPathFor(deps, leadId, profile)}?lang=${locale}`;
}

export async function ownResultPathFor({ vault }: Deps, leadId: string, profile: string): Promise<string> {
  return `/own-result/${await vault.seal("own-result", `${leadId}.${await markOf(profile)}`)}`;
}

/** Whose result an own-result token shows; null: not ours. */
export async function openOwnResult({ vault }: Deps, token: string) {
  const [leadId, mark] = (await vault.open("own-result", token))?.split(".") ?? [];
  if (!leadId) return null;
  return { leadId, isOf: async (profile: string) => mark === (await markOf(profile)) };
}

const MARK_BYTES = 9;

/** Tells one text from others, within a sealed token: nine bytes of its SHA-256. */
export async function markOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return toBase64Url(new Uint8Array(digest).slice(0, MARK_BYTES));
}

/** Where everything held of a lead stands, for an hour, as a path: only ever mailed to itself, and in no letter. */
export async function myDataPathFor({ vault, now }: Deps, leadId: string): Promise<string> {
  return `/my-data/${await vault.seal("my-data", `${leadId}.${now() + FRESH_LINK_MS}`)}`;
}

/** Why a my-data link opens nothing. */
export type MyDataRefusal = "unknown-token" | "expired-token";

/** The lead of such a link while its hour lasts; those of before there was an hour have had it. */
export async function openMyData(
  { vault, now }: Deps,
  token: string,
): Promise<Result<string, MyDataRefusal>> {
  const [leadId, until] = (await vault.open("my-data", token))?.split(".") ?? [];
  if (!leadId) return refused("unknown-token");
  return Number(until) > now() ? done(leadId) : refused("expired-token");
}

/** Where a lead's choices stand, as a path. */
export async function preferencesPathFor({ vault }: Deps, leadId: string): Promise<string> {
  return `/preferences/${await vault.seal("preferences", leadId)}`;
}

/** An unsubscribe token's payload, read back; letters sent before it named its letter hold the lead alone. */
export function parseStop(payload: string): { leadId: string; letter: string; signUp: number | null } {
  const [leadId = "", sequence, step] = payload.split(".");
  return {
    leadId,
    letter: sequence && step ? letterName({ sequence, step }) : "",
    signUp: sequence === CONFIRMATION ? Number(step) : null,
  };
}

/** A confirm token's payload, read back. */
export function parseConfirm(payload: string): { leadId: string; signUp: number } | null {
  const [leadId, number] = payload.split(".");
  const signUp = Number(number);
  return leadId && Number.isSafeInteger(signUp) && signUp > 0 ? { leadId, signUp } : null;
}

const ANSWERS = ["about-me", "not-about-me"] as const;
/** What a reader says of a letter. */
type Answer = (typeof ANSWERS)[number];

/**
 * The links under a letter by which its reader answers: sealed in them are the letter, the answer and the reader, so that
 * each counts once, and knowing one reader's link tells nothing of what another reads.
 */
export async function answerLinksFor(
  deps: Deps,
  { leadId, sequence, step }: Pick<LetterTo, "leadId" | "sequence" | "step">,
  locale: Locale,
): Promise<AnswerLinks> {
  const link = linkMaker(deps, locale);
  const token = (answer: Answer) =>
    deps.vault.seal("answer", [sequence, step, ANSWERS.indexOf(answer), leadId].join("/"));
  return {
    aboutMeUrl: await link("answer", token("about-me")),
    notAboutMeUrl: await link("answer", token("not-about-me")),
  };
}

export interface LetterAnswer extends Pick<LetterTo, "leadId" | "sequence" | "step"> {
  answer: Answer;
}

/** An answer token's payload, read back. Letters sent before it named its reader have a mark there, which is nobody's. */
export function parseAnswer(payload: string): LetterAnswer | null {
  const [sequence, step, index, leadId] = payload.split("/");
  const answer = ANSWERS[Number(index)];
  return sequence && step && answer && leadId ? { sequence, step, answer, leadId } : null;
}

function linkMaker({ settings }: Deps, locale: Locale) {
  return async (path: string, token: Promise<string>): Promise<string> =>
    `${settings.siteUrl}/${path}/${await token}?lang=${locale}`;
}
