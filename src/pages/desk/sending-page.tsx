import type { FC } from "hono/jsx";
import { sequenceName } from "../../texts/desk/letters.ts";
import { settingsTexts } from "../../texts/desk/settings.ts";
import { fill } from "../../texts/fill.ts";
import type { seeStops } from "../../usecases/desk/see-settings.ts";
import { AdminLayout } from "./admin-layout.tsx";
import { useDesk } from "./desk-context.ts";
import { ActForm } from "./forms.tsx";
import { Card, Table } from "./parts.tsx";
import { SETTINGS_PATH } from "./settings-page.tsx";
import { SurePage } from "./sure-page.tsx";

const SENDING_PATH = `${SETTINGS_PATH}/sending`;

export const SENDING_ACTS = ["stop", "start", "release"] as const;
export type SendingAct = (typeof SENDING_ACTS)[number];

export interface SendingPageProps {
  /** Keys of the series that there are. */
  allSeries: readonly string[];
  stops: Awaited<ReturnType<typeof seeStops>>;
  notice?: string | undefined;
}

/** What goes and what is stopped, each with its button. */
export const SendingPage: FC<SendingPageProps> = ({ allSeries, stops, notice }) => {
  const { locale } = useDesk();
  const t = settingsTexts(locale).sending;
  const line = (what: string, name: string, isStopped: boolean) => [
    name,
    isStopped ? <span class="chip chip-you">{t.stopped}</span> : t.goes,
    <ActForm
      action={`${SENDING_PATH}/${isStopped ? "start" : "stop"}`}
      fields={{ what }}
      label={isStopped ? t.start : t.stop}
      about={name}
    />,
  ];
  return (
    <AdminLayout title={t.title} path={SENDING_PATH} notice={notice}>
      <p>{t.lead}</p>
      {stops.brakedAt !== null && (
        <Card title={t.brake}>
          <p>{t.brakeText}</p>
          <ActForm action={`${SENDING_PATH}/release`} fields={{ what: "brake" }} label={t.release} />
        </Card>
      )}
      <Card>
        <Table
          rows={[
            line("all", t.all, stops.stoppedAt !== null),
            line("newsletters", t.newsletters, stops.newslettersStoppedAt !== null),
            ...allSeries.map((key) =>
              line(key, sequenceName(key, locale), stops.seriesStopped.includes(key)),
            ),
          ]}
        />
      </Card>
    </AdminLayout>
  );
};

/** Asks once more, and says what will happen. */
export const SendingSurePage: FC<{ act: SendingAct; what: string }> = ({ act, what }) => {
  const { locale } = useDesk();
  const t = settingsTexts(locale).sending;
  const name = what === "all" ? t.all : what === "newsletters" ? t.newsletters : sequenceName(what, locale);
  return (
    <SurePage
      fields={{ what }}
      path={SENDING_PATH}
      action={`${SENDING_PATH}/${act}`}
      title={t.title}
      heading={fill(t.sure[act].title, { what: name })}
      button={t.yes}
      cancel={t.no}
    >
      <p>{t.sure[act].text}</p>
    </SurePage>
  );
};
