import type { FC } from "hono/jsx";
import { FILE_ENCODINGS } from "../../import/decode-text.ts";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { type ImportTexts, importTexts } from "../../texts/desk/import.ts";
import { fill } from "../../texts/fill.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { AdminLayout } from "./admin-layout.tsx";
import { ColumnsForm } from "./import-columns.tsx";
import { Carried, type CarriedFile, IMPORT_KINDS, type ImportKind, type ReportView } from "./import-file.tsx";
import { ImportReportCard } from "./import-report.tsx";

export interface ImportPageProps {
  locale: Locale;
  timeZone: string;
  kind: ImportKind;
  limits: { rows: number; bytes: number };
  problem?: { code: keyof ImportTexts["problems"]; column?: string; line?: number };
  report?: ReportView;
  carried?: CarriedFile;
  /** The columns of a file whose names are not known: then they are asked. */
  header?: readonly string[];
  mayImport?: boolean;
  done?: boolean;
  /** Imports of people that can still be taken back. */
  undoable: readonly { at: number; people: number }[];
  /** How many people an import that was taken back had. */
  undone?: number;
}

const MEGABYTE = 1024 * 1024;

/** Looks a list over, says what it would do, and does it at one more press. */
export const ImportPage: FC<ImportPageProps> = (props) => {
  const { locale, kind, problem, report, carried, header, mayImport, done = false, limits, undone } = props;
  const t = importTexts(locale);
  return (
    <AdminLayout title={t.title} path="/admin/import" locale={locale}>
      <h1>{t.title}</h1>
      {undone !== undefined && (
        <p class="card" role="status">
          {fill(t.undone, { people: undone })}
        </p>
      )}
      {problem && (
        <ErrorSummary
          title={fill(t.problems[problem.code], {
            rows: limits.rows,
            column: t.ours[problem.column ?? ""] ?? problem.column ?? "",
            line: problem.line ?? 1,
          })}
          links={[]}
        />
      )}
      {header && carried && <ColumnsForm locale={locale} header={header} carried={carried} />}
      {report && <ImportReportCard locale={locale} kind={kind} report={report} done={done} />}
      {carried && report && (
        <Proceed t={t} carried={carried} report={report} mayImport={mayImport ?? false} />
      )}
      {report && !mayImport && !done && <p class="card">{t.nothing}</p>}
      <Start {...props} />
      {props.undoable.length > 0 && <Undo {...props} />}
    </AdminLayout>
  );
};

const Proceed: FC<{ t: ImportTexts; carried: CarriedFile; report: ReportView; mayImport: boolean }> = (
  props,
) => {
  const { t, carried, report, mayImport } = props;
  return (
    <section class="card">
      {mayImport && (
        <form method="post" action="/admin/import/do" enctype="multipart/form-data">
          <h2>{t.proceedTitle}</h2>
          <Carried carried={carried} />
          <p class="hint">{t.proceedHint}</p>
          <button class="button" type="submit">
            {t.proceed}
          </button>
        </form>
      )}
      {report.refused > 0 && (
        <form method="post" action="/admin/import/refused" enctype="multipart/form-data">
          <Carried carried={carried} />
          <button class="button button-quiet" type="submit">
            {t.download}
          </button>
        </form>
      )}
    </section>
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
      <div class="field">
        <label for="file">{t.file}</label>
        <input
          id="file"
          name="file"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          required
          aria-describedby="file-hint"
        />
        <p class="hint" id="file-hint">
          {hint}
        </p>
      </div>
      <div class="field">
        <label for="encoding">{t.encoding}</label>
        <select id="encoding" name="encoding">
          {FILE_ENCODINGS.map((each) => (
            <option key={each} value={each}>
              {t.encodings[each]}
            </option>
          ))}
        </select>
      </div>
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

const Undo: FC<ImportPageProps> = ({ locale, timeZone, undoable }) => {
  const t = importTexts(locale);
  return (
    <section class="card">
      <h2>{t.undoTitle}</h2>
      <p class="hint">{t.undoHint}</p>
      {undoable.map(({ at, people }) => (
        <form key={at} method="post" action="/admin/import/undo" enctype="multipart/form-data">
          <input type="hidden" name="at" value={String(at)} />
          <button class="button button-quiet" type="submit">
            {fill(t.undo, { moment: dateText(at, locale, timeZone), people })}
          </button>
        </form>
      ))}
    </section>
  );
};
