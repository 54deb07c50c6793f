import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { sequenceName } from "../../texts/desk/letters.ts";
import { rhythmTexts } from "../../texts/desk/rhythm.ts";
import { fill } from "../../texts/fill.ts";
import { counted } from "../../texts/plural.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { AdminLayout } from "./admin-layout.tsx";
import { SelectField } from "./select-field.tsx";
import { SurePage } from "./sure-page.tsx";

export const RHYTHM_PATH = "/admin/rhythm";

type Texts = ReturnType<typeof rhythmTexts>;

export interface RhythmStep {
  key: string;
  /** Null: it has no words yet. */
  subject: string | null;
  state: keyof Texts["states"];
  hasFile: boolean;
  /** Of the wait: whole days, and hours besides. */
  days: number;
  hours: number;
  window: { fromHour: number; toHour: number };
  /** ISO numbers. */
  weekdays: readonly number[];
}

export interface RhythmPageProps {
  locale: Locale;
  sequence: string;
  steps: readonly RhythmStep[];
  saved?: boolean;
  problem?: keyof Texts["failed"];
}

/** When each letter of a series goes, with a form for each. */
export const RhythmPage: FC<RhythmPageProps> = (props) => {
  const { locale, sequence, steps, saved, problem } = props;
  const t = rhythmTexts(locale);
  const path = `${RHYTHM_PATH}/${sequence}`;
  const title = fill(t.title, { series: sequenceName(sequence, locale) });
  return (
    <AdminLayout title={title} path={path} locale={locale}>
      <div>
        <p class="letter-steps">
          <a href="/admin/letters">{t.back}</a>
        </p>
        <h1>{title}</h1>
      </div>
      {saved && (
        <p class="status" role="status">
          {t.saved}
        </p>
      )}
      {problem && <ErrorSummary title={t.failed[problem]} links={[]} />}
      <p>{t.intro}</p>
      {steps.map((step, at) => (
        <StepCard key={step.key} {...props} step={step} before={steps[at - 1]?.key ?? null} />
      ))}
      <form class="card" method="post" action={`${path}/add`}>
        <h2>{t.add}</h2>
        <p class="hint">{t.addHint}</p>
        <button class="button button-quiet" type="submit">
          {t.add}
        </button>
      </form>
    </AdminLayout>
  );
};

const StepCard: FC<RhythmPageProps & { step: RhythmStep; before: string | null }> = (props) => {
  const { locale, sequence, step, steps, before } = props;
  const t = rhythmTexts(locale);
  const { key, subject, state } = step;
  return (
    <details class="card">
      <summary>
        <strong>{subject ?? t.noWords}</strong> <span class="hint">{summaryOf(step, t)}</span>{" "}
        {state !== "active" && <span class="chip chip-you">{t.states[state]}</span>}
      </summary>
      {!step.hasFile && (
        <p>
          <a href={`/admin/letters/${sequence}/${key}/edit`}>{t.write}</a>
        </p>
      )}
      <form method="post" action={`${RHYTHM_PATH}/${sequence}/${key}`}>
        <div class="two-fields">
          <SelectField
            id={`${key}-after`}
            name="after"
            label={t.after}
            now={before ?? ""}
            options={[
              ["", t.first],
              ...steps.filter((each) => each.key !== key).map((each) => [each.key, each.subject ?? each.key]),
            ]}
          />
          <SelectField
            id={`${key}-state`}
            name="state"
            label={t.state}
            now={state}
            options={Object.entries(t.states)}
          />
          <NumberField id={`${key}-days`} name="days" label={t.days} value={step.days} max={365} />
          <NumberField id={`${key}-hours`} name="hours" label={t.hoursAfter} value={step.hours} max={23} />
        </div>
        <fieldset>
          <legend>{t.window}</legend>
          <div class="two-fields">
            <NumberField
              id={`${key}-from`}
              name="from"
              label={t.from}
              value={step.window.fromHour}
              max={23}
            />
            <NumberField id={`${key}-to`} name="to" label={t.to} value={step.window.toHour} max={24} />
          </div>
        </fieldset>
        <fieldset>
          <legend>{t.weekdays}</legend>
          {t.dayNames.map((name, index) => (
            <label key={name} class="pick">
              <input
                type="checkbox"
                name={`day${index + 1}`}
                value="on"
                checked={step.weekdays.includes(index + 1)}
              />{" "}
              {name}
            </label>
          ))}
        </fieldset>
        <button class="button button-quiet" type="submit">
          {t.look}
        </button>
      </form>
    </details>
  );
};

function summaryOf({ days, hours, window, weekdays }: RhythmStep, t: Texts): string {
  const parts = [days > 0 && counted(days, t.waitDays), hours > 0 && counted(hours, t.waitHours)];
  const wait = parts.filter(Boolean).join(", ") || t.atOnce;
  const isAny = window.fromHour === 0 && window.toHour === 24;
  return fill(t.summary, {
    wait,
    hours: isAny ? t.anyHour : fill(t.hours, { from: window.fromHour, to: window.toHour }),
    days: weekdays.length === 7 ? t.everyDay : weekdays.map((day) => t.dayNames[day - 1]).join(" "),
  });
}

interface FieldProps {
  id: string;
  name: string;
  label: string;
}

const NumberField: FC<FieldProps & { value: number; max: number }> = ({ id, name, label, value, max }) => (
  <div class="field">
    <label for={id}>{label}</label>
    <input id={id} name={name} type="number" min={0} max={max} value={String(value)} required />
  </div>
);

export interface RhythmSurePageProps {
  locale: Locale;
  sequence: string;
  step: string;
  subject: string | null;
  /** What was sent, to be sent again. */
  fields: Readonly<Record<string, string>>;
  impact: {
    get: number;
    moved: number;
    example: { from: number; to: number } | null;
    lose: number;
    gain: number;
    othersMoved: number;
    isBound: boolean;
  };
}

/** What the change does, in sentences with numbers, before it is made. */
export const RhythmSurePage: FC<RhythmSurePageProps> = ({
  locale,
  sequence,
  step,
  subject,
  fields,
  impact,
}) => {
  const t = rhythmTexts(locale).sure;
  const path = `${RHYTHM_PATH}/${sequence}`;
  const { example } = impact;
  // Local moments of the readers' own: shown as they stand.
  const day = (local: number) => dateText(local, locale, "UTC", "weekday");
  const moved = example ? { from: day(example.from), to: day(example.to), n: impact.moved } : null;
  const sentences = [
    impact.get > 0 && counted(impact.get, t.get),
    moved && fill(moved.n === 1 ? t.moved.one : t.moved.many, moved),
    impact.gain > 0 && counted(impact.gain, t.gain),
    impact.lose > 0 && counted(impact.lose, t.lose),
    impact.othersMoved > 0 && counted(impact.othersMoved, t.othersMoved),
  ].filter((sentence) => typeof sentence === "string");
  return (
    <SurePage
      locale={locale}
      path={path}
      fields={fields}
      title={t.title}
      action={`${path}/${step}`}
      button={t.button}
      cancel={t.cancel}
    >
      {subject && <p class="lead">{subject}</p>}
      {sentences.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
      )}
      {impact.isBound && <p class="hint">{t.bound}</p>}
      <p class="hint">{t.never}</p>
    </SurePage>
  );
};
