import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { type ImportTexts, importTexts } from "../../texts/desk/import.ts";
import { fill } from "../../texts/fill.ts";
import { TableScroll } from "./table-scroll.tsx";

export const IMPORT_KINDS = ["suppressions", "leads"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface ReportView {
  counts: Readonly<Record<string, number>>;
  /** How many lines were refused; `faults` holds the first of them. */
  refused: number;
  faults: readonly { line: number; column: string | null; code: keyof ImportTexts["faults"] }[];
}

/** What an import does, or did: counts, and every refused line by its number; never what stood there. */
export const ImportReportCard: FC<{
  locale: Locale;
  kind: ImportKind;
  report: ReportView;
  done: boolean;
}> = ({ locale, kind, report, done }) => {
  const t = importTexts(locale);
  const names: Record<string, string> = t.counts[kind];
  return (
    <section class="card" aria-labelledby="report">
      <h2 id="report" role="status">
        {done ? t.done : t.checked}
      </h2>
      <table>
        <tbody>
          {Object.entries(names).map(([name, label]) => (
            <Row key={name} label={label} count={report.counts[name] ?? 0} />
          ))}
          <Row label={t.refused} count={report.refused} />
        </tbody>
      </table>
      {report.faults.length > 0 && <Faults t={t} report={report} />}
    </section>
  );
};

const Row: FC<{ label: string; count: number }> = ({ label, count }) => (
  <tr>
    <th scope="row">{label}</th>
    <td class={count === 0 ? "number nought" : "number"}>{count}</td>
  </tr>
);

const Faults: FC<{ t: ImportTexts; report: ReportView }> = ({ t, report }) => (
  <>
    <h3>{t.faultsTitle}</h3>
    <TableScroll name={t.faultsTitle}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.line}</th>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.reason}</th>
          </tr>
        </thead>
        <tbody>
          {report.faults.map(({ line, column, code }) => (
            <tr key={`${line}`}>
              <td>{line}</td>
              <td>{column ? <code>{column}</code> : t.wholeLine}</td>
              <td>{t.faults[code]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
    {report.refused > report.faults.length && (
      <p class="hint">{fill(t.moreFaults, { count: report.refused - report.faults.length })}</p>
    )}
  </>
);
