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
  plan: "free" | "paid";
  findings: {
    domain: "verified" | "unverified" | "unknown";
    dmarc: "found" | "missing" | "unknown";
    quota: { dayLimit: number | null; monthUsed: number; monthLimit: number } | null;
  } | null;
  /** The mails to the coach that she wants. */
  mails: { kinds: readonly string[] };
  notice?: string | undefined;
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
      {props.notice && (
        <p class="status" role="status">
          {props.notice}
        </p>
      )}
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
        <h2>{t.set.title}</h2>
        <p class="why">{t.set.hint}</p>
        <table class="stacked">
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
                <td class="said">
                  {state}
                  {remedy && <p class="hint">{remedy}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Trials {...props} />
      <CoachMails {...props} />
    </AdminLayout>
  );
};

/** What is set can be tried. */
const Trials: FC<SettingsPageProps> = ({ locale, replyTo }) => {
  const t = settingsTexts(locale).trials;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <form method="post" action={`${SETTINGS_PATH}/try`}>
        <ul class="rooms">
          {(["letter", "sender", "webhook"] as const).map((what) => (
            <li key={what}>
              <button class="button button-quiet" type="submit" name="what" value={what}>
                {t.names[what]}
              </button>
              <span>{fill(t.hints[what], { address: replyTo })}</span>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
};

/** Which mail the coach gets herself. */
const CoachMails: FC<SettingsPageProps> = ({ locale, replyTo, mails }) => {
  const t = settingsTexts(locale).mails;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p class="why">{fill(t.hint, { address: replyTo })}</p>
      <form method="post" action={`${SETTINGS_PATH}/mails`}>
        {(["alarm", "week", "goal"] as const).map((kind) => (
          <label key={kind} class="tick">
            <input type="checkbox" name={kind} value="1" checked={mails.kinds.includes(kind)} />
            <span>{t.kinds[kind]}</span>
          </label>
        ))}
        <p>
          <button class="button" type="submit">
            {t.keep}
          </button>
        </p>
      </form>
    </section>
  );
};

interface Line {
  name: keyof ReturnType<typeof settingsTexts>["set"]["names"];
  state: string;
  remedy?: string | false;
}

function linesOf(props: SettingsPageProps): Line[] {
  const { locale, timeZone, origins, webhookAt, findings } = props;
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
      name: "domain",
      state: t.domain[findings?.domain ?? "unknown"],
      remedy: findings?.domain === "unverified" && t.remedies.domain,
    },
    {
      name: "dmarc",
      state: t.dmarc[findings?.dmarc ?? "unknown"],
      remedy: findings?.dmarc === "missing" && t.remedies.dmarc,
    },
    {
      name: "plan",
      state: [t.plans[props.plan], findings?.quota && fill(t.quota, quotaOf(findings.quota))]
        .filter(Boolean)
        .join("; "),
    },
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

function quotaOf({
  monthUsed,
  monthLimit,
}: NonNullable<NonNullable<SettingsPageProps["findings"]>["quota"]>) {
  return { n: monthUsed, of: monthLimit };
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
          <table class="stacked">
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
