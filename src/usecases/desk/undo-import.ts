import { IMPORT_UNDO_MS } from "../../config.ts";
import { deleteImported, listImports } from "../../db/desk/imports.ts";
import { done, type Result, refused } from "../../result.ts";
import type { Deps } from "../deps.ts";
import { auditOf, type Who } from "./acting.ts";

/** One import of people: when (epoch ms), and how many of them are still as they came. */
export interface UndoableImport {
  at: number;
  people: number;
}

/** The imports that can still be taken back: for a day. */
export function listUndoable(deps: Deps): Promise<UndoableImport[]> {
  return deps.db.rows(listImports(deps.now() - IMPORT_UNDO_MS));
}

/** Takes an import back, with all that is kept of its people. Whoever stopped or signed up since stays. */
export async function undoImport(deps: Deps, at: number, who: Who): Promise<Result<number, "too-late">> {
  if (!(at > deps.now() - IMPORT_UNDO_MS)) return refused("too-late");
  const results = await deps.db.batch([...deleteImported(at), auditOf(deps, { who, act: "undo-import" })]);
  const people = results.at(-2)?.length ?? 0;
  deps.log({ event: "import-undone", people });
  return done(people);
}
