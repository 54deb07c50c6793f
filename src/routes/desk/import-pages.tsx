import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { IMPORT_BYTES_MAX, IMPORT_FAULTS_SHOWN, IMPORT_ROWS_MAX } from "../../config.ts";
import { fileMark } from "../../import/file-mark.ts";
import { ImportPage, type ImportPageProps } from "../../pages/desk/import-page.tsx";
import { IMPORT_KINDS } from "../../pages/desk/import-report.tsx";
import { importLeads } from "../../usecases/desk/import-leads.ts";
import { importSuppressions } from "../../usecases/desk/import-suppressions.ts";
import { readFormData } from "../http/body.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { problem } from "../http/problem.ts";
import { adminLocale } from "./admin-locale.ts";

const LIMITS = { rows: IMPORT_ROWS_MAX, bytes: IMPORT_BYTES_MAX };
const USE_CASES = { suppressions: importSuppressions, leads: importLeads };

/** Old lists: looked over first, imported when the same file comes again. Nothing of a file is kept in between. */
export const importPages = new Hono<AppEnv>()
  .use(
    "/admin/import/*",
    bodyLimit({
      maxSize: IMPORT_BYTES_MAX,
      onError: (c) => page(c, { kind: "suppressions", problem: { code: "too-large" } }, 413),
    }),
  )
  .get("/admin/import", (c) => page(c, { kind: "suppressions" }))
  .post("/admin/import/check", async (c) => {
    const sent = await readUpload(c);
    if (sent instanceof Response) return sent;
    if (!sent.file) return page(c, { kind: sent.kind, problem: { code: "no-file" } }, 422);
    return run(c, sent.kind, sent.file, false);
  })
  .post("/admin/import/do", async (c) => {
    const sent = await readUpload(c);
    if (sent instanceof Response) return sent;
    if (!sent.file) return page(c, { kind: sent.kind, problem: { code: "no-file" } }, 422);
    if ((await fileMark(sent.file)) !== sent.mark)
      return page(c, { kind: sent.kind, problem: { code: "other-file" } }, 409);
    return run(c, sent.kind, sent.file, true);
  });

type Shown = Omit<ImportPageProps, "locale" | "limits">;

function page(c: AppContext, shown: Shown, status: 200 | 409 | 413 | 422 = 200) {
  return c.html(<ImportPage locale={adminLocale(c)} limits={LIMITS} {...shown} />, status);
}

async function readUpload(c: AppContext) {
  const sent = await readFormData(c);
  if (!sent.ok) return problem(c, adminLocale(c), sent.code);
  const form = sent.value;
  const file = form.get("file");
  return {
    kind: IMPORT_KINDS.find((each) => each === form.get("kind")) ?? "suppressions",
    mark: form.get("mark"),
    file: file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null,
  };
}

async function run(c: AppContext, kind: Shown["kind"], file: Uint8Array<ArrayBuffer>, write: boolean) {
  const report = await USE_CASES[kind](c.get("deps"), file, { write });
  if (!report.ok)
    return page(c, { kind, problem: { code: report.code, column: report.column, line: report.line } }, 422);
  const { counts, faults } = report.value;
  const some = Object.values(counts).some((count) => count > 0);
  return page(c, {
    kind,
    report: { counts, refused: faults.length, faults: faults.slice(0, IMPORT_FAULTS_SHOWN) },
    mark: !write && some ? await fileMark(file) : undefined,
    done: write,
  });
}
