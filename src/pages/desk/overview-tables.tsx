import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { sequenceName } from "../../texts/desk/letters.ts";
import type { OverviewTexts } from "../../texts/desk/overview.ts";
import { fill } from "../../texts/fill.ts";
import { Count } from "./days-table.tsx";
import type { CountsProps } from "./overview-props.ts";
import { TableScroll } from "./table-scroll.tsx";

export const FormsTable: FC<{ t: OverviewTexts["forms"]; rows: CountsProps["signUpsByForm"] }> = ({
  t,
  rows,
}) => (
  <section class="card">
    <h2>{t.title}</h2>
    {rows.length === 0 && <p class="hint">{t.none}</p>}
    {rows.length > 0 && (
      <table>
        <thead>
          <tr>
            <th scope="col">{t.form}</th>
            <th scope="col" class="number">
              {t.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ form, count }) => (
            <tr key={form}>
              <th scope="row">{form}</th>
              <Count value={count} />
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);

interface LettersTableProps {
  t: OverviewTexts["letters"];
  rows: CountsProps["letters"];
  locale: Locale;
}

export const LettersTable: FC<LettersTableProps> = ({ t, rows, locale }) => (
  <section class="card">
    <h2>{t.title}</h2>
    <p class="hint">{t.hint}</p>
    {rows.length === 0 && <p class="hint">{t.none}</p>}
    {rows.length > 0 && (
      <TableScroll name={t.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.letter}</th>
              {[t.delivered, t.aboutMe, t.notAboutMe].map((name) => (
                <th key={name} scope="col" class="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ sequence, step, delivered, aboutMe, notAboutMe }) => (
              <tr key={`${sequence}/${step}`}>
                <th scope="row">
                  <a
                    href={`/admin/letters/${sequence}/${step}`}
                  >{`${sequenceName(sequence, locale)}: ${step}`}</a>
                </th>
                <Count value={delivered} />
                <Count value={aboutMe} />
                <Count value={notAboutMe} />
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    )}
  </section>
);

interface VisitsTableProps {
  t: OverviewTexts["visits"];
  visits: CountsProps["visits"];
  questions: readonly string[];
}

export const VisitsTable: FC<VisitsTableProps> = ({ t, visits, questions }) => {
  const { started, completed, items } = visits;
  if (started === 0)
    return (
      <section class="card">
        <h2>{t.title}</h2>
        <p class="hint">{t.none}</p>
      </section>
    );
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p class="hint">{fill(t.hint, { started, completed })}</p>
      <table class="visits">
        <thead>
          <tr>
            <th scope="col">{t.question}</th>
            <th scope="col" class="number">
              {t.answered}
            </th>
            <th scope="col" class="number">
              {t.lost}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, answered, lost }, index) => (
            <tr key={id}>
              <th scope="row">
                {`${index + 1}. ${questions[index] ?? id}`}
                <progress max={Math.max(started, answered)} value={answered} aria-hidden="true" />
              </th>
              <Count value={answered} />
              <Count value={Math.max(0, lost)} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
