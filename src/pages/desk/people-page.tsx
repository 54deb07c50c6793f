import type { FC } from "hono/jsx";
import { sequenceName } from "../../texts/desk/letters.ts";
import { peopleTexts } from "../../texts/desk/people.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { AdminLayout } from "./admin-layout.tsx";
import { PeopleActForm } from "./people-act-form.tsx";
import { PEOPLE_PATH } from "./people-acts.ts";
import { PeopleList, type PeopleListProps } from "./people-list.tsx";

const STATES = ["all", "reading", "waiting", "paused", "stopped"] as const;

export interface PeoplePageProps extends PeopleListProps {
  state: (typeof STATES)[number];
  /** Null: all of them. */
  series: string | null;
  /** Keys of the series that there are. */
  allSeries: readonly string[];
  /** Where the next page is. */
  nextUrl: string | null;
  /** Where this page begins; null: at the newest. */
  after: string | null;
  /** Only who came by this. */
  source: string | null;
  /** What was looked up, to be mended. */
  email?: string | undefined;
  notice?: string | undefined;
  problem?: string | undefined;
  /** No lead has this address, but it bounced or complained, and that can be lifted. */
  liftable?: string | undefined;
}

/** Everybody, the newest first, and a search by address, which goes in a body: it stands in no link, log or history. */
export const PeoplePage: FC<PeoplePageProps> = (props) => {
  const { locale, email, notice, problem, liftable, nextUrl } = props;
  const t = peopleTexts(locale);
  return (
    <AdminLayout title={t.title} path={PEOPLE_PATH} locale={locale}>
      <div class="page-head">
        <h1>{t.list.title}</h1>
        <form method="post" action={`${PEOPLE_PATH}/csv`}>
          {props.after && <input type="hidden" name="after" value={props.after} />}
          <button
            class="button button-quiet"
            type="submit"
            aria-describedby={nextUrl ? "csv-hint" : undefined}
          >
            {t.list.csv}
          </button>
          {nextUrl && (
            <p class="hint" id="csv-hint">
              {t.list.csvHint}
            </p>
          )}
        </form>
      </div>
      {notice && <p role="status">{notice}</p>}
      {problem && <ErrorSummary title={problem} links={[{ href: "#email", text: t.email }]} inline />}
      {liftable && <PeopleActForm act="lift" fields={{ email: liftable }} label={t.lift} quiet />}
      <form class="find" method="post" action={PEOPLE_PATH}>
        <div class="field">
          <label for="email">{t.list.search}</label>
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="off"
            required
            value={email}
            aria-describedby="email-hint"
          />
          <p class="hint" id="email-hint">
            {t.list.searchHint}
          </p>
        </div>
        <button class="button" type="submit">
          {t.find}
        </button>
      </form>
      <Filters {...props} />
      <section class="card">
        <PeopleList {...props} />
        <p class="pager">
          {props.after && <a href={PEOPLE_PATH}>{t.list.first}</a>}
          {nextUrl && <a href={nextUrl}>{t.list.more}</a>}
        </p>
      </section>
    </AdminLayout>
  );
};

const Filters: FC<PeoplePageProps> = ({ locale, state, series, source, allSeries }) => {
  const t = peopleTexts(locale).list;
  const query = `${series ? `&series=${series}` : ""}${source ? `&source=${encodeURIComponent(source)}` : ""}`;
  return (
    <>
      <nav class="filters" aria-label={t.filter}>
        {STATES.map((each) => (
          <a
            key={each}
            href={`${PEOPLE_PATH}?state=${each}${query}`}
            aria-current={each === state ? "true" : undefined}
          >
            {t.states[each]}
          </a>
        ))}
      </nav>
      <form class="acts" method="get" action={PEOPLE_PATH}>
        <input type="hidden" name="state" value={state} />
        <select name="series" aria-label={t.series}>
          <option value="">{t.everySeries}</option>
          {allSeries.map((each) => (
            <option key={each} value={each} selected={each === series}>
              {sequenceName(each, locale)}
            </option>
          ))}
        </select>
        {source && (
          <>
            <input type="hidden" name="source" value={source} />
            <span class="chip">{source === "direct" ? t.unknownSource : source}</span>
            <a href={PEOPLE_PATH}>{t.everySource}</a>
          </>
        )}
        <button class="button button-quiet" type="submit">
          {t.show}
        </button>
      </form>
    </>
  );
};
