import type { Condition, Statement } from "../../db/database.ts";
import { findAsker } from "../../db/reader/person.ts";
import { LOCALES } from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";
import { askedMails } from "../../texts/asked-mails.ts";
import type { Deps } from "../deps.ts";
import { askForLetter } from "../letters/ask-for-letter.ts";
import { myDataPathFor } from "../links.ts";

type MailKind = keyof ReturnType<typeof askedMails>;

/**
 * Statements that mail a lead at its own address, for the batch of what is done; none where there is nobody, or nobody
 * can read the address any more.
 * @param url where the mail's button leads.
 */
export async function mailLead(
  deps: Deps,
  leadId: string,
  kind: MailKind,
  url: string | null = null,
): Promise<Statement[]> {
  const asker = await findAsker(deps.db, leadId);
  return asker ? mailAsker(deps, asker, kind, url) : [];
}

async function mailAsker(
  deps: Deps,
  { emailEnc, locale }: { emailEnc: string; locale: string },
  kind: MailKind,
  url: string | null,
): Promise<Statement[]> {
  const email = await deps.vault.decrypt(emailEnc).catch(() => null);
  return email ? mailTo(deps, { email, locale }, kind, url) : [];
}

/** The same to an address in the clear, where a condition holds. */
export function mailTo(
  deps: Deps,
  { email, locale }: { email: string; locale: string },
  kind: MailKind,
  url: string | null,
  when?: Condition,
): Promise<Statement[]> {
  const language = LOCALES.find((each) => each === locale) ?? "nl";
  const words = askedMails(language)[kind];
  return askForLetter(deps, { email, locale: language, words, url, when });
}

/**
 * Mails the link to everything that is held of a lead, to its own address: whoever was sent a letter on gets nothing by
 * asking. How often is bounded by the lane; the answer is the same either way.
 */
export async function mailMyData(deps: Deps, token: string): Promise<Result<void, "unknown-token">> {
  const leadId = await deps.vault.open("preferences", token);
  const asker = leadId === null ? null : await findAsker(deps.db, leadId);
  if (leadId === null || !asker) return refused("unknown-token");
  const url = `${deps.settings.siteUrl}${await myDataPathFor(deps, leadId)}?lang=${asker.locale}`;
  const mail = await mailAsker(deps, asker, "freshLink", url);
  if (mail.length > 0) await deps.db.batch(mail);
  return done();
}
