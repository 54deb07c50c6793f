import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import { fill } from "../../texts/fill.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { AdminLayout } from "./admin-layout.tsx";
import { NEWSLETTERS_PATH, type NewsletterAct } from "./newsletter-acts.ts";

interface NewsletterRow {
  id: string;
  /** Null: the letter is gone. */
  subject: string | null;
  state: "not-sent" | "sending" | "sent" | "cancelled";
  /** Epoch ms. */
  startedAt: number | null;
  /** Null: too long ago to know. */
  letters: number | null;
}

export interface NewslettersPageProps {
  locale: Locale;
  /** The coach's own, in which moments are shown. */
  timeZone: string;
  newsletters: readonly NewsletterRow[];
  notice?: string;
  problem?: string;
}

const ACT_OF: Partial<Record<NewsletterRow["state"], NewsletterAct>> = {
  "not-sent": "start",
  sending: "stop",
};
const previewOf = (id: string): string => `/admin/letters/newsletter/${id}`;

/** Every newsletter that is written or was sent, with what can be done about it. */
export const NewslettersPage: FC<NewslettersPageProps> = (props) => {
  const { locale, newsletters, notice, problem } = props;
  const t = newslettersTexts(locale);
  return (
    <AdminLayout title={t.title} path={NEWSLETTERS_PATH} locale={locale}>
      <h1>{t.title}</h1>
      {notice && (
        <p class="status" role="status">
          {notice}
        </p>
      )}
      {problem && <ErrorSummary title={problem} links={[]} />}
      <p>{t.intro}</p>
      {newsletters.length === 0 && <p class="card">{t.none}</p>}
      {newsletters.map((newsletter) => (
        <NewsletterCard key={newsletter.id} {...props} newsletter={newsletter} />
      ))}
    </AdminLayout>
  );
};

const NewsletterCard: FC<NewslettersPageProps & { newsletter: NewsletterRow }> = (props) => {
  const { locale, timeZone } = props;
  const { id, subject, state, startedAt, letters } = props.newsletter;
  const t = newslettersTexts(locale);
  const act = ACT_OF[state];
  const facts = [
    t.states[state],
    startedAt !== null && fill(t.started, { moment: dateText(startedAt, locale, timeZone) }),
    startedAt !== null && letters !== null && fill(t.letters, { n: letters }),
  ];
  return (
    <section class="card">
      <h2>{subject === null ? fill(t.gone, { id }) : <a href={previewOf(id)}>{subject}</a>}</h2>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      {act && <ActForm locale={locale} id={id} act={act} about={subject} />}
    </section>
  );
};

interface ActFormProps {
  locale: Locale;
  id: string;
  act: NewsletterAct;
  /** Several buttons of the page read the same: said in full for whoever hears them. */
  about: string | null;
}

const ActForm: FC<ActFormProps> = ({ locale, id, act, about }) => {
  const label = newslettersTexts(locale).acts[act];
  return (
    <form method="post" action={`${NEWSLETTERS_PATH}/${id}/${act}`}>
      <button class="button button-quiet" type="submit" aria-label={`${label}: ${about ?? id}`}>
        {label}
      </button>
    </form>
  );
};

export interface NewsletterSurePageProps {
  locale: Locale;
  id: string;
  subject: string | null;
  act: NewsletterAct;
  /** Who would get it now, by language. */
  readers: Readonly<Record<Locale, number>>;
}

/** Asks once more before a newsletter starts or stops, and says to how many it goes. */
export const NewsletterSurePage: FC<NewsletterSurePageProps> = ({ locale, id, subject, act, readers }) => {
  const t = newslettersTexts(locale);
  const { title, text, button } = t.sure[act];
  const total = readers.nl + readers.en;
  const empty = act === "start" && total === 0;
  return (
    <AdminLayout title={title} path={NEWSLETTERS_PATH} locale={locale}>
      <section class="message card">
        <h1>{title}</h1>
        <p class="lead">{subject ?? id}</p>
        <p>{empty ? t.nobody : fill(text, { total, ...readers })}</p>
        {!empty && (
          <form method="post" action={`${NEWSLETTERS_PATH}/${id}/${act}`}>
            <input type="hidden" name="sure" value="1" />
            <button class="button" type="submit">
              {button}
            </button>
          </form>
        )}
        {act === "start" && (
          <p>
            <a href={previewOf(id)}>{t.preview}</a>
          </p>
        )}
        <p>
          <a href={NEWSLETTERS_PATH}>{t.cancel}</a>
        </p>
      </section>
    </AdminLayout>
  );
};
