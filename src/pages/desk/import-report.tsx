import type { FC } from "hono/jsx";
import { importTexts } from "../../texts/desk/import.ts";
import { useTexts } from "./desk-context.ts";
import type { ImportKind, ReasonView, ReportView } from "./import-file.tsx";
import { Table, TableScroll } from "./parts.tsx";

const LINES_SHOWN = 20;

interface ReportProps {
  kind: ImportKind;
  report: ReportView;
  done: boolean;
}

/** What an import does, or did: counts, and every reason with its lines by number; never what stood there. */
export const ImportReportCard: FC<ReportProps> = ({ kind, report, done }) => {
  const t = useTexts(importTexts);
  const names: Record<string, string> = t.counts[kind];
  const counts = Object.entries(names).map(([name, label]) => [label, report.counts[name] ?? 0]);
  return (
    <section class="card" aria-labelledby="report">
      <h2 id="report" role="status">
        {done ? t.done : t.checked}
      </h2>
      <Table numbers={[1]} rows={[...counts, [t.refused, report.refused]]} />
      <Reasons title={t.faultsTitle} reasons={report.reasons} />
      <Reasons title={t.flaggedTitle} reasons={report.flags} />
    </section>
  );
};

const Reasons: FC<{ title: string; reasons: readonly ReasonView[] }> = ({ title, reasons }) => {
  const t = useTexts(importTexts);
  if (reasons.length === 0) return null;
  const linesOf = (lines: readonly number[]) =>
    `${lines.slice(0, LINES_SHOWN).join(", ")}${lines.length > LINES_SHOWN ? " …" : ""}`;
  return (
    <>
      <h3>{title}</h3>
      <TableScroll name={title}>
        <Table
          head={[t.column, t.byReason, t.howMany, t.whichLines]}
          numbers={[2]}
          rows={reasons.map(({ column, code, lines }) => [
            column ? (t.ours[column] ?? column) : t.wholeLine,
            t.faults[code],
            lines.length,
            linesOf(lines),
          ])}
        />
      </TableScroll>
    </>
  );
};
