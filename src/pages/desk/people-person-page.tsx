import type { FC } from "hono/jsx";
import { dateText } from "../../texts/dates.ts";
import { sequenceName } from "../../texts/desk/letters.ts";
import { peopleTexts } from "../../texts/desk/people.ts";
import { fill } from "../../texts/fill.ts";
import { myDataTexts, wordFor } from "../../texts/my-data.ts";
import { MyDataFacts } from "../reader/my-data-facts.tsx";
import { ConsentsSection, SeriesSection } from "../reader/my-data-sections.tsx";
import { AdminLayout } from "./admin-layout.tsx";
import { PeopleActForm } from "./people-act-form.tsx";
import { LIFTABLE, PEOPLE_PATH } from "./people-acts.ts";
import { PersonStory, type PersonStoryProps } from "./person-story.tsx";

export interface PeoplePersonPageProps extends PersonStoryProps {
  /** Keys of the series that there are. */
  allSeries: readonly string[];
  notice?: string | undefined;
  problem?: string | undefined;
}

/** One person as the coach sees them: their story, what they agreed to, and what can be done. */
export const PeoplePersonPage: FC<PeoplePersonPageProps> = (props) => {
  const { locale, email, data, timeZone, notice, problem } = props;
  const t = peopleTexts(locale);
  return (
    <AdminLayout title={t.title} path={PEOPLE_PATH} locale={locale}>
      <p class="crumb">
        <a href={PEOPLE_PATH}>{t.title}</a>
      </p>
      <div>
        <h1>{headOf(props)}</h1>
        <p class="sub">{email}</p>
      </div>
      {notice && <p role="status">{notice}</p>}
      {problem && <p role="alert">{problem}</p>}
      <Acts {...props} />
      <div class="story-grid">
        <PersonStory {...props} />
        <div class="side-cards">
          <Facts {...props} />
          <section class="card" aria-labelledby="series">
            <h2 id="series">{t.series}</h2>
            <SeriesSection locale={locale} timeZone={timeZone} series={data.series} />
          </section>
          <section class="card" aria-labelledby="consents">
            <h2 id="consents">{t.consents}</h2>
            <ConsentsSection locale={locale} timeZone={timeZone} consents={data.consents} />
            <PeopleActForm act="proof" fields={{ email }} label={t.proof} quiet />
          </section>
          <Note {...props} />
          <section class="card">
            <h2>{t.eraseTitle}</h2>
            <p class="why">{t.eraseText}</p>
            <PeopleActForm act="erase" fields={{ email }} label={t.erase} quiet />
          </section>
        </div>
      </div>
    </AdminLayout>
  );
};

/** How somebody stands, as a sentence. */
function headOf({ locale, timeZone, nowMs, data }: PeoplePersonPageProps): string {
  const { heads, somebody } = peopleTexts(locale);
  const { person, series } = data;
  const name = person.firstName ?? somebody;
  const pausedUntil = person.pausedUntil === null ? 0 : Date.parse(person.pausedUntil);
  if (person.status === "pending") return fill(heads.waiting, { name });
  if (person.status !== "active") return fill(heads.stopped, { name });
  if (pausedUntil > nowMs)
    return fill(heads.paused, { name, day: dateText(pausedUntil, locale, timeZone, "weekday") });
  const shown = series.filter((each) => each.series !== "confirmation");
  if (shown.some(({ state }) => state === "active" || state === "paused"))
    return fill(heads.reading, { name });
  return fill(shown.some(({ state }) => state === "done") ? heads.done : heads.quiet, { name });
}

const Acts: FC<PeoplePersonPageProps> = ({ locale, email, data, nowMs, allSeries }) => {
  const t = peopleTexts(locale);
  const { status, pausedUntil } = data.person;
  const blocked = [status, data.suppression?.reason ?? ""].some((word) => LIFTABLE.includes(word));
  const isPaused = pausedUntil !== null && Date.parse(pausedUntil) > nowMs;
  const runs = data.series.find(({ state, series }) => state === "active" && series !== "confirmation");
  return (
    <div class="acts">
      <a class="button" href={`mailto:${email}`}>
        {t.acts.write}
      </a>
      {status === "active" && (
        <PeopleActForm
          act={isPaused ? "resume" : "pause"}
          fields={{ email }}
          label={isPaused ? t.acts.resume : t.acts.pause}
          quiet
        />
      )}
      {runs && <PeopleActForm act="stop-series" fields={{ email }} label={t.acts["stop-series"]} quiet />}
      {(status === "active" || status === "pending") && (
        <PeopleActForm act="stop-all" fields={{ email }} label={t.acts["stop-all"]} quiet />
      )}
      {status === "pending" && (
        <PeopleActForm
          act="resend-confirmation"
          fields={{ email }}
          label={t.acts["resend-confirmation"]}
          quiet
        />
      )}
      {blocked && <PeopleActForm act="lift" fields={{ email }} label={t.lift} quiet />}
      <PeopleActForm act="export" fields={{ email }} label={t.acts.export} quiet />
      {status === "active" && (
        <form class="acts" method="post" action={`${PEOPLE_PATH}/move`}>
          <input type="hidden" name="email" value={email} />
          <select name="sequence" aria-label={t.moveTo}>
            {allSeries
              .filter((each) => each !== runs?.series)
              .map((each) => (
                <option key={each} value={each}>
                  {sequenceName(each, locale)}
                </option>
              ))}
          </select>
          <button class="button button-quiet" type="submit">
            {t.acts.move}
          </button>
        </form>
      )}
    </div>
  );
};

const Facts: FC<PeoplePersonPageProps> = ({ locale, data: { person, suppression }, timeZone }) => {
  const t = peopleTexts(locale);
  const when = (iso: string | null) => iso && dateText(Date.parse(iso), locale, timeZone);
  const source =
    person.source &&
    Object.entries(person.source).map(([name, value]) => (name === "page" ? value : `${name}: ${value}`));
  return (
    <section class="card">
      <h2>{t.dataTitle}</h2>
      <MyDataFacts
        facts={[
          [t.facts.status, wordFor(t.statuses, person.status)],
          [t.facts.suppressed, suppression && wordFor(t.suppressions, suppression.reason)],
          [t.facts.firstName, person.firstName],
          [t.facts.locale, wordFor(myDataTexts(locale).words.locales, person.locale)],
          [t.facts.timeZone, person.timeZone],
          [t.facts.rhythm, wordFor(t.rhythms, person.rhythm)],
          [t.facts.pausedUntil, when(person.pausedUntil)],
          [t.facts.newsletterSince, when(person.newsletterSince)],
          [t.facts.source, source?.join(", ") ?? null],
        ]}
      />
    </section>
  );
};

const Note: FC<PeoplePersonPageProps> = ({ locale, email }) => {
  const t = peopleTexts(locale).note;
  return (
    <section class="card">
      <h2>
        <label for="note">{t.title}</label>
      </h2>
      <p class="why">{t.hint}</p>
      <form method="post" action={`${PEOPLE_PATH}/note`}>
        <input type="hidden" name="email" value={email} />
        <textarea id="note" name="note" maxlength={2000} required />
        <p class="acts">
          <button class="button button-quiet" type="submit">
            {t.button}
          </button>
        </p>
      </form>
    </section>
  );
};
