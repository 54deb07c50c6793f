import { eraseLead } from "../../db/reader/erase.ts";
import type { Deps } from "../deps.ts";
import { findLead } from "../desk/find-person.ts";

/** Erases everything of a lead, now. False: there was nothing. */
export async function erase(deps: Deps, leadId: string): Promise<boolean> {
  const results = await deps.db.batch(eraseLead(leadId, deps.now()));
  return (results.at(-1) ?? []).length > 0;
}

/** The same for the lead of a my-data link. Null: the link is not ours. */
export async function eraseByToken(deps: Deps, token: string): Promise<boolean | null> {
  const leadId = await deps.vault.open("my-data", token);
  return leadId === null ? null : erase(deps, leadId);
}

/** The same for whoever has this address, at the coach's hand. */
export async function eraseByAddress(deps: Deps, email: string): Promise<boolean> {
  const { leadId } = (await findLead(deps, email)) ?? { leadId: null };
  return leadId !== null && erase(deps, leadId);
}
