import { CONFIRMATION_GAP_MS } from "../../config.ts";
import { keepTaken, wasTaken } from "../../db/forms/form-posts.ts";
import { done, type Result } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { type GuardRefusal, guardSignUp } from "../sign-up/guard-sign-up.ts";
import { type SignUpInput, signUp } from "../sign-up/sign-up.ts";
import { formPostKey, type PostIdentity } from "./form-post-hash.ts";

export interface FormPost extends PostIdentity {
  /** The post names its own submission: then it is the same one for as long as it is kept. */
  hasOwnId: boolean;
  input: SignUpInput;
  /** See GuardInput. */
  network: string | null;
  site: string | null;
}

/**
 * Takes a form builder's post as a sign-up, once however often it comes. The answer is the same whether or not the
 * address, or the post, was known.
 */
export async function takeFormPost(deps: Deps, post: FormPost): Promise<Result<void, GuardRefusal>> {
  const nowMs = deps.now();
  const key = await formPostKey(deps, post);
  // The same words an hour later are somebody who asks again; before that nobody would be mailed anyway.
  const sinceMs = post.hasOwnId ? 0 : nowMs - CONFIRMATION_GAP_MS;
  if (await wasTaken(deps.db, key, sinceMs)) return done();
  const { email } = post.input;
  const guarded = await guardSignUp(deps, { email, network: post.network, site: post.site });
  if (!guarded.ok) return guarded;
  const input: SignUpInput = { ...post.input, form: post.form, byBuilder: true };
  await signUp(deps, input, guarded.value, (taken) => keepTaken(key, nowMs, taken));
  return done();
}
