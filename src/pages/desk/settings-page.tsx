import type { FC } from "hono/jsx";
import { peopleTexts } from "../../texts/desk/people.ts";
import { settingsTexts } from "../../texts/desk/settings.ts";
import { fill } from "../../texts/fill.ts";
import { wordFor } from "../../texts/my-data.ts";
import type { SeenSettings, seeAudit } from "../../usecases/desk/see-settings.ts";
import { AdminLayout, type Said } from "./admin-layout.tsx";
import { useMoments, useTexts } from "./desk-context.ts";
import { Button, Tick } from "./forms.tsx";
import { Card, FormCard, Rooms, Table } from "./parts.tsx";

export const SETTINGS_PATH = "/admin/settings";

const ROOMS = [
  ["sending", `${SETTINGS_PATH}/sending`],
  ["forms", "/admin/forms"],
  ["import", "/admin/import"],
  ["research", "/admin/research"],
  ["recovery", "/admin/recovery"],
  ["audit", `${SETTINGS_PATH}/audit`],
] as const;

const TRIALS = ["letter", "sender", "webhook"] as const;
const COACH_MAILS = ["alarm", "week", "goal"] as const;

/** What is set and what is missing, each with its remedy, and the way to whatever is seldom needed. */
export const SettingsPage: FC<SeenSettings & Pick<Said, "notice">> = (props) => {
  const { replyTo, mails: wishes, notice } = props;
  const { title, rooms, set, trials, mails } = useTexts(settingsTexts);
  const lines = useLines(props);
  return (
    <AdminLayout title={title} path={SETTINGS_PATH} notice={notice}>
      <Card title={rooms.title}>
        <Rooms rooms={ROOMS.map(([name, href]) => [<a href={href}>{rooms[name][0]}</a>, rooms[name][1]])} />
      </Card>
      <Card title={set.title} why={set.hint}>
        <Table
          class="stacked"
          head={[set.what, set.state]}
          rows={lines.map(([name, state, remedy]) => [
            set.names[name],
            <div class="said">
              {state}
              {remedy && <p class="hint">{remedy}</p>}
            </div>,
          ])}
        />
      </Card>
      <FormCard title={trials.title} action={`${SETTINGS_PATH}/try`}>
        <Rooms
          rooms={TRIALS.map((what) => [
            <Button quiet name="what" value={what}>
              {trials.names[what]}
            </Button>,
            fill(trials.hints[what], { address: replyTo }),
          ])}
        />
      </FormCard>
      <FormCard
        title={mails.title}
        why={fill(mails.hint, { address: replyTo })}
        action={`${SETTINGS_PATH}/mails`}
      >
        {COACH_MAILS.map((kind) => (
          <Tick name={kind} value="1" checked={wishes.kinds.includes(kind)} label={mails.kinds[kind]} />
        ))}
        <Button>{mails.keep}</Button>
      </FormCard>
    </AdminLayout>
  );
};

type Line = [
  name: keyof ReturnType<typeof settingsTexts>["set"]["names"],
  state: string,
  remedy?: string | false,
];

/** What is set, line by line, each with its remedy where it has to be mended. */
function useLines(seen: SeenSettings): Line[] {
  const t = useTexts(settingsTexts).set;
  const when = useMoments();
  const { origins, replyTo, webhookAt, hasWebhookSecret, hasApiKey, hasTurnstile, findings, siteUrl } = seen;
  const { domain = "unknown", dmarc = "unknown", quota } = findings ?? {};
  const stateOf = (isSet: boolean) => (isSet ? t.yes : t.no);
  const heard = webhookAt === null ? t.never : fill(t.heard, { moment: when(webhookAt) });
  const used = quota && fill(t.quota, { n: quota.monthUsed, of: quota.monthLimit });
  return [
    ["site", siteUrl],
    ["origins", origins.join(", ") || t.no, origins.length === 0 && t.remedies.origins],
    ["brand", seen.sender, replyTo.endsWith(".example") && t.remedies.brand],
    ["replyTo", replyTo],
    ["domain", t.domain[domain], domain === "unverified" && t.remedies.domain],
    ["dmarc", t.dmarc[dmarc], dmarc === "missing" && t.remedies.dmarc],
    ["plan", [t.plans[seen.plan], used].filter(Boolean).join("; ")],
    [
      "webhook",
      hasWebhookSecret ? `${t.yes}, ${heard}` : t.no,
      !hasWebhookSecret && fill(t.remedies.webhook, { site: siteUrl }),
    ],
    ["apiKey", stateOf(hasApiKey), !hasApiKey && t.remedies.apiKey],
    ["turnstile", stateOf(hasTurnstile), !hasTurnstile && t.remedies.turnstile],
    ["door", t.doors[seen.door]],
  ];
}

/** What was done at the desk, newest first. */
export const AuditPage: FC<{ rows: Awaited<ReturnType<typeof seeAudit>> }> = ({ rows }) => {
  const { actNames } = useTexts(peopleTexts);
  const t = useTexts(settingsTexts).audit;
  const when = useMoments();
  return (
    <AdminLayout title={t.title} path={`${SETTINGS_PATH}/audit`}>
      <Card>
        {rows.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Table
            class="stacked"
            head={[t.when, t.act, t.on]}
            rows={rows.map(({ at, act, leadId, detail }) => [
              when(at),
              wordFor(actNames, act),
              [leadId && <a href={`/admin/people/${leadId}`}>{t.person}</a>, " ", detail],
            ])}
          />
        )}
      </Card>
    </AdminLayout>
  );
};
