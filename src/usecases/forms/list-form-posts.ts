import { FORM_POSTS_KEPT_MS, REFUSED_POSTS_SHOWN } from "../../config.ts";
import { countByForm, formsInUse, readRefused } from "../../db/forms/form-posts.ts";
import type { Deps } from "../deps.ts";
import type { RefusalReason } from "./refuse-form-post.ts";

export interface FormPostsSeen {
  /** Sign-ups of the last 30 days, by form. */
  signUps: ReadonlyMap<string, number>;
  /** Those of the forms asked for that took a post in these days: they stay on whatever their configuration lacks. */
  inUse: ReadonlySet<string>;
  /** Newest first; moments in epoch ms. */
  refused: { form: string; createdAt: number; reasons: RefusalReason[] }[];
}

/** What came in by forms: how many were taken, and why the last others were not. */
export async function listFormPosts(deps: Deps, forms: readonly string[]): Promise<FormPostsSeen> {
  const sinceMs = deps.now() - FORM_POSTS_KEPT_MS;
  const [counts, inUse, refused] = await Promise.all([
    countByForm(deps.db, sinceMs),
    formsInUse(deps.db, forms, sinceMs),
    readRefused(deps.db, REFUSED_POSTS_SHOWN),
  ]);
  return {
    inUse,
    signUps: new Map(counts.map(({ form, signUps }) => [form, signUps])),
    refused: refused.map(({ form, problems, createdAt }) => ({
      form,
      createdAt,
      reasons: JSON.parse(problems) as RefusalReason[],
    })),
  };
}
