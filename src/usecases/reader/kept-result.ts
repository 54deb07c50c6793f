import { DAY_MS } from "../../config.ts";
import { findKeptResult } from "../../db/reader/kept-result.ts";
import type { QuizResult } from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { openOwnResult, ownResultPathFor, preferencesPathFor } from "../links.ts";
import { type Profile, resultFrom } from "../profile.ts";

/** A result as a lead's record keeps it: what it opened with, how sure that was, and rounded places. */
export interface KeptResult {
  result: QuizResult;
  /** About when it was given (epoch ms); null: from before that was kept. */
  givenAt: number | null;
  /** The reader's language. */
  locale: string;
  /** Where the same reader's choices stand, as a path. */
  preferencesPath: string;
}

/** The result behind a letter's link; gone: taken back, replaced by a later one, or not to be read any more. */
export async function readKeptResult(
  deps: Deps,
  token: string,
): Promise<Result<KeptResult, "unknown" | "gone">> {
  const link = await openOwnResult(deps, token);
  const found = link && (await findKeptResult(deps.db, link.leadId));
  if (!link || !found) return refused("unknown");
  const kept = await readKept(deps, found.profileEnc);
  if (kept === null || !(await link.isOf(kept))) return refused("gone");
  const profile = JSON.parse(kept) as Profile;
  const preferencesPath = await preferencesPathFor(deps, link.leadId);
  const givenAt = profile.day === undefined ? null : profile.day * DAY_MS;
  return done({ result: resultFrom(profile, found.style), givenAt, locale: found.locale, preferencesPath });
}

async function readKept(deps: Deps, profileEnc: string | null): Promise<string | null> {
  try {
    const kept = profileEnc && (await deps.vault.decrypt(profileEnc));
    if (kept) JSON.parse(kept);
    return kept;
  } catch {
    return null;
  }
}

/** Where a lead reads its result again; null: none is kept. */
export async function keptResultPath(deps: Deps, leadId: string): Promise<string | null> {
  const kept = await readKept(deps, (await findKeptResult(deps.db, leadId))?.profileEnc ?? null);
  return kept && ownResultPathFor(deps, leadId, kept);
}
