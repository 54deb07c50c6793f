import {
  classifySuppressions,
  SUPPRESSION_KINDS,
  sumKinds,
  suppressImported,
} from "../../db/desk/imports.ts";
import { chunks } from "../../import/chunks.ts";
import type { ColumnMap } from "../../import/columns.ts";
import { decodeText, type FileEncoding } from "../../import/decode-text.ts";
import type { FileRefusal, RowFault } from "../../import/faults.ts";
import { readSuppressions } from "../../import/read-suppressions.ts";
import { done, type Result } from "../../result.ts";
import { addressHashes } from "../address-hash.ts";
import type { Deps } from "../deps.ts";
import { auditOf, type Who } from "./acting.ts";

/** What an import does or would do; counts of addresses, by what becomes of them. */
export interface ImportReport<K extends string> {
  counts: Record<K, number>;
  /** Rows that are not taken. */
  faults: RowFault[];
  /** Rows that are, though not all of them could be read. */
  flags: RowFault[];
}

export interface ImportOptions {
  /** False: only says what would happen. */
  write: boolean;
  encoding?: FileEncoding;
  /** Which column is which, where somebody said so. */
  chosen?: ColumnMap;
  /** Of every row, by column. */
  constants?: Readonly<Record<string, string>>;
  who?: Who;
}

export type SuppressionKind = (typeof SUPPRESSION_KINDS)[number];

/**
 * Takes an old list of people who said stop: a keyed hash of each address, and nothing else. Active leads on it are
 * unsubscribed, unless they confirmed here after the list says they stopped. All in one transaction, or nothing.
 */
export async function importSuppressions(
  deps: Deps,
  file: Uint8Array,
  { write, encoding, chosen, who = "key" }: ImportOptions,
): Promise<Result<ImportReport<SuppressionKind>, FileRefusal>> {
  const text = decodeText(file, encoding);
  if (!text.ok) return text;
  const read = readSuppressions(text.value, deps.brand.timeZone, chosen);
  if (!read.ok) return read;
  const { entries, faults, flags } = read.value;
  const hashes = await addressHashes(
    deps,
    entries.map(({ email }) => email),
  );
  const rows = entries.map(({ stoppedAt }, i) => ({ emailHash: hashes[i] ?? "", stoppedAt }));
  const parts = chunks(rows);
  if (parts.length === 0) return done({ counts: sumKinds(SUPPRESSION_KINDS, []), faults, flags });
  const looks = parts.map(classifySuppressions);
  const audit = auditOf(deps, { who, act: "import-stops" }, "always");
  const writes = write ? [...parts.flatMap((part) => suppressImported(part, deps.now())), audit] : [];
  const results = await deps.db.batch([...looks, ...writes]);
  const counts = sumKinds(SUPPRESSION_KINDS, results.slice(0, looks.length));
  if (write) deps.log({ event: "imported-suppressions", ...counts, refused: faults.length });
  return done({ counts, faults, flags });
}
