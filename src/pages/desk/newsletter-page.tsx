import type { FC } from "hono/jsx";
import { lettersTexts } from "../../texts/desk/letters.ts";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import type { WholeNewsletter } from "../../usecases/desk/see-newsletters.ts";
import type { NewsletterAct } from "../../usecases/desk/write-newsletter.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { useDesk, useTexts } from "./desk-context.ts";
import { ActForm, Button, Field, SelectField, Tick } from "./forms.tsx";
import { NEWSLETTERS_PATH, type NewsletterSaid, sentenceOf, titleOf, useSaid } from "./newsletter-parts.tsx";
import { CountedReaders, ReadersForm } from "./newsletter-readers.tsx";
import { Progress, Results } from "./newsletter-results.tsx";
import { Card, FormCard, Rooms } from "./parts.tsx";
import { SurePage } from "./sure-page.tsx";

export interface NewsletterPageProps extends NewsletterSaid {
  newsletter: WholeNewsletter;
  goals: readonly string[];
  /** Where a test goes. */
  email: string;
  hours: { fromHour: number; toHour: number };
}

const ACTS_IN: Record<WholeNewsletter["state"], readonly NewsletterAct[]> = {
  draft: ["discard"],
  scheduled: ["unplan", "stop"],
  sending: ["pause", "stop"],
  paused: ["resume", "stop"],
  sent: [],
  cancelled: [],
};

/** One newsletter from its first word to what came of it. */
export const NewsletterPage: FC<NewsletterPageProps> = (props) => {
  const { newsletter } = props;
  const { id, state, createdAt, readers } = newsletter;
  const desk = useDesk();
  const t = newslettersTexts(desk.locale);
  const path = `${NEWSLETTERS_PATH}/${id}`;
  const isDraft = state === "draft";
  const isOpen = isDraft || state === "scheduled";
  const acts = createdAt === 0 ? [] : ACTS_IN[state];
  const chip = <span class={isOpen ? "chip chip-you" : "chip"}>{t.states[state]}</span>;
  return (
    <AdminLayout
      title={titleOf(newsletter, desk.locale)}
      path={path}
      ways={[[NEWSLETTERS_PATH, t.back]]}
      sub={isDraft ? chip : [chip, " ", sentenceOf(newsletter, desk)]}
      {...useSaid(props)}
    >
      {!isOpen && <Progress {...newsletter} />}
      {!isOpen && <Results {...newsletter} />}
      {isOpen && <WordsCard {...newsletter} />}
      {isDraft && <ReadersForm {...props} />}
      {!isDraft && readers.counted && <CountedReaders {...newsletter} />}
      {isOpen && <TestCard {...props} />}
      {isDraft && <PlanForm {...props} />}
      {acts.length > 0 && (
        <div class="form-acts">
          {acts.map((act) => (
            <ActForm action={`${path}/${act}`} label={t.acts[act]} />
          ))}
        </div>
      )}
      {state === "sending" && <p class="hint">{t.progress.zones}</p>}
    </AdminLayout>
  );
};

const WordsCard: FC<WholeNewsletter> = ({ id, texts }) => {
  const t = useTexts(newslettersTexts).words;
  const { inLanguage } = useTexts(lettersTexts);
  const letter = `/admin/letters/newsletter/${id}`;
  const stateOf = ({ isReady, hasDraft }: (typeof texts)[number]) => {
    if (isReady) return hasDraft ? `${t.ready}; ${t.newer}` : t.ready;
    return hasDraft ? t.draft : t.missing;
  };
  return (
    <Card title={t.title}>
      <Rooms
        rooms={texts.map((each) => [
          <a href={`${letter}/edit?locale=${each.locale}`}>{`${t.edit}: ${inLanguage[each.locale]}`}</a>,
          <>
            {each.subject && <strong lang={each.locale}>{each.subject}</strong>} {stateOf(each)}{" "}
            {each.isReady && <a href={`${letter}?locale=${each.locale}`}>{t.look}</a>}
          </>,
        ])}
      />
    </Card>
  );
};

const TestCard: FC<NewsletterPageProps> = ({ newsletter, email }) => {
  const t = useTexts(newslettersTexts).test;
  const { inLanguage } = useTexts(lettersTexts);
  const written = newsletter.texts.filter(({ isReady, hasDraft }) => isReady || hasDraft);
  if (written.length === 0)
    return (
      <Card title={t.title}>
        <p>{t.later}</p>
      </Card>
    );
  return (
    <FormCard title={t.title} why={t.hint} action={`${NEWSLETTERS_PATH}/${newsletter.id}/test`}>
      <div class="two-fields">
        <Field name="email" label={t.email} type="email" autocomplete="email" required value={email} />
        <SelectField
          id="test-locale"
          name="locale"
          label={t.locale}
          options={written.map((each) => [each.locale, inLanguage[each.locale]])}
        />
      </div>
      <Button quiet>{t.send}</Button>
    </FormCard>
  );
};

const KINDS = ["now", "moment", "own-hour"] as const;

const PlanForm: FC<NewsletterPageProps> = ({ newsletter, hours }) => {
  const t = useTexts(newslettersTexts).plan;
  const { id, texts, readers, today } = newsletter;
  const { counted } = readers;
  const can = texts.some(({ isReady }) => isReady) && counted?.cursor === null && counted.nl + counted.en > 0;
  if (!can)
    return (
      <Card title={t.title}>
        <p>{t.notYet}</p>
      </Card>
    );
  const allHours = Array.from({ length: hours.toHour - hours.fromHour }, (_, i) => hours.fromHour + i);
  return (
    <FormCard title={t.title} why={t.hint} action={`${NEWSLETTERS_PATH}/${id}/plan`}>
      <fieldset>
        <legend class="visually-hidden">{t.title}</legend>
        {KINDS.map((kind) => (
          <Tick class="pick" type="radio" name="kind" value={kind} required label={t[kind]} />
        ))}
      </fieldset>
      <div class="two-fields">
        <Field name="day" label={t.day} type="date" min={today} value={today} />
        <SelectField
          name="hour"
          label={t.hour}
          now={String(hours.fromHour + 1)}
          options={allHours.map((hour) => [String(hour), `${hour}:00`])}
        />
      </div>
      <Field
        name="typed"
        label={t.typed}
        hint={t.typedHint}
        inputmode="numeric"
        pattern="[0-9]*"
        autocomplete="off"
        required
      />
      <Button>{t.button}</Button>
    </FormCard>
  );
};

interface SureProps {
  id: string;
  title: string;
  act: "stop" | "discard";
}

/** Asks once more before what can't be taken back. */
export const NewsletterSurePage: FC<SureProps> = ({ id, title: about, act }) => {
  const t = useTexts(newslettersTexts);
  const { title, text, button } = t.sure[act];
  const path = `${NEWSLETTERS_PATH}/${id}`;
  return (
    <SurePage {...{ title, path, about, button }} action={`${path}/${act}`} cancel={t.cancel}>
      <p>{text}</p>
    </SurePage>
  );
};
