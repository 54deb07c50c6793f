import { claimBatch } from "../../db/letters/claim.ts";
import type { OpenBatch } from "../../db/letters/lease.ts";
import type { BatchMember } from "../../db/letters/members.ts";
import { claimNewsletter } from "../../db/letters/newsletter.ts";
import { NEWSLETTER, NEWSLETTER_LANE } from "../../drip/lanes.ts";
import { type DueRow, planClaim } from "../../drip/plan-claim.ts";
import { type DueNewsletter, planNewsletter } from "../../drip/plan-newsletter.ts";
import type { Deps } from "../deps.ts";
import { noteKept, unkept } from "./promised-texts.ts";

/** Claims due rows of one lane: the batch that was written, or null where nobody is to be written to now. */
export async function claimDue(
  deps: Deps,
  token: string,
  lane: number,
  rows: readonly DueRow[],
): Promise<OpenBatch | null> {
  const nowMs = deps.now();
  const plan = planClaim(rows, deps.sequences, nowMs, deps.brand.timeZone);
  const members = plan.sends.map(({ row }) => memberOf(deps, row));
  const batchId = deps.newId();
  const texts = unkept(deps, members);
  await claimBatch(deps.db, { batchId, lane, token, nowMs, plan, members, texts });
  noteKept(deps, texts);
  return members.length === 0 ? null : untried(batchId, lane, members, nowMs);
}

/** Claims a newsletter's next readers: the batch that was written, or null where it is night for all of them. */
export async function claimReaders(
  deps: Deps,
  token: string,
  newsletter: DueNewsletter,
): Promise<OpenBatch | null> {
  const nowMs = deps.now();
  const plan = planNewsletter(newsletter, nowMs, deps.brand.timeZone);
  const members = plan.sends.map((reader) =>
    memberOf(deps, { ...reader, sequence: NEWSLETTER, step: newsletter.id }),
  );
  const batchId = deps.newId();
  const lane = NEWSLETTER_LANE;
  const texts = unkept(deps, members);
  await claimNewsletter(deps.db, { batchId, lane, token, nowMs, newsletter, plan, members, texts });
  noteKept(deps, texts);
  return members.length === 0 ? null : untried(batchId, lane, members, nowMs);
}

function untried(id: string, lane: number, members: BatchMember[], nextAt: number): OpenBatch {
  return { id, lane, members, nextAt, attempt: 0, refused: 0, maybe: 0, epoch: 0, firstAt: null };
}

type Member = Pick<DueRow, "leadId" | "sequence" | "step" | "locale" | "timeZone">;

function memberOf(deps: Deps, row: Member): BatchMember {
  const letter = deps.letters.find(row.sequence, row.step, row.locale);
  return [row.leadId, row.sequence, row.step, row.locale, letter?.version ?? "", row.timeZone];
}
