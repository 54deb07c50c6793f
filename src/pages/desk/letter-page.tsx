import type { FC } from "hono/jsx";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import { letterEditTexts } from "../../texts/desk/letter-edit.ts";
import { lettersTexts, sequenceName } from "../../texts/desk/letters.ts";
import { fill } from "../../texts/fill.ts";
import type { ExampleReader } from "../../usecases/desk/example-readers.ts";
import type { LetterKey, PreviewedLetter } from "../../usecases/desk/preview-letter.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { useDesk, useTexts } from "./desk-context.ts";
import { Button, Field, Hidden, SelectField } from "./forms.tsx";
import { LetterFrames, ReaderField } from "./letter-parts.tsx";
import { Card, FormCard } from "./parts.tsx";

export interface LetterPageProps extends LetterKey, PreviewedLetter {
  readers: readonly ExampleReader[];
  /** The chosen one's id. */
  reader: string;
  /** Where a test letter goes. */
  address: string;
  outcome: "queued" | "invalid-email" | null;
  before: LetterKey | null;
  after: LetterKey | null;
}

/** One letter as one reader gets it: narrow and wide, light and dark, as text, and with its headers. */
export const LetterPage: FC<LetterPageProps> = (props) => {
  const { sequence, step, letter, email, reader } = props;
  const { locale } = useDesk();
  const t = lettersTexts(locale).letter;
  const path = `/admin/letters/${sequence}/${step}`;
  const own = `?locale=${letter.locale}`;
  const wayTo = (other: LetterKey | null, label: string) =>
    other && ([`/admin/letters/${other.sequence}/${other.step}${own}`, label] as const);
  return (
    <AdminLayout
      title={email.subject}
      path={`${path}${own}&reader=${reader}`}
      ways={[
        ["/admin/letters", t.back],
        [`${path}/edit${own}`, letterEditTexts(locale).edit],
        wayTo(props.before, t.before),
        wayTo(props.after, t.after),
      ]}
      heading={<span lang={letter.locale}>{email.subject}</span>}
      sub={`${sequenceName(sequence, locale)}: ${step}, ${fill(t.code, { code: letter.code ?? "" })}`}
    >
      <div class="two-cards">
        <ChooseReader {...props} path={path} />
        <TestForm {...props} path={path} />
      </div>
      <section>
        <h2>{t.body}</h2>
        <LetterFrames body={`${path}/body${own}&reader=${reader}`} />
      </section>
      <HeadersCard {...props} locale={letter.locale} />
      <Card title={t.text}>
        <pre class="letter-text" lang={letter.locale} tabindex={0}>
          {email.text}
        </pre>
      </Card>
    </AdminLayout>
  );
};

type WithPath = LetterPageProps & { path: string };

/** Whom to read the letter as. */
const ChooseReader: FC<WithPath> = ({ path, letter, readers, reader }) => {
  const t = useTexts(lettersTexts);
  return (
    <FormCard method="get" action={path}>
      <ReaderField readers={readers} reader={reader} />
      <SelectField
        name="locale"
        label={t.letter.language}
        now={letter.locale}
        options={LOCALES.map((each) => [each, t.inLanguage[each]])}
      />
      <Button quiet>{t.letter.show}</Button>
    </FormCard>
  );
};

/** Where to send it for a try. */
const TestForm: FC<WithPath> = ({ path, letter, reader, address, outcome }) => {
  const t = useTexts(lettersTexts).letter;
  return (
    <FormCard title={t.test} why={t.testHint} action={`${path}/test`}>
      {outcome === "queued" && (
        <p class="status" role="status">
          {t.queued}
        </p>
      )}
      <Hidden fields={{ locale: letter.locale, reader }} />
      <Field
        name="email"
        label={t.email}
        error={outcome === "invalid-email" && t["invalid-email"]}
        type="email"
        autocomplete="email"
        required
        value={address}
      />
      <Button>{t.send}</Button>
    </FormCard>
  );
};

const HeadersCard: FC<LetterPageProps & { locale: Locale }> = ({ letter, email, locale }) => {
  const t = useTexts(lettersTexts).letter;
  const { from, to, replyTo, subject, headers, tag } = email;
  const lines = { From: from, To: to, "Reply-To": replyTo, Subject: subject, ...headers, Tag: tag };
  return (
    <Card title={t.inbox}>
      <p class="inbox-line" lang={locale}>
        <strong>{subject}</strong> <span class="hint">{letter.preview}</span>
      </p>
      <h2>{t.headers}</h2>
      <dl class="header-lines">
        {Object.entries(lines).map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
