import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { lettersTexts, sequenceName } from "../../texts/desk/letters.ts";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import { rhythmTexts } from "../../texts/desk/rhythm.ts";
import { fill } from "../../texts/fill.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { NEWSLETTERS_PATH } from "./newsletter-parts.tsx";
import { RHYTHM_PATH } from "./rhythm-page.tsx";

export interface ListedLetterProps {
  sequence: string;
  step: string;
  texts: readonly { locale: Locale; subject: string; words: number }[];
}

/** All letters, series by series in the order that they are sent. */
export const LettersPage: FC<{ locale: Locale; letters: readonly ListedLetterProps[] }> = ({
  locale,
  letters,
}) => {
  const t = lettersTexts(locale);
  const sequences = [...new Set(letters.map(({ sequence }) => sequence))];
  return (
    <AdminLayout title={t.title} path="/admin/letters" locale={locale}>
      <div class="page-head">
        <h1>{t.title}</h1>
        <p>
          <a class="button button-quiet" href={NEWSLETTERS_PATH}>
            {newslettersTexts(locale).title}
          </a>
        </p>
      </div>
      <p>{t.intro}</p>
      {sequences.map((sequence) => (
        <section key={sequence} class="card">
          <div class="page-head">
            <h2>{sequenceName(sequence, locale)}</h2>
            <WayOn locale={locale} sequence={sequence} />
          </div>
          <ol class="letter-list">
            {letters
              .filter((letter) => letter.sequence === sequence)
              .map((letter) => (
                <ListedLetter key={letter.step} locale={locale} letter={letter} />
              ))}
          </ol>
        </section>
      ))}
    </AdminLayout>
  );
};

/** Where the times of a series are changed; newsletters have pages of their own, and a confirmation goes at once. */
const WayOn: FC<{ locale: Locale; sequence: string }> = ({ locale, sequence }) =>
  sequence === "confirmation" || sequence === "newsletter" ? null : (
    <p>
      <a href={`${RHYTHM_PATH}/${sequence}`}>{rhythmTexts(locale).link}</a>
    </p>
  );

const ListedLetter: FC<{ locale: Locale; letter: ListedLetterProps }> = ({ locale, letter }) => {
  const t = lettersTexts(locale);
  return (
    <li>
      {letter.texts.map((text) => (
        <p key={text.locale}>
          <a
            href={`/admin/letters/${letter.sequence}/${letter.step}?locale=${text.locale}`}
            lang={text.locale}
          >
            {text.subject}
          </a>
          <span class="hint">{`${t.inLanguage[text.locale]}, ${fill(t.words, { n: text.words })}`}</span>
        </p>
      ))}
    </li>
  );
};
