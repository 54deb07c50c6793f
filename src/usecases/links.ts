import type { LetterLinks } from "../email/compose-email.ts";
import type { Locale } from "../quiz/types.ts";
import type { Deps } from "./deps.ts";

/** The links of a letter to one lead; a confirmation's (by its sign-up's number) has the button's too. */
export async function linksFor(
  deps: Deps,
  leadId: string,
  locale: Locale,
  signUp: number | null,
): Promise<LetterLinks> {
  const { vault, settings } = deps;
  const link = async (path: string, token: Promise<string>) =>
    `${settings.siteUrl}/${path}/${await token}?lang=${locale}`;
  return {
    unsubscribeUrl: await link("unsubscribe", vault.seal("unsubscribe", leadId)),
    preferencesUrl: await link("preferences", vault.seal("preferences", leadId)),
    confirmUrl: signUp === null ? null : await link("confirm", vault.seal("confirm", `${leadId}.${signUp}`)),
  };
}

/** A confirm token's payload, read back. */
export function parseConfirm(payload: string): { leadId: string; signUp: number } | null {
  const [leadId, number] = payload.split(".");
  const signUp = Number(number);
  return leadId && Number.isSafeInteger(signUp) && signUp > 0 ? { leadId, signUp } : null;
}
