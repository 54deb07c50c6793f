import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { sequenceName } from "../../texts/desk/letters.ts";
import { settingsTexts } from "../../texts/desk/settings.ts";
import { fill } from "../../texts/fill.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { SETTINGS_PATH } from "./settings-page.tsx";
import { SurePage } from "./sure-page.tsx";

const SENDING_PATH = `${SETTINGS_PATH}/sending`;

export interface SendingPageProps {
  locale: Locale;
  /** Keys of the series that there are. */
  allSeries: readonly string[];
  isAllStopped: boolean;
  areNewslettersStopped: boolean;
  seriesStopped: readonly string[];
  isBraked: boolean;
  notice?: string | undefined;
}

/** What goes and what is stopped, each with its button. */
export const SendingPage: FC<SendingPageProps> = (props) => {
  const { locale, allSeries, seriesStopped, notice } = props;
  const t = settingsTexts(locale).sending;
  const lines = [
    ["all", t.all, props.isAllStopped],
    ["newsletters", t.newsletters, props.areNewslettersStopped],
    ...allSeries.map((key) => [key, sequenceName(key, locale), seriesStopped.includes(key)] as const),
  ] as const;
  return (
    <AdminLayout title={t.title} path={SENDING_PATH} locale={locale}>
      <h1>{t.title}</h1>
      {notice && <p role="status">{notice}</p>}
      <p>{t.lead}</p>
      {props.isBraked && (
        <section class="card">
          <h2>{t.brake}</h2>
          <p>{t.brakeText}</p>
          <StopForm act="release" what="brake" label={t.release} />
        </section>
      )}
      <section class="card">
        <table>
          <tbody>
            {lines.map(([what, name, isStopped]) => (
              <tr key={what}>
                <th scope="row">{name}</th>
                <td>{isStopped ? <span class="chip chip-you">{t.stopped}</span> : t.goes}</td>
                <td>
                  <StopForm
                    act={isStopped ? "start" : "stop"}
                    what={what}
                    label={isStopped ? t.start : t.stop}
                    about={name}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </AdminLayout>
  );
};

export const SENDING_ACTS = ["stop", "start", "release"] as const;
export type SendingAct = (typeof SENDING_ACTS)[number];

interface StopFormProps {
  act: SendingAct;
  what: string;
  label: string;
  /** Several buttons of the page read the same: said in full for whoever hears them. */
  about?: string;
}

const StopForm: FC<StopFormProps> = ({ act, what, label, about }) => (
  <form method="post" action={`${SENDING_PATH}/${act}`}>
    <input type="hidden" name="what" value={what} />
    <button class="button button-quiet" type="submit" aria-label={about && `${label}: ${about}`}>
      {label}
    </button>
  </form>
);

/** Asks once more, and says what will happen. */
export const SendingSurePage: FC<{ locale: Locale; act: SendingAct; what: string }> = (props) => {
  const { locale, act, what } = props;
  const t = settingsTexts(locale).sending;
  const name = what === "all" ? t.all : what === "newsletters" ? t.newsletters : sequenceName(what, locale);
  const text = { stop: t.sure.stopText, start: t.sure.startText, release: t.sure.releaseText };
  return (
    <SurePage
      locale={locale}
      fields={{ what }}
      path={SENDING_PATH}
      action={`${SENDING_PATH}/${act}`}
      title={t.title}
      heading={fill(t.sure[act], { what: name })}
      button={t.sure.yes}
      cancel={t.sure.no}
    >
      <p>{text[act]}</p>
    </SurePage>
  );
};
