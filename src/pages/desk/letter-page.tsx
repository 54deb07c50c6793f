import type { FC } from "hono/jsx";
import { letterEditTexts } from "../../texts/desk/letter-edit.ts";
import { lettersTexts, sequenceName } from "../../texts/desk/letters.ts";
import { fill } from "../../texts/fill.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { LetterForms, type LetterPageProps } from "./letter-forms.tsx";
import { LetterFrames } from "./letter-frames.tsx";

/** One letter as one reader gets it: narrow and wide, light and dark, as text, and with its headers. */
export const LetterPage: FC<LetterPageProps> = (props) => {
  const { locale, sequence, step, letter, reader } = props;
  const t = lettersTexts(locale).letter;
  const path = `/admin/letters/${sequence}/${step}`;
  return (
    <AdminLayout
      title={letter.subject}
      path={`${path}?locale=${letter.locale}&reader=${reader}`}
      locale={locale}
    >
      <div>
        <Neighbours {...props} />
        <p class="hint">{`${sequenceName(sequence, locale)}: ${step}, ${fill(t.code, { code: letter.code })}`}</p>
        <h1 lang={letter.locale}>{letter.subject}</h1>
      </div>
      <LetterForms {...props} path={path} />
      <section>
        <h2>{t.body}</h2>
        <LetterFrames locale={locale} body={`${path}/body?locale=${letter.locale}&reader=${reader}`} />
      </section>
      <HeadersCard {...props} />
      <section class="card">
        <h2>{t.text}</h2>
        <pre class="letter-text" lang={letter.locale} tabindex={0}>
          {letter.text}
        </pre>
      </section>
    </AdminLayout>
  );
};

const Neighbours: FC<LetterPageProps> = ({ locale, sequence, step, letter, before, after }) => {
  const t = lettersTexts(locale).letter;
  const linkTo = (neighbour: { sequence: string; step: string } | null, label: string) =>
    neighbour && (
      <a href={`/admin/letters/${neighbour.sequence}/${neighbour.step}?locale=${letter.locale}`}>{label}</a>
    );
  return (
    <p class="letter-steps">
      <a href="/admin/letters">{t.back}</a>
      <a href={`/admin/letters/${sequence}/${step}/edit?locale=${letter.locale}`}>
        {letterEditTexts(locale).edit}
      </a>
      {linkTo(before, t.before)}
      {linkTo(after, t.after)}
    </p>
  );
};

const HeadersCard: FC<LetterPageProps> = ({ locale, letter }) => {
  const t = lettersTexts(locale).letter;
  const lines = {
    From: letter.from,
    To: letter.to,
    "Reply-To": letter.replyTo,
    Subject: letter.subject,
    ...letter.headers,
    Tag: letter.tag,
  };
  return (
    <section class="card">
      <h2>{t.inbox}</h2>
      <p class="inbox-line" lang={letter.locale}>
        <strong>{letter.subject}</strong> <span class="hint">{letter.preview}</span>
      </p>
      <h2>{t.headers}</h2>
      <dl class="header-lines">
        {Object.entries(lines).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
