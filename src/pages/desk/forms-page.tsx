import type { FC } from "hono/jsx";
import type { FormGap } from "../../forms/form-config.ts";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { type FormsTexts, formsTexts } from "../../texts/desk/forms.ts";
import { fill } from "../../texts/fill.ts";
import { AdminLayout } from "./admin-layout.tsx";

export interface FormsPageProps {
  locale: Locale;
  timeZone: string;
  /** Those that take posts; `gap` is what one lacks that is only on because it is in use. */
  forms: readonly {
    id: string;
    builder: string;
    address: string;
    hasSecret: boolean;
    signUps: number;
    gap: FormGap | null;
  }[];
  /** The ids of forms that could be switched on. */
  off: readonly string[];
  /** Newest first; `detail` is said of a code that the desk has no words of its own for. */
  refused: readonly {
    form: string;
    createdAt: number;
    reasons: readonly Reason[];
  }[];
}

interface Reason {
  code: string;
  pointer: string;
  detail: string;
  /** Of a box that said neither yes nor no. */
  field?: string;
  value?: string | null;
}

/** Which forms sign people up, and why the last posts of theirs were refused. */
export const FormsPage: FC<FormsPageProps> = (props) => {
  const t = formsTexts(props.locale);
  return (
    <AdminLayout title={t.title} path="/admin/forms" locale={props.locale}>
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      <section class="card">
        <h2>{t.configured}</h2>
        <p class="hint">{t.testHint}</p>
        {props.forms.length > 0 && <FormsTable t={t} forms={props.forms} />}
        {props.off.length > 0 && <p class="hint">{fill(t.off, { names: props.off.join(", ") })}</p>}
      </section>
      <section class="card">
        <h2>{t.refused}</h2>
        <p class="hint">{t.refusedHint}</p>
        {props.refused.length === 0 ? <p>{t.none}</p> : <RefusedTable t={t} {...props} />}
      </section>
    </AdminLayout>
  );
};

const Head: FC<{ names: readonly string[]; number?: string }> = ({ names, number }) => (
  <thead>
    <tr>
      {names.map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
      {number && (
        <th scope="col" class="number">
          {number}
        </th>
      )}
    </tr>
  </thead>
);

const FormsTable: FC<{ t: FormsTexts; forms: FormsPageProps["forms"] }> = ({ t, forms }) => (
  <table class="wide stacked">
    <Head names={[t.form, t.builder, t.address, t.state, t.guarded]} number={t.signUps} />
    <tbody>
      {forms.map(({ id, builder, address, hasSecret, signUps, gap }) => (
        <tr key={id}>
          <th scope="row">{id}</th>
          <td data-label={t.builder}>{builder}</td>
          <td>
            <code>{address}</code>
          </td>
          <td data-label={t.state}>{gap ? <strong>{t.states[gap]}</strong> : t.states.on}</td>
          <td data-label={t.guarded}>{hasSecret ? t.yes : builder === "html" ? t.byVisitors : t.no}</td>
          <td data-label={t.signUps} class={signUps === 0 ? "number nought" : "number"}>
            {signUps}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const RefusedTable: FC<FormsPageProps & { t: FormsTexts }> = ({ t, locale, timeZone, refused }) => {
  return (
    <table class="wide stacked">
      <Head names={[t.moment, t.form, t.why]} />
      <tbody>
        {refused.map(({ form, createdAt, reasons }) => (
          <tr key={`${form} ${createdAt}`}>
            <td>{dateText(createdAt, locale, timeZone)}</td>
            <td>{form}</td>
            <td>
              {reasons.map((reason) => (
                <>
                  <p>{inWords(t, reason)}</p>
                  {reason.field && <Box t={t} reason={reason} />}
                </>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What a box sent, and the lines of forms.json that would make it a yes. */
const Box: FC<{ t: FormsTexts; reason: Reason }> = ({ t, reason: { pointer, field = "", value } }) => {
  if (!value) return <p>{fill(t.boxSaidHidden, { field })}</p>;
  const consent = pointer.split("/")[2] ?? "";
  const lines = { consents: { [consent]: { text: t.sentence, values: [value] } } };
  return (
    <>
      <p>{fill(t.boxSaid, { field, value })}</p>
      <p>{t.mapIt}</p>
      <pre>
        <code>{JSON.stringify(lines, null, 2).slice(2, -2)}</code>
      </pre>
    </>
  );
};

/** "e-mail address: This was not an e-mail address." */
function inWords(
  t: FormsTexts,
  { code, pointer, detail }: { code: string; pointer: string; detail: string },
) {
  const text = t.reasons[code] ?? detail;
  const [, field = "", item] = pointer.split("/");
  if (field === "answers" && item) return `${fill(t.question, { item })}: ${text}`;
  const name = t.fields[field as keyof FormsTexts["fields"]];
  return name ? `${name}: ${text}` : text;
}
