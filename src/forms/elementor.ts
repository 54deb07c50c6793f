import { formFields } from "./generic.ts";
import type { PostedField } from "./posted-field.ts";

type Entries = readonly (readonly [string, string])[];

/** What Elementor calls a field whose label is empty. */
const NO_LABEL = /^(?:No Label|Geen label) (.+)$/i;
const ADVANCED = /^(fields|meta|form)\[([^\]]*)\]/;

/** Elementor Pro's webhook, simple (by label) or with advanced data (by id); it has no id of a submission. */
export function elementorFields(entries: Entries): PostedField[] {
  return entries.some(([name]) => /^fields\[[^\]]*\]\[/.test(name))
    ? advancedFields(entries)
    : formFields(entries).map(withIdOfNoLabel);
}

function withIdOfNoLabel(field: PostedField): PostedField {
  const id = NO_LABEL.exec(field.key)?.[1];
  return id ? { ...field, names: [id, field.key] } : field;
}

/** `fields[<id>][title|type|value|raw_value]` and `meta[page_url][value]`; `form[name]` is the form's, nobody's name. */
function advancedFields(entries: Entries): PostedField[] {
  const groups = new Map<string, { id: string; isField: boolean; parts: [string, string][] }>();
  for (const [name, value] of entries) {
    const [head, kind, id = ""] = ADVANCED.exec(name) ?? [];
    if (head === undefined || kind === "form") continue;
    const group = groups.get(head) ?? { id, isField: kind === "fields", parts: [] };
    groups.set(head, group);
    group.parts.push([name.slice(head.length), value]);
  }
  return [...groups].map(([key, { id, isField, parts }]) => {
    const part = (name: string) =>
      parts.filter(([each]) => each.startsWith(`[${name}]`)).map(([, value]) => value);
    // The raw value has each ticked box by itself; the other one is joined for people to read.
    const raw = part("raw_value");
    return {
      key,
      // The titles of what is not the visitor's are in the site's language.
      names: isField ? [id, ...part("title")] : [id],
      values: raw.some((value) => value !== "") ? raw : part("value"),
      isEmail: part("type")[0] === "email",
    };
  });
}
