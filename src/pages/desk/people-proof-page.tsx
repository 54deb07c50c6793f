import type { FC } from "hono/jsx";
import type { HeldConsent } from "../../person-data.ts";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { peopleTexts } from "../../texts/desk/people.ts";
import { fill } from "../../texts/fill.ts";
import { ConsentsSection } from "../reader/my-data-sections.tsx";
import { AdminLayout } from "./admin-layout.tsx";
import { PeopleActForm } from "./people-act-form.tsx";
import { PEOPLE_PATH } from "./people-acts.ts";

export interface PeopleProofPageProps {
  locale: Locale;
  email: string;
  consents: readonly HeldConsent[];
  timeZone: string;
  /** ISO 8601. */
  printedAt: string;
}

/** One person's proof of consent, for paper: what was agreed to, where, when, and when the button was pressed. */
export const PeopleProofPage: FC<PeopleProofPageProps> = (props) => {
  const { locale, email, consents, timeZone, printedAt } = props;
  const t = peopleTexts(locale);
  const moment = dateText(Date.parse(printedAt), locale, timeZone);
  return (
    <AdminLayout title={t.proofTitle} path={PEOPLE_PATH} locale={locale}>
      <section class="card printed">
        <h1>{t.proofTitle}</h1>
        <p class="lead">{fill(t.proofLead, { email, moment })}</p>
        <ConsentsSection locale={locale} timeZone={timeZone} consents={consents} />
      </section>
      <PeopleActForm fields={{ email }} label={email} quiet />
    </AdminLayout>
  );
};
