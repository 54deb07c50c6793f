import type { FC } from "hono/jsx";
import type { Sureness, Took } from "../../quiz/told-of-sheet.ts";
import type { Locale } from "../../quiz/types.ts";
import { quizDeskTexts } from "../../texts/desk/quiz.ts";
import { fill } from "../../texts/fill.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { Count } from "./days-table.tsx";
import { VisitsCard } from "./overview-cards.tsx";
import type { OverviewProps } from "./overview-props.ts";

export interface QuizDeskPageProps extends Pick<OverviewProps, "locale" | "visits" | "questions"> {
  sureness: readonly { key: Sureness; count: number }[];
  took: readonly { key: Took; count: number }[];
  norms: readonly { locale: Locale; version: string | null; sheets: number | null }[];
}

/** How the quiz itself does: where people leave it, how sure it was, how long it took, and what it is held against. */
export const QuizDeskPage: FC<QuizDeskPageProps> = (props) => {
  const { locale, norms } = props;
  const t = quizDeskTexts(locale);
  return (
    <AdminLayout title={t.title} path="/admin/quiz" locale={locale}>
      <div>
        <h1>{t.title}</h1>
        <p class="sub">{t.lead}</p>
      </div>
      <VisitsCard {...props} />
      <div class="two-cards">
        <Shares {...t.sureness} locale={locale} rows={props.sureness} />
        <Shares {...t.took} locale={locale} rows={props.took} />
        <section class="card">
          <h2>{t.norms.title}</h2>
          <p class="why">{t.norms.hint}</p>
          <ul>
            {norms.map(({ locale: language, version, sheets }) => (
              <li key={language}>
                {`${t.norms.languages[language]}: `}
                {version === null ? t.norms.own : fill(t.norms.table, { version, n: sheets ?? 0 })}
              </li>
            ))}
          </ul>
        </section>
        <section class="card">
          <h2>{t.sheets.title}</h2>
          <p>
            <a href="/admin/research">{t.sheets.link}</a>
          </p>
        </section>
      </div>
    </AdminLayout>
  );
};

/** Of fewer, a share says little. */
const FEW = 30;

interface SharesProps {
  locale: Locale;
  title: string;
  hint: string;
  what: string;
  names: Readonly<Record<string, string>>;
  rows: readonly { key: string; count: number }[];
}

const Shares: FC<SharesProps> = ({ locale, title, hint, what, names, rows }) => {
  const t = quizDeskTexts(locale);
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  const shareOf = (count: number) => Math.round((100 * count) / all);
  return (
    <section class="card">
      <h2>{title}</h2>
      <p class="why">{hint}</p>
      {all === 0 && <p class="hint">{t.none}</p>}
      {all > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{what}</th>
              <th scope="col" class="number">
                {t.count}
              </th>
              <th scope="col" class="number">
                {t.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, count }) => (
              <tr key={key}>
                <th scope="row">
                  {names[key]}
                  <svg class="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={shareOf(count)} height="6" />
                  </svg>
                </th>
                <Count value={count} />
                <td class="number">{`${shareOf(count)}%`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {all > 0 && all < FEW && <p class="hint">{t.few}</p>}
    </section>
  );
};
