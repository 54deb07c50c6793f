import type { Child, FC } from "hono/jsx";
import type { HeldLetter, PersonData } from "../../person-data.ts";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { peopleTexts } from "../../texts/desk/people.ts";
import { fill } from "../../texts/fill.ts";
import { myDataTexts, wordFor } from "../../texts/my-data.ts";
import { letterInWords } from "../reader/my-data-sections.tsx";
import { PeopleActForm } from "./people-act-form.tsx";

export interface PersonStoryProps {
  locale: Locale;
  /** The coach's, whose clock the moments are by. */
  timeZone: string;
  nowMs: number;
  email: string;
  data: PersonData;
  /** What was done at the desk. */
  acts: readonly { at: number; act: string; detail: string | null }[];
  /** Moments in epoch ms. */
  coming: readonly { sequence: string; step: string; subject: string | null; dueAt: number }[];
}

interface Happening {
  atMs: number;
  by: "by-reader" | "by-letter" | "by-desk";
  what: string;
  more?: Child;
}

/** What happened with one person, from the first sign-up on, today, and what is to come. */
export const PersonStory: FC<PersonStoryProps> = (props) => {
  const { locale, timeZone, nowMs, coming } = props;
  const { story: t, comingNone } = peopleTexts(locale);
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p class="why">{t.hint}</p>
      <ol class="story">
        {happenings(props).map(({ atMs, by, what, more }) => (
          <li key={`${atMs}${what}`} class={by}>
            <span class="when">{atMs === 0 ? t.unknownWhen : dateText(atMs, locale, timeZone)}</span>
            <strong>{what}</strong>
            {more}
          </li>
        ))}
        <li class="today">{fill(t.today, { day: dateText(nowMs, locale, timeZone, "weekday") })}</li>
        {coming.map(({ step, subject, dueAt }) => (
          <li key={step} class="to-come">
            <span class="when">{dateText(dueAt, locale, timeZone)}</span>
            <strong>{subject ?? step}</strong>
          </li>
        ))}
        {coming.length === 0 && <li class="to-come">{comingNone}</li>}
      </ol>
    </section>
  );
};

/** Oldest first; what nobody can date comes before everything. */
function happenings(props: PersonStoryProps): Happening[] {
  return [...ofSignUps(props), ...ofLetters(props), ...ofDesk(props)].sort((a, b) => a.atMs - b.atMs);
}

function ofSignUps({ locale, data }: PersonStoryProps): Happening[] {
  const all = peopleTexts(locale);
  const t = all.story;
  const asked = data.signUps.flatMap(({ askedAt, confirmedAt, result }, i): Happening[] => [
    {
      atMs: Date.parse(askedAt),
      by: "by-reader",
      what: i === 0 ? t.asked : t.askedAgain,
      more: result && <p class="small">{t.askedWith}</p>,
    },
    ...(confirmedAt === null
      ? []
      : [{ atMs: Date.parse(confirmedAt), by: "by-reader" as const, what: t.confirmed }]),
  ]);
  const goals = data.goals.map(
    ({ goal, at }): Happening => ({ atMs: Date.parse(at), by: "by-reader", what: fill(t.goal, { goal }) }),
  );
  const { suppression } = data;
  if (!suppression) return [...asked, ...goals];
  const what = fill(t.stopped, { reason: wordFor(all.suppressions, suppression.reason) });
  return [...asked, ...goals, { atMs: Date.parse(suppression.since), by: "by-reader", what }];
}

/** A newsletter has no place to go back to. */
const canBeResent = ({ fate, series }: HeldLetter) =>
  (fate === "unknown" || fate === "failed") && series !== "newsletter";

function ofLetters({ locale, timeZone, data, email }: PersonStoryProps): Happening[] {
  const { resend } = peopleTexts(locale);
  return data.letters.map((letter): Happening => {
    const { title } = letterInWords(letter, { locale, timeZone });
    const fate = wordFor(myDataTexts(locale).words.fates, letter.fate);
    const fields = { email, sequence: letter.series, step: letter.letter };
    return {
      atMs: letter.at === null ? 0 : Date.parse(letter.at),
      by: "by-letter",
      what: title,
      more: (
        <>
          <span class="when">{letter.reason ? `${fate} (${letter.reason})` : fate}</span>
          {canBeResent(letter) && (
            <PeopleActForm act="resend-unknown" fields={fields} label={resend} about={title} quiet />
          )}
        </>
      ),
    };
  });
}

function ofDesk({ locale, data, acts }: PersonStoryProps): Happening[] {
  const { story, actNames } = peopleTexts(locale);
  const notes = data.notes.map(
    ({ at, text }): Happening => ({
      atMs: Date.parse(at),
      by: "by-desk",
      what: story.note,
      more: <p class="small">{text}</p>,
    }),
  );
  const done = acts
    .filter(({ act }) => act !== "note")
    .map(
      ({ at, act }): Happening => ({
        atMs: at,
        by: "by-desk",
        what: fill(story.act, { act: actNames[act] ?? act }),
      }),
    );
  return [...notes, ...done];
}
