import { deleteAnswers, deleteSheets, firstAnswers, firstSheets } from "../../db/quiz/sheets.ts";
import type { Deps } from "../deps.ts";
import { auditOf, type Who } from "./acting.ts";

/** A file's worth: its ids still fit into the form that deletes them. */
const SHEETS_A_FILE = 2_000;

interface SheetFile {
  ids: string[];
  /** One line a sheet, in the order of its random key. */
  lines: string[];
  /** There are more: they come once these are deleted. */
  more: boolean;
}

export interface ResearchFiles {
  /** Sealed to the research key. */
  sealed: SheetFile;
  /** Kept readable, before sheets were sealed. */
  plain: SheetFile;
}

/** What the coach may fetch: sheets that visitors left for research. */
export async function researchFiles(deps: Deps): Promise<ResearchFiles> {
  const limit = SHEETS_A_FILE + 1;
  const [sealed, plain] = await deps.db.batch([firstSheets(deps.db, limit), firstAnswers(deps.db, limit)]);
  return {
    sealed: fileOf(sealed, ({ sealed: box }) => box),
    plain: fileOf(plain, ({ version, locale, answers, flags }) =>
      JSON.stringify({ version, locale, answers, flags }),
    ),
  };
}

/** Deletes what was fetched, for good. */
export async function deleteResearch(deps: Deps, ids: readonly string[], who: Who): Promise<void> {
  const audit = auditOf(deps, { who, act: "delete-sheets", detail: String(ids.length) }, "always");
  await deps.db.batch([deleteSheets(ids), deleteAnswers(ids), audit]);
}

function fileOf<T extends { id: string }>(rows: readonly T[], line: (row: T) => string): SheetFile {
  const shown = rows.slice(0, SHEETS_A_FILE);
  return { ids: shown.map(({ id }) => id), lines: shown.map(line), more: rows.length > shown.length };
}
