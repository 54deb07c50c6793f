import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import { DAY_MS, IMPORT_BYTES_MAX, IMPORT_FAULTS_SHOWN, IMPORT_ROWS_MAX } from "../../config.ts";
import { decodeText } from "../../import/decode-text.ts";
import type { RowFault } from "../../import/faults.ts";
import { readCsv } from "../../import/read-csv.ts";
import { columnsToRemember, rememberedColumns } from "../../import/remembered-columns.ts";
import { ImportPage, type ImportPageProps } from "../../pages/desk/import-page.tsx";
import { toBase64Url } from "../../privacy/base64url.ts";
import { importTexts } from "../../texts/desk/import.ts";
import { importLeads } from "../../usecases/desk/import-leads.ts";
import { importSuppressions } from "../../usecases/desk/import-suppressions.ts";
import { listUndoable, undoImport } from "../../usecases/desk/undo-import.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { toCsv } from "./csv.ts";
import { deskHtml } from "./desk-html.tsx";
import { adminLocale, download, posted, whoOf } from "./desk-request.ts";
import { readUpload, type Upload } from "./import-upload.ts";

const LIMITS = { rows: IMPORT_ROWS_MAX, bytes: IMPORT_BYTES_MAX };
const USE_CASES = { suppressions: importSuppressions, leads: importLeads };
/** A file that a page carries along is a third longer, and what it came as comes beside it. */
const BODY_MAX = 2 * IMPORT_BYTES_MAX;
const COLUMNS_COOKIE = "hw_import";
const YEAR_S = (365 * DAY_MS) / 1_000;

/** Old lists: looked over first, then imported by one more press. The page carries the file; nothing else keeps it. */
export const importPages = new Hono<AppEnv>()
  .use(
    "/admin/import/*",
    bodyLimit({
      maxSize: BODY_MAX,
      onError: (c) => page(c, { kind: "suppressions", problem: { code: "too-large" } }, 413),
    }),
  )
  .get("/admin/import", (c) => page(c, { kind: "suppressions" }))
  .post("/admin/import/check", (c) => withFile(c, (sent, file) => run(c, sent, file, false)))
  .post("/admin/import/do", (c) => withFile(c, (sent, file) => run(c, sent, file, true)))
  .post("/admin/import/refused", (c) => withFile(c, (sent, file) => refusedLines(c, sent, file)))
  .post(
    "/admin/import/undo",
    posted(v.object({ at: v.string() }), async (c, { at }, deps) => {
      const undone = await undoImport(deps, Number(at), whoOf(c));
      if (!undone.ok) return page(c, { kind: "leads", problem: { code: undone.code } }, 409);
      return page(c, { kind: "leads", undone: undone.value });
    }),
  );

type Shown = Omit<ImportPageProps, "limits" | "undoable">;
type File = Uint8Array<ArrayBuffer>;

async function page(c: AppContext, shown: Shown, status: 200 | 409 | 413 | 422 = 200) {
  const undoable = await listUndoable(c.get("deps"));
  return deskHtml(c, <ImportPage limits={LIMITS} undoable={undoable} {...shown} />, status);
}

async function withFile(
  c: AppContext,
  act: (sent: Upload, file: File) => Promise<Response>,
): Promise<Response> {
  const sent = await readUpload(c);
  if (sent instanceof Response) return sent;
  if (!sent.file) return page(c, { kind: sent.kind, problem: { code: "no-file" } }, 422);
  if (sent.isTooLarge) return page(c, { kind: sent.kind, problem: { code: "too-large" } }, 413);
  return act(sent, sent.file);
}

/** What it was asked to read with, or what was remembered of a file with the same columns. */
async function read(c: AppContext, sent: Upload, file: File, write: boolean) {
  const { kind, encoding, chosen, constants } = sent;
  const options = { write, encoding, constants, who: whoOf(c) };
  const report = await USE_CASES[kind](c.get("deps"), file, { ...options, chosen });
  if (report.ok || !report.header || Object.keys(chosen).length > 0) return { report, chosen };
  const known = rememberedColumns(getCookie(c, COLUMNS_COOKIE), report.header);
  if (Object.keys(known).length === 0) return { report, chosen };
  return { report: await USE_CASES[kind](c.get("deps"), file, { ...options, chosen: known }), chosen: known };
}

async function run(c: AppContext, sent: Upload, file: File, write: boolean): Promise<Response> {
  const { kind, encoding, constants } = sent;
  const { report, chosen } = await read(c, sent, file, write);
  const carried = { kind, encoding, chosen, constants, file: toBase64Url(file) };
  if (!report.ok) {
    const { header } = report;
    return page(c, { kind, problem: report, ...(header && { header, carried }) }, 422);
  }
  if (Object.keys(sent.chosen).length > 0) remember(c, sent, file);
  const { counts, faults, flags } = report.value;
  const some = Object.values(counts).some((count) => count > 0);
  return page(c, {
    kind,
    report: { counts, refused: faults.length, reasons: byReason(faults), flags: byReason(flags) },
    carried: !write && (some || faults.length > 0) ? carried : undefined,
    mayImport: !write && some,
    done: write,
  });
}

function remember(c: AppContext, sent: Upload, file: File): void {
  const rows = rowsOf(sent, file);
  const header = rows.ok ? (rows.value[0]?.cells ?? []) : [];
  setCookie(c, COLUMNS_COOKIE, columnsToRemember(header, sent.chosen), {
    path: "/admin/import",
    maxAge: YEAR_S,
    secure: true,
    httpOnly: true,
    sameSite: "Strict",
  });
}

/** Each reason once, commonest first, with the first lines that it holds for. */
function byReason(faults: readonly RowFault[]) {
  const reasons = Map.groupBy(faults, ({ code, column }) => `${code} ${column}`);
  return [...reasons.values()]
    .sort((one, other) => other.length - one.length)
    .slice(0, IMPORT_FAULTS_SHOWN)
    .flatMap((rows) => (rows[0] ? [{ ...rows[0], lines: rows.map(({ line }) => line) }] : []));
}

/** The refused lines as they were, each with why: to mend in a spreadsheet and import after all. */
async function refusedLines(c: AppContext, sent: Upload, file: File): Promise<Response> {
  const { report } = await read(c, sent, file, false);
  const rows = rowsOf(sent, file);
  if (!report.ok || !rows.ok) return page(c, { kind: sent.kind, problem: { code: "empty" } }, 422);
  const t = importTexts(adminLocale(c));
  const cellsOf = new Map(rows.value.map(({ line, cells }) => [line, cells]));
  const refused = report.value.faults.map(({ line, column, code }) => [
    line,
    column ? (t.ours[column] ?? column) : t.wholeLine,
    t.faults[code],
    ...(cellsOf.get(line) ?? []),
  ]);
  const csv = toCsv([[t.line, t.column, t.reason, ...(rows.value[0]?.cells ?? [])], ...refused]);
  return download(c, "refused.csv", `\ufeff${csv}`);
}

function rowsOf({ encoding }: Upload, file: File) {
  const text = decodeText(file, encoding);
  return text.ok ? readCsv(text.value) : text;
}
