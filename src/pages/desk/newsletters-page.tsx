import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import { fill } from "../../texts/fill.ts";
import { AdminLayout } from "./admin-layout.tsx";
import {
  NEWSLETTERS_PATH,
  type NewsletterRow,
  Notices,
  type Said,
  sentenceOf,
  titleOf,
} from "./newsletter-parts.tsx";
import { SelectField } from "./select-field.tsx";

export interface NewslettersPageProps extends Said {
  locale: Locale;
  /** The coach's own, in which moments are shown. */
  timeZone: string;
  newsletters: readonly NewsletterRow[];
}

/** Every newsletter: what goes now, what may still go, and what came of those that went. */
export const NewslettersPage: FC<NewslettersPageProps> = (props) => {
  const { locale, newsletters } = props;
  const t = newslettersTexts(locale);
  const are = (...states: NewsletterRow["state"][]) =>
    newsletters.filter(({ state }) => states.includes(state));
  return (
    <AdminLayout title={t.title} path={NEWSLETTERS_PATH} locale={locale}>
      <h1>{t.title}</h1>
      <Notices {...props} />
      <p>{t.intro}</p>
      <BeginForm {...props} />
      {newsletters.length === 0 && <p class="card">{t.none}</p>}
      <Listed {...props} title={t.lists.open} newsletters={are("sending", "paused", "scheduled")} />
      <Ended {...props} newsletters={are("sent", "cancelled")} />
      <Listed {...props} title={t.lists.draft} newsletters={are("draft")} />
    </AdminLayout>
  );
};

/** The last one that went is what most begin with. */
const BeginForm: FC<NewslettersPageProps> = ({ locale, newsletters }) => {
  const t = newslettersTexts(locale).begin;
  const last = newsletters.find(({ state }) => state === "sent");
  return (
    <form class="card" method="post" action={`${NEWSLETTERS_PATH}/new`}>
      <h2>{t.title}</h2>
      <SelectField
        name="from"
        label={t.from}
        now={last?.id}
        options={[["", t.empty], ...newsletters.map((each) => [each.id, titleOf(each, locale)])]}
      />
      <button class="button" type="submit">
        {t.button}
      </button>
    </form>
  );
};

const Listed: FC<NewslettersPageProps & { title: string }> = ({ locale, timeZone, title, newsletters }) =>
  newsletters.length === 0 ? null : (
    <section class="card">
      <h2>{title}</h2>
      <ul class="rooms">
        {newsletters.map((each) => (
          <li key={each.id}>
            <a href={`${NEWSLETTERS_PATH}/${each.id}`}>{titleOf(each, locale)}</a>
            <span>{sentenceOf(each, locale, timeZone)}</span>
          </li>
        ))}
      </ul>
    </section>
  );

const COLUMNS = ["taken", "delivered", "bounced", "complained", "stopped", "goals"] as const;

const Ended: FC<NewslettersPageProps> = ({ locale, timeZone, newsletters }) => {
  const t = newslettersTexts(locale);
  if (newsletters.length === 0) return null;
  return (
    <section class="card">
      <h2>{t.lists.ended}</h2>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{t.title}</th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {t.results[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {newsletters.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <a href={`${NEWSLETTERS_PATH}/${each.id}`}>{titleOf(each, locale)}</a>
                <p class="hint">
                  {`${t.states[each.state]}, ${fill(t.startedAt, { moment: dateText(each.startedAt ?? each.createdAt, locale, timeZone) })}`}
                </p>
              </th>
              {COLUMNS.map((name) => (
                <td key={name} data-label={t.results[name]}>
                  {each[name]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
