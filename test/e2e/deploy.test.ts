import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runDeploy } from "../../dev/deploy/run-deploy.ts";
import { makeWrangler } from "../../dev/deploy/world.ts";
import { freePort, type RunningSite, runLocal } from "../../dev/run-local.ts";
import { newSecrets } from "../../dev/secrets.ts";
import { ACCOUNT } from "../standins/cloudflare.ts";
import { type Rehearsal, startRehearsal } from "../standins/deploy-world.ts";

let stage: Rehearsal;
let site: RunningSite | undefined;
let siteUrl: string;
beforeAll(async () => {
  siteUrl = `http://localhost:${await freePort(0, "PORT")}`;
  stage = await startRehearsal({ fetch, sleep: () => site?.tick() ?? Promise.resolve() });
});
afterAll(async () => {
  await site?.stop();
  await stage?.close();
});

/** What was uploaded, run on this machine: with those secrets, and a mailbox in Resend's place. */
async function runUploaded(): Promise<void> {
  const uploaded = stage.cloudflare.workers.get("hechtwijzer");
  const stateDir = join(stage.folder, "site");
  await mkdir(stateDir, { recursive: true });
  const secrets = { ...newSecrets(), ...Object.fromEntries(uploaded?.secrets ?? []) };
  await writeFile(join(stateDir, "secrets.json"), JSON.stringify(secrets));
  const port = Number(new URL(siteUrl).port);
  site = await runLocal({ port, mailboxPort: 0, stateDir, quiet: true, allowedOrigins: [], delivers: true });
}

describe("npm run deploy, by the wrangler that is installed", () => {
  it("brings an account from nothing to a site that answers, mails, and hears what became of its mail", async () => {
    const real = makeWrangler({
      ...process.env,
      ...{ CLOUDFLARE_API_TOKEN: "token", CLOUDFLARE_ACCOUNT_ID: ACCOUNT },
      CLOUDFLARE_API_BASE_URL: `${stage.cloudflare.url}/client/v4`,
    });
    const wrangler = async (args: readonly string[]) => {
      const printed = await real(args);
      if (args[0] === "deploy") await runUploaded();
      return printed;
    };
    // Resend may send for the domain from the beginning.
    stage.resend.domains.push({
      id: "domain-1",
      name: "praktijk.test",
      status: "verified",
      region: "eu-west-1",
    });
    const findings = await runDeploy(stage.options("--site-url", siteUrl), { ...stage.world, wrangler });
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(findings.map(({ what }) => what)).toEqual([
      `${siteUrl}/healthz says that letters go out`,
      "the quiz opens, with the headers that keep scripts of others out",
      "a sheet of answers gets a score",
      "the desk has a door, and it is shut",
      "Resend may send for praktijk.test",
      "the desk opens with its key",
      "the cron has ticked: a mail went out",
      "a mail that is delivered is seen to come back",
      "a mail that is bounced is seen to come back",
      "a mail that is complained is seen to come back",
    ]);
    const worker = stage.cloudflare.workers.get("hechtwijzer");
    expect(worker?.crons).toEqual(["* * * * *", "* 3 * * *"]);
    const bound = Object.fromEntries((worker?.bindings ?? []).map(({ name, type }) => [name, type]));
    expect(bound).toMatchObject({
      DB: expect.anything(),
      SIGN_UP_LIMITER: "ratelimit",
      SITE_URL: "plain_text",
    });
    const [database] = [...stage.cloudflare.databases.values()];
    expect(database?.jurisdiction).toBe("eu");
    expect(database?.sqlite.prepare("SELECT count(*) AS n FROM sender").get()).toEqual({ n: 1 });
  });
});
