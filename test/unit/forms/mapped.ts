import { parseForms } from "../../../src/forms/form-config.ts";
import { type MappedPost, mapPost } from "../../../src/forms/map-post.ts";
import { readPostBody } from "../../../src/forms/post-body.ts";
import { readForm } from "../../../src/forms/read-form.ts";
import { coachForms, type Fixture } from "../../support/posted-forms.ts";

/** What we make of a post. */
export async function mapped(fixture: Fixture, forms: object = coachForms): Promise<MappedPost> {
  const form = parseForms(forms).get(fixture.form);
  const read = await readPostBody(fixture.type, new TextEncoder().encode(fixture.body));
  if (!form || !read.ok) throw new Error("The fixture itself can't be read.");
  return mapPost(
    form,
    readForm(form.builder, read.body, (name) => fixture.headers?.[name]),
  );
}

/** A post of a plain JSON builder. */
export const cf7 = (fields: object, form: object = {}) =>
  mapped({ form: "cf7", type: "application/json", body: JSON.stringify(fields) }, { cf7: form });
