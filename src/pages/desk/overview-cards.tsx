import type { FC } from "hono/jsx";
import { sequenceName } from "../../texts/desk/letters.ts";
import { overviewTexts } from "../../texts/desk/overview.ts";
import { fill } from "../../texts/fill.ts";
import { percent } from "../../texts/numbers.ts";
import { Count } from "./days-table.tsx";
import type { OverviewProps } from "./overview-props.ts";
import { DropOffPlot, worstDrop } from "./plots/drop-off.tsx";
import { Ladder } from "./plots/ladder.tsx";
import { ReaderDays } from "./plots/reader-days.tsx";
import { Zones } from "./plots/zones.tsx";

/** Of fewer starts a share says little. */
const FEW_STARTS = 30;
const FEW_DELIVERED = 500;
const BLOCKS_A_DAY_MAX = 12;

export const ReadersCard: FC<OverviewProps> = ({ locale, readersByDay, readersBySeries }) => {
  const t = overviewTexts(locale).readers;
  const highest = Math.max(
    ...readersByDay.map(({ bySeries }) => Object.values(bySeries).reduce((sum, n) => sum + n, 0)),
  );
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p class="why">{highest > BLOCKS_A_DAY_MAX ? t.bars : t.blocks}</p>
      {readersBySeries.length === 0 && <p class="hint">{t.none}</p>}
      {readersBySeries.length > 0 && (
        <>
          <ul class="key">
            {readersBySeries.map(({ series, count }) => (
              <li key={series}>
                <svg viewBox="0 0 10 10" aria-hidden="true">
                  <rect class={`s-${series}`} width="10" height="10" rx="2.5" />
                </svg>
                {sequenceName(series, locale).toLowerCase()} <strong>{count}</strong>
              </li>
            ))}
          </ul>
          <ReaderDays days={readersByDay} locale={locale} />
        </>
      )}
    </section>
  );
};

export const SourcesCard: FC<OverviewProps> = ({ locale, sources }) => {
  const t = overviewTexts(locale).sources;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p class="why">{t.hint}</p>
      {sources.length === 0 && <p class="hint">{t.none}</p>}
      {sources.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.source}</th>
              {[t.started, t.confirmed, t.share].map((name) => (
                <th key={name} scope="col" class="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources.slice(0, SOURCES_SHOWN).map(({ source, started, confirmed }) => (
              <tr key={source}>
                <th scope="row">{t.names[source] ?? source}</th>
                <Count value={started} />
                <Count value={confirmed} />
                <td class="number">
                  {started >= FEW_STARTS ? Math.round((100 * confirmed) / started) : "–"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="hint">{t.few}</p>
    </section>
  );
};
const SOURCES_SHOWN = 10;

export const LettersCard: FC<OverviewProps> = ({ locale, letters, series, days }) => {
  const t = overviewTexts(locale).letters;
  const all = [...new Set(letters.map((letter) => letter.series))];
  const shown = letters.filter((letter) => letter.series === series);
  return (
    <section class="card" id="letters">
      <h2>{t.title}</h2>
      <p class="why">{t.hint}</p>
      <form method="get" action="/admin" class="acts">
        <input type="hidden" name="days" value={days} />
        <select name="series" aria-label={t.choose}>
          {all.map((each) => (
            <option key={each} value={each} selected={each === series}>
              {sequenceName(each, locale)}
            </option>
          ))}
        </select>
        <button class="button button-quiet" type="submit">
          {t.show}
        </button>
      </form>
      {shown.every(({ received }) => received === 0) && <p class="hint">{t.none}</p>}
      <Ladder letters={shown} locale={locale} />
      <p class="hint">{t.note}</p>
    </section>
  );
};

export const DeliveryCard: FC<OverviewProps> = ({ locale, delivery, signUpsByForm }) => {
  const all = overviewTexts(locale);
  const t = all.delivery;
  const { delivered, hardBounced, complained } = delivery;
  const shares = { complained: complained / delivered, bounced: hardBounced / delivered };
  return (
    <div class="side-cards">
      <section class="card">
        <h2>{t.title}</h2>
        <p class="why">{delivered === 0 ? t.none : fill(t.sum, { n: delivered })}</p>
        {delivered > 0 && (
          <Zones
            zones={[
              {
                name: t.complaints,
                said: percent(shares.complained, locale),
                value: shares.complained,
                limits: [0.0008, 0.003, 0.005],
                why: t.complaintsWhy,
              },
              {
                name: t.bounces,
                said: percent(shares.bounced, locale),
                value: shares.bounced,
                limits: [0.02, 0.04, 0.06],
                why: t.bouncesWhy,
              },
            ]}
          />
        )}
        {delivered > 0 && delivered < FEW_DELIVERED && <p class="hint">{t.few}</p>}
        <p class="hint">{t.gmail}</p>
      </section>
      {signUpsByForm.length > 0 && (
        <section class="card">
          <h2>{all.forms.title}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{all.forms.form}</th>
                <th scope="col" class="number">
                  {all.forms.count}
                </th>
              </tr>
            </thead>
            <tbody>
              {signUpsByForm.map(({ form, count }) => (
                <tr key={form}>
                  <th scope="row">{form}</th>
                  <Count value={count} />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
};

export const VisitsCard: FC<Pick<OverviewProps, "locale" | "visits" | "questions">> = ({
  locale,
  visits,
  questions,
}) => {
  const t = overviewTexts(locale).visits;
  const worst = worstDrop(visits.items);
  const item = worst === null ? undefined : visits.items[worst];
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {visits.started === 0 && <p class="hint">{t.none}</p>}
      {visits.started > 0 && (
        <>
          <p class="why">
            {fill(t.hint, { started: visits.started, completed: visits.completed })}
            {item &&
              ` ${fill(t.worst, { i: (worst ?? 0) + 1, n: item.lost, text: questions[worst ?? 0] ?? "" })}`}
          </p>
          <DropOffPlot locale={locale} {...visits} />
          <details>
            <summary>{t.all}</summary>
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
                {visits.items.map(({ id, answered, lost }, i) => (
                  <tr key={id}>
                    <th scope="row">{`${i + 1}. ${questions[i] ?? id}`}</th>
                    <Count value={answered} />
                    <Count value={lost} />
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
};
