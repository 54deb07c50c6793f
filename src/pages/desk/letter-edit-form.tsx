import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { letterEditTexts } from "../../texts/desk/letter-edit.ts";
import { letterMarkTexts } from "../../texts/desk/letter-marks.ts";
import { fill } from "../../texts/fill.ts";
import type { ExampleReader } from "../../usecases/desk/example-readers.ts";
import type { Stretch } from "../../usecases/desk/letter-difference.ts";
import type { EditedLetter, LetterVersion } from "../../usecases/desk/read-letter-edits.ts";
import type { LetterRemarks } from "../../usecases/desk/remarks-on-letter.ts";
import { useTexts } from "./desk-context.ts";
import { Button, Field, Hidden, SelectField, TextField } from "./forms.tsx";

/** What a phone of 375 px shows of each, in the mail programs most people have. */
const SUBJECT_SHOWN = 38;
const PREVIEW_SHOWN = 90;
const REASON_MAX = 200;

/** What a coach writes of a letter. */
type Words = LetterVersion["words"];

export interface LetterEditProps extends LetterRemarks, Pick<EditedLetter, "problem" | "versions"> {
  sequence: string;
  step: string;
  /** The letter's own. */
  letterLocale: Locale;
  words: Words;
  /** The same letter in the other language; null: it has none. */
  twin: (Words & { locale: Locale }) | null;
  /** The head that is sent now; null: the file. */
  seen: string | null;
  hasFile: boolean;
  hasDraft: boolean;
  /** What a deploy changed in the file that the head rests on; null: nothing. */
  fileChanged: readonly Stretch[] | null;
  /** Two versions that were asked for, each by its name or as "file". */
  compared: { from: string; to: string; stretches: readonly Stretch[] } | null;
  readers: readonly ExampleReader[];
  /** The id of whom the letter is shown to. */
  reader: string;
  /** The coach's own, where a test goes. */
  email: string;
  outcome: keyof ReturnType<typeof letterEditTexts>["outcomes"] | null;
}

/** A form that works by itself; with JavaScript the Markdown becomes the letter, and drafts keep themselves. */
export const LetterEditForm: FC<LetterEditProps & { path: string }> = (props) => {
  const { path, letterLocale, words, seen, links, slots } = props;
  const t = useTexts(letterEditTexts);
  const marks = useTexts(letterMarkTexts);
  const line = (name: "subject" | "preview" | "button" | "ps") => ({
    name,
    value: words[name],
    lang: letterLocale,
    label: t[name],
  });
  return (
    <form class="card letter-edit" method="post" action={`${path}/edit`} data-draft={`${path}/edit/draft`}>
      <Hidden fields={{ locale: letterLocale, seen: seen ?? "" }} />
      <Field
        {...line("subject")}
        hint={fill(t.subjectHint, { n: SUBJECT_SHOWN })}
        data-counted={SUBJECT_SHOWN}
        required
      />
      <Field
        {...line("preview")}
        hint={fill(t.previewHint, { n: PREVIEW_SHOWN })}
        data-counted={PREVIEW_SHOWN}
        required
      />
      <TextField
        name="body"
        label={t.body}
        hint={t.bodyHint}
        rows={24}
        required
        lang={letterLocale}
        data-editor={JSON.stringify({ ...t.editor, links, slots, marks })}
      >
        {words.body}
      </TextField>
      <div class="two-fields">
        <Field {...line("button")} />
        <SelectField
          name="link"
          label={t.link}
          now={words.link}
          options={[["", t.noLink], ...links.map((key) => [key, key])]}
        />
      </div>
      <Field {...line("ps")} hint={t.psHint} />
      <Field name="reason" label={t.reason} hint={t.reasonHint} maxlength={REASON_MAX} />
      <Remarks {...props} />
      <p class="form-acts">
        <Button>{props.sequence === "newsletter" ? t.saveNewsletter : t.save}</Button>{" "}
        <Button quiet formaction={`${path}/edit/draft`} formnovalidate>
          {t.keepDraft}
        </Button>{" "}
        <Button quiet formaction={`${path}/edit/test`} formnovalidate>
          {t.test}
        </Button>{" "}
        <span class="hint" role="status" data-draft-status />
      </p>
    </form>
  );
};

const Remarks: FC<LetterEditProps> = ({ remarks }) => {
  const t = useTexts(letterEditTexts);
  return (
    <div>
      <h2>{t.remarks}</h2>
      {remarks.length === 0 && <p>{t.noRemarks}</p>}
      <ul data-draft-remarks>
        {remarks.map(({ line, message }) => (
          <li>{line > 0 ? fill(t.atLine, { line, message }) : message}</li>
        ))}
      </ul>
    </div>
  );
};
