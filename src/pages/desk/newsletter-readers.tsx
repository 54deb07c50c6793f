import type { FC } from "hono/jsx";
import { LOCALES } from "../../quiz/types.ts";
import { lettersTexts } from "../../texts/desk/letters.ts";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import { fill } from "../../texts/fill.ts";
import { counted as countedText } from "../../texts/plural.ts";
import type { WholeNewsletter } from "../../usecases/desk/see-newsletters.ts";
import { useDays, useMoments, useTexts } from "./desk-context.ts";
import { ActForm, Button, Field, SelectField } from "./forms.tsx";
import { NEWSLETTERS_PATH } from "./newsletter-parts.tsx";
import { Card } from "./parts.tsx";

/** To whom it goes, in fields; kept and counted by one press. */
export const ReadersForm: FC<{ newsletter: WholeNewsletter; goals: readonly string[] }> = (props) => {
  const { newsletter, goals } = props;
  const t = useTexts(newslettersTexts).readers;
  const { inLanguage } = useTexts(lettersTexts);
  const { locale, who = {} } = newsletter.readers;
  return (
    <Card title={t.title} why={t.hint}>
      <form method="post" action={`${NEWSLETTERS_PATH}/${newsletter.id}/readers`}>
        <div class="two-fields">
          <SelectField
            name="locale"
            label={t.language}
            now={locale ?? ""}
            options={[["", t.anyLanguage], ...LOCALES.map((each) => [each, inLanguage[each]])]}
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
            now={who.goal ? `${who.reached === 1 ? "reached" : "not"}:${who.goal}` : ""}
            options={[
              ["", t.anyGoal],
              ...goals.flatMap((goal) => [
                [`reached:${goal}`, fill(t.reached, { goal })],
                [`not:${goal}`, fill(t.notReached, { goal })],
              ]),
            ]}
          />
          <Field name="source" label={t.source} hint={t.sourceHint} value={who.source ?? ""} maxlength={60} />
          <Field name="from" label={t.from} type="date" value={who.fromDay ?? ""} />
          <Field name="until" label={t.until} type="date" value={who.untilDay ?? ""} />
        </div>
        <Button quiet>{t.save}</Button>
      </form>
      <Count {...newsletter} />
    </Card>
  );
};

/** The same of one that is planned or went: as it was chosen. */
export const CountedReaders: FC<WholeNewsletter> = (newsletter) => (
  <Card title={useTexts(newslettersTexts).readers.title}>
    <Count {...newsletter} />
  </Card>
);

const Count: FC<WholeNewsletter> = ({ id, readers }) => {
  const t = useTexts(newslettersTexts).count;
  const sentence = useReadersInWords(readers);
  const when = useMoments();
  const { counted } = readers;
  if (!counted) return <p>{t.none}</p>;
  const { nl, en, at } = counted;
  // In the order in which they are counted.
  const drops = (Object.keys(t.drops) as (keyof typeof t.drops)[]).flatMap((why) => {
    const n = counted.drops[why];
    return n ? [{ n, text: t.drops[why] }] : [];
  });
  const asked = drops.reduce((sum, { n }) => sum + n, nl + en);
  return (
    <div>
      <p>{sentence}.</p>
      {counted.cursor === null ? (
        <p class="reader-count">
          <strong>{countedText(nl + en, t.gets)}.</strong>{" "}
          {nl + en === 0 ? t.nobody : fill(t.byLanguage, { nl, en, moment: when(at) })}
        </p>
      ) : (
        <>
          <p>{fill(t.sofar, { n: nl + en, asked })}</p>
          <ActForm action={`${NEWSLETTERS_PATH}/${id}/count`} label={t.goOn} />
        </>
      )}
      {drops.length > 0 && (
        <>
          <p>{fill(t.of, { asked })}</p>
          <ul>
            {drops.map(({ n, text }) => (
              <li>{fill(text, { n })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

/** Whom it is for, in one sentence. */
function useReadersInWords({ locale, who = {} }: WholeNewsletter["readers"]): string {
  const t = useTexts(newslettersTexts).readers.words;
  const day = useDays();
  const { series, goal, reached, source, fromDay, untilDay } = who;
  return [
    t.all,
    locale && t[locale],
    series && t[series],
    goal && fill(reached === 1 ? t.reached : t.notReached, { goal }),
    source && fill(t.source, { source }),
    fromDay && fill(t.from, { day: day(fromDay, "date") }),
    untilDay && fill(t.until, { day: day(untilDay, "date") }),
  ]
    .filter(Boolean)
    .join(", ");
}
