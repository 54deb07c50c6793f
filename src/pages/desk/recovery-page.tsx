import type { FC } from "hono/jsx";
import { recoveryTexts } from "../../texts/desk/recovery.ts";
import { fill } from "../../texts/fill.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { useTexts } from "./desk-context.ts";
import { Button, Field } from "./forms.tsx";
import { FormCard } from "./parts.tsx";
import { SurePage } from "./sure-page.tsx";

const PATH = "/admin/recovery";

export interface RecoveryPageProps {
  /** While it runs, nothing can be done here. */
  sending: boolean;
  /** What was typed. */
  from?: string;
  problem?: "notAMoment" | "future";
  /** How many letters were marked. */
  letters?: number;
}

/** After the database was set back: asks for the moment that it stands at. */
export const RecoveryPage: FC<RecoveryPageProps> = ({ sending, from = "", problem, letters }) => {
  const t = useTexts(recoveryTexts);
  return (
    <AdminLayout
      title={t.title}
      path={PATH}
      notice={letters === undefined ? undefined : fill(t.done, { letters })}
      problem={problem && t[problem]}
      mend={["from", t.moment]}
    >
      {sending && (
        <p class="status status-bad">
          <span>
            {t.running} <a href="/admin/settings/sending">{t.stop}</a>
          </span>
        </p>
      )}
      <FormCard action={PATH}>
        <p>{t.intro}</p>
        <Field
          name="from"
          label={t.moment}
          hint={t.momentHint}
          type="datetime-local"
          required
          step="1"
          value={from}
        />
        <Button>{t.look}</Button>
      </FormCard>
    </AdminLayout>
  );
};

/** Asks once more: what is marked can't be unmarked by a button. */
export const RecoverySurePage: FC<{ from: string }> = ({ from }) => {
  const t = useTexts(recoveryTexts);
  const { title, button, text } = t.sure;
  return (
    <SurePage path={PATH} title={title} fields={{ from }} button={button} cancel={t.cancel}>
      <p>{fill(text, { moment: from.replace("T", " ") })}</p>
    </SurePage>
  );
};
