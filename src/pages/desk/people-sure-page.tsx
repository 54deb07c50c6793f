import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { peopleTexts } from "../../texts/desk/people.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { PeopleActForm } from "./people-act-form.tsx";
import { PEOPLE_PATH, type PersonAct } from "./people-acts.ts";

export interface PeopleSurePageProps {
  locale: Locale;
  act: PersonAct;
  fields: Readonly<Record<string, string>> & { email: string };
}

/** Asks once more before something is done to somebody. */
export const PeopleSurePage: FC<PeopleSurePageProps> = ({ locale, act, fields }) => {
  const t = peopleTexts(locale);
  const { title, text, button } = t.sure[act];
  return (
    <AdminLayout title={t.title} path={PEOPLE_PATH} locale={locale}>
      <section class="message card">
        <h1>{title}</h1>
        <p class="lead">{fields.email}</p>
        <p>{text}</p>
        <PeopleActForm act={act} fields={{ ...fields, sure: "1" }} label={button} />
        <PeopleActForm fields={{ email: fields.email }} label={t.cancel} quiet />
      </section>
    </AdminLayout>
  );
};
