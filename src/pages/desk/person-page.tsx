import type { FC } from "hono/jsx";
import type { HeldConsent } from "../../person-data.ts";
import { dateText } from "../../texts/dates.ts";
import { sequenceName } from "../../texts/desk/letters.ts";
import { peopleTexts } from "../../texts/desk/people.ts";
import { fill } from "../../texts/fill.ts";
import { myDataTexts, wordFor } from "../../texts/my-data.ts";
import type { PersonAct } from "../../usecases/desk/act-on-person.ts";
import { MyDataFacts } from "../reader/my-data-facts.tsx";
import { ConsentsSection, SeriesSection } from "../reader/my-data-sections.tsx";
import { AdminLayout, type Said } from "./admin-layout.tsx";
import { type Desk, useDesk, useMoments, useTexts } from "./desk-context.ts";
import { ActForm, Button, Hidden, Select, TextField } from "./forms.tsx";
import { Card } from "./parts.tsx";
import { PEOPLE_PATH } from "./people-page.tsx";
import { PersonStory, type PersonStoryProps } from "./person-story.tsx";
import { SurePage } from "./sure-page.tsx";

export interface PersonPageProps extends PersonStoryProps, Said {
  /** Keys of the series that there are. */
  allSeries: readonly string[];
}

/** One person as the coach sees them: their story, what they agreed to, and what can be done. */
export const PersonPage: FC<PersonPageProps> = (props) => {
  const { email, data, notice, problem } = props;
  const desk = useDesk();
  const t = peopleTexts(desk.locale);
  return (
    <AdminLayout
      title={t.title}
      path={PEOPLE_PATH}
      ways={[[PEOPLE_PATH, t.title]]}
      heading={headOf(props, desk)}
      sub={email}
      notice={notice}
      problem={problem}
    >
      <Acts {...props} />
      <div class="story-grid">
        <PersonStory {...props} />
        <div class="side-cards">
          <Facts {...props} />
          <Card title={t.series}>
            <SeriesSection {...desk} series={data.series} />
          </Card>
          <Card title={t.consents}>
            <ConsentsSection {...desk} consents={data.consents} />
            <ActForm action={`${PEOPLE_PATH}/proof`} fields={{ email }} label={t.proof} />
          </Card>
          <Card>
            <form method="post" action={`${PEOPLE_PATH}/note`}>
              <Hidden fields={{ email }} />
              <TextField name="note" label={t.note.title} hint={t.note.hint} maxlength={2000} required />
              <Button quiet>{t.note.button}</Button>
            </form>
          </Card>
          <Card title={t.eraseTitle} why={t.eraseText}>
            <ActForm action={`${PEOPLE_PATH}/erase`} fields={{ email }} label={t.erase} />
          </Card>
        </div>
      </div>
    </AdminLayout>
  );
};

/** How somebody stands, as a sentence. */
function headOf({ nowMs, data }: PersonPageProps, { locale, timeZone }: Desk): string {
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

/** Why an address is held back, where the coach may end that: no stop that somebody asked for. */
export const LIFTABLE: readonly string[] = ["bounced", "complained", "provider"];

const Acts: FC<PersonPageProps> = ({ email, data, nowMs, allSeries }) => {
  const { locale } = useDesk();
  const t = peopleTexts(locale);
  const { status, pausedUntil } = data.person;
  const isActive = status === "active";
  const isPaused = pausedUntil !== null && Date.parse(pausedUntil) > nowMs;
  const runs = data.series.find(({ state, series }) => state === "active" && series !== "confirmation");
  const acts = [
    isActive && (isPaused ? "resume" : "pause"),
    runs && "stop-series",
    (isActive || status === "pending") && "stop-all",
    status === "pending" && "resend-confirmation",
    [status, data.suppression?.reason ?? ""].some((why) => LIFTABLE.includes(why)) && "lift",
    "export",
  ] as const;
  const others = allSeries.filter((each) => each !== runs?.series);
  return (
    <div class="acts">
      <a class="button" href={`mailto:${email}`}>
        {t.acts.write}
      </a>
      {acts.map(
        (act) => act && <ActForm action={`${PEOPLE_PATH}/${act}`} fields={{ email }} label={t.acts[act]} />,
      )}
      {isActive && (
        <form class="acts" method="post" action={`${PEOPLE_PATH}/move`}>
          <Hidden fields={{ email }} />
          <Select
            name="sequence"
            aria-label={t.moveTo}
            options={others.map((each) => [each, sequenceName(each, locale)])}
          />
          <Button quiet>{t.acts.move}</Button>
        </form>
      )}
    </div>
  );
};

const Facts: FC<PersonPageProps> = ({ data: { person, suppression } }) => {
  const { locale } = useDesk();
  const t = peopleTexts(locale);
  const moment = useMoments();
  const when = (iso: string | null) => iso && moment(Date.parse(iso));
  const source =
    person.source &&
    Object.entries(person.source).map(([name, value]) => (name === "page" ? value : `${name}: ${value}`));
  return (
    <Card title={t.dataTitle}>
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
    </Card>
  );
};

/** One person's proof of consent, for paper: what was agreed to, where, when, and when the button was pressed. */
export const ProofPage: FC<{ email: string; consents: readonly HeldConsent[]; nowMs: number }> = (props) => {
  const { email, consents, nowMs } = props;
  const desk = useDesk();
  const t = peopleTexts(desk.locale);
  const moment = useMoments()(nowMs);
  return (
    <AdminLayout title={t.proofTitle} path={PEOPLE_PATH} heading={null}>
      <Card class="printed">
        <h1>{t.proofTitle}</h1>
        <p class="lead">{fill(t.proofLead, { email, moment })}</p>
        <ConsentsSection {...desk} consents={consents} />
      </Card>
      <ActForm action={PEOPLE_PATH} fields={{ email }} label={email} />
    </AdminLayout>
  );
};

interface SureProps {
  act: PersonAct;
  fields: Readonly<Record<string, string>> & { email: string };
}

/** Asks once more before something is done to somebody. */
export const PersonSurePage: FC<SureProps> = ({ act, fields }) => {
  const t = useTexts(peopleTexts);
  const { title, text, button } = t.sure[act];
  const { email } = fields;
  return (
    <SurePage
      title={t.title}
      path={PEOPLE_PATH}
      heading={title}
      about={email}
      action={`${PEOPLE_PATH}/${act}`}
      fields={fields}
      button={button}
      cancel={<ActForm action={PEOPLE_PATH} fields={{ email }} label={t.cancel} />}
    >
      <p>{text}</p>
    </SurePage>
  );
};
