import { type ShownSign, signSentence } from "../../src/texts/desk/sign-sentence.ts";
import { signTexts } from "../../src/texts/desk/signs.ts";
import { checkSite, type Finding } from "../deploy/check-site.ts";
import { makeCloudflare } from "../deploy/cloudflare.ts";
import { checkRecords } from "../deploy/dns.ts";
import type { Installation } from "../deploy/installation.ts";
import { MADE } from "../deploy/keys.ts";
import type { Environment } from "../deploy/options.ts";
import { makeResend } from "../deploy/resend.ts";
import { nameOf } from "../deploy/run.ts";
import type { World } from "../deploy/world.ts";

const SECRETS = [...MADE, "RESEND_API_KEY", "RESEND_WEBHOOK_SECRET"];
/** Webhooks and sign-ins are refused where clocks are five minutes apart. */
const CLOCK_MAX_MS = 2 * 60_000;
const DEPLOY = "Run npm run deploy: it does what is missing.";

/** Whether what runs is whole: what Cloudflare and Resend hold of it, its DNS, and how it looks from outside. */
export async function checkInstallation(
  world: World,
  environment: Environment,
  installation: Installation,
): Promise<Finding[]> {
  return [
    ...(await checkCloudflare(world, environment)),
    ...(await checkResend(world, installation)),
    ...(await checkSite(world.fetch, installation.siteUrl)),
    ...(await checkSigns(world, installation.siteUrl)),
    await checkClock(world, installation.siteUrl),
  ];
}

async function checkCloudflare(world: World, environment: Environment): Promise<Finding[]> {
  const cloudflare = makeCloudflare(world, environment);
  const signedIn = (await cloudflare.accounts()) !== null;
  const mend = "Run npx wrangler login, or set CLOUDFLARE_API_TOKEN.";
  const door: Finding = { what: "you are signed in to Cloudflare", ok: signedIn, mend };
  if (!signedIn) return [door];
  const name = nameOf(environment);
  const hasDatabase = await cloudflare.hasDatabase(name);
  const due = hasDatabase ? await cloudflare.migrationsDue() : [];
  const have = (await cloudflare.secretNames()) ?? [];
  const missing = SECRETS.filter((secret) => !have.includes(secret));
  return [
    door,
    { what: `the database ${name} is there`, ok: hasDatabase, mend: DEPLOY },
    { what: "its tables are those of this version", ok: hasDatabase && due.length === 0, mend: DEPLOY },
    {
      what: "the Worker has every secret that it needs",
      ok: missing.length === 0,
      mend: `It lacks ${missing.join(", ")}. ${DEPLOY}`,
    },
  ];
}

async function checkResend(world: World, { siteUrl }: Installation): Promise<Finding[]> {
  const key = world.env.RESEND_KEY;
  if (!key) {
    world.print("To look at Resend and DNS as well, set RESEND_KEY to a key with full access.");
    return [];
  }
  const resend = makeResend(world, key);
  const name = world.brand.sender.address.split("@")[1] ?? "";
  const domain = await resend.domain(name, false);
  const records = await checkRecords(world.dns, name, domain?.records ?? []);
  const missing = records.filter(({ found }) => !found);
  return [
    {
      what: `Resend may send for ${name}`,
      ok: domain?.status === "verified",
      mend: `It says "${domain?.status ?? "no such domain"}". ${DEPLOY}`,
    },
    {
      what: "SPF, DKIM and DMARC stand in DNS",
      ok: missing.length === 0,
      mend: `Missing: ${missing.map((each) => `${each.type} ${each.name} ${each.value}`).join("; ")}`,
    },
    {
      what: "Resend tells this site what becomes of letters",
      ok: (await resend.webhookAt(`${siteUrl}/webhooks/resend`)) !== null,
      mend: `There is no webhook for it. ${DEPLOY}`,
    },
  ];
}

/** What the desk would show of its health, in its own words. */
async function checkSigns(world: World, siteUrl: string): Promise<Finding[]> {
  const key = world.env.API_KEY;
  if (!key) {
    world.print("To see the desk's signs of health as well, set API_KEY to the Worker's.");
    return [];
  }
  const headers = { authorization: `Bearer ${key}` };
  const response = await world.fetch(`${siteUrl}/healthz`, { headers }).catch(() => null);
  const said = (await response?.json().catch(() => null)) as { signs?: ShownSign[] } | null;
  if (!said?.signs)
    return [
      { what: "the desk's signs of health can be read", ok: false, mend: "API_KEY is not the Worker's." },
    ];
  return said.signs.map((sign) => ({
    what: signSentence(sign, "en", world.brand.timeZone),
    ok: false,
    mend: `${signTexts("en")[sign.id].remedy} See docs/operate.md, ${sign.id}.`,
  }));
}

/** Against the clock of whoever answers for the site. */
async function checkClock(world: World, siteUrl: string): Promise<Finding> {
  const response = await world.fetch(`${siteUrl}/healthz`).catch(() => null);
  const theirs = Date.parse(response?.headers.get("date") ?? "");
  const apartMs = Math.abs(theirs - world.now());
  return {
    what: "this machine's clock is right",
    ok: !(apartMs > CLOCK_MAX_MS),
    mend: `It is ${Math.round(apartMs / 60_000)} minutes off: let it set itself (NTP).`,
  };
}
