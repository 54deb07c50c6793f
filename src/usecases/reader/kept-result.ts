import { DAY_MS } from "../../config.ts";
import { findKeptResult } from "../../db/reader/kept-result.ts";
import type { QuizResult } from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { preferencesPathFor } from "../links.ts";
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

/** The result behind a reader's own link; gone: taken back, never given, or not to be read any more. */
export async function readKeptResult(
  deps: Deps,
  token: string,
): Promise<Result<KeptResult, "unknown" | "gone">> {
  const leadId = await deps.vault.open("own-result", token);
  const found = leadId === null ? null : await findKeptResult(deps.db, leadId);
  if (leadId === null || !found) return refused("unknown");
  const profile = await readProfile(deps, found.profileEnc);
  if (!profile) return refused("gone");
  const preferencesPath = await preferencesPathFor(deps, leadId);
  const givenAt = profile.day === undefined ? null : profile.day * DAY_MS;
  return done({ result: resultFrom(profile, found.style), givenAt, locale: found.locale, preferencesPath });
}

async function readProfile(deps: Deps, profileEnc: string | null): Promise<Profile | null> {
  try {
    return profileEnc === null ? null : (JSON.parse(await deps.vault.decrypt(profileEnc)) as Profile);
  } catch {
    return null;
  }
}
