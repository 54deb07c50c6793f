import { attachmentVersions } from "../quiz/attachment/definition.ts";
import { ownFields } from "./find-field.ts";
import type { FormConfig } from "./form-config.ts";
import { ITEM_IDS, plainName } from "./names.ts";
import { type PostedField, plainNamesIn } from "./posted-field.ts";

const definitions = [...attachmentVersions.values()];
/** What an answer's label stands for, in every language and version. */
const LABELS = new Map(
  definitions.flatMap(({ answers: { min, labels } }) =>
    Object.values(labels).flatMap((texts) => texts.map((text, i) => [plainName(text), min + i] as const)),
  ),
);

export interface FoundAnswer {
  id: string;
  field: PostedField;
  /** null: skipped. A text is left for the quiz to refuse. */
  answer: number | string | null;
}

/** The quiz's answers among a form's fields: named `a01` or `answers[a01]`, as a number or as a label of the quiz. */
export function readAnswers(form: FormConfig, fields: readonly PostedField[]): FoundAnswer[] {
  return ITEM_IDS.flatMap((id) => {
    const names = [id, `answers${id}`];
    const field =
      ownFields(form, id, fields)?.[0] ??
      fields.find((each) => plainNamesIn(each).some((name) => names.includes(name)));
    return field ? [{ id, field, answer: answerIn([...field.values, ...(field.refs ?? [])]) }] : [];
  });
}

function answerIn(texts: readonly string[]): number | string | null {
  const given = texts.map((text) => text.trim()).filter((text) => text !== "");
  // "4", or an option that begins with it: "4 (meestal waar)".
  const read = given.map((text) =>
    Number(/^([1-5])(?![\d.,])/.exec(text)?.[1] ?? LABELS.get(plainName(text))),
  );
  return read.find((answer) => !Number.isNaN(answer)) ?? given[0] ?? null;
}
