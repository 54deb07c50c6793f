import type { AnswerLinks, ReaderLinks } from "../email/compose-email.ts";
import type { CompiledLetter } from "../email/letter.ts";
import type { Locale } from "../quiz/types.ts";
import type { Deps } from "./deps.ts";

/** The links of a letter to one lead; a confirmation's (by its sign-up's number) has the button's too. */
export async function linksFor(
  deps: Deps,
  leadId: string,
  locale: Locale,
  signUp: number | null,
): Promise<ReaderLinks> {
  const { vault } = deps;
  const link = linkMaker(deps, locale);
  return {
    unsubscribeUrl: await link("unsubscribe", vault.seal("unsubscribe", leadId)),
    preferencesUrl: await link("preferences", vault.seal("preferences", leadId)),
    confirmUrl: signUp === null ? null : await link("confirm", vault.seal("confirm", `${leadId}.${signUp}`)),
  };
}

/** Where the lead's own data stands, as a path: from its own page, in no letter. */
export async function myDataPathFor({ vault }: Deps, leadId: string): Promise<string> {
  return `/my-data/${await vault.seal("my-data", leadId)}`;
}

/** Where a lead's choices stand, as a path. */
export async function preferencesPathFor({ vault }: Deps, leadId: string): Promise<string> {
  return `/preferences/${await vault.seal("preferences", leadId)}`;
}

/** A confirm token's payload, read back. */
export function parseConfirm(payload: string): { leadId: string; signUp: number } | null {
  const [leadId, number] = payload.split(".");
  const signUp = Number(number);
  return leadId && Number.isSafeInteger(signUp) && signUp > 0 ? { leadId, signUp } : null;
}

const ANSWERS = ["about-me", "not-about-me"] as const;
/** What a reader says of a letter. */
export type Answer = (typeof ANSWERS)[number];

/**
 * The links under a letter by which any reader of it answers. They hold the letter and the answer, and nobody.
 * One of 64 marks, by the batch, keeps somebody who knows one reader's link from knowing what another reads.
 */
export async function answerLinksFor(
  deps: Deps,
  { sequence, step, locale }: Pick<CompiledLetter, "sequence" | "step" | "locale">,
  batchId: string,
): Promise<AnswerLinks> {
  const link = linkMaker(deps, locale);
  const token = (answer: Answer) =>
    deps.vault.seal("answer", [sequence, step, ANSWERS.indexOf(answer), batchId.slice(-1)].join("/"));
  return {
    aboutMeUrl: await link("answer", token("about-me")),
    notAboutMeUrl: await link("answer", token("not-about-me")),
  };
}

/** An answer token's payload, read back. */
export function parseAnswer(payload: string): { letter: string; answer: Answer } | null {
  const [sequence, step, index] = payload.split("/");
  const answer = ANSWERS[Number(index)];
  return sequence && step && answer ? { letter: `${sequence}/${step}`, answer } : null;
}

function linkMaker({ settings }: Deps, locale: Locale) {
  return async (path: string, token: Promise<string>): Promise<string> =>
    `${settings.siteUrl}/${path}/${await token}?lang=${locale}`;
}
