import type { FC } from "hono/jsx";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import { lettersTexts } from "../../texts/desk/letters.ts";
import { SelectField } from "./select-field.tsx";

export interface LetterPageProps {
  /** The desk's language. */
  locale: Locale;
  sequence: string;
  step: string;
  letter: {
    locale: Locale;
    /** What stands for it in its links. */
    code: string;
    preview: string;
    from: string;
    to: string;
    replyTo: string;
    subject: string;
    text: string;
    headers: Readonly<Record<string, string>>;
    tag: string;
  };
  readers: readonly { id: string; firstName: string | null }[];
  /** The chosen one's id. */
  reader: string;
  /** Where a test letter goes. */
  email: string;
  outcome: "queued" | "invalid-email" | null;
  before: { sequence: string; step: string } | null;
  after: { sequence: string; step: string } | null;
}

/** Whom to read the letter as, and where to send it for a try. */
export const LetterForms: FC<LetterPageProps & { path: string }> = (props) => (
  <div class="two-cards">
    <ChooseReader {...props} />
    <TestForm {...props} />
  </div>
);

type ReaderFieldProps = Pick<LetterPageProps, "locale" | "readers" | "reader">;

/** The example reader that a letter is looked at as. */
export const ReaderField: FC<ReaderFieldProps> = ({ locale, readers, reader }) => {
  const t = lettersTexts(locale);
  return (
    <SelectField
      name="reader"
      label={t.letter.reader}
      now={reader}
      options={readers.map(({ id, firstName }) => [
        id,
        `${firstName ?? t.letter.noName} (${t.readers[id] ?? id})`,
      ])}
    />
  );
};

const ChooseReader: FC<LetterPageProps & { path: string }> = ({ locale, path, letter, readers, reader }) => {
  const t = lettersTexts(locale);
  return (
    <form class="card" method="get" action={path}>
      <ReaderField {...{ locale, readers, reader }} />
      <SelectField
        name="locale"
        label={t.letter.language}
        now={letter.locale}
        options={LOCALES.map((each) => [each, t.inLanguage[each]])}
      />
      <button class="button button-quiet" type="submit">
        {t.letter.show}
      </button>
    </form>
  );
};

const TestForm: FC<LetterPageProps & { path: string }> = ({
  locale,
  path,
  letter,
  reader,
  email,
  outcome,
}) => {
  const t = lettersTexts(locale).letter;
  const wrong = outcome === "invalid-email";
  return (
    <form class="card" method="post" action={`${path}/test`}>
      <h2>{t.test}</h2>
      <p class="hint">{t.testHint}</p>
      {outcome === "queued" && (
        <p class="status" role="status">
          {t.queued}
        </p>
      )}
      <input type="hidden" name="locale" value={letter.locale} />
      <input type="hidden" name="reader" value={reader} />
      <div class={wrong ? "field is-missing" : "field"}>
        <label for="email">{t.email}</label>
        {wrong && (
          <p class="field-error" id="email-error" role="alert">
            {t["invalid-email"]}
          </p>
        )}
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          required
          value={email}
          aria-describedby={wrong ? "email-error" : undefined}
        />
      </div>
      <button class="button" type="submit">
        {t.send}
      </button>
    </form>
  );
};
