import type { FC } from "hono/jsx";
import { letterEditTexts } from "../../texts/desk/letter-edit.ts";
import { lettersTexts } from "../../texts/desk/letters.ts";
import { fill } from "../../texts/fill.ts";
import { counted } from "../../texts/plural.ts";
import type { Stretch } from "../../usecases/desk/letter-difference.ts";
import type { LetterVersion } from "../../usecases/desk/read-letter-edits.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { useMoments, useTexts } from "./desk-context.ts";
import { ActForm, Button, Hidden, SelectField } from "./forms.tsx";
import { LetterEditForm, type LetterEditProps } from "./letter-edit-form.tsx";
import { LetterFrames, ReaderField } from "./letter-parts.tsx";
import { Card } from "./parts.tsx";

/** A letter's words, with what the build says of them, how it will look, whom it reaches, and what it was before. */
export const LetterEditPage: FC<LetterEditProps> = (props) => {
  const { sequence, step, letterLocale, hasDraft, seen, problem, reader } = props;
  const t = useTexts(letterEditTexts);
  const { show } = useTexts(lettersTexts).letter;
  const path = `/admin/letters/${sequence}/${step}`;
  const isNewsletter = sequence === "newsletter";
  const state = hasDraft ? "draft" : seen ? "head" : "file";
  return (
    <AdminLayout
      title={t.title}
      path={`${path}/edit?locale=${letterLocale}`}
      script="editor"
      ways={[
        isNewsletter
          ? [`/admin/newsletters/${step}`, t.backToNewsletter]
          : [`${path}?locale=${letterLocale}`, t.back],
      ]}
      sub={`${step} · ${(isNewsletter ? t.newsletterStates : t.states)[state]}`}
      notice={outcomeOf(props, t)}
    >
      {problem && <p class="warning">{fill(t.problem, { problem })}</p>}
      <FileChanged {...props} path={path} />
      <div class="letter-beside">
        <LetterEditForm {...props} path={path} />
        <Twin {...props} path={path} />
      </div>
      {!isNewsletter && <Impact {...props} />}
      <section id="preview">
        <form class="find" method="get" action={`${path}/edit#preview`}>
          <Hidden fields={{ locale: letterLocale }} />
          <ReaderField {...props} />
          <Button quiet>{show}</Button>
        </form>
        <LetterFrames
          body={`${path}/body?locale=${letterLocale}&reader=${reader}${hasDraft ? "&draft=1" : ""}`}
        />
      </section>
      <Versions {...props} path={path} />
      <Compared {...props} path={path} />
    </AdminLayout>
  );
};

type Texts = ReturnType<typeof letterEditTexts>;

function outcomeOf({ outcome, sequence, email }: LetterEditProps, t: Texts): string | undefined {
  if (!outcome) return undefined;
  return sequence === "newsletter" && outcome === "saved" ? t.ready : fill(t.outcomes[outcome], { email });
}

type WithPath = LetterEditProps & { path: string };

/** The other language beside this one, to be read along; which of the two runs behind is said in paragraphs. */
const Twin: FC<WithPath> = ({ twin, words, path }) => {
  const { twin: t, languages } = useTexts(letterEditTexts);
  if (!twin) return null;
  const behind = paragraphsIn(words.body) - paragraphsIn(twin.body);
  return (
    <details class="card twin" open>
      <summary>
        <strong>{fill(t.title, { language: languages[twin.locale] })}</strong>
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

const FileChanged: FC<WithPath> = ({ fileChanged, ...rest }) => {
  const t = useTexts(letterEditTexts).fileChanged;
  if (!fileChanged) return null;
  return (
    <Card title={t.title}>
      <p>{t.text}</p>
      <Difference stretches={fileChanged} />
      <div class="form-acts">
        <Act {...rest} act="keep-mine" label={t.mine} />
        <Act {...rest} act="back-to-file" label={t.theirs} />
      </div>
    </Card>
  );
};

type ActProps = Pick<WithPath, "path" | "letterLocale" | "seen"> & {
  act: string;
  label: string;
  version?: string;
};

/** One press, on the letter as it was shown. */
const Act: FC<ActProps> = ({ path, letterLocale, seen, act, label, version }) => (
  <ActForm
    action={`${path}/edit/${act}`}
    fields={{ locale: letterLocale, seen: seen ?? "", version }}
    label={label}
  />
);

const Impact: FC<LetterEditProps> = ({ impact }) => {
  const t = useTexts(letterEditTexts).impact;
  return (
    <Card title={t.title}>
      <p>{impact.isBound ? fill(t.atLeast, { n: impact.coming }) : counted(impact.coming, t.coming)}</p>
      <p class="hint">{t.never}</p>
    </Card>
  );
};

/** What stands for the supplied text among versions. */
const FILE = "file";
/** There is one key: its holder need not be named. */
const BY_KEY = "key";

/** Any two of the versions, the supplied text among them; the later one is what the earlier one became. */
const Compared: FC<WithPath> = ({ path, letterLocale, versions, hasFile, compared }) => {
  const { difference: t, versions: words } = useTexts(letterEditTexts);
  const when = useMoments();
  const nameOf = ({ reason, createdAt }: LetterVersion) =>
    [when(createdAt), reason].filter(Boolean).join(", ");
  const all = versions.map((each) => [each.version, nameOf(each)]);
  if (hasFile) all.push([FILE, t.file]);
  if (all.length < 2) return null;
  return (
    <Card title={t.title} id="difference">
      <form class="two-fields" method="get" action={`${path}/edit#difference`}>
        <Hidden fields={{ locale: letterLocale }} />
        <SelectField name="compare" label={t.from} now={compared?.from ?? all[1]?.[0]} options={all} />
        <SelectField name="with" label={t.to} now={compared?.to ?? all[0]?.[0]} options={all} />
        <Button quiet>{words.compare}</Button>
      </form>
      {compared && <Difference stretches={compared.stretches} />}
    </Card>
  );
};

const Difference: FC<{ stretches: readonly Stretch[] }> = ({ stretches }) => {
  const t = useTexts(letterEditTexts).difference;
  if (stretches.every(({ kind }) => kind === "same")) return <p>{t.same}</p>;
  return (
    <p class="difference">
      {stretches.map(({ kind, text }) => {
        if (kind === "gone") return <del title={t.gone}>{text}</del>;
        return kind === "come" ? <ins title={t.come}>{text}</ins> : <span>{text}</span>;
      })}
    </p>
  );
};

const Versions: FC<WithPath> = (props) => {
  const { versions, seen, hasFile } = props;
  const t = useTexts(letterEditTexts).versions;
  const when = useMoments();
  return (
    <Card title={t.title}>
      {versions.length === 0 && <p>{t.none}</p>}
      <ol class="versions">
        {versions.map(({ version, author, reason, createdAt }) => (
          <li>
            <p>
              {[author === BY_KEY ? "" : author, when(createdAt)].filter(Boolean).join(", ")}
              {version === seen && ` · ${t.live}`}
            </p>
            {reason && <p class="hint">{reason}</p>}
            {version !== seen && <Act {...props} act="restore" version={version} label={t.restore} />}
          </li>
        ))}
      </ol>
      {seen && hasFile && <Act {...props} act="back-to-file" label={t.toFile} />}
    </Card>
  );
};
