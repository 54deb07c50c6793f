import type { FC } from "hono/jsx";
import { dateText } from "../../texts/dates.ts";
import { sequenceName } from "../../texts/desk/letters.ts";
import { rhythmTexts } from "../../texts/desk/rhythm.ts";
import { fill } from "../../texts/fill.ts";
import { counted } from "../../texts/plural.ts";
import type { RhythmImpact, RhythmRefusal, SeenStep } from "../../usecases/desk/change-rhythm.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { useDesk, useTexts } from "./desk-context.ts";
import { Button, Field, SelectField, Tick } from "./forms.tsx";
import { FormCard } from "./parts.tsx";
import { SurePage } from "./sure-page.tsx";

export const RHYTHM_PATH = "/admin/rhythm";

export interface RhythmStep extends Pick<SeenStep, "key" | "subject" | "state" | "hasFile"> {
  /** Of the wait: whole days, and hours besides. */
  days: number;
  hours: number;
  window: { fromHour: number; toHour: number };
  /** ISO numbers. */
  weekdays: readonly number[];
}

export interface RhythmPageProps {
  sequence: string;
  steps: readonly RhythmStep[];
  saved?: boolean;
  problem?: RhythmRefusal;
}

/** When each letter of a series goes, with a form for each. */
export const RhythmPage: FC<RhythmPageProps> = (props) => {
  const { sequence, steps, saved, problem } = props;
  const { locale } = useDesk();
  const t = rhythmTexts(locale);
  const path = `${RHYTHM_PATH}/${sequence}`;
  return (
    <AdminLayout
      title={fill(t.title, { series: sequenceName(sequence, locale) })}
      path={path}
      ways={[["/admin/letters", t.back]]}
      notice={saved ? t.saved : undefined}
      problem={problem && t.failed[problem]}
    >
      <p>{t.intro}</p>
      {steps.map((step, at) => (
        <StepCard {...props} step={step} before={steps[at - 1]?.key ?? ""} />
      ))}
      <FormCard title={t.add} why={t.addHint} action={`${path}/add`}>
        <Button quiet>{t.add}</Button>
      </FormCard>
    </AdminLayout>
  );
};

const StepCard: FC<RhythmPageProps & { step: RhythmStep; before: string }> = (props) => {
  const { sequence, step, steps, before } = props;
  const t = useTexts(rhythmTexts);
  const { key, subject, state, window } = step;
  const named = (name: string) => ({ name, id: `${key}-${name}` });
  const number = (name: string, label: string, value: number, max: number) => (
    <Field {...named(name)} label={label} type="number" min={0} max={max} value={value} required />
  );
  const others = steps.filter((each) => each.key !== key).map((each) => [each.key, each.subject ?? each.key]);
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
            {...named("after")}
            label={t.after}
            now={before}
            options={[["", t.first], ...others]}
          />
          <SelectField {...named("state")} label={t.state} now={state} options={Object.entries(t.states)} />
          {number("days", t.days, step.days, 365)}
          {number("hours", t.hoursAfter, step.hours, 23)}
        </div>
        <fieldset>
          <legend>{t.window}</legend>
          <div class="two-fields">
            {number("from", t.from, window.fromHour, 23)}
            {number("to", t.to, window.toHour, 24)}
          </div>
        </fieldset>
        <fieldset>
          <legend>{t.weekdays}</legend>
          {t.dayNames.map((label, i) => (
            <Tick
              class="pick"
              name={`day${i + 1}`}
              value="on"
              checked={step.weekdays.includes(i + 1)}
              label={label}
            />
          ))}
        </fieldset>
        <Button quiet>{t.look}</Button>
      </form>
    </details>
  );
};

type Texts = ReturnType<typeof rhythmTexts>;

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

export interface RhythmSurePageProps {
  sequence: string;
  step: string;
  subject: string | null;
  /** What was sent, to be sent again. */
  fields: Readonly<Record<string, string>>;
  impact: RhythmImpact;
}

/** What the change does, in sentences with numbers, before it is made. */
export const RhythmSurePage: FC<RhythmSurePageProps> = ({ sequence, step, subject, fields, impact }) => {
  const { locale } = useDesk();
  const t = rhythmTexts(locale).sure;
  const path = `${RHYTHM_PATH}/${sequence}`;
  const { example, moved: n } = impact;
  // Local moments of the readers' own: shown as they stand.
  const day = (local: number) => dateText(local, locale, "UTC", "weekday");
  const moved = example && { from: day(example.from), to: day(example.to), n };
  const sentences = [
    impact.get > 0 && counted(impact.get, t.get),
    moved && fill(n === 1 ? t.moved.one : t.moved.many, moved),
    impact.gain > 0 && counted(impact.gain, t.gain),
    impact.lose > 0 && counted(impact.lose, t.lose),
    impact.othersMoved > 0 && counted(impact.othersMoved, t.othersMoved),
  ].filter(Boolean);
  return (
    <SurePage
      path={path}
      fields={fields}
      title={t.title}
      about={subject}
      action={`${path}/${step}`}
      button={t.button}
      cancel={t.cancel}
    >
      {sentences.length === 0 ? <p>{t.nobody}</p> : sentences.map((sentence) => <p>{sentence}</p>)}
      {impact.isBound && <p class="hint">{t.bound}</p>}
      <p class="hint">{t.never}</p>
    </SurePage>
  );
};
