import type { FC } from "hono/jsx";
import { dateText } from "../../texts/dates.ts";
import { type OverviewTexts, overviewTexts } from "../../texts/desk/overview.ts";
import { fill } from "../../texts/fill.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { DaysTable } from "./days-table.tsx";
import { NewslettersTable } from "./newsletters-table.tsx";
import type { OverviewProps } from "./overview-props.ts";
import { FormsTable, LettersTable, VisitsTable } from "./overview-tables.tsx";

/** How many the engine counts before it stops counting. */
const COUNTED_MAX = 1_000;

/** The first page of the desk: whether it runs, and what it brings. */
export const OverviewPage: FC<OverviewProps> = (props) => {
  const { locale, counts, questions } = props;
  const t = overviewTexts(locale);
  return (
    <AdminLayout title={t.title} path="/admin" locale={locale}>
      <h1>{t.title}</h1>
      <HealthCard {...props} />
      <section class="card">
        <div class="page-head">
          <h2>{t.counts.title}</h2>
          <p>
            <a href="/admin/counts.csv">{t.counts.file}</a>
          </p>
        </div>
        <p class="hint">{t.counts.hint}</p>
        <DaysTable locale={locale} counts={counts} />
      </section>
      <div class="two-cards">
        <FormsTable t={t.forms} rows={counts.signUpsByForm} />
        <LettersTable t={t.letters} rows={counts.letters} locale={locale} />
      </div>
      {props.newsletters.length > 0 && <NewslettersTable {...props} />}
      <VisitsTable t={t.visits} visits={counts.visits} questions={questions} />
    </AdminLayout>
  );
};

const HealthCard: FC<OverviewProps> = ({ locale, timeZone, health, pause }) => {
  const t = overviewTexts(locale);
  const { letters } = health;
  const ok = health.status === "ok" && !pause;
  const reason = pause?.reason ?? health.reason;
  const capped = (count: number) => (count >= COUNTED_MAX ? `${count} ${t.health.or_more}` : count);
  const tiles = [
    [t.health.due, capped(letters.due)],
    [t.health.lateCount, capped(letters.late)],
    [t.health.unknown, letters.unknown],
    [t.health.failed, letters.failed],
  ] as const;
  return (
    <section class="card">
      <h2>{t.health.title}</h2>
      <p class={ok ? "status" : "status status-bad"}>
        {pause && fill(t.health.paused, { until: dateText(pause.untilMs, locale, timeZone) })}
        {!pause &&
          (ok ? t.health.ok : fill(t.health.late, { minutes: Math.ceil(health.oldestDueSeconds / 60) }))}
      </p>
      {reason && <p>{reasonText(t, reason)}</p>}
      <dl class="tiles">
        {tiles.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {letters.unknown > 0 && <p class="hint">{t.health.unknownHint}</p>}
    </section>
  );
};

function reasonText({ reasons }: OverviewTexts, reason: string): string {
  const known: Record<string, string> = reasons;
  return known[reason] ?? fill(reasons.other, { reason });
}
