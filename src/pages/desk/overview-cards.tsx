import type { FC } from "hono/jsx";
import { sequenceName } from "../../texts/desk/letters.ts";
import { overviewTexts } from "../../texts/desk/overview.ts";
import { fill } from "../../texts/fill.ts";
import { percent } from "../../texts/numbers.ts";
import { useDesk, useTexts } from "./desk-context.ts";
import { Button, Hidden, Select } from "./forms.tsx";
import type { OverviewProps } from "./overview-props.ts";
import { Card, Table } from "./parts.tsx";
import { DropOffPlot, worstDrop } from "./plots/drop-off.tsx";
import { Ladder } from "./plots/ladder.tsx";
import { isManyADay, ReaderDays } from "./plots/reader-days.tsx";
import { Zones } from "./plots/zones.tsx";

/** Of fewer starts a share says little. */
const FEW_STARTS = 30;
const FEW_DELIVERED = 500;
const SOURCES_SHOWN = 10;

export const ReadersCard: FC<OverviewProps> = ({ readersByDay, readersBySeries }) => {
  const { locale } = useDesk();
  const t = overviewTexts(locale).readers;
  return (
    <Card title={t.title} why={isManyADay(readersByDay) ? t.bars : t.blocks}>
      {readersBySeries.length === 0 ? (
        <p class="hint">{t.none}</p>
      ) : (
        <>
          <ul class="key">
            {readersBySeries.map(({ series, count }) => (
              <li>
                <svg viewBox="0 0 10 10" aria-hidden="true">
                  <rect class={`s-${series}`} width="10" height="10" rx="2.5" />
                </svg>
                {sequenceName(series, locale).toLowerCase()} <strong>{count}</strong>
              </li>
            ))}
          </ul>
          <ReaderDays days={readersByDay} />
        </>
      )}
    </Card>
  );
};

export const SourcesCard: FC<OverviewProps> = ({ sources }) => {
  const t = useTexts(overviewTexts).sources;
  return (
    <Card title={t.title} why={t.hint}>
      {sources.length === 0 ? (
        <p class="hint">{t.none}</p>
      ) : (
        <Table
          head={[t.source, t.started, t.confirmed, t.share]}
          numbers={[1, 2, 3]}
          rows={sources
            .slice(0, SOURCES_SHOWN)
            .map(({ source, started, confirmed }) => [
              t.names[source] ?? source,
              started,
              confirmed,
              started >= FEW_STARTS ? Math.round((100 * confirmed) / started) : "–",
            ])}
        />
      )}
      <p class="hint">{t.few}</p>
    </Card>
  );
};

export const LettersCard: FC<OverviewProps> = ({ letters, series, days }) => {
  const { locale } = useDesk();
  const t = overviewTexts(locale).letters;
  const all = [...new Set(letters.map((letter) => letter.series))];
  const shown = letters.filter((letter) => letter.series === series);
  return (
    <Card title={t.title} why={t.hint} id="letters">
      <form method="get" action="/admin" class="acts">
        <Hidden fields={{ days: String(days) }} />
        <Select
          name="series"
          aria-label={t.choose}
          now={series}
          options={all.map((each) => [each, sequenceName(each, locale)])}
        />
        <Button quiet>{t.show}</Button>
      </form>
      {shown.every(({ received }) => received === 0) && <p class="hint">{t.none}</p>}
      <Ladder letters={shown} />
      <p class="hint">{t.note}</p>
    </Card>
  );
};

export const DeliveryCard: FC<OverviewProps> = ({ delivery, signUpsByForm }) => {
  const { locale } = useDesk();
  const { delivery: t, forms } = overviewTexts(locale);
  const { delivered, hardBounced, complained } = delivery;
  const zone = (name: string, n: number, limits: [number, number, number], why: string) => ({
    name,
    said: percent(n / delivered, locale),
    value: n / delivered,
    limits,
    why,
  });
  return (
    <div class="side-cards">
      <Card title={t.title} why={delivered === 0 ? t.none : fill(t.sum, { n: delivered })}>
        {delivered > 0 && (
          <Zones
            zones={[
              zone(t.complaints, complained, [0.0008, 0.003, 0.005], t.complaintsWhy),
              zone(t.bounces, hardBounced, [0.02, 0.04, 0.06], t.bouncesWhy),
            ]}
          />
        )}
        {delivered > 0 && delivered < FEW_DELIVERED && <p class="hint">{t.few}</p>}
        <p class="hint">{t.gmail}</p>
      </Card>
      {signUpsByForm.length > 0 && (
        <Card title={forms.title}>
          <Table
            head={[forms.form, forms.count]}
            numbers={[1]}
            rows={signUpsByForm.map(({ form, count }) => [form, count])}
          />
        </Card>
      )}
    </div>
  );
};

export const VisitsCard: FC<Pick<OverviewProps, "visits" | "questions">> = ({ visits, questions }) => {
  const t = useTexts(overviewTexts).visits;
  const { started, completed, items } = visits;
  if (started === 0)
    return (
      <Card title={t.title}>
        <p class="hint">{t.none}</p>
      </Card>
    );
  const worst = worstDrop(items);
  const said = [
    fill(t.hint, { started, completed }),
    worst !== null &&
      fill(t.worst, { i: worst + 1, n: items[worst]?.lost ?? 0, text: questions[worst] ?? "" }),
  ];
  return (
    <Card title={t.title} why={said.filter(Boolean).join(" ")}>
      <DropOffPlot {...visits} />
      <details>
        <summary>{t.all}</summary>
        <Table
          class="visits"
          head={[t.question, t.answered, t.lost]}
          numbers={[1, 2]}
          rows={items.map(({ id, answered, lost }, i) => [`${i + 1}. ${questions[i] ?? id}`, answered, lost])}
        />
      </details>
    </Card>
  );
};
