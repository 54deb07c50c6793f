import { type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { erase } from "../reader/erase.ts";
import { auditOf, type Who } from "./acting.ts";
import { findLead } from "./find-person.ts";

/** Erases everything of whoever has this address, at the coach's hand. */
export async function eraseByAddress(deps: Deps, email: string, who: Who): Promise<Result<void, "nobody">> {
  const { leadId } = (await findLead(deps, email)) ?? { leadId: null };
  return leadId === null ? refused("nobody") : erase(deps, leadId, [auditOf(deps, { who, act: "erase" })]);
}
