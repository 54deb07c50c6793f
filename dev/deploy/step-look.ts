import { checkMail } from "./check-mail.ts";
import { checkSite, type Finding } from "./check-site.ts";
import type { Run } from "./run.ts";
import { checkMailDomain } from "./step-mail.ts";
import type { World } from "./world.ts";

const TRIES = 30;
const WAIT_MS = 2_000;

/** Looks at what was deployed as somebody else would see it, and says each thing found. */
export async function lookFromOutside(run: Run): Promise<Finding[]> {
  const { world, installation, resend } = run;
  const site = await siteFindings(world, installation.siteUrl);
  say(world, site);
  const domain = resend ? [await checkMailDomain(run, resend)] : [];
  say(world, domain);
  const findings = [...site, ...domain];
  const mail = findings.every(({ ok }) => ok) ? await mailFindings(run) : [];
  say(world, mail);
  return [...findings, ...mail];
}

/** A new address takes a moment before it answers. */
async function siteFindings(world: World, siteUrl: string): Promise<Finding[]> {
  for (let tries = 1; ; tries++) {
    const findings = await checkSite(world.fetch, siteUrl);
    if (findings.every(({ ok }) => ok) || tries >= TRIES) return findings;
    await world.sleep(WAIT_MS);
  }
}

/** The first time, and whenever it is asked for. */
async function mailFindings({ world, options, installation, secrets }: Run): Promise<Finding[]> {
  const isFirst = "RESEND_API_KEY" in secrets;
  if (!isFirst && !options.checkMail) return [];
  const adminToken = secrets.ADMIN_TOKEN ?? world.env.ADMIN_TOKEN;
  if (adminToken) return checkMail(world, { siteUrl: installation.siteUrl, adminToken });
  world.print("To send to Resend's test recipients, set ADMIN_TOKEN to the desk's key.");
  return [];
}

export function say(world: Pick<World, "print">, findings: readonly Finding[]): void {
  for (const { what, ok, mend } of findings)
    world.print(ok ? `  right  ${what}` : `  WRONG  ${what}\n         ${mend}`);
}
