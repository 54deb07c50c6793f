import type { FC } from "hono/jsx";
import { LOCALES, type Locale } from "../quiz/types.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { fill } from "./fill.ts";
import { Layout } from "./layout.tsx";
import { MessagePage } from "./message-page.tsx";
import { PreferencesForm } from "./preferences-form.tsx";
import { pageTexts } from "./texts/page-texts.ts";

export interface PreferencesPageProps {
  locale: Locale;
  /** This page's own path: where its buttons post to. */
  path: string;
  signUpUrl: string;
  preferences: {
    status: "active" | "pending" | "stopped" | "blocked";
    locale: Locale;
    timeZone: string;
    firstName: string | null;
    rhythm: "as-written" | "weekly" | "on-request";
    /** Moments in epoch ms. */
    pausedUntil: number | null;
    letters: "coming" | "asked" | "on-request" | "done" | "stopped" | "none";
    nextAt: number | null;
    newsletter: boolean;
  };
  /** Something was just changed. */
  done?: boolean;
  /** What was sent can't be done; in the reader's language. */
  problem?: string;
}

const ActButton: FC<{ action: string; act: string; label: string; quiet?: boolean }> = (props) => (
  <form method="post" action={props.action}>
    <input type="hidden" name="act" value={props.act} />
    <button class={props.quiet ? "button button-quiet" : "button"} type="submit">
      {props.label}
    </button>
  </form>
);

/** A day on the reader's own calendar, in words. */
function dayInWords(ms: number, locale: Locale, timeZone: string): string {
  const parts = { weekday: "long", day: "numeric", month: "long", timeZone } as const;
  return new Intl.DateTimeFormat(locale === "nl" ? "nl-NL" : "en-GB", parts).format(ms);
}

/** What is going on, in one sentence. */
function situation({ locale, preferences }: PreferencesPageProps): string {
  const t = pageTexts(locale).preferences.now;
  const { letters, pausedUntil, nextAt, timeZone } = preferences;
  const day = (ms: number) => ({ date: dayInWords(ms, locale, timeZone) });
  if (letters === "done" || letters === "stopped" || letters === "none") return t[letters];
  if (pausedUntil !== null) return fill(t.paused, day(pausedUntil));
  if (letters === "on-request") return t.onRequest;
  return nextAt === null ? t.waiting : fill(t[letters], day(nextAt));
}

const Now: FC<PreferencesPageProps & { action: string }> = (props) => {
  const { locale, action, preferences, done, problem } = props;
  const t = pageTexts(locale).preferences;
  const { letters, pausedUntil, newsletter } = preferences;
  const comes = letters === "coming" || letters === "asked" || letters === "on-request";
  return (
    <section class="message card">
      <h1>{t.title}</h1>
      {problem && <ErrorSummary title={problem} links={[]} />}
      {done && <p role="status">{t.done}</p>}
      <p class="lead">{situation(props)}</p>
      {newsletter && <p>{t.now.newsletter}</p>}
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

const Stop: FC<{ locale: Locale; action: string; runs: boolean }> = ({ locale, action, runs }) => {
  const t = pageTexts(locale).preferences;
  return (
    <section class="message card" aria-labelledby="stop-title">
      <h2 id="stop-title">{t.stopTitle}</h2>
      {runs && <p>{t.stopSequenceText}</p>}
      {runs && <ActButton action={action} act="stop-sequence" label={t.stopSequence} quiet />}
      <p>{t.stopAllText}</p>
      <ActButton action={action} act="stop-all" label={t.stopAll} quiet />
    </section>
  );
};

/** A reader's own page: what comes, how it comes, and how it stops. Names no series and no style. */
export const PreferencesPage: FC<PreferencesPageProps> = (props) => {
  const { locale, path, signUpUrl, preferences } = props;
  const t = pageTexts(locale).preferences;
  const { status, letters } = preferences;
  if (status === "stopped")
    return <MessagePage locale={locale} {...t.unsubscribed} link={{ href: signUpUrl, label: t.signUp }} />;
  if (status !== "active") return <MessagePage locale={locale} {...t[status]} />;
  const action = `${path}?lang=${locale}`;
  const runs = letters === "coming" || letters === "asked" || letters === "on-request";
  return (
    <Layout locale={locale} title={t.title} path={path}>
      <Now {...props} action={action} />
      <PreferencesForm locale={locale} action={action} languages={LOCALES} values={preferences} />
      <Stop locale={locale} action={action} runs={runs} />
    </Layout>
  );
};
