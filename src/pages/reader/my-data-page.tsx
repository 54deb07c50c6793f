import type { Child, FC } from "hono/jsx";
import type { PersonData } from "../../person-data.ts";
import type { Locale } from "../../quiz/types.ts";
import { myDataTexts } from "../../texts/my-data.ts";
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
  /** Whose clock the moments are by. */
  timeZone: string;
}

const Section: FC<{ id: string; title: string; children?: Child }> = ({ id, title, children }) => (
  <section class="card" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

/** Everything held of somebody, in words, and what they can do with it. */
export const MyDataPage: FC<MyDataPageProps> = (props) => {
  const { locale, path, preferencesPath, data, timeZone } = props;
  const t = myDataTexts(locale);
  const reading = { locale, timeZone };
  const lang = `?lang=${locale}`;
  return (
    <Layout locale={locale} title={t.title} path={path}>
      <section class="message card">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <h2>{t.rights.title}</h2>
        <ul class="choices-list">
          <li>
            <a href={`${preferencesPath}${lang}`}>{t.rights.change}</a>
          </li>
          <li>
            <a href={`${path}/export`} download="my-data.json">
              {t.rights.export}
            </a>
          </li>
          <li>
            <a href={`${path}/erase${lang}`}>{t.rights.erase}</a>
          </li>
        </ul>
      </section>
      <Section id="person" title={t.person.title}>
        <PersonSection {...reading} data={data} />
      </Section>
      <Section id="result" title={t.result.title}>
        <ResultSection {...reading} result={data.result} />
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
