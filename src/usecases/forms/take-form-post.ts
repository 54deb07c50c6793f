import { CONFIRMATION_GAP_MS } from "../../config.ts";
import { type ConsentId, OWN_WORDING } from "../../consents.ts";
import { keepTaken, wasTaken } from "../../db/forms/form-posts.ts";
import { toBase64Url } from "../../privacy/base64url.ts";
import { done, type Result } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { type GuardRefusal, guardSignUp } from "../sign-up/guard-sign-up.ts";
import { type SignUpInput, signUp } from "../sign-up/sign-up.ts";
import { formPostKey, type PostIdentity } from "./form-post-hash.ts";

export interface FormPost extends PostIdentity {
  /** The post names its own submission: then it is the same one for as long as it is kept. */
  hasOwnId: boolean;
  input: SignUpInput;
  /** The form's own sentences, of the consents that it shows its own for. */
  ownTexts: Readonly<Partial<Record<ConsentId, string>>>;
  /** A machine filled it in: nothing of it is kept. */
  isMachine?: boolean;
  /** See GuardInput. */
  networks: readonly string[];
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
  const guarded = await guardSignUp(deps, { email, networks: post.networks, site: post.site });
  if (!guarded.ok) return guarded;
  const consents = await Promise.all(
    post.input.consents.map((consent) => withWording(consent, post.ownTexts)),
  );
  const { form, isMachine = false } = post;
  const input: SignUpInput = { ...post.input, consents, form, byBuilder: true, isMachine };
  await signUp(deps, input, guarded.value, (taken) => [keepTaken(key, nowMs, taken)]);
  return done();
}

/** A sentence of the form's own goes along whole, to be kept once. */
async function withWording(
  consent: SignUpInput["consents"][number],
  texts: FormPost["ownTexts"],
): Promise<SignUpInput["consents"][number]> {
  const text = texts[consent.id];
  if (consent.version !== OWN_WORDING || text === undefined) return consent;
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return { ...consent, wording: { hash: toBase64Url(new Uint8Array(hash)), text } };
}
