import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import { AdminLayout } from "./admin-layout.tsx";
import {
  NEWSLETTERS_PATH,
  type NewsletterRow,
  Notices,
  type Said,
  sentenceOf,
  titleOf,
} from "./newsletter-parts.tsx";
import { type ChosenReaders, CountedReaders, ReadersForm } from "./newsletter-readers.tsx";
import { Progress, Results } from "./newsletter-results.tsx";
import { SelectField } from "./select-field.tsx";
import { SurePage } from "./sure-page.tsx";

type PageAct = keyof ReturnType<typeof newslettersTexts>["acts"];

export interface NewsletterPageProps extends Said {
  locale: Locale;
  /** The coach's own, in which moments are shown. */
  timeZone: string;
  newsletter: NewsletterRow;
  texts: readonly { locale: Locale; subject: string; isReady: boolean; hasDraft: boolean }[];
  readers: ChosenReaders;
  goals: readonly string[];
  skipped: number;
  /** Where a test goes. */
  email: string;
  /** The first day and hour that may be chosen. */
  today: string;
  hours: { fromHour: number; toHour: number };
}

const ACTS_IN: Record<NewsletterRow["state"], readonly PageAct[]> = {
  draft: ["discard"],
  scheduled: ["unplan", "stop"],
  sending: ["pause", "stop"],
  paused: ["resume", "stop"],
  sent: [],
  cancelled: [],
};

/** One newsletter from its first word to what came of it. */
export const NewsletterPage: FC<NewsletterPageProps> = (props) => {
  const { locale, timeZone, newsletter } = props;
  const { id, state, createdAt } = newsletter;
  const t = newslettersTexts(locale);
  const path = `${NEWSLETTERS_PATH}/${id}`;
  const isDraft = state === "draft";
  const isOpen = isDraft || state === "scheduled";
  const title = titleOf(newsletter, locale);
  const acts = createdAt === 0 ? [] : ACTS_IN[state];
  return (
    <AdminLayout title={title} path={path} locale={locale}>
      <div>
        <p class="letter-steps">
          <a href={NEWSLETTERS_PATH}>{t.back}</a>
        </p>
        <h1>{title}</h1>
        <p class="hint">
          <span class={isOpen ? "chip chip-you" : "chip"}>{t.states[state]}</span>{" "}
          {!isDraft && sentenceOf(newsletter, locale, timeZone)}
        </p>
      </div>
      <Notices {...props} />
      {!isOpen && <Progress {...props} />}
      {!isOpen && <Results {...props} />}
      {isOpen && <WordsCard {...props} />}
      {isDraft && <ReadersForm {...props} path={path} />}
      {!isDraft && props.readers.counted && <CountedReaders {...props} path={path} />}
      {isOpen && <TestCard {...props} />}
      {isDraft && <PlanForm {...props} path={path} />}
      {acts.length > 0 && (
        <div class="form-acts">
          {acts.map((act) => (
            <form key={act} method="post" action={`${path}/${act}`} class="inline-form">
              <button class="button button-quiet" type="submit">
                {t.acts[act]}
              </button>
            </form>
          ))}
        </div>
      )}
      {state === "sending" && <p class="hint">{t.progress.zones}</p>}
    </AdminLayout>
  );
};

const WordsCard: FC<NewsletterPageProps> = ({ locale, newsletter, texts }) => {
  const t = newslettersTexts(locale).words;
  const letter = `/admin/letters/newsletter/${newsletter.id}`;
  const stateOf = ({ isReady, hasDraft }: NewsletterPageProps["texts"][number]) => {
    if (isReady) return hasDraft ? `${t.ready}; ${t.newer}` : t.ready;
    return hasDraft ? t.draft : t.missing;
  };
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <ul class="rooms">
        {texts.map((each) => (
          <li key={each.locale}>
            <a href={`${letter}/edit?locale=${each.locale}`}>{`${t.edit}: ${t.languages[each.locale]}`}</a>
            <span>
              {each.subject && <strong lang={each.locale}>{each.subject}</strong>} {stateOf(each)}{" "}
              {each.isReady && <a href={`${letter}?locale=${each.locale}`}>{t.look}</a>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const TestCard: FC<NewsletterPageProps> = ({ locale, newsletter, texts, email }) => {
  const { test: t, words } = newslettersTexts(locale);
  const written = texts.filter(({ isReady, hasDraft }) => isReady || hasDraft);
  return (
    <form class="card" method="post" action={`${NEWSLETTERS_PATH}/${newsletter.id}/test`}>
      <h2>{t.title}</h2>
      {written.length === 0 ? (
        <p>{t.later}</p>
      ) : (
        <>
          <p class="hint">{t.hint}</p>
          <div class="two-fields">
            <div class="field">
              <label for="email">{t.email}</label>
              <input id="email" name="email" type="email" autocomplete="email" required value={email} />
            </div>
            <SelectField
              id="test-locale"
              name="locale"
              label={t.locale}
              options={written.map((each) => [each.locale, words.languages[each.locale]])}
            />
          </div>
          <button class="button button-quiet" type="submit">
            {t.send}
          </button>
        </>
      )}
    </form>
  );
};

const KINDS = ["now", "moment", "own-hour"] as const;

const PlanForm: FC<NewsletterPageProps & { path: string }> = ({
  locale,
  path,
  texts,
  readers,
  today,
  hours,
}) => {
  const t = newslettersTexts(locale).plan;
  const counted = readers.counted;
  const can = texts.some(({ isReady }) => isReady) && counted?.cursor === null && counted.nl + counted.en > 0;
  if (!can)
    return (
      <section class="card">
        <h2>{t.title}</h2>
        <p>{t.notYet}</p>
      </section>
    );
  const allHours = Array.from({ length: hours.toHour - hours.fromHour }, (_, i) => hours.fromHour + i);
  return (
    <form class="card" method="post" action={`${path}/plan`}>
      <h2>{t.title}</h2>
      <p class="hint">{t.hint}</p>
      <fieldset>
        <legend class="visually-hidden">{t.title}</legend>
        {KINDS.map((kind) => (
          <label key={kind} class="pick">
            <input type="radio" name="kind" value={kind} required /> {t[kind]}
          </label>
        ))}
      </fieldset>
      <div class="two-fields">
        <div class="field">
          <label for="day">{t.day}</label>
          <input id="day" name="day" type="date" min={today} value={today} />
        </div>
        <SelectField
          name="hour"
          label={t.hour}
          now={String(hours.fromHour + 1)}
          options={allHours.map((hour) => [String(hour), `${hour}:00`])}
        />
      </div>
      <div class="field">
        <label for="typed">{t.typed}</label>
        <p class="hint" id="typed-hint">
          {t.typedHint}
        </p>
        <input
          id="typed"
          name="typed"
          inputmode="numeric"
          pattern="[0-9]*"
          autocomplete="off"
          required
          aria-describedby="typed-hint"
        />
      </div>
      <button class="button" type="submit">
        {t.button}
      </button>
    </form>
  );
};

/** Asks once more before what can't be taken back. */
export const NewsletterSurePage: FC<{
  locale: Locale;
  id: string;
  title: string;
  act: "stop" | "discard";
}> = (props) => {
  const { locale, id, act } = props;
  const t = newslettersTexts(locale);
  const { title, text, button } = t.sure[act];
  const path = `${NEWSLETTERS_PATH}/${id}`;
  return (
    <SurePage
      locale={locale}
      title={title}
      path={path}
      button={button}
      action={`${path}/${act}`}
      cancel={t.cancel}
    >
      <p class="lead">{props.title}</p>
      <p>{text}</p>
    </SurePage>
  );
};
