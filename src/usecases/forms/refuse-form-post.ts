import { keepRefused } from "../../db/forms/form-posts.ts";
import type { Deps } from "../deps.ts";
import { formPostKey, type PostIdentity } from "./form-post-hash.ts";

/** What was wrong, and with which of our own fields. */
export interface RefusalReason {
  code: string;
  pointer: string;
  /** Of a box that says neither yes nor no: what the form calls it, and what it said where that is nobody's. */
  field?: string;
  value?: string | null;
}

/** Keeps why a post was refused, for the operator to see; nothing of what it said but a box's own word. Failing to costs no answer. */
export async function refuseFormPost(
  deps: Deps,
  post: PostIdentity,
  reasons: readonly RefusalReason[],
): Promise<void> {
  const problems = JSON.stringify(
    reasons.map(({ code, pointer, field, value }) => ({ code, pointer, field, value })),
  );
  const key = await formPostKey(deps, post);
  try {
    await deps.db.batch(keepRefused(key, problems, deps.now()));
  } catch {
    deps.log({ event: "refusal-not-kept", form: post.form });
  }
}
