import { readHealthFacts } from "../../db/desk/health-facts.ts";
import type { BatchMember } from "../../db/letters/members.ts";
import { endWhatWasUnderWay, overdueRows, recoverRows } from "../../db/letters/recover.ts";
import type { DueRow } from "../../drip/plan-claim.ts";
import { planRecovery, type Recovery } from "../../drip/plan-recovery.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { auditOf, type Who } from "./acting.ts";

/**
 * After the database was set back: every letter that may have gone since the moment it stands at gets a receipt whose
 * fate is unknown, and is never sent again. What people did meanwhile is lost with the database. Can be repeated. To be
 * called only while nothing is sent.
 * @param fromMs the moment (epoch ms) that the restored database stands at.
 * @param who did it at the desk.
 * @returns how many letters may have gone.
 */
export async function recoverAfterRestore(deps: Deps, fromMs: number, who?: Who): Promise<number> {
  const nowMs = deps.now();
  const audit = who === undefined ? [] : [auditOf(deps, { who, act: "recover" }, "always")];
  await deps.db.batch([...endWhatWasUnderWay(nowMs), ...audit]);
  let letters = 0;
  let after: DueRow | null = null;
  for (;;) {
    const rows: DueRow[] = await overdueRows(deps.db, nowMs, after);
    if (rows.length === 0) return letters;
    const recoveries = rows.map((row) =>
      planRecovery(row, deps.sequences, { fromMs, nowMs }, deps.brand.timeZone),
    );
    const members = recoveries.flatMap((recovery) => membersOf(deps, recovery));
    await deps.db.batch(recoverRows(deps.newId(), recoveries, members, nowMs));
    letters += members.length;
    after = rows.at(-1) ?? null;
  }
}

/**
 * The same at the desk: while letters go, nothing is marked.
 * @returns how many letters may have gone.
 */
export async function recoverWhileStopped(
  deps: Deps,
  fromMs: number,
  who?: Who,
): Promise<Result<number, "still-sending">> {
  const { stoppedAt } = await readHealthFacts(deps.db, deps.now());
  return stoppedAt === null ? refused("still-sending") : done(await recoverAfterRestore(deps, fromMs, who));
}

function membersOf(deps: Deps, { row, maybeSent }: Recovery): BatchMember[] {
  return maybeSent.map((step) => {
    const version = deps.letters.find(row.sequence, step, row.locale)?.version ?? "";
    return [row.leadId, row.sequence, step, row.locale, version, row.timeZone];
  });
}
