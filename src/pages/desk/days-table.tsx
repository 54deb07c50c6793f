import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { type OverviewTexts, overviewTexts } from "../../texts/desk/overview.ts";
import { TableScroll } from "./table-scroll.tsx";

type ColumnCounts = Record<keyof OverviewTexts["columns"], number>;

export interface DaysTableProps {
  locale: Locale;
  /** The newest first. */
  days: readonly { day: string; counts: ColumnCounts }[];
  totals: ColumnCounts;
}

/** A count; noughts are pale, so that the rest is seen. */
export const Count: FC<{ value: number }> = ({ value }) => (
  <td class={value === 0 ? "number nought" : "number"}>{value}</td>
);

/** A row a day, the newest first, under the sums. */
export const DaysTable: FC<DaysTableProps> = ({ locale, days, totals }) => {
  const t = overviewTexts(locale);
  const columns = Object.keys(t.columns) as (keyof OverviewTexts["columns"])[];
  const cells = (values: ColumnCounts) =>
    columns.map((column) => <Count key={column} value={values[column]} />);
  return (
    <TableScroll name={t.counts.title}>
      <table class="days">
        <thead>
          <tr>
            <th scope="col">{t.counts.day}</th>
            {columns.map((column) => (
              <th key={column} scope="col" class="number">
                {t.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr class="total">
            <th scope="row">{t.counts.total}</th>
            {cells(totals)}
          </tr>
          {days.map(({ day, counts }) => (
            <tr key={day}>
              <th scope="row">{dateText(Date.parse(day), locale, "UTC", "shortDay")}</th>
              {cells(counts)}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
};
