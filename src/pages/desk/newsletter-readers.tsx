import type { FC } from "hono/jsx";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import { fill } from "../../texts/fill.ts";
import { counted as countedText } from "../../texts/plural.ts";
import { SelectField } from "./select-field.tsx";

type Texts = ReturnType<typeof newslettersTexts>;

/** Whom the coach chose, and how many that is. */
export interface ChosenReaders {
  locale: Locale | null;
  who?: {
    source?: string;
    series?: keyof Texts["readers"]["seriesStates"];
    goal?: string;
    reached?: 0 | 1;
    /** Days as YYYY-MM-DD, both included. */
    fromDay?: string;
    untilDay?: string;
  };
  counted?: {
    at: number;
    cursor: string | null;
    nl: number;
    en: number;
    drops: Partial<Record<keyof Texts["count"]["drops"], number>>;
  };
}

interface Props {
  locale: Locale;
  timeZone: string;
  path: string;
  readers: ChosenReaders;
  goals: readonly string[];
}

/** To whom it goes, in fields; kept and counted by one press. */
export const ReadersForm: FC<Props> = (props) => {
  const { locale, path, readers, goals } = props;
  const t = newslettersTexts(locale).readers;
  const { who = {} } = readers;
  const goalNow = who.goal ? `${who.reached === 1 ? "reached" : "not"}:${who.goal}` : "";
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p class="hint">{t.hint}</p>
      <form method="post" action={`${path}/readers`}>
        <div class="two-fields">
          <SelectField
            name="locale"
            label={t.language}
            now={readers.locale ?? ""}
            options={[
              ["", t.anyLanguage],
              ...LOCALES.map((each) => [each, newslettersTexts(locale).words.languages[each]]),
            ]}
          />
          <SelectField
            name="series"
            label={t.series}
            now={who.series ?? ""}
            options={[["", t.anySeries], ...Object.entries(t.seriesStates)]}
          />
          <SelectField
            name="goal"
            label={t.goal}
            now={goalNow}
            options={[
              ["", t.anyGoal],
              ...goals.flatMap((goal) => [
                [`reached:${goal}`, fill(t.reached, { goal })],
                [`not:${goal}`, fill(t.notReached, { goal })],
              ]),
            ]}
          />
          <div class="field">
            <label for="source">{t.source}</label>
            <p class="hint" id="source-hint">
              {t.sourceHint}
            </p>
            <input
              id="source"
              name="source"
              value={who.source ?? ""}
              maxlength={60}
              aria-describedby="source-hint"
            />
          </div>
          <div class="field">
            <label for="from-day">{t.from}</label>
            <input id="from-day" name="from" type="date" value={who.fromDay ?? ""} />
          </div>
          <div class="field">
            <label for="until-day">{t.until}</label>
            <input id="until-day" name="until" type="date" value={who.untilDay ?? ""} />
          </div>
        </div>
        <button class="button button-quiet" type="submit">
          {t.save}
        </button>
      </form>
      <Count {...props} />
    </section>
  );
};

/** The same of one that is planned or went: as it was chosen. */
export const CountedReaders: FC<Props> = (props) => (
  <section class="card">
    <h2>{newslettersTexts(props.locale).readers.title}</h2>
    <Count {...props} />
  </section>
);

const Count: FC<Props> = ({ locale, timeZone, path, readers }) => {
  const t = newslettersTexts(locale).count;
  const { counted } = readers;
  if (!counted) return <p>{t.none}</p>;
  const { nl, en } = counted;
  // In the order in which they are counted.
  const drops = (Object.keys(t.drops) as (keyof typeof t.drops)[]).flatMap((why) => {
    const n = counted.drops[why];
    return n ? [[why, n] as const] : [];
  });
  const asked = drops.reduce((sum, [, n]) => sum + n, nl + en);
  return (
    <div>
      <p>{inWords(readers, locale)}.</p>
      {counted.cursor === null ? (
        <p class="reader-count">
          <strong>{countedText(nl + en, t.gets)}.</strong>{" "}
          {nl + en === 0
            ? t.nobody
            : fill(t.byLanguage, { nl, en, moment: dateText(counted.at, locale, timeZone) })}
        </p>
      ) : (
        <form method="post" action={`${path}/count`}>
          <p>{fill(t.sofar, { n: nl + en, asked })}</p>
          <button class="button button-quiet" type="submit">
            {t.goOn}
          </button>
        </form>
      )}
      {drops.length > 0 && (
        <>
          <p>{fill(t.of, { asked })}</p>
          <ul>
            {drops.map(([why, n]) => (
              <li key={why}>{fill(t.drops[why], { n })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

/** Whom it is for, in one sentence. */
function inWords({ locale: language, who = {} }: ChosenReaders, locale: Locale): string {
  const t = newslettersTexts(locale).readers.words;
  const day = (text: string) => dateText(Date.parse(text), locale, "UTC", "date");
  return [
    t.all,
    language && t[language],
    who.series && t[who.series],
    who.goal && fill(who.reached === 1 ? t.reached : t.notReached, { goal: who.goal }),
    who.source && fill(t.source, { source: who.source }),
    who.fromDay && fill(t.from, { day: day(who.fromDay) }),
    who.untilDay && fill(t.until, { day: day(who.untilDay) }),
  ]
    .filter(Boolean)
    .join(", ");
}
