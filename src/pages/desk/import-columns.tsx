import type { FC } from "hono/jsx";
import { findColumns } from "../../import/columns.ts";
import { LEAD_COLUMNS } from "../../import/read-lead-row.ts";
import { LEAD_CONSTANTS } from "../../import/read-leads.ts";
import { STOP_COLUMNS } from "../../import/read-suppressions.ts";
import type { Locale } from "../../quiz/types.ts";
import { importTexts } from "../../texts/desk/import.ts";
import { Carried, type CarriedFile } from "./import-file.tsx";

/** Asks which column of a file is which of ours: the ones that are known by their names are chosen already. */
export const ColumnsForm: FC<{ locale: Locale; header: readonly string[]; carried: CarriedFile }> = (
  props,
) => {
  const { locale, header, carried } = props;
  const t = importTexts(locale);
  const ours = carried.kind === "leads" ? LEAD_COLUMNS : STOP_COLUMNS;
  const { at } = findColumns({ line: 1, cells: [...header] }, ours, carried.chosen);
  const choices = header.map((name, i) => ({ at: i, name: name || String(i + 1) }));
  const constants: readonly string[] = carried.kind === "leads" ? LEAD_CONSTANTS : [];
  return (
    <form class="card" method="post" action="/admin/import/check" enctype="multipart/form-data">
      <h2>{t.mapTitle}</h2>
      <p>{t.mapIntro}</p>
      <Carried carried={carried} withMap={false} />
      {Object.keys(ours).map((column) => (
        <div class="field" key={column}>
          <label for={`map-${column}`}>{t.ours[column] ?? column}</label>
          <select id={`map-${column}`} name={`map[${column}]`}>
            <option value="">{t.mapNone}</option>
            {choices.map(({ at: i, name }) => (
              <option key={i} value={String(i)} selected={at.get(column) === i}>
                {name}
              </option>
            ))}
          </select>
          {constants.includes(column) && (
            <>
              <label for={`all-${column}`}>{t.mapConstant}</label>
              <input
                id={`all-${column}`}
                name={`all[${column}]`}
                type="text"
                maxlength={1000}
                value={carried.constants[column] ?? ""}
              />
            </>
          )}
        </div>
      ))}
      <button class="button" type="submit">
        {t.mapped}
      </button>
    </form>
  );
};
