import type { Child, FC } from "hono/jsx";
import type { HeldLetter, PersonData } from "../../person-data.ts";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { peopleTexts } from "../../texts/desk/people.ts";
import { myDataTexts, wordFor } from "../../texts/my-data.ts";
import { MyDataFacts } from "../reader/my-data-facts.tsx";
import { ConsentsSection, letterInWords, SeriesSection } from "../reader/my-data-sections.tsx";
import { AdminLayout } from "./admin-layout.tsx";
import { PeopleActForm } from "./people-act-form.tsx";
import { PEOPLE_PATH } from "./people-acts.ts";

export interface PeoplePersonPageProps {
  locale: Locale;
  email: string;
  data: PersonData;
  /** Moments in epoch ms. */
  coming: readonly { sequence: string; step: string; subject: string | null; dueAt: number }[];
  /** The coach's, whose clock the moments are by. */
  timeZone: string;
  notice?: string;
  problem?: string;
}

const Section: FC<{ id: string; title: string; children?: Child }> = ({ id, title, children }) => (
  <section class="card" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

const Facts: FC<PeoplePersonPageProps> = ({ locale, data: { person, suppression }, timeZone }) => {
  const t = peopleTexts(locale);
  const when = (iso: string | null) => iso && dateText(Date.parse(iso), locale, timeZone);
  const source = person.source && Object.entries(person.source).map(([name, value]) => `${name}: ${value}`);
  return (
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
        [t.facts.signedUpAt, when(person.signedUpAt)],
        [t.facts.confirmedAt, when(person.confirmedAt)],
        [t.facts.source, source?.join(", ") ?? null],
      ]}
    />
  );
};

const Coming: FC<PeoplePersonPageProps> = ({ locale, coming, timeZone }) => (
  <>
    {coming.length === 0 && <p>{peopleTexts(locale).comingNone}</p>}
    <ul class="records">
      {coming.map(({ step, subject, dueAt }) => (
        <li key={step}>
          <strong>{subject ?? step}</strong>
          <span>{dateText(dueAt, locale, timeZone)}</span>
        </li>
      ))}
    </ul>
  </>
);

/** A newsletter has no place to go back to. */
const canBeResent = ({ fate, series }: HeldLetter) => fate === "unknown" && series !== "newsletter";

const Letters: FC<PeoplePersonPageProps> = ({ locale, data, email, timeZone }) => {
  const t = peopleTexts(locale);
  return (
    <>
      {data.letters.length === 0 && <p>{t.lettersNone}</p>}
      <ul class="records">
        {data.letters.map((letter) => {
          const { title, fate } = letterInWords(letter, { locale, timeZone });
          const fields = { email, sequence: letter.series, step: letter.letter };
          return (
            <li key={letter.series + letter.letter}>
              <strong>{title}</strong>
              <span>{letter.reason ? `${fate} (${letter.reason})` : fate}</span>
              {canBeResent(letter) && (
                <PeopleActForm act="resend-unknown" fields={fields} label={t.resend} about={title} quiet />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};

const Actions: FC<PeoplePersonPageProps> = ({ locale, email, data }) => {
  const t = peopleTexts(locale);
  const blocked = [data.person.status, data.suppression?.reason ?? ""].some(
    (word) => word === "bounced" || word === "complained",
  );
  return (
    <div class="message">
      {blocked && <PeopleActForm act="lift" fields={{ email }} label={t.lift} quiet />}
      <PeopleActForm act="erase" fields={{ email }} label={t.erase} quiet />
    </div>
  );
};

/** One person as the coach sees them: where they stand, what they had and agreed to, and what can be done. */
export const PeoplePersonPage: FC<PeoplePersonPageProps> = (props) => {
  const { locale, email, data, timeZone, notice, problem } = props;
  const t = peopleTexts(locale);
  return (
    <AdminLayout title={t.title} path={PEOPLE_PATH} locale={locale}>
      <div class="page-head">
        <h1>{email}</h1>
        <a href={PEOPLE_PATH}>{t.back}</a>
      </div>
      {notice && <p role="status">{notice}</p>}
      {problem && <p role="alert">{problem}</p>}
      <Section id="facts" title={t.facts.title}>
        <Facts {...props} />
      </Section>
      <Section id="series" title={t.series}>
        <SeriesSection locale={locale} timeZone={timeZone} series={data.series} />
      </Section>
      <Section id="coming" title={t.coming}>
        <Coming {...props} />
      </Section>
      <Section id="letters" title={t.letters}>
        <Letters {...props} />
      </Section>
      <Section id="consents" title={t.consents}>
        <ConsentsSection locale={locale} timeZone={timeZone} consents={data.consents} />
        <PeopleActForm act="proof" fields={{ email }} label={t.proof} quiet />
      </Section>
      <Section id="actions" title={t.actions}>
        <Actions {...props} />
      </Section>
    </AdminLayout>
  );
};
