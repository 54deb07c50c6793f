import type { FC } from "hono/jsx";
import { lettersTexts } from "../../texts/desk/letters.ts";
import { quizDeskTexts } from "../../texts/desk/quiz.ts";
import { fill } from "../../texts/fill.ts";
import type { QuizNumbers } from "../../usecases/desk/read-quiz.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { useTexts } from "./desk-context.ts";
import { VisitsCard } from "./overview-cards.tsx";
import { Card, Table } from "./parts.tsx";

/** How the quiz itself does: where people leave it, how sure it was, how long it took, and what it is held against. */
export const QuizDeskPage: FC<QuizNumbers & { questions: readonly string[] }> = (props) => {
  const t = useTexts(quizDeskTexts);
  const { inLanguage } = useTexts(lettersTexts);
  return (
    <AdminLayout title={t.title} path="/admin/quiz" sub={t.lead}>
      <VisitsCard {...props} />
      <div class="two-cards">
        <Shares {...t.sureness} rows={props.sureness} />
        <Shares {...t.took} rows={props.took} />
        <Card title={t.norms.title} why={t.norms.hint}>
          <ul>
            {props.norms.map(({ locale, version, sheets }) => (
              <li>
                {`${inLanguage[locale]}: `}
                {version === null ? t.norms.own : fill(t.norms.table, { version, n: sheets ?? 0 })}
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t.sheets.title}>
          <p>
            <a href="/admin/research">{t.sheets.link}</a>
          </p>
        </Card>
      </div>
    </AdminLayout>
  );
};

/** Of fewer, a share says little. */
const FEW = 30;

interface SharesProps {
  title: string;
  hint: string;
  what: string;
  names: Readonly<Record<string, string>>;
  rows: readonly { key: string; count: number }[];
}

const Shares: FC<SharesProps> = ({ title, hint, what, names, rows }) => {
  const t = useTexts(quizDeskTexts);
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  const shareOf = (count: number) => Math.round((100 * count) / all);
  const bar = (count: number) => (
    <svg class="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width={shareOf(count)} height="6" />
    </svg>
  );
  return (
    <Card title={title} why={hint}>
      {all === 0 ? (
        <p class="hint">{t.none}</p>
      ) : (
        <Table
          head={[what, t.count, t.share]}
          numbers={[1, 2]}
          rows={rows.map(({ key, count }) => [[names[key], bar(count)], count, `${shareOf(count)}%`])}
        />
      )}
      {all > 0 && all < FEW && <p class="hint">{t.few}</p>}
    </Card>
  );
};
