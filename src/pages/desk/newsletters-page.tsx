import type { FC } from "hono/jsx";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import { fill } from "../../texts/fill.ts";
import type { SeenNewsletter } from "../../usecases/desk/see-newsletters.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { useDesk, useMoments } from "./desk-context.ts";
import { Button, SelectField } from "./forms.tsx";
import {
  NEWSLETTERS_PATH,
  type NewsletterSaid,
  RESULTS,
  sentenceOf,
  titleOf,
  useSaid,
} from "./newsletter-parts.tsx";
import { Card, FormCard, Rooms, Table } from "./parts.tsx";

interface Listing {
  newsletters: readonly SeenNewsletter[];
}

/** Every newsletter: what goes now, what may still go, and what came of those that went. */
export const NewslettersPage: FC<NewsletterSaid & Listing> = ({ newsletters, ...said }) => {
  const t = newslettersTexts(useDesk().locale);
  const are = (...states: SeenNewsletter["state"][]) =>
    newsletters.filter(({ state }) => states.includes(state));
  return (
    <AdminLayout title={t.title} path={NEWSLETTERS_PATH} {...useSaid(said)}>
      <p>{t.intro}</p>
      <BeginForm newsletters={newsletters} />
      {newsletters.length === 0 && <p class="card">{t.none}</p>}
      <Listed title={t.lists.open} newsletters={are("sending", "paused", "scheduled")} />
      <Ended newsletters={are("sent", "cancelled")} />
      <Listed title={t.lists.draft} newsletters={are("draft")} />
    </AdminLayout>
  );
};

/** The last one that went is what most begin with. */
const BeginForm: FC<Listing> = ({ newsletters }) => {
  const { locale } = useDesk();
  const t = newslettersTexts(locale).begin;
  const last = newsletters.find(({ state }) => state === "sent");
  return (
    <FormCard title={t.title} action={`${NEWSLETTERS_PATH}/new`}>
      <SelectField
        name="from"
        label={t.from}
        now={last?.id}
        options={[["", t.empty], ...newsletters.map((each) => [each.id, titleOf(each, locale)])]}
      />
      <Button>{t.button}</Button>
    </FormCard>
  );
};

const Named: FC<SeenNewsletter> = (newsletter) => (
  <a href={`${NEWSLETTERS_PATH}/${newsletter.id}`}>{titleOf(newsletter, useDesk().locale)}</a>
);

const Listed: FC<Listing & { title: string }> = ({ title, newsletters }) => {
  const desk = useDesk();
  if (newsletters.length === 0) return null;
  return (
    <Card title={title}>
      <Rooms rooms={newsletters.map((each) => [<Named {...each} />, sentenceOf(each, desk)])} />
    </Card>
  );
};

const Ended: FC<Listing> = ({ newsletters }) => {
  const t = newslettersTexts(useDesk().locale);
  const when = useMoments();
  if (newsletters.length === 0) return null;
  const startOf = ({ startedAt, createdAt }: SeenNewsletter) =>
    fill(t.startedAt, { moment: when(startedAt ?? createdAt) });
  return (
    <Card title={t.lists.ended}>
      <Table
        class="stacked"
        labelled
        head={[t.title, ...RESULTS.map((name) => t.results[name])]}
        rows={newsletters.map((each) => [
          <>
            <Named {...each} />
            <p class="hint">{`${t.states[each.state]}, ${startOf(each)}`}</p>
          </>,
          ...RESULTS.map((name) => each[name]),
        ])}
      />
    </Card>
  );
};
