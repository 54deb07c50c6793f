import type { Child, FC } from "hono/jsx";
import { NAME_MAX_CHARS } from "../../config.ts";
import type { PersonData } from "../../person-data.ts";
import type { Locale } from "../../quiz/types.ts";
import { myDataTexts } from "../../texts/my-data.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { Submit } from "../frame/form-parts.tsx";
import { Layout } from "../frame/layout.tsx";
import {
  ConsentsSection,
  letterInWords,
  PersonSection,
  ResultSection,
  SeriesSection,
  SignUpsSection,
} from "./my-data-sections.tsx";

export interface MyDataPageProps {
  locale: Locale;
  /** This page's own path; export and erasure stand below it. */
  path: string;
  preferencesPath: string;
  data: PersonData;
  /** Where the result is read again; null: none is kept. */
  resultPath: string | null;
  /** Whose clock the moments are by. */
  timeZone: string;
  /** Something was just changed. */
  done?: boolean;
  /** What was sent can't be done, in the reader's language. */
  problem?: string;
}

const Section: FC<{ id: string; title: string; children?: Child }> = ({ id, title, children }) => (
  <section class="card" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

/** What only the owner of the mailbox changes: the name, and the address itself, which its new mailbox must confirm. */
const OwnForms: FC<{ locale: Locale; path: string; person: PersonData["person"] }> = (props) => {
  const { locale, path, person } = props;
  const t = myDataTexts(locale);
  return (
    <Section id="change-title" title={t.name.title}>
      <form class="field" method="post" action={`${path}/name?lang=${locale}`}>
        <label for="first-name">
          {t.name.label} <span class="hint">({t.name.optional})</span>
        </label>
        <input
          id="first-name"
          name="firstName"
          type="text"
          autocomplete="given-name"
          maxlength={NAME_MAX_CHARS}
          value={person.firstName ?? ""}
          aria-describedby="first-name-hint"
        />
        <p class="hint" id="first-name-hint">
          {t.name.hint}
        </p>
        <Submit label={t.name.save} quiet />
      </form>
      {person.confirmedAt && (
        <form class="field" method="post" action={`${path}/address?lang=${locale}`}>
          <label for="new-address">{t.newAddress.label}</label>
          <input
            id="new-address"
            name="email"
            type="email"
            autocomplete="email"
            required
            aria-describedby="new-address-hint"
          />
          <p class="hint" id="new-address-hint">
            {t.newAddress.hint}
          </p>
          <Submit label={t.newAddress.ask} quiet />
        </form>
      )}
    </Section>
  );
};

/** Everything held of somebody, in words, and what they can do with it. */
export const MyDataPage: FC<MyDataPageProps> = (props) => {
  const { locale, path, preferencesPath, resultPath, data, timeZone, done, problem } = props;
  const t = myDataTexts(locale);
  const reading = { locale, timeZone };
  const lang = `?lang=${locale}`;
  return (
    <Layout locale={locale} title={t.title} path={path}>
      <section class="message card">
        <h1>{t.title}</h1>
        {problem && <ErrorSummary title={problem} links={[]} />}
        {done && <p role="status">{t.done}</p>}
        <p class="lead">{t.lead}</p>
        <h2>{t.rights.title}</h2>
        <ul class="choices-list">
          <li>
            <a href={`${preferencesPath}${lang}`}>{t.rights.change}</a>
          </li>
          <li>
            <a href={`${path}/erase${lang}`}>{t.rights.erase}</a>
          </li>
        </ul>
        <form method="post" action={`${path}/export`}>
          <Submit label={t.rights.export} quiet />
        </form>
      </section>
      <OwnForms locale={locale} path={path} person={data.person} />
      <Section id="person" title={t.person.title}>
        <PersonSection {...reading} data={data} />
      </Section>
      <Section id="result" title={t.result.title}>
        <ResultSection {...reading} result={data.result} />
        {resultPath && (
          <p>
            <a href={`${resultPath}${lang}`}>{t.result.see}</a>
          </p>
        )}
        {data.result && (
          <form method="post" action={`${path}/forget-result${lang}`}>
            <p>{t.result.forgetText}</p>
            <Submit label={t.result.forget} quiet />
          </form>
        )}
      </Section>
      <Section id="consents" title={t.consents.title}>
        <ConsentsSection {...reading} consents={data.consents} />
      </Section>
      <Section id="sign-ups" title={t.signUps.title}>
        <SignUpsSection {...reading} signUps={data.signUps} />
      </Section>
      <Section id="series" title={t.series.title}>
        <SeriesSection {...reading} series={data.series} />
      </Section>
      <Section id="letters" title={t.letters.title}>
        {data.letters.length === 0 && <p>{t.letters.none}</p>}
        <ul class="records">
          {data.letters.map((letter) => {
            const { title, fate } = letterInWords(letter, reading);
            return (
              <li key={letter.series + letter.letter}>
                <strong>{title}</strong>
                <span>{fate}</span>
              </li>
            );
          })}
        </ul>
      </Section>
    </Layout>
  );
};
