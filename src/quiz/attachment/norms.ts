import type { NormTable } from "../posterior/definition.ts";
import { isNormTable } from "../posterior/norms.ts";
import { ATTACHMENT_SCALES, type AttachmentScale, type Locale } from "../types.ts";
import { attachmentV2 } from "./v2/definition.ts";

type Norms = Readonly<Record<Locale, readonly NormTable<AttachmentScale>[]>>;

/** Norm tables by version of the quiz and language, oldest first. Version 1 has none and gets none. */
export interface NormBook {
  readonly [version: string]: Norms;
}

/**
 * Reads norms.json.
 * @throws Error in a sentence that names the table that is wrong.
 */
export function parseNorms(file: unknown): NormBook {
  const given = Object(file) as Record<string, unknown>;
  const { version } = attachmentV2;
  const strange = Object.keys(given).find((each) => each !== version);
  if (strange !== undefined) throw new Error(`norms.json: there are no norms for version ${strange}.`);
  return { [version]: { nl: tables(given[version], "nl"), en: tables(given[version], "en") } };
}

function tables(given: unknown, locale: Locale): NormTable<AttachmentScale>[] {
  const list: unknown = Object(given)[locale] ?? [];
  if (!Array.isArray(list)) throw new Error(`norms.json: ${locale} must be a list of tables.`);
  const versions = new Set<string>();
  list.forEach((table, at) => {
    if (!isNormTable(table, ATTACHMENT_SCALES))
      throw new Error(`norms.json: table ${at + 1} of ${locale} is not one that psychometrics made.`);
    if (versions.has(table.version))
      throw new Error(`norms.json: table ${at + 1} of ${locale} has the version of an earlier one.`);
    versions.add(table.version);
  });
  return list as NormTable<AttachmentScale>[];
}

/** The table that a new sheet is scored by; null while the language has none. */
export function newestNorm(
  book: NormBook | undefined,
  version: string,
  locale: Locale,
): NormTable<AttachmentScale> | null {
  return book?.[version]?.[locale].at(-1) ?? null;
}

/** The frozen table of that name; null where there is none, which means the quiz's own constants. */
export function normNamed(
  book: NormBook | undefined,
  version: string,
  locale: Locale,
  name: string,
): NormTable<AttachmentScale> | null {
  return book?.[version]?.[locale].find((table) => table.version === name) ?? null;
}
