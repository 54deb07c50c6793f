import type { Statement } from "../../db/database.ts";
import { eraseLead } from "../../db/reader/erase.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { type MyDataRefusal, openMyData } from "../links.ts";
import { mailLead } from "./own-mails.ts";

/** Erases everything of a lead, now. @param along statements of the same transaction. */
export async function erase(
  deps: Deps,
  leadId: string,
  along: readonly Statement[] = [],
): Promise<Result<void, "nobody">> {
  const statements = eraseLead(leadId, deps.now());
  const results = await deps.db.batch([...statements, ...along]);
  return results[statements.length - 1]?.length ? done() : refused("nobody");
}

/** The same for the lead of a my-data link, told by mail. Twice is the same as once. */
export async function eraseByToken(deps: Deps, token: string): Promise<Result<void, MyDataRefusal>> {
  const opened = await openMyData(deps, token);
  if (!opened.ok) return opened;
  await erase(deps, opened.value, await mailLead(deps, opened.value, "erased"));
  return done();
}
