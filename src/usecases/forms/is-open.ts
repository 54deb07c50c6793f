import { FORM_POSTS_KEPT_MS } from "../../config.ts";
import { formsInUse } from "../../db/forms/form-posts.ts";
import type { FormConfig } from "../../forms/form-config.ts";
import type { Deps } from "../deps.ts";

/**
 * Whether a form takes posts: when its configuration says all that it must, or, for a form that worked before that was
 * asked, as long as it is in use. The desk flags those.
 */
export async function isOpen(deps: Deps, form: FormConfig): Promise<boolean> {
  if (form.gap === null) return true;
  return (await formsInUse(deps.db, [form.id], deps.now() - FORM_POSTS_KEPT_MS)).has(form.id);
}
