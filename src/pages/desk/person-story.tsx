import type { Child, FC } from "hono/jsx";
import type { HeldLetter, PersonData } from "../../person-data.ts";
import { peopleTexts } from "../../texts/desk/people.ts";
import { fill } from "../../texts/fill.ts";
import { myDataTexts, wordFor } from "../../texts/my-data.ts";
import type { FoundPerson } from "../../usecases/desk/find-person.ts";
import { type Desk, useDesk, useMoments } from "./desk-context.ts";
import { ActForm } from "./forms.tsx";
import { Card } from "./parts.tsx";
import { PEOPLE_PATH } from "./people-page.tsx";

export interface PersonStoryProps extends Pick<FoundPerson, "acts" | "coming"> {
  nowMs: number;
  email: string;
  data: PersonData;
}

interface Happening {
  /** Null: nobody can date it. */
  at: string | number | null;
  by: "by-reader" | "by-letter" | "by-desk";
  what: string;
  more?: Child;
}

const msOf = ({ at }: Happening) => (typeof at === "string" ? Date.parse(at) : (at ?? 0));

/** What happened with one person, from the first sign-up on, today, and what is to come. */
export const PersonStory: FC<PersonStoryProps> = (props) => {
  const { nowMs, coming } = props;
  const desk = useDesk();
  const { story: t, comingNone } = peopleTexts(desk.locale);
  const when = useMoments();
  // Oldest first; what nobody can date comes before everything.
  const all = [...ofReader(props, desk), ...ofLetters(props, desk), ...ofDesk(props, desk)];
  return (
    <Card title={t.title} why={t.hint}>
      <ol class="story">
        {all
          .toSorted((a, b) => msOf(a) - msOf(b))
          .map((each) => (
            <li class={each.by}>
              <span class="when">{each.at === null ? t.unknownWhen : when(msOf(each))}</span>
              <strong>{each.what}</strong>
              {each.more}
            </li>
          ))}
        <li class="today">{fill(t.today, { day: when(nowMs, "weekday") })}</li>
        {coming.map(({ step, subject, dueAt }) => (
          <li class="to-come">
            <span class="when">{when(dueAt)}</span>
            <strong>{subject ?? step}</strong>
          </li>
        ))}
        {coming.length === 0 && <li class="to-come">{comingNone}</li>}
      </ol>
    </Card>
  );
};

/** What they did themselves. */
function ofReader({ data }: PersonStoryProps, { locale }: Desk): Happening[] {
  const { story: t, suppressions } = peopleTexts(locale);
  const by = "by-reader" as const;
  const { signUps, goals, suppression } = data;
  return [
    ...signUps.map(({ askedAt, result }, i) => ({
      at: askedAt,
      by,
      what: i === 0 ? t.asked : t.askedAgain,
      more: result && <p class="small">{t.askedWith}</p>,
    })),
    ...signUps.flatMap(({ confirmedAt: at }) => (at === null ? [] : [{ at, by, what: t.confirmed }])),
    ...goals.map(({ goal, at }) => ({ at, by, what: fill(t.goal, { goal }) })),
    ...(suppression
      ? [
          {
            at: suppression.since,
            by,
            what: fill(t.stopped, { reason: wordFor(suppressions, suppression.reason) }),
          },
        ]
      : []),
  ];
}

/** A newsletter has no place to go back to. */
const canBeResent = ({ fate, series }: HeldLetter) =>
  (fate === "unknown" || fate === "failed") && series !== "newsletter";

function ofLetters({ data, email }: PersonStoryProps, { locale }: Desk): Happening[] {
  const { resend } = peopleTexts(locale);
  const { fates } = myDataTexts(locale).words;
  return data.letters.map((letter) => {
    const { reason, at, series: sequence, letter: step } = letter;
    const title = letter.subject ?? step;
    const fate = wordFor(fates, letter.fate);
    return {
      at,
      by: "by-letter",
      what: title,
      more: (
        <>
          <span class="when">{reason ? `${fate} (${reason})` : fate}</span>
          {canBeResent(letter) && (
            <ActForm
              action={`${PEOPLE_PATH}/resend-unknown`}
              fields={{ email, sequence, step }}
              label={resend}
              about={title}
            />
          )}
        </>
      ),
    };
  });
}

function ofDesk({ data, acts }: PersonStoryProps, { locale }: Desk): Happening[] {
  const { story, actNames } = peopleTexts(locale);
  const by = "by-desk" as const;
  const done = acts.filter(({ act }) => act !== "note");
  return [
    ...data.notes.map(({ at, text }) => ({ at, by, what: story.note, more: <p class="small">{text}</p> })),
    ...done.map(({ at, act }) => ({ at, by, what: fill(story.act, { act: wordFor(actNames, act) }) })),
  ];
}
