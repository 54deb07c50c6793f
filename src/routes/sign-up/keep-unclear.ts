import { nobodysWord } from "../../forms/map-post.ts";
import type { Deps } from "../../usecases/deps.ts";
import { refuseFormPost } from "../../usecases/forms/refuse-form-post.ts";
import { boxValues } from "../http/body.ts";
import type { FieldProblem } from "../http/problem.ts";

/** What the desk calls a form of a site's own that posts to /v1/leads. */
const SITE_FORM = "site-form";

/**
 * A box of a site's own form said neither yes nor no: the coach sees which, as she does of a builder's form. The same
 * mistake of the same form is one line there, however many visitors meet it.
 */
export async function keepUnclear(
  deps: Deps,
  consents: unknown,
  errors: readonly FieldProblem[],
): Promise<void> {
  const boxes = Object(consents ?? {}) as Record<string, unknown>;
  const reasons = errors.flatMap(({ code, pointer }) => {
    const id = pointer.split("/")[2] ?? "";
    if (code !== "consent-unknown") return [];
    return [{ code, pointer, field: `consents[${id}]`, value: nobodysWord(boxValues(boxes[id])) }];
  });
  if (reasons.length > 0)
    await refuseFormPost(deps, { form: SITE_FORM, identity: JSON.stringify(reasons) }, reasons);
}
