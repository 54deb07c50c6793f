import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { type ImportTexts, importTexts } from "../../texts/desk/import.ts";
import { fill } from "../../texts/fill.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { AdminLayout } from "./admin-layout.tsx";
import { IMPORT_KINDS, type ImportKind, ImportReportCard, type ReportView } from "./import-report.tsx";

export interface ImportPageProps {
  locale: Locale;
  kind: ImportKind;
  limits: { rows: number; bytes: number };
  problem?: { code: keyof ImportTexts["problems"]; column?: string; line?: number };
  report?: ReportView;
  /** What the file that was looked over is known by; then it can be imported. */
  mark?: string;
  done?: boolean;
}

const MEGABYTE = 1024 * 1024;

/** Looks a list over, says what it would do, and does it when the same file comes again. */
export const ImportPage: FC<ImportPageProps> = (props) => {
  const { locale, kind, problem, report, mark, done = false, limits } = props;
  const t = importTexts(locale);
  return (
    <AdminLayout title={t.title} path="/admin/import" locale={locale}>
      <h1>{t.title}</h1>
      {problem && (
        <ErrorSummary
          title={fill(t.problems[problem.code], {
            rows: limits.rows,
            column: problem.column ?? "",
            line: problem.line ?? 1,
          })}
          links={[]}
        />
      )}
      {report && <ImportReportCard locale={locale} kind={kind} report={report} done={done} />}
      {mark && <Proceed {...props} mark={mark} />}
      {report && !mark && !done && <p class="card">{t.nothing}</p>}
      <Start {...props} />
    </AdminLayout>
  );
};

const Proceed: FC<ImportPageProps & { mark: string }> = ({ locale, kind, mark }) => {
  const t = importTexts(locale);
  return (
    <form class="card" method="post" action="/admin/import/do" enctype="multipart/form-data">
      <h2>{t.proceedTitle}</h2>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="mark" value={mark} />
      <FileField id="same-file" label={t.file} hint={t.proceedHint} />
      <button class="button" type="submit">
        {t.proceed}
      </button>
    </form>
  );
};

const Start: FC<ImportPageProps> = ({ locale, kind, limits }) => {
  const t = importTexts(locale);
  const hint = fill(t.fileHint, { rows: limits.rows, size: Math.floor(limits.bytes / MEGABYTE) });
  return (
    <form class="card" method="post" action="/admin/import/check" enctype="multipart/form-data">
      <h2>{t.start}</h2>
      <p>{t.intro}</p>
      <fieldset class="consents">
        <legend>{t.what}</legend>
        {IMPORT_KINDS.map((each) => (
          <label key={each} class="tick">
            <input type="radio" name="kind" value={each} checked={each === kind} />
            <span>{t.kinds[each]}</span>
          </label>
        ))}
      </fieldset>
      <FileField id="file" label={t.file} hint={hint} />
      <button class="button" type="submit">
        {t.check}
      </button>
      <h3>{t.columnsTitle}</h3>
      {IMPORT_KINDS.map((each) => (
        <p key={each} class="hint">
          {`${t.kinds[each]}: ${t.columns[each]}`}
        </p>
      ))}
    </form>
  );
};

const FileField: FC<{ id: string; label: string; hint: string }> = ({ id, label, hint }) => (
  <div class="field">
    <label for={id}>{label}</label>
    <input
      id={id}
      name="file"
      type="file"
      accept=".csv,.txt,text/csv,text/plain"
      required
      aria-describedby={`${id}-hint`}
    />
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  </div>
);
