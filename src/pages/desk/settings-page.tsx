import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { dateText } from "../../texts/dates.ts";
import { settingsTexts } from "../../texts/desk/settings.ts";
import { fill } from "../../texts/fill.ts";
import { AdminLayout } from "./admin-layout.tsx";

export const SETTINGS_PATH = "/admin/settings";

export interface SettingsPageProps {
  locale: Locale;
  timeZone: string;
  siteUrl: string;
  origins: readonly string[];
  sender: string;
  replyTo: string;
  hasWebhookSecret: boolean;
  webhookAt: number | null;
  hasApiKey: boolean;
  hasTurnstile: boolean;
  door: "token" | "access";
}

const ROOMS = [
  ["sending", `${SETTINGS_PATH}/sending`],
  ["forms", "/admin/forms"],
  ["import", "/admin/import"],
  ["research", "/admin/research"],
  ["recovery", "/admin/recovery"],
  ["audit", `${SETTINGS_PATH}/audit`],
] as const;

/** What is set and what is missing, each with its remedy, and the way to whatever is seldom needed. */
export const SettingsPage: FC<SettingsPageProps> = (props) => {
  const t = settingsTexts(props.locale);
  return (
    <AdminLayout title={t.title} path={SETTINGS_PATH} locale={props.locale}>
      <h1>{t.title}</h1>
      <section class="card">
        <h2>{t.rooms.title}</h2>
        <ul class="rooms">
          {ROOMS.map(([name, href]) => (
            <li key={name}>
              <a href={href}>{t.rooms[name][0]}</a>
              <span>{t.rooms[name][1]}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <div class="page-head">
          <h2>{t.set.title}</h2>
          <p>
            <a href="/admin/letters">{t.set.test}</a>
          </p>
        </div>
        <p class="why">{t.set.hint}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.set.what}</th>
              <th scope="col">{t.set.state}</th>
            </tr>
          </thead>
          <tbody>
            {linesOf(props).map(({ name, state, remedy }) => (
              <tr key={name}>
                <th scope="row">{t.set.names[name]}</th>
                <td>
                  {state}
                  {remedy && <p class="hint">{remedy}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </AdminLayout>
  );
};

interface Line {
  name: keyof ReturnType<typeof settingsTexts>["set"]["names"];
  state: string;
  remedy?: string | false;
}

function linesOf(props: SettingsPageProps): Line[] {
  const { locale, timeZone, origins, webhookAt } = props;
  const t = settingsTexts(locale).set;
  const set = (is: boolean) => (is ? t.yes : t.no);
  const heard =
    webhookAt === null ? t.never : fill(t.heard, { moment: dateText(webhookAt, locale, timeZone) });
  return [
    { name: "site", state: props.siteUrl },
    {
      name: "origins",
      state: origins.join(", ") || t.no,
      remedy: origins.length === 0 && t.remedies.origins,
    },
    {
      name: "brand",
      state: props.sender,
      remedy: props.replyTo.endsWith(".example") && t.remedies.brand,
    },
    { name: "replyTo", state: props.replyTo },
    {
      name: "webhook",
      state: props.hasWebhookSecret ? `${t.yes}, ${heard}` : t.no,
      remedy: !props.hasWebhookSecret && fill(t.remedies.webhook, { site: props.siteUrl }),
    },
    { name: "apiKey", state: set(props.hasApiKey), remedy: !props.hasApiKey && t.remedies.apiKey },
    {
      name: "turnstile",
      state: set(props.hasTurnstile),
      remedy: !props.hasTurnstile && t.remedies.turnstile,
    },
    { name: "door", state: t.doors[props.door] },
  ];
}

export interface AuditPageProps {
  locale: Locale;
  timeZone: string;
  rows: readonly { at: number; id: string; act: string; leadId: string | null; detail: string | null }[];
  actNames: Readonly<Record<string, string>>;
}

/** What was done at the desk, newest first. */
export const AuditPage: FC<AuditPageProps> = ({ locale, timeZone, rows, actNames }) => {
  const t = settingsTexts(locale).audit;
  return (
    <AdminLayout title={t.title} path={`${SETTINGS_PATH}/audit`} locale={locale}>
      <h1>{t.title}</h1>
      <section class="card">
        {rows.length === 0 && <p>{t.none}</p>}
        {rows.length > 0 && (
          <table>
            <thead>
              <tr>
                {[t.when, t.act, t.on].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ at, id, act, leadId, detail }) => (
                <tr key={id}>
                  <th scope="row">{dateText(at, locale, timeZone)}</th>
                  <td>{actNames[act] ?? act}</td>
                  <td>
                    {leadId && <a href={`/admin/people/${leadId}`}>{t.person}</a>} {detail}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </AdminLayout>
  );
};
