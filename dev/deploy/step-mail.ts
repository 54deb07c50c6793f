import type { Finding } from "./check-site.ts";
import { DeployError } from "./deploy-error.ts";
import { checkRecords } from "./dns.ts";
import type { Resend } from "./resend.ts";
import { lacks, nameOf, type Run } from "./run.ts";

/** The domain, a key that can only send from it, and the webhook: whatever of these is missing. */
export async function setUpMail(run: Run): Promise<void> {
  const { resend, world, options } = run;
  if (resend) return setUpWith(run, resend);
  if (!lacks(run, "RESEND_API_KEY") && !lacks(run, "RESEND_WEBHOOK_SECRET")) return;
  if (!options.dryRun)
    throw new DeployError(
      "Nobody is there to ask for a key of Resend's: set RESEND_KEY to one with full access.",
    );
  world.print(
    "would  ask for a key of Resend's with full access, and make a sending key and a webhook with it",
  );
}

async function setUpWith(run: Run, resend: Resend): Promise<void> {
  const { options, secrets, installation } = run;
  const name = domainOf(run);
  const known = await resend.domain(name, false);
  const domain =
    known ?? (await run.act(`register ${name} with Resend, in the EU`, () => resend.domain(name, true)));
  if (lacks(run, "RESEND_API_KEY")) {
    const made = await run.act(`make a key that can only send from ${name}`, () =>
      resend.createSendingKey(nameOf(options.environment), domain?.id ?? ""),
    );
    if (made) secrets.RESEND_API_KEY = made;
  }
  if (!lacks(run, "RESEND_WEBHOOK_SECRET")) return;
  const endpoint = `${installation.siteUrl}/webhooks/resend`;
  const webhook = await resend.webhookAt(endpoint);
  const secret = webhook
    ? await resend.webhookSecret(webhook)
    : await run.act(`have Resend tell ${endpoint} what becomes of letters`, () =>
        resend.createWebhook(endpoint),
      );
  if (secret) secrets.RESEND_WEBHOOK_SECRET = secret;
}

function domainOf({ world }: Run): string {
  return world.brand.sender.address.split("@")[1] ?? "";
}

/** Prints the domain's records and whether each stands; asks Resend to look as well where it has not found them. */
export async function checkMailDomain({ world, ...run }: Run, resend: Resend): Promise<Finding> {
  const name = domainOf({ world, ...run });
  const domain = await resend.domain(name, false);
  const records = await checkRecords(world.dns, name, domain?.records ?? []);
  world.print(`\nDNS of ${name}:`);
  for (const { record, type, name: at, value, priority, found } of records) {
    const what = [type, at, ...(priority ? [priority] : []), value].join(" ");
    world.print(`  ${found ? "stands " : "MISSING"}  ${record.padEnd(5)}  ${what}`);
  }
  world.print("");
  const status = domain?.status ?? "unknown";
  if (domain && status !== "verified") await resend.verify(domain.id);
  return {
    what: `Resend may send for ${name}`,
    ok: status === "verified",
    mend: `It says "${status}": put the records above into your DNS, wait some minutes, and run the same command again.`,
  };
}
