import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { sequenceName } from "../../texts/desk/letters.ts";
import { peopleTexts } from "../../texts/desk/people.ts";
import { fill } from "../../texts/fill.ts";
import { PEOPLE_PATH } from "./people-acts.ts";

interface ListedPersonProps {
  id: string;
  email: string | null;
  firstName: string | null;
  status: string;
  createdAt: number;
  sequence: string | null;
  state: string | null;
  dueAt: number | null;
  pausedUntil: number | null;
  source: string;
  had: number;
  of: number;
  nextNumber: number | null;
}

export interface PeopleListProps {
  locale: Locale;
  timeZone: string;
  nowMs: number;
  people: readonly ListedPersonProps[];
}

/** Who reads along: a line a person, each a link to their story. */
export const PeopleList: FC<PeopleListProps> = (props) => {
  const { locale, people, timeZone } = props;
  const t = peopleTexts(locale).list;
  const day = (atMs: number) => dateText(atMs, locale, timeZone, "shortDay");
  if (people.length === 0) return <p class="hint">{t.none}</p>;
  return (
    <table class="people stacked">
      <thead>
        <tr>
          <th scope="col">{t.who}</th>
          <th scope="col">{t.letters}</th>
          <th scope="col">{t.next}</th>
          <th scope="col" class="opt">
            {t.source}
          </th>
          <th scope="col" class="number opt">
            {t.since}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              <a href={`${PEOPLE_PATH}/${person.id}`}>
                <span class="nm">{person.firstName ?? t.noName}</span>
                <span class="ad">{person.email ?? t.noKey}</span>
              </a>
            </th>
            <td>
              <Progress {...props} person={person} />
            </td>
            <td>{nextText(person, props)}</td>
            <td class="opt">
              <a href={`${PEOPLE_PATH}?source=${encodeURIComponent(person.source)}`}>
                {person.source === "direct" ? t.unknownSource : person.source}
              </a>
            </td>
            <td class="number opt">{day(person.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const DOT = 13;

/** A dot a letter, filled for the ones that went. */
const Progress: FC<PeopleListProps & { person: ListedPersonProps }> = ({ locale, person }) => {
  const all = peopleTexts(locale);
  const t = all.list;
  if (person.status === "pending") return <span class="chip chip-you">{t.pressed}</span>;
  if (person.status !== "active")
    return <span class="chip">{all.statuses[person.status as keyof typeof all.statuses]}</span>;
  if (!person.sequence) return <span class="hint">–</span>;
  const { had, of } = person;
  return (
    <span class="pos">
      <svg
        viewBox={`0 0 ${of * DOT} 12`}
        width={of * DOT}
        height="12"
        role="img"
        aria-label={fill(t.had, { had, of })}
      >
        {Array.from({ length: of }, (_, i) => 6 + i * DOT).map((x, i) => (
          <circle key={x} class={i < had ? "d-on" : "d-off"} cx={x} cy="6" r="4.5" />
        ))}
      </svg>
      <span class="small">{sequenceName(person.sequence, locale).toLowerCase()}</span>
    </span>
  );
};

function nextText(person: ListedPersonProps, { locale, timeZone, nowMs }: PeopleListProps) {
  const t = peopleTexts(locale).list;
  const day = (atMs: number) => dateText(atMs, locale, timeZone, "shortDay");
  if (person.status !== "active") return "–";
  if (person.pausedUntil !== null && person.pausedUntil > nowMs)
    return <span class="chip">{fill(t.paused, { day: day(person.pausedUntil) })}</span>;
  if (person.state === "done") return <span class="chip chip-go">{t.done}</span>;
  if (person.nextNumber === null || person.dueAt === null) return "–";
  return fill(t.number, { n: person.nextNumber, day: day(Math.max(person.dueAt, nowMs)) });
}
