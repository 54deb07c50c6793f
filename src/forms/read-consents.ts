import { CONSENT_IDS, type ConsentId, consentTexts, currentConsents, isKnownConsent } from "../consents.ts";
import { findField } from "./find-field.ts";
import type { FormConfig } from "./form-config.ts";
import { isTicked } from "./is-ticked.ts";
import { plainName, plainNamesOf } from "./names.ts";
import { type PostedField, plainNamesIn } from "./posted-field.ts";

export interface FoundConsent {
  id: ConsentId;
  field: PostedField;
  /** The wording that was shown, where it is ticked; null where it is not. */
  version: string | null;
}

/** What was agreed to: boxes by name, boxes labelled with our wording, or choices in a group of boxes. */
export function readConsents(form: FormConfig, fields: readonly PostedField[]): FoundConsent[] {
  const group = findField(form, "consents", fields);
  return CONSENT_IDS.flatMap((id): FoundConsent[] => {
    const shown = form.consents[id] ?? currentConsents().find((text) => text.id === id)?.version ?? "";
    const box = findField(form, id, fields);
    if (box)
      return [{ id, field: box, version: isTicked(box.values) ? (versionSent(id, box) ?? shown) : null }];
    const worded = form.fields[id] ? null : findWording(id, fields);
    if (worded) return [{ ...worded, id, version: isTicked(worded.field.values) ? worded.version : null }];
    if (!group) return [];
    const version = chosenVersion(id, [...group.values.flatMap(splitChoices), ...(group.refs ?? [])], shown);
    return [{ id, field: group, version }];
  });
}

/** Our own markup sends the version of its wording. */
function versionSent(id: ConsentId, box: PostedField): string | null {
  if (box.key !== `consents[${id}]`) return null;
  return box.values.find((value) => isKnownConsent(id, value)) ?? null;
}

/** Every wording ever asked, in each language. */
const WORDINGS = consentTexts.flatMap(({ id, version, text }) =>
  Object.values(text).map((each) => ({ id, version, plain: plainName(each) })),
);

/** A box whose label is the wording itself: then there is no doubt what was shown. */
function findWording(id: ConsentId, fields: readonly PostedField[]) {
  for (const wording of WORDINGS.filter((each) => each.id === id)) {
    const field = fields.find((each) => plainNamesIn(each).includes(wording.plain));
    if (field) return { field, version: wording.version };
  }
  return null;
}

function chosenVersion(id: ConsentId, choices: readonly string[], shown: string): string | null {
  const plain = choices.map(plainName);
  const wording = WORDINGS.find((each) => each.id === id && plain.includes(each.plain));
  if (wording) return wording.version;
  return plainNamesOf(id).some((name) => plain.includes(name)) ? shown : null;
}

/** Some builders join what was ticked; a wording with a comma in it stands whole beside its parts. */
function splitChoices(value: string): string[] {
  return [value, ...value.split(/,\s|\n/)];
}
