import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { recoveryTexts } from "../../texts/desk/recovery.ts";
import { fill } from "../../texts/fill.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { AdminLayout } from "./admin-layout.tsx";
import { SurePage } from "./sure-page.tsx";

const PATH = "/admin/recovery";

export interface RecoveryPageProps {
  locale: Locale;
  /** While it runs, nothing can be done here. */
  sending: boolean;
  /** What was typed. */
  from?: string;
  problem?: "notAMoment" | "future";
  /** How many letters were marked. */
  letters?: number;
}

/** After the database was set back: asks for the moment that it stands at. */
export const RecoveryPage: FC<RecoveryPageProps> = ({ locale, sending, from = "", problem, letters }) => {
  const t = recoveryTexts(locale);
  return (
    <AdminLayout title={t.title} path={PATH} locale={locale}>
      <h1>{t.title}</h1>
      {letters !== undefined && (
        <p class="status" role="status">
          {fill(t.done, { letters })}
        </p>
      )}
      {problem && <ErrorSummary title={t[problem]} links={[{ href: "#from", text: t.moment }]} />}
      {sending && (
        <p class="status status-bad">
          <span>
            {t.running} <a href="/admin/settings/sending">{t.stop}</a>
          </span>
        </p>
      )}
      <form class="card" method="post" action={PATH}>
        <p>{t.intro}</p>
        <div class="field">
          <label for="from">{t.moment}</label>
          <input
            id="from"
            name="from"
            type="datetime-local"
            required
            step="1"
            value={from}
            aria-describedby="from-hint"
          />
          <p class="hint" id="from-hint">
            {t.momentHint}
          </p>
        </div>
        <button class="button" type="submit">
          {t.look}
        </button>
      </form>
    </AdminLayout>
  );
};

/** Asks once more: what is marked can't be unmarked by a button. */
export const RecoverySurePage: FC<{ locale: Locale; from: string }> = ({ locale, from }) => {
  const t = recoveryTexts(locale);
  return (
    <SurePage
      locale={locale}
      fields={{ from }}
      path={PATH}
      title={t.sure.title}
      button={t.sure.button}
      cancel={t.cancel}
    >
      <p>{fill(t.sure.text, { moment: from.replace("T", " ") })}</p>
    </SurePage>
  );
};
