import type { FC } from "hono/jsx";
import { findColumns } from "../../import/columns.ts";
import { LEAD_COLUMNS } from "../../import/read-lead-row.ts";
import { LEAD_CONSTANTS } from "../../import/read-leads.ts";
import { STOP_COLUMNS } from "../../import/read-suppressions.ts";
import { importTexts } from "../../texts/desk/import.ts";
import { useTexts } from "./desk-context.ts";
import { Button, Field, SelectField } from "./forms.tsx";
import { Carried, type CarriedFile } from "./import-file.tsx";
import { FormCard } from "./parts.tsx";

/** Asks which column of a file is which of ours: the ones that are known by their names are chosen already. */
export const ColumnsForm: FC<{ header: readonly string[]; carried: CarriedFile }> = ({ header, carried }) => {
  const t = useTexts(importTexts);
  const ours = carried.kind === "leads" ? LEAD_COLUMNS : STOP_COLUMNS;
  const { at } = findColumns({ line: 1, cells: [...header] }, ours, carried.chosen);
  const choices = header.map((name, i) => [String(i), name || String(i + 1)]);
  const constants: readonly string[] = carried.kind === "leads" ? LEAD_CONSTANTS : [];
  return (
    <FormCard title={t.mapTitle} why={t.mapIntro} action="/admin/import/check" file>
      <Carried carried={carried} withMap={false} />
      {Object.keys(ours).map((column) => (
        <>
          <SelectField
            id={`map-${column}`}
            name={`map[${column}]`}
            label={t.ours[column] ?? column}
            now={String(at.get(column) ?? "")}
            options={[["", t.mapNone], ...choices]}
          />
          {constants.includes(column) && (
            <Field
              id={`all-${column}`}
              name={`all[${column}]`}
              label={t.mapConstant}
              maxlength={1000}
              value={carried.constants[column] ?? ""}
            />
          )}
        </>
      ))}
      <Button>{t.mapped}</Button>
    </FormCard>
  );
};
