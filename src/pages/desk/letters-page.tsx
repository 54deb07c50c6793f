import type { FC } from "hono/jsx";
import { lettersTexts, sequenceName } from "../../texts/desk/letters.ts";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import { rhythmTexts } from "../../texts/desk/rhythm.ts";
import { fill } from "../../texts/fill.ts";
import type { ListedLetter } from "../../usecases/desk/preview-letter.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { useDesk } from "./desk-context.ts";
import { NEWSLETTERS_PATH } from "./newsletter-parts.tsx";
import { RHYTHM_PATH } from "./rhythm-page.tsx";

/** Newsletters have pages of their own, and a confirmation goes at once. */
const WITHOUT_RHYTHM = ["confirmation", "newsletter"];

/** All letters, series by series in the order that they are sent. */
export const LettersPage: FC<{ letters: readonly ListedLetter[] }> = ({ letters }) => {
  const { locale } = useDesk();
  const t = lettersTexts(locale);
  const sequences = [...new Set(letters.map(({ sequence }) => sequence))];
  const newsletters = (
    <a class="button button-quiet" href={NEWSLETTERS_PATH}>
      {newslettersTexts(locale).title}
    </a>
  );
  return (
    <AdminLayout title={t.title} path="/admin/letters" beside={newsletters}>
      <p>{t.intro}</p>
      {sequences.map((sequence) => (
        <section class="card">
          <div class="page-head">
            <h2>{sequenceName(sequence, locale)}</h2>
            {!WITHOUT_RHYTHM.includes(sequence) && (
              <p>
                <a href={`${RHYTHM_PATH}/${sequence}`}>{rhythmTexts(locale).link}</a>
              </p>
            )}
          </div>
          <ol class="letter-list">
            {letters
              .filter((letter) => letter.sequence === sequence)
              .map(({ step, texts }) => (
                <li>
                  {texts.map((text) => (
                    <p>
                      <a href={`/admin/letters/${sequence}/${step}?locale=${text.locale}`} lang={text.locale}>
                        {text.subject}
                      </a>
                      <span class="hint">
                        {`${t.inLanguage[text.locale]}, ${fill(t.words, { n: text.words })}`}
                      </span>
                    </p>
                  ))}
                </li>
              ))}
          </ol>
        </section>
      ))}
    </AdminLayout>
  );
};
