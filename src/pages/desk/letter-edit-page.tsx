import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { letterEditTexts } from "../../texts/desk/letter-edit.ts";
import { lettersTexts } from "../../texts/desk/letters.ts";
import { fill } from "../../texts/fill.ts";
import { counted } from "../../texts/plural.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { LetterEditForm } from "./letter-edit-form.tsx";
import type { LetterEditProps, Stretch } from "./letter-edit-props.ts";
import { ReaderField } from "./letter-forms.tsx";
import { LetterFrames } from "./letter-frames.tsx";
import { SelectField } from "./select-field.tsx";

/** A letter's words, with what the build says of them, how it will look, whom it reaches, and what it was before. */
export const LetterEditPage: FC<LetterEditProps> = (props) => {
  const { locale, sequence, step, letterLocale, hasDraft, seen, problem, outcome, reader } = props;
  const t = letterEditTexts(locale);
  const path = `/admin/letters/${sequence}/${step}`;
  const isNewsletter = sequence === "newsletter";
  const state = hasDraft ? "draft" : seen ? "head" : "file";
  return (
    <AdminLayout title={t.title} path={`${path}/edit?locale=${letterLocale}`} locale={locale} script="editor">
      <div>
        <p class="letter-steps">
          {isNewsletter ? (
            <a href={`/admin/newsletters/${step}`}>{t.backToNewsletter}</a>
          ) : (
            <a href={`${path}?locale=${letterLocale}`}>{t.back}</a>
          )}
        </p>
        <h1>{t.title}</h1>
        <p class="hint">
          {step} · {(isNewsletter ? t.newsletterStates : t.states)[state]}
        </p>
      </div>
      {outcome && (
        <p class="status" role="status">
          {isNewsletter && outcome === "saved" ? t.ready : fill(t.outcomes[outcome], { email: props.email })}
        </p>
      )}
      {problem && <p class="warning">{fill(t.problem, { problem })}</p>}
      <FileChanged {...props} path={path} />
      <div class="letter-beside">
        <LetterEditForm {...props} path={path} />
        <Twin {...props} path={path} />
      </div>
      {!isNewsletter && <Impact {...props} />}
      <section id="preview">
        <form class="find" method="get" action={`${path}/edit#preview`}>
          <input type="hidden" name="locale" value={letterLocale} />
          <ReaderField {...props} />
          <button class="button button-quiet" type="submit">
            {lettersTexts(locale).letter.show}
          </button>
        </form>
        <LetterFrames
          locale={locale}
          body={`${path}/body?locale=${letterLocale}&reader=${reader}${hasDraft ? "&draft=1" : ""}`}
        />
      </section>
      <Versions {...props} path={path} />
      <Compared {...props} path={path} />
    </AdminLayout>
  );
};

type WithPath = LetterEditProps & { path: string };

/** The other language beside this one, to be read along; which of the two runs behind is said in paragraphs. */
const Twin: FC<WithPath> = ({ locale, twin, words, path }) => {
  const t = letterEditTexts(locale).twin;
  if (!twin) return null;
  const behind = paragraphsIn(words.body) - paragraphsIn(twin.body);
  const language = letterEditTexts(locale).languages[twin.locale];
  return (
    <details class="card twin" open>
      <summary>
        <strong>{fill(t.title, { language })}</strong>
      </summary>
      {behind !== 0 && <p class="hint">{counted(Math.abs(behind), behind > 0 ? t.behind : t.ahead)}</p>}
      <p>
        <a href={`${path}/edit?locale=${twin.locale}`}>{t.edit}</a>
      </p>
      <div lang={twin.locale}>
        <p>
          <strong>{twin.subject}</strong>
        </p>
        <p class="hint">{twin.preview}</p>
        <p class="twin-body">{twin.body}</p>
        {twin.ps && <p class="twin-body">{`P.S. ${twin.ps}`}</p>}
      </div>
    </details>
  );
};

const paragraphsIn = (body: string) => body.split(/\n\s*\n/).filter((each) => each.trim() !== "").length;

const FileChanged: FC<WithPath> = ({ locale, fileChanged, ...rest }) => {
  const t = letterEditTexts(locale).fileChanged;
  if (!fileChanged) return null;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p>{t.text}</p>
      <Difference locale={locale} stretches={fileChanged} />
      <Act {...rest} act="keep-mine" label={t.mine} />
      <Act {...rest} act="back-to-file" label={t.theirs} />
    </section>
  );
};

/** One press, on the letter as it was shown. */
const Act: FC<
  Pick<WithPath, "path" | "letterLocale" | "seen"> & { act: string; label: string; version?: string }
> = ({ path, letterLocale, seen, act, label, version }) => (
  <form method="post" action={`${path}/edit/${act}`} class="inline-form">
    <input type="hidden" name="locale" value={letterLocale} />
    <input type="hidden" name="seen" value={seen ?? ""} />
    {version && <input type="hidden" name="version" value={version} />}
    <button class="button button-quiet" type="submit">
      {label}
    </button>
  </form>
);

const Impact: FC<LetterEditProps> = ({ locale, impact }) => {
  const t = letterEditTexts(locale).impact;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p>{impact.isBound ? fill(t.atLeast, { n: impact.coming }) : counted(impact.coming, t.coming)}</p>
      <p class="hint">{t.never}</p>
    </section>
  );
};

/** Any two of the versions, the supplied text among them; the later one is what the earlier one became. */
const Compared: FC<WithPath> = ({ path, ...props }) => {
  const { locale, letterLocale, timeZone, versions, hasFile, compared } = props;
  const t = letterEditTexts(locale);
  const all = [
    ...versions.map(({ version, reason, createdAt }) => [
      version,
      [dateText(createdAt, locale, timeZone), reason].filter(Boolean).join(", "),
    ]),
    ...(hasFile ? [[FILE, t.difference.file]] : []),
  ];
  if (all.length < 2) return null;
  return (
    <section class="card" id="difference">
      <h2>{t.difference.title}</h2>
      <form class="two-fields" method="get" action={`${path}/edit#difference`}>
        <input type="hidden" name="locale" value={letterLocale} />
        <SelectField
          name="compare"
          label={t.difference.from}
          now={compared?.from ?? all[1]?.[0] ?? ""}
          options={all}
        />
        <SelectField
          name="with"
          label={t.difference.to}
          now={compared?.to ?? all[0]?.[0] ?? ""}
          options={all}
        />
        <button class="button button-quiet" type="submit">
          {t.versions.compare}
        </button>
      </form>
      {compared && <Difference locale={locale} stretches={compared.stretches} />}
    </section>
  );
};

const Difference: FC<{ locale: Locale; stretches: readonly Stretch[] }> = ({ locale, stretches }) => {
  const t = letterEditTexts(locale).difference;
  if (stretches.every(({ kind }) => kind === "same")) return <p>{t.same}</p>;
  return (
    <p class="difference">
      {stretches.map((stretch) => (
        <Piece key={stretch.at} {...stretch} label={stretch.kind === "same" ? undefined : t[stretch.kind]} />
      ))}
    </p>
  );
};

const Piece: FC<Stretch & { label: string | undefined }> = ({ kind, text, label }) => {
  if (kind === "gone") return <del title={label}>{text}</del>;
  return kind === "come" ? <ins title={label}>{text}</ins> : <span>{text}</span>;
};

/** What stands for the supplied text among versions. */
const FILE = "file";
/** There is one key: its holder need not be named. */
const BY_KEY = "key";

const Versions: FC<WithPath> = (props) => {
  const { locale, timeZone, versions, seen, hasFile } = props;
  const t = letterEditTexts(locale).versions;
  const when = (atMs: number) => dateText(atMs, locale, timeZone);
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {versions.length === 0 && <p>{t.none}</p>}
      <ol class="versions">
        {versions.map(({ version, author, reason, createdAt }) => (
          <li key={version}>
            <p>
              {[author === BY_KEY ? "" : author, when(createdAt)].filter(Boolean).join(", ")}
              {version === seen ? ` · ${t.live}` : ""}
            </p>
            {reason && <p class="hint">{reason}</p>}
            {version !== seen && <Act {...props} act="restore" version={version} label={t.restore} />}
          </li>
        ))}
      </ol>
      {seen && hasFile && <Act {...props} act="back-to-file" label={t.toFile} />}
    </section>
  );
};
