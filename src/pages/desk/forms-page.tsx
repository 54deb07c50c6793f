import type { FC } from "hono/jsx";
import type { FormConfig } from "../../forms/form-config.ts";
import { type FormsTexts, formsTexts } from "../../texts/desk/forms.ts";
import { fill } from "../../texts/fill.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { useMoments, useTexts } from "./desk-context.ts";
import { Card, Table } from "./parts.tsx";

export interface FormsPageProps {
  /** Those that take posts; `gap` is what one lacks that is only on because it is in use. */
  forms: readonly (Pick<FormConfig, "id" | "builder" | "gap"> & {
    address: string;
    hasSecret: boolean;
    signUps: number;
  })[];
  /** The ids of forms that could be switched on. */
  off: readonly string[];
  /** Newest first. */
  refused: readonly { form: string; createdAt: number; reasons: readonly Reason[] }[];
}

interface Reason {
  code: string;
  pointer: string;
  /** Said of a code that the desk has no words of its own for. */
  detail: string;
  /** Of a box that said neither yes nor no. */
  field?: string;
  value?: string | null;
}

/** Which forms sign people up, and why the last posts of theirs were refused. */
export const FormsPage: FC<FormsPageProps> = ({ forms, off, refused }) => {
  const t = useTexts(formsTexts);
  const when = useMoments();
  const guardOf = (builder: string) => (builder === "html" ? t.byVisitors : t.no);
  return (
    <AdminLayout title={t.title} path="/admin/forms">
      <p>{t.lead}</p>
      <Card title={t.configured} why={t.testHint}>
        {forms.length > 0 && (
          <Table
            class="wide stacked"
            labelled
            head={[t.form, t.builder, t.address, t.state, t.guarded, t.signUps]}
            numbers={[5]}
            rows={forms.map(({ id, builder, address, hasSecret, signUps, gap }) => [
              id,
              builder,
              <code>{address}</code>,
              gap ? <strong>{t.states[gap]}</strong> : t.states.on,
              hasSecret ? t.yes : guardOf(builder),
              signUps,
            ])}
          />
        )}
        {off.length > 0 && <p class="hint">{fill(t.off, { names: off.join(", ") })}</p>}
      </Card>
      <Card title={t.refused} why={t.refusedHint}>
        {refused.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Table
            class="wide stacked"
            head={[t.moment, t.form, t.why]}
            rows={refused.map(({ form, createdAt, reasons }) => [
              when(createdAt),
              form,
              reasons.map((reason) => <Why t={t} reason={reason} />),
            ])}
          />
        )}
      </Card>
    </AdminLayout>
  );
};

/** Why, and what a box sent, with the lines of forms.json that would make it a yes. */
const Why: FC<{ t: FormsTexts; reason: Reason }> = ({ t, reason }) => {
  const { pointer, field, value } = reason;
  const consent = pointer.split("/")[2] ?? "";
  const lines = { consents: { [consent]: { text: t.sentence, values: [value] } } };
  return (
    <>
      <p>{inWords(t, reason)}</p>
      {field && !value && <p>{fill(t.boxSaidHidden, { field })}</p>}
      {field && value && (
        <>
          <p>{fill(t.boxSaid, { field, value })}</p>
          <p>{t.mapIt}</p>
          <pre>
            <code>{JSON.stringify(lines, null, 2).slice(2, -2)}</code>
          </pre>
        </>
      )}
    </>
  );
};

/** "e-mail address: This was not an e-mail address." */
function inWords(t: FormsTexts, { code, pointer, detail }: Reason): string {
  const text = t.reasons[code] ?? detail;
  const [, field = "", item] = pointer.split("/");
  if (field === "answers" && item) return `${fill(t.question, { item })}: ${text}`;
  const name = t.fields[field as keyof FormsTexts["fields"]];
  return name ? `${name}: ${text}` : text;
}
