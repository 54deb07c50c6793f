import type { FC } from "hono/jsx";
import type { AskedConsent } from "../../consents.ts";
import { LOCALES, type Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { fill } from "../../texts/fill.ts";
import { preferencesTexts } from "../../texts/preferences.ts";
import { brand } from "../frame/brand.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { Submit } from "../frame/form-parts.tsx";
import { Layout } from "../frame/layout.tsx";
import { PreferencesAskForm } from "./preferences-ask-form.tsx";
import { PreferencesForm } from "./preferences-form.tsx";

export interface PreferencesPageProps {
  locale: Locale;
  /** This page's own path: where its buttons post to. */
  path: string;
  signUpUrl: string;
  preferences: {
    status: "active" | "pending" | "stopped" | "blocked";
    locale: Locale;
    timeZone: string;
    rhythm: "as-written" | "weekly" | "on-request";
    /** Moments in epoch ms. */
    pausedUntil: number | null;
    letters: "reminder" | "coming" | "asked" | "on-request" | "done" | "stopped" | "none";
    nextAt: number | null;
    newsletter: boolean;
    /** One letter of some months later may be asked for. */
    remindable: boolean;
    bookingUrl: string | null;
  };
  /** What the reader may ask for here by mail: the same again after a stop, or the newsletter. */
  asks: readonly AskedConsent[];
  /** Something was just changed. */
  done?: boolean;
  /** What was sent can't be done; in the reader's language. */
  problem?: string;
}

const ActButton: FC<{ action: string; act: string; label: string; quiet?: boolean }> = (props) => (
  <form method="post" action={props.action}>
    <input type="hidden" name="act" value={props.act} />
    <Submit label={props.label} quiet={props.quiet} />
  </form>
);

/** What is going on, in one sentence. */
function situation({ locale, preferences }: PreferencesPageProps): string {
  const t = preferencesTexts(locale).now;
  const { letters, pausedUntil, nextAt, timeZone } = preferences;
  const day = (ms: number) => ({ date: dateText(ms, locale, timeZone, "weekday") });
  if (letters === "done" || letters === "stopped" || letters === "none") return t[letters];
  if (pausedUntil !== null) return fill(t.paused, day(pausedUntil));
  if (letters === "reminder") return nextAt === null ? t.waiting : fill(t.reminder, day(nextAt));
  if (letters === "on-request") return t.onRequest;
  return nextAt === null ? t.waiting : fill(t[letters], day(nextAt));
}

const Now: FC<PreferencesPageProps & { action: string }> = (props) => {
  const { locale, action, preferences, done, problem } = props;
  const t = preferencesTexts(locale);
  const { letters, pausedUntil } = preferences;
  const comes = letters === "coming" || letters === "asked" || letters === "on-request";
  return (
    <section class="message card">
      <h1>{t.title}</h1>
      {problem && <ErrorSummary title={problem} links={[]} />}
      {done && <p role="status">{t.done}</p>}
      <p class="lead">{situation(props)}</p>
      {comes && pausedUntil === null && letters === "on-request" && (
        <ActButton action={action} act="next" label={t.next} />
      )}
      {comes && pausedUntil === null && <ActButton action={action} act="pause" label={t.pause} quiet />}
      {((comes && pausedUntil !== null) || letters === "stopped") && (
        <ActButton action={action} act="resume" label={t.resume} />
      )}
    </section>
  );
};

/** What there is once the last letter has come: a talk, and one letter months later for whoever asks. */
const After: FC<PreferencesPageProps & { action: string }> = ({ locale, action, preferences }) => {
  const t = preferencesTexts(locale).after;
  const { letters, remindable, bookingUrl } = preferences;
  if (!remindable && !bookingUrl && letters !== "reminder") return null;
  return (
    <section class="message card" id="after" aria-labelledby="after-title">
      <h2 id="after-title">{t.title}</h2>
      {remindable && <p>{t.remindText}</p>}
      {remindable && <ActButton action={action} act="remind" label={t.remind} />}
      {letters === "reminder" && <ActButton action={action} act="stop-sequence" label={t.noReminder} quiet />}
      {bookingUrl && (
        <p>
          {t.talk}{" "}
          <a href={bookingUrl} rel="noreferrer">
            {t.book}
          </a>
        </p>
      )}
    </section>
  );
};

const Newsletter: FC<PreferencesPageProps & { action: string }> = (props) => {
  const { locale, action, preferences, asks } = props;
  const t = preferencesTexts(locale).newsletter;
  return (
    <section class="message card" aria-labelledby="newsletter-title">
      <h2 id="newsletter-title">{t.title}</h2>
      {preferences.newsletter ? (
        <>
          <p>{t.comes}</p>
          <ActButton action={action} act="stop-newsletter" label={t.stop} quiet />
        </>
      ) : (
        <PreferencesAskForm locale={locale} action={action} act="ask" lead={t.ask} consents={asks} />
      )}
    </section>
  );
};

/** A letter may be sent on, so what is somebody's own is opened by a link that goes to their own mailbox. */
const MyData: FC<{ locale: Locale; action: string; blocked?: boolean }> = ({ locale, action, blocked }) => {
  const t = preferencesTexts(locale).myData;
  return (
    <section class="message card" aria-labelledby="my-data-title">
      <h2 id="my-data-title">{t.title}</h2>
      <p>{t.text}</p>
      {blocked ? <p>{fill(t.write, { address: brand.replyTo })}</p> : <p>{t.how}</p>}
      {!blocked && <ActButton action={action} act="my-data" label={t.button} quiet />}
    </section>
  );
};

/** For whoever gets nothing: why, a way back where there is one, and what is held all the same. */
const Inactive: FC<PreferencesPageProps & { action: string; status: "stopped" | "pending" | "blocked" }> = (
  props,
) => {
  const { locale, action, status, signUpUrl, asks } = props;
  const t = preferencesTexts(locale);
  const notice = status === "stopped" ? t.unsubscribed : t[status];
  return (
    <Layout locale={locale} title={notice.title} path={props.path}>
      <section class="message card">
        <h1>{notice.title}</h1>
        <p class="lead">{notice.text}</p>
        {asks.length > 0 && (
          <PreferencesAskForm locale={locale} action={action} act="ask" lead={t.again} consents={asks} />
        )}
        {status === "stopped" && (
          <p>
            <a href={signUpUrl}>{t.signUp}</a>
          </p>
        )}
      </section>
      <MyData locale={locale} action={action} blocked={status === "blocked"} />
    </Layout>
  );
};

const Stop: FC<{ locale: Locale; action: string; runs: boolean }> = ({ locale, action, runs }) => {
  const t = preferencesTexts(locale);
  return (
    <section class="message card" aria-labelledby="stop-title">
      <h2 id="stop-title">{t.stopTitle}</h2>
      {runs && <p>{t.stopSequenceText}</p>}
      {runs && <ActButton action={action} act="stop-sequence" label={t.stopSequence} quiet />}
      <p>{runs ? t.stopAllText : t.stopAllOnlyText}</p>
      <ActButton action={action} act="stop-all" label={t.stopAll} quiet />
    </section>
  );
};

/** A letter's own page: what comes, how it comes, and how it stops. Names no series, no style and nobody. */
export const PreferencesPage: FC<PreferencesPageProps> = (props) => {
  const { locale, path, preferences } = props;
  const t = preferencesTexts(locale);
  const { status, letters } = preferences;
  const action = `${path}?lang=${locale}`;
  if (status !== "active") return <Inactive {...props} action={action} status={status} />;
  const runs = letters === "coming" || letters === "asked" || letters === "on-request";
  const hasRhythm = runs || letters === "stopped";
  return (
    <Layout locale={locale} title={t.title} path={path}>
      <Now {...props} action={action} />
      <After {...props} action={action} />
      <PreferencesForm
        locale={locale}
        action={action}
        languages={LOCALES}
        values={preferences}
        hasRhythm={hasRhythm}
      />
      <Newsletter {...props} action={action} />
      <MyData locale={locale} action={action} />
      <Stop locale={locale} action={action} runs={runs} />
    </Layout>
  );
};
