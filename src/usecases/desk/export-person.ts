import type { PersonData } from "../../person-data.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { exportData } from "../reader/export-data.ts";
import { auditOf, type Who } from "./acting.ts";

/** Everything held of one lead, for the coach to hand over; that it was taken along is written down. */
export async function exportPerson(
  deps: Deps,
  leadId: string,
  who: Who,
): Promise<Result<PersonData, "nobody">> {
  const data = await exportData(deps, leadId);
  if (!data) return refused("nobody");
  await deps.db.batch([auditOf(deps, { who, act: "export", leadId }, "always")]);
  return done(data);
}

/** That the list of everybody was taken along is written down too, before it goes. */
export async function noteListTaken(deps: Deps, who: Who): Promise<void> {
  await deps.db.batch([auditOf(deps, { who, act: "export-all" }, "always")]);
}
