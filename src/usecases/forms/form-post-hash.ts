import type { FormPostKey } from "../../db/forms/form-posts.ts";
import type { Deps } from "../deps.ts";

/** What tells a post from others. */
export interface PostIdentity {
  /** The id of the form. */
  form: string;
  /** The builder's own id of the submission, or all that it posted. */
  identity: string;
}

/** A keyed hash: nobody can look up in a dump who posted what. The spaces keep it from being an address's. */
export async function formPostKey(deps: Deps, { form, identity }: PostIdentity): Promise<FormPostKey> {
  return { form, postHash: await deps.vault.hashAddress(`form post ${form} ${identity}`) };
}
