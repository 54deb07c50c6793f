import type { FC } from "hono/jsx";
import { letterEditTexts } from "../../texts/desk/letter-edit.ts";
import { letterMarkTexts } from "../../texts/desk/letter-marks.ts";
import { fill } from "../../texts/fill.ts";
import type { LetterEditProps } from "./letter-edit-props.ts";

/** What a phone of 375 px shows of each, in the mail programs most people have. */
const SUBJECT_SHOWN = 38;
const PREVIEW_SHOWN = 90;
const REASON_MAX = 200;

type Props = LetterEditProps & { path: string };

/** A form that works by itself; with JavaScript the Markdown becomes the letter, and drafts keep themselves. */
export const LetterEditForm: FC<Props> = (props) => {
  const { locale, path, letterLocale, words, seen } = props;
  const t = letterEditTexts(locale);
  return (
    <form class="card letter-edit" method="post" action={`${path}/edit`} data-draft={`${path}/edit/draft`}>
      <input type="hidden" name="locale" value={letterLocale} />
      <input type="hidden" name="seen" value={seen ?? ""} />
      <Line
        {...props}
        name="subject"
        label={t.subject}
        hint={fill(t.subjectHint, { n: SUBJECT_SHOWN })}
        shown={SUBJECT_SHOWN}
        required
      />
      <Line
        {...props}
        name="preview"
        label={t.preview}
        hint={fill(t.previewHint, { n: PREVIEW_SHOWN })}
        shown={PREVIEW_SHOWN}
        required
      />
      <div class="field">
        <label for="body">{t.body}</label>
        <p class="hint" id="body-hint">
          {t.bodyHint}
        </p>
        <textarea
          id="body"
          name="body"
          rows={24}
          required
          lang={letterLocale}
          aria-describedby="body-hint"
          data-editor={JSON.stringify({
            ...t.editor,
            links: props.links,
            slots: props.slots,
            marks: letterMarkTexts(locale),
          })}
        >
          {words.body}
        </textarea>
      </div>
      <LinkFields {...props} />
      <Line {...props} name="ps" label={t.ps} hint={t.psHint} />
      <div class="field">
        <label for="reason">{t.reason}</label>
        <p class="hint" id="reason-hint">
          {t.reasonHint}
        </p>
        <input id="reason" name="reason" maxlength={REASON_MAX} aria-describedby="reason-hint" />
      </div>
      <Remarks {...props} />
      <p class="form-acts">
        <button class="button" type="submit">
          {props.sequence === "newsletter" ? t.saveNewsletter : t.save}
        </button>{" "}
        <button class="button button-quiet" type="submit" formaction={`${path}/edit/draft`} formnovalidate>
          {t.keepDraft}
        </button>{" "}
        <button class="button button-quiet" type="submit" formaction={`${path}/edit/test`} formnovalidate>
          {t.test}
        </button>{" "}
        <span class="hint" role="status" data-draft-status />
      </p>
    </form>
  );
};

interface LineProps {
  name: "subject" | "preview" | "ps" | "button";
  label: string;
  hint?: string;
  /** Characters that a phone shows. */
  shown?: number;
  required?: boolean;
}

const Line: FC<Props & LineProps> = ({ words, letterLocale, name, label, hint, shown, required }) => (
  <div class="field">
    <label for={name}>{label}</label>
    {hint && (
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    <input
      id={name}
      name={name}
      value={words[name]}
      lang={letterLocale}
      required={required}
      data-counted={shown}
      aria-describedby={hint ? `${name}-hint` : undefined}
    />
  </div>
);

const LinkFields: FC<Props> = (props) => {
  const { locale, words, links } = props;
  const t = letterEditTexts(locale);
  return (
    <div class="two-fields">
      <Line {...props} name="button" label={t.button} />
      <div class="field">
        <label for="link">{t.link}</label>
        <select id="link" name="link">
          <option value="">{t.noLink}</option>
          {links.map((key) => (
            <option key={key} value={key} selected={key === words.link}>
              {key}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
};

const Remarks: FC<Props> = ({ locale, remarks }) => {
  const t = letterEditTexts(locale);
  return (
    <div>
      <h2>{t.remarks}</h2>
      {remarks.length === 0 && <p>{t.noRemarks}</p>}
      <ul data-draft-remarks>
        {remarks.map(({ line, message }) => (
          <li key={`${line} ${message}`}>{line > 0 ? fill(t.atLine, { line, message }) : message}</li>
        ))}
      </ul>
    </div>
  );
};
