import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { type ImportTexts, importTexts } from "../../texts/desk/import.ts";
import type { ImportKind, ReasonView, ReportView } from "./import-file.tsx";
import { TableScroll } from "./table-scroll.tsx";

const LINES_SHOWN = 20;

/** What an import does, or did: counts, and every reason with its lines by number; never what stood there. */
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
      {report.reasons.length > 0 && <Reasons t={t} title={t.faultsTitle} reasons={report.reasons} />}
      {report.flags.length > 0 && <Reasons t={t} title={t.flaggedTitle} reasons={report.flags} />}
    </section>
  );
};

const Row: FC<{ label: string; count: number }> = ({ label, count }) => (
  <tr>
    <th scope="row">{label}</th>
    <td class={count === 0 ? "number nought" : "number"}>{count}</td>
  </tr>
);

const Reasons: FC<{ t: ImportTexts; title: string; reasons: readonly ReasonView[] }> = ({
  t,
  title,
  reasons,
}) => (
  <>
    <h3>{title}</h3>
    <TableScroll name={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.column}</th>
            <th scope="col">{t.byReason}</th>
            <th scope="col" class="number">
              {t.howMany}
            </th>
            <th scope="col">{t.whichLines}</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ column, code, lines }) => (
            <tr key={`${code} ${column}`}>
              <td>{column ? (t.ours[column] ?? column) : t.wholeLine}</td>
              <td>{t.faults[code]}</td>
              <td class="number">{lines.length}</td>
              <td>
                {lines.slice(0, LINES_SHOWN).join(", ")}
                {lines.length > LINES_SHOWN && " …"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  </>
);
