import type { FC } from "hono/jsx";
import { type OverviewTexts, overviewTexts } from "../../texts/desk/overview.ts";
import { quizDeskTexts } from "../../texts/desk/quiz.ts";
import { fill } from "../../texts/fill.ts";
import type { PeriodDays } from "../../usecases/desk/read-overview.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { useDays, useTexts } from "./desk-context.ts";
import { DeliveryCard, LettersCard, ReadersCard, SourcesCard, VisitsCard } from "./overview-cards.tsx";
import type { OverviewProps } from "./overview-props.ts";
import { AttentionList, FirstStepsCard } from "./overview-todo.tsx";
import { Card, Table, TableScroll } from "./parts.tsx";
import { Funnel } from "./plots/funnel.tsx";

/** How it goes: a sentence, what needs attention, and where readers come from and stop. */
export const OverviewPage: FC<OverviewProps> = (props) => {
  const t = useTexts(overviewTexts);
  const { title, sub } = sentencesOf(props, t);
  return (
    <AdminLayout
      title={t.title}
      path={`/admin?days=${props.days}`}
      heading={title}
      sub={sub}
      beside={<Periods {...props} />}
    >
      <FirstStepsCard {...props} />
      <AttentionList {...props} />
      <ReadersCard {...props} />
      {!isEmpty(props) && <Numbers {...props} />}
      <Days {...props} />
    </AdminLayout>
  );
};

/** A desk on its first day shows what to do, and no row of noughts. */
const isEmpty = ({ totals, funnel, sources }: OverviewProps) =>
  Object.values(totals).every((n) => n === 0) &&
  funnel.every(({ before }) => before === 0) &&
  sources.length === 0;

/** From where readers came to where they stopped. */
const Numbers: FC<OverviewProps> = (props) => {
  const t = useTexts(overviewTexts).funnel;
  const { more } = useTexts(quizDeskTexts);
  return (
    <>
      <div class="two-cards">
        <Card title={t.title} why={t.hint}>
          <Funnel steps={props.funnel} />
        </Card>
        <SourcesCard {...props} />
        <LettersCard {...props} />
        <DeliveryCard {...props} />
      </div>
      <VisitsCard {...props} />
      <p>
        <a href="/admin/quiz">{more}</a>
      </p>
    </>
  );
};

/** A row a day, the newest first, under the sums. */
const Days: FC<OverviewProps> = ({ table, totals }) => {
  const { counts: t, columns: names } = useTexts(overviewTexts);
  const columns = Object.keys(names) as (keyof typeof names)[];
  const cells = (values: typeof totals) => columns.map((column) => values[column]);
  const dayText = useDays();
  return (
    <section class="card">
      <div class="page-head">
        <h2>{t.title}</h2>
        <p>
          <a href="/admin/counts.csv">{t.file}</a>
        </p>
      </div>
      <p class="why">{t.hint}</p>
      <details>
        <summary>{t.show}</summary>
        <TableScroll name={t.title}>
          <Table
            class="days"
            head={[t.day, ...columns.map((column) => names[column])]}
            numbers={columns.map((_, i) => i + 1)}
            rows={[
              [t.total, ...cells(totals)],
              ...table.map(({ day, counts }) => [dayText(day), ...cells(counts)]),
            ]}
          />
        </TableScroll>
      </details>
    </section>
  );
};

const PERIODS: readonly PeriodDays[] = [7, 30, 365];

const Periods: FC<OverviewProps> = ({ days, series }) => {
  const t = useTexts(overviewTexts).period;
  return (
    <nav class="segments" aria-label={t.label}>
      {PERIODS.map((each) =>
        each === days ? (
          <span aria-current="true">{t.names[each]}</span>
        ) : (
          <a href={`/admin?days=${each}&series=${series}`}>{t.names[each]}</a>
        ),
      )}
    </nav>
  );
};

/** Of fewer starts nothing is concluded. */
const FEW_STARTS = 30;

function sentencesOf({ funnel, days }: OverviewProps, t: OverviewTexts) {
  const of = (step: "started" | "confirmed") =>
    funnel.find((each) => each.step === step) ?? { now: 0, before: 0 };
  const { now: starts, before: startsBefore } = of("started");
  const { now: n, before } = of("confirmed");
  if (n + before + starts + startsBefore === 0) return { title: t.head.new, sub: t.head.newSub };
  const change = before === 0 ? "" : n === before ? t.head.same : n > before ? t.head.more : t.head.less;
  const text = n === 0 ? t.head.none : n === 1 ? t.head.one : t.head.many;
  const title = fill(text, {
    n,
    period: t.period.inWords[days],
    change: fill(change, { n: Math.abs(n - before) }),
  });
  if (starts === 0) return { title, sub: null };
  const share = Math.round((100 * n) / starts);
  const sub = starts < FEW_STARTS ? fill(t.head.subFew, { n: starts }) : fill(t.head.sub, { n: share });
  return { title, sub };
}
