import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { peopleTexts } from "../../texts/desk/people.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { AdminLayout } from "./admin-layout.tsx";
import { PeopleActForm } from "./people-act-form.tsx";
import { PEOPLE_PATH } from "./people-acts.ts";

export interface PeoplePageProps {
  locale: Locale;
  /** What was looked up, to be mended. */
  email?: string;
  notice?: string;
  problem?: string;
  /** No lead has this address, but it bounced or complained, and that can be lifted. */
  liftable?: string;
}

/** Looking somebody up. The address goes in a body, so that it stands in no link, log or history. */
export const PeoplePage: FC<PeoplePageProps> = ({ locale, email, notice, problem, liftable }) => {
  const t = peopleTexts(locale);
  return (
    <AdminLayout title={t.title} path={PEOPLE_PATH} locale={locale}>
      <h1>{t.title}</h1>
      {notice && <p role="status">{notice}</p>}
      {problem && <ErrorSummary title={problem} links={[{ href: "#email", text: t.email }]} inline />}
      {liftable && <PeopleActForm act="lift" fields={{ email: liftable }} label={t.lift} quiet />}
      <section class="card">
        <form method="post" action={PEOPLE_PATH}>
          <div class="field">
            <label for="email">{t.email}</label>
            <input
              id="email"
              name="email"
              type="email"
              autocomplete="off"
              required
              value={email}
              aria-describedby="email-hint"
            />
            <p class="hint" id="email-hint">
              {t.lead}
            </p>
          </div>
          <button class="button" type="submit">
            {t.find}
          </button>
        </form>
      </section>
    </AdminLayout>
  );
};
