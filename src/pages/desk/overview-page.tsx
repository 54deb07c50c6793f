import type { FC } from "hono/jsx";
import { type OverviewTexts, overviewTexts } from "../../texts/desk/overview.ts";
import { quizDeskTexts } from "../../texts/desk/quiz.ts";
import { fill } from "../../texts/fill.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { AttentionList } from "./attention-list.tsx";
import { DaysTable } from "./days-table.tsx";
import { FirstStepsCard } from "./first-steps-card.tsx";
import { DeliveryCard, LettersCard, ReadersCard, SourcesCard, VisitsCard } from "./overview-cards.tsx";
import type { OverviewProps, PeriodDays } from "./overview-props.ts";
import { Funnel } from "./plots/funnel.tsx";

/** How it goes: a sentence, what needs attention, and where readers come from and stop. */
export const OverviewPage: FC<OverviewProps> = (props) => {
  const { locale } = props;
  const t = overviewTexts(locale);
  return (
    <AdminLayout title={t.title} path={`/admin?days=${props.days}`} locale={locale}>
      <Head {...props} />
      <FirstStepsCard {...props} />
      <AttentionList {...props} />
      <ReadersCard {...props} />
      {!isEmpty(props) && <Numbers {...props} />}
      <section class="card">
        <div class="page-head">
          <h2>{t.counts.title}</h2>
          <p>
            <a href="/admin/counts.csv">{t.counts.file}</a>
          </p>
        </div>
        <p class="why">{t.counts.hint}</p>
        <details>
          <summary>{t.counts.show}</summary>
          <DaysTable locale={locale} days={props.table} totals={props.totals} />
        </details>
      </section>
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
  const { locale } = props;
  const t = overviewTexts(locale);
  return (
    <>
      <div class="two-cards">
        <section class="card">
          <h2>{t.funnel.title}</h2>
          <p class="why">{t.funnel.hint}</p>
          <Funnel locale={locale} steps={props.funnel} />
        </section>
        <SourcesCard {...props} />
        <LettersCard {...props} />
        <DeliveryCard {...props} />
      </div>
      <VisitsCard {...props} />
      <p>
        <a href="/admin/quiz">{quizDeskTexts(locale).more}</a>
      </p>
    </>
  );
};

const PERIODS: readonly PeriodDays[] = [7, 30, 365];

const Head: FC<OverviewProps> = (props) => {
  const { locale, days, series } = props;
  const t = overviewTexts(locale);
  const { title, sub } = sentencesOf(props, t);
  return (
    <div class="page-head">
      <div>
        <h1>{title}</h1>
        {sub && <p class="sub">{sub}</p>}
      </div>
      <nav class="segments" aria-label={t.period.label}>
        {PERIODS.map((each) =>
          each === days ? (
            <span key={each} aria-current="true">
              {t.period.names[each]}
            </span>
          ) : (
            <a key={each} href={`/admin?days=${each}&series=${series}`}>
              {t.period.names[each]}
            </a>
          ),
        )}
      </nav>
    </div>
  );
};

/** Of fewer starts nothing is concluded. */
const FEW_STARTS = 30;

function sentencesOf(
  { funnel, days }: OverviewProps,
  t: OverviewTexts,
): { title: string; sub: string | null } {
  const of = (step: "started" | "confirmed") => funnel.find((each) => each.step === step);
  const [started, confirmed] = [of("started"), of("confirmed")];
  const [n, before] = [confirmed?.now ?? 0, confirmed?.before ?? 0];
  const starts = started?.now ?? 0;
  if (n + before + starts + (started?.before ?? 0) === 0) return { title: t.head.new, sub: t.head.newSub };
  const change = before === 0 ? "" : n === before ? t.head.same : n > before ? t.head.more : t.head.less;
  const text = n === 0 ? t.head.none : n === 1 ? t.head.one : t.head.many;
  const title = fill(text, {
    n,
    period: t.period.inWords[days],
    change: fill(change, { n: Math.abs(n - before) }),
  });
  if (starts === 0) return { title, sub: null };
  const share = Math.round((100 * n) / starts);
  return {
    title,
    sub: starts < FEW_STARTS ? fill(t.head.subFew, { n: starts }) : fill(t.head.sub, { n: share }),
  };
}
