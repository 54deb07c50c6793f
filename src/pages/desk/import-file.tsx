import type { FC } from "hono/jsx";
import type { FileEncoding } from "../../import/decode-text.ts";
import type { ImportTexts } from "../../texts/desk/import.ts";
import { Hidden } from "./forms.tsx";

export const IMPORT_KINDS = ["suppressions", "leads"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** One reason, and on which lines of the file it holds. */
export interface ReasonView {
  code: keyof ImportTexts["faults"];
  column: string | null;
  lines: readonly number[];
}

export interface ReportView {
  counts: Readonly<Record<string, number>>;
  /** How many lines were refused. */
  refused: number;
  reasons: readonly ReasonView[];
  flags: readonly ReasonView[];
}

/** A file that the page holds until it is imported, and how it is read. */
export interface CarriedFile {
  kind: ImportKind;
  encoding: FileEncoding;
  chosen: Readonly<Record<string, number>>;
  constants: Readonly<Record<string, string>>;
  /** As base64url. */
  file: string;
}

/** The file and how it is read, for the next press. */
export const Carried: FC<{ carried: CarriedFile; withMap?: boolean }> = ({ carried, withMap = true }) => {
  const { kind, encoding, file, chosen, constants } = carried;
  const map = Object.entries(chosen).map(([name, i]) => [`map[${name}]`, i < 0 ? "" : String(i)]);
  const all = Object.entries(constants).map(([name, text]) => [`all[${name}]`, text]);
  const mapped = withMap ? Object.fromEntries([...map, ...all]) : {};
  return <Hidden fields={{ kind, encoding, carried: file, ...mapped }} />;
};
