import type { FC } from "hono/jsx";
import type {
  HeldConsent,
  HeldLetter,
  HeldResult,
  HeldSeries,
  HeldSignUp,
  PersonData,
} from "../../person-data.ts";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { dimensionTexts } from "../../texts/dimensions.ts";
import { fill } from "../../texts/fill.ts";
import { myDataTexts, wordFor } from "../../texts/my-data.ts";
import { asKept } from "../../texts/numbers.ts";
import { MyDataFacts } from "./my-data-facts.tsx";

/** How a section is read: its language, and whose clock its moments are by. */
export interface Reading {
  locale: Locale;
  timeZone: string;
}

const when = ({ locale, timeZone }: Reading, iso: string | null) =>
  iso === null ? null : dateText(Date.parse(iso), locale, timeZone);

export const PersonSection: FC<Reading & { data: PersonData }> = ({ data, ...reading }) => {
  const { person: t, words, unknown } = myDataTexts(reading.locale);
  const { person, suppression, confirmationMails } = data;
  const mails = confirmationMails.reduce((sum, { count }) => sum + count, 0);
  const source = person.source && Object.entries(person.source).map(([name, value]) => `${name}: ${value}`);
  return (
    <MyDataFacts
      facts={[
        [t.email, person.email ?? unknown],
        [t.firstName, person.firstName],
        [t.locale, wordFor(words.locales, person.locale)],
        [t.timeZone, person.timeZone],
        [t.status, wordFor(words.statuses, person.status)],
        [t.suppression, suppression && wordFor(words.suppressions, suppression.reason)],
        [t.rhythm, wordFor(words.rhythms, person.rhythm)],
        [t.pausedUntil, when(reading, person.pausedUntil)],
        [t.newsletterSince, when(reading, person.newsletterSince)],
        [t.signedUpAt, when(reading, person.signedUpAt)],
        [t.confirmedAt, when(reading, person.confirmedAt)],
        [t.source, source?.join(", ") ?? null],
        [t.softBounces, person.softBounces > 0 ? String(person.softBounces) : null],
        [t.confirmationMails, mails > 0 ? String(mails) : null],
      ]}
    />
  );
};

const PLACED = ["anxiety", "avoidance"] as const;

export const ResultSection: FC<Reading & { result: HeldResult | null }> = ({ locale, result }) => {
  const { result: t, words } = myDataTexts(locale);
  if (!result) return <p>{t.none}</p>;
  const { style, means, confidence } = result;
  const meanOf = (scale: (typeof PLACED)[number]) => {
    const mean = means?.[scale] ?? null;
    return mean === null ? null : fill(t.mean, { mean: asKept(mean, locale) });
  };
  return (
    <>
      <p>{t.text}</p>
      <MyDataFacts
        facts={[
          [t.style, style && wordFor(words.styles, style)],
          [t.confidence, confidence && wordFor(words.confidences, confidence)],
          ...PLACED.map((scale) => [dimensionTexts(locale)[scale].name, meanOf(scale)] as const),
        ]}
      />
    </>
  );
};

/** The proof: each consent with its wording, where and when it was given, and when its button was pressed. */
export const ConsentsSection: FC<Reading & { consents: readonly HeldConsent[] }> = (props) => {
  const { consents, ...reading } = props;
  const { consents: t, words } = myDataTexts(reading.locale);
  return (
    <ul class="records">
      {consents.map((each) => (
        <li key={each.consent + each.givenAt}>
          <strong>{wordFor(words.consents, each.consent)}</strong>
          {each.text === "" ? <span>{t.unknownText}</span> : <q>{each.text}</q>}
          <span>{fill(t.given, { moment: when(reading, each.givenAt) ?? "" })}</span>
          <span>
            {fill(/^\d+$/.test(each.version) ? t.whereOurs : t.where, {
              page: each.page ?? t.noPage,
              form: each.form,
              version: each.version,
            })}
          </span>
          <span>
            {each.confirmedAt === null
              ? t.unconfirmed
              : fill(t.confirmed, { moment: when(reading, each.confirmedAt) ?? "" })}
          </span>
        </li>
      ))}
    </ul>
  );
};

export const SignUpsSection: FC<Reading & { signUps: readonly HeldSignUp[] }> = ({ signUps, ...reading }) => {
  const { signUps: t, words } = myDataTexts(reading.locale);
  return (
    <ul class="records">
      {signUps.map((each) => {
        const confirmed = when(reading, each.confirmedAt);
        const details = [
          confirmed === null ? t.unconfirmed : fill(t.confirmed, { moment: confirmed }),
          each.newAddress,
          each.firstName,
          each.locale && wordFor(words.locales, each.locale),
          each.timeZone,
          each.result && t.withResult,
        ];
        return (
          <li key={each.askedAt}>
            <strong>{fill(t.asked, { moment: when(reading, each.askedAt) ?? "" })}</strong>
            <span>{details.filter((detail) => detail !== null).join(", ")}</span>
          </li>
        );
      })}
    </ul>
  );
};

export const SeriesSection: FC<Reading & { series: readonly HeldSeries[] }> = ({ series, ...reading }) => {
  const { series: t, words } = myDataTexts(reading.locale);
  return (
    <ul class="records">
      {series.map((each) => {
        const next = when(reading, each.nextAt);
        const exit = each.exitReason && wordFor(words.exits, each.exitReason.split(":")[0] ?? "");
        const details = [wordFor(words.states, each.state), exit, next && fill(t.next, { moment: next })];
        return (
          <li key={each.series}>
            <strong>{wordFor(words.series, each.series)}</strong>
            <span>{details.filter((detail) => detail !== null).join(", ")}</span>
          </li>
        );
      })}
    </ul>
  );
};

/** A letter that somebody had, in words: its subject, its moment and what became of it. */
export function letterInWords(letter: HeldLetter, reading: Reading): { title: string; fate: string } {
  const { words, unknown } = myDataTexts(reading.locale);
  const fate = wordFor(words.fates, letter.fate);
  return {
    title: letter.subject ?? letter.letter,
    fate: `${when(reading, letter.at) ?? unknown}: ${fate}`,
  };
}
