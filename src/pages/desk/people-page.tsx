import type { FC } from "hono/jsx";
import { sequenceName } from "../../texts/desk/letters.ts";
import { peopleTexts } from "../../texts/desk/people.ts";
import { fill } from "../../texts/fill.ts";
import type { ListedPerson, PeopleList } from "../../usecases/desk/list-people.ts";
import { AdminLayout, type Said } from "./admin-layout.tsx";
import { useDesk, useMoments, useTexts } from "./desk-context.ts";
import { ActForm, Button, Field, Hidden, Select } from "./forms.tsx";
import { Card, Table } from "./parts.tsx";

export const PEOPLE_PATH = "/admin/people";
const STATES = ["all", "reading", "waiting", "paused", "stopped"] as const;

export interface PeoplePageProps extends Pick<PeopleList, "people">, Said {
  nowMs: number;
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
  /** No lead has this address, but it bounced or complained, and that can be lifted. */
  liftable?: string | undefined;
}

/** Everybody, the newest first, and a search by address, which goes in a body: it stands in no link, log or history. */
export const PeoplePage: FC<PeoplePageProps> = (props) => {
  const { email, notice, problem, liftable, nextUrl, after } = props;
  const t = useTexts(peopleTexts);
  const csv = (
    <form method="post" action={`${PEOPLE_PATH}/csv`}>
      <Hidden fields={{ after: after ?? undefined }} />
      <Button quiet aria-describedby={nextUrl ? "csv-hint" : undefined}>
        {t.list.csv}
      </Button>
      {nextUrl && (
        <p class="hint" id="csv-hint">
          {t.list.csvHint}
        </p>
      )}
    </form>
  );
  return (
    <AdminLayout
      title={t.title}
      path={PEOPLE_PATH}
      heading={t.list.title}
      beside={csv}
      notice={notice}
      problem={problem}
      mend={["email", t.email]}
    >
      {liftable && (
        <ActForm action={`${PEOPLE_PATH}/lift`} fields={{ email: liftable }} label={t.acts.lift} />
      )}
      <form class="find" method="post" action={PEOPLE_PATH}>
        <Field
          name="email"
          label={t.list.search}
          hint={t.list.searchHint}
          below
          type="email"
          autocomplete="off"
          required
          value={email}
        />
        <Button>{t.find}</Button>
      </form>
      <Filters {...props} />
      <Card>
        <List {...props} />
        <p class="pager">
          {after && <a href={PEOPLE_PATH}>{t.list.first}</a>}
          {nextUrl && <a href={nextUrl}>{t.list.more}</a>}
        </p>
      </Card>
    </AdminLayout>
  );
};

const Filters: FC<PeoplePageProps> = ({ state, series, source, allSeries }) => {
  const { locale } = useDesk();
  const t = peopleTexts(locale).list;
  const query = `${series ? `&series=${series}` : ""}${source ? `&source=${encodeURIComponent(source)}` : ""}`;
  return (
    <>
      <nav class="filters" aria-label={t.filter}>
        {STATES.map((each) => (
          <a href={`${PEOPLE_PATH}?state=${each}${query}`} aria-current={each === state ? "true" : undefined}>
            {t.states[each]}
          </a>
        ))}
      </nav>
      <form class="acts" method="get" action={PEOPLE_PATH}>
        <Hidden fields={{ state, source: source ?? undefined }} />
        <Select
          name="series"
          aria-label={t.series}
          now={series ?? ""}
          options={[["", t.everySeries], ...allSeries.map((each) => [each, sequenceName(each, locale)])]}
        />
        {source && <span class="chip">{source === "direct" ? t.unknownSource : source}</span>}
        {source && <a href={PEOPLE_PATH}>{t.everySource}</a>}
        <Button quiet>{t.show}</Button>
      </form>
    </>
  );
};

/** Who reads along: a line a person, each a link to their story. */
const List: FC<PeoplePageProps> = ({ people, nowMs }) => {
  const t = useTexts(peopleTexts).list;
  const when = useMoments();
  if (people.length === 0) return <p class="hint">{t.none}</p>;
  return (
    <Table
      class="people stacked"
      head={[t.who, t.letters, t.next, t.source, t.since]}
      numbers={[4]}
      rows={people.map((person) => [
        <a href={`${PEOPLE_PATH}/${person.id}`}>
          <span class="nm">{person.firstName ?? t.noName}</span>
          <span class="ad">{person.email ?? t.noKey}</span>
        </a>,
        <Progress {...person} />,
        <Next person={person} nowMs={nowMs} />,
        <a href={`${PEOPLE_PATH}?source=${encodeURIComponent(person.source)}`}>
          {person.source === "direct" ? t.unknownSource : person.source}
        </a>,
        when(person.createdAt, "shortDay"),
      ])}
    />
  );
};

const DOT = 13;

/** A dot a letter, filled for the ones that went. */
const Progress: FC<ListedPerson> = ({ status, sequence, had, of }) => {
  const { locale } = useDesk();
  const { list: t, statuses } = peopleTexts(locale);
  if (status === "pending") return <span class="chip chip-you">{t.pressed}</span>;
  if (status !== "active") return <span class="chip">{statuses[status]}</span>;
  if (!sequence) return <span class="hint">–</span>;
  const width = of * DOT;
  return (
    <span class="pos">
      <svg
        viewBox={`0 0 ${width} 12`}
        width={width}
        height="12"
        role="img"
        aria-label={fill(t.had, { had, of })}
      >
        {Array.from({ length: of }, (_, i) => (
          <circle class={i < had ? "d-on" : "d-off"} cx={6 + i * DOT} cy="6" r="4.5" />
        ))}
      </svg>
      <span class="small">{sequenceName(sequence, locale).toLowerCase()}</span>
    </span>
  );
};

/** What comes next, and when. */
const Next: FC<{ person: ListedPerson; nowMs: number }> = ({ person, nowMs }) => {
  const t = useTexts(peopleTexts).list;
  const when = useMoments();
  const { status, pausedUntil, state, nextNumber, dueAt } = person;
  if (status !== "active") return <>–</>;
  if (pausedUntil !== null && pausedUntil > nowMs)
    return <span class="chip">{fill(t.paused, { day: when(pausedUntil, "shortDay") })}</span>;
  if (state === "done") return <span class="chip chip-go">{t.done}</span>;
  if (nextNumber === null || dueAt === null) return <>–</>;
  return <>{fill(t.number, { n: nextNumber, day: when(Math.max(dueAt, nowMs), "shortDay") })}</>;
};
