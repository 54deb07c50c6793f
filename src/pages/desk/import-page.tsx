import type { FC } from "hono/jsx";
import { FILE_ENCODINGS } from "../../import/decode-text.ts";
import { type ImportTexts, importTexts } from "../../texts/desk/import.ts";
import { fill } from "../../texts/fill.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { useMoments, useTexts } from "./desk-context.ts";
import { ActForm, Button, Field, SelectField, Tick } from "./forms.tsx";
import { ColumnsForm } from "./import-columns.tsx";
import { Carried, type CarriedFile, IMPORT_KINDS, type ImportKind, type ReportView } from "./import-file.tsx";
import { ImportReportCard } from "./import-report.tsx";
import { Card, FormCard } from "./parts.tsx";

export interface ImportPageProps {
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
  const { kind, problem, report, carried, header, mayImport = false, done = false, limits, undone } = props;
  const t = useTexts(importTexts);
  const { column = "", line = 1 } = problem ?? {};
  const places = { rows: limits.rows, column: t.ours[column] ?? column, line };
  return (
    <AdminLayout
      title={t.title}
      path="/admin/import"
      notice={undone === undefined ? undefined : fill(t.undone, { people: undone })}
      problem={problem && fill(t.problems[problem.code], places)}
    >
      {header && carried && <ColumnsForm header={header} carried={carried} />}
      {report && <ImportReportCard kind={kind} report={report} done={done} />}
      {carried && report && <Proceed carried={carried} report={report} mayImport={mayImport} />}
      {report && !mayImport && !done && <p class="card">{t.nothing}</p>}
      <Start {...props} />
      {props.undoable.length > 0 && <Undo {...props} />}
    </AdminLayout>
  );
};

const Proceed: FC<{ carried: CarriedFile; report: ReportView; mayImport: boolean }> = (props) => {
  const { carried, report, mayImport } = props;
  const t = useTexts(importTexts);
  return (
    <>
      {mayImport && (
        <FormCard title={t.proceedTitle} action="/admin/import/do" file>
          <Carried carried={carried} />
          <p class="hint">{t.proceedHint}</p>
          <Button>{t.proceed}</Button>
        </FormCard>
      )}
      {report.refused > 0 && (
        <FormCard action="/admin/import/refused" file>
          <Carried carried={carried} />
          <Button quiet>{t.download}</Button>
        </FormCard>
      )}
    </>
  );
};

const Start: FC<ImportPageProps> = ({ kind, limits }) => {
  const t = useTexts(importTexts);
  return (
    <FormCard title={t.start} why={t.intro} action="/admin/import/check" file>
      <fieldset class="consents">
        <legend>{t.what}</legend>
        {IMPORT_KINDS.map((each) => (
          <Tick type="radio" name="kind" value={each} checked={each === kind} label={t.kinds[each]} />
        ))}
      </fieldset>
      <Field
        name="file"
        label={t.file}
        hint={fill(t.fileHint, { rows: limits.rows, size: Math.floor(limits.bytes / MEGABYTE) })}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        required
      />
      <SelectField
        name="encoding"
        label={t.encoding}
        options={FILE_ENCODINGS.map((each) => [each, t.encodings[each]])}
      />
      <Button>{t.check}</Button>
      <h3>{t.columnsTitle}</h3>
      {IMPORT_KINDS.map((each) => (
        <p class="hint">{`${t.kinds[each]}: ${t.columns[each]}`}</p>
      ))}
    </FormCard>
  );
};

const Undo: FC<ImportPageProps> = ({ undoable }) => {
  const t = useTexts(importTexts);
  const when = useMoments();
  return (
    <Card title={t.undoTitle} why={t.undoHint}>
      {undoable.map(({ at, people }) => (
        <ActForm
          action="/admin/import/undo"
          fields={{ at: String(at) }}
          label={fill(t.undo, { moment: when(at), people })}
        />
      ))}
    </Card>
  );
};
