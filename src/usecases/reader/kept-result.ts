import { findKeptResult } from "../../db/reader/kept-result.ts";
import { type Outcome, outcomeOf } from "../../quiz/attachment/outcome.ts";
import type { QuizResult } from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { preferencesPathFor } from "../links.ts";
import type { Profile } from "../profile.ts";

/** A result as a lead's record keeps it: what it opened with, how sure that was, and rounded places. */
export interface KeptResult {
  outcome: Outcome;
  means: Profile["means"];
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
  const outcome = keptOutcome(profile, found.style);
  const preferencesPath = await preferencesPathFor(deps, leadId);
  return done({ outcome, means: profile.means, locale: found.locale, preferencesPath });
}

async function readProfile(deps: Deps, profileEnc: string | null): Promise<Profile | null> {
  try {
    return profileEnc === null ? null : (JSON.parse(await deps.vault.decrypt(profileEnc)) as Profile);
  } catch {
    return null;
  }
}

/** A profile of before headlines were kept has its lead's style, and is called no surer than that. */
function keptOutcome({ headline, confidence, near }: Profile, style: string | null): Outcome {
  const kept = {
    headline: headline ?? style ?? "mixed",
    confidence: confidence ?? "slight",
    near: near ?? [],
  };
  const known = { ...kept, version: "2", probabilities: null } as unknown as QuizResult;
  const isFirst = headline === "anxious-avoidant" || headline === "dimensions-only";
  const first = { ...kept, version: "1", style: "mixed", secondary: null, probabilities: null };
  return outcomeOf(isFirst ? (first as unknown as QuizResult) : known);
}
