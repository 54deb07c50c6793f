import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readInstallation } from "../../dev/deploy/installation.ts";
import { runDeploy } from "../../dev/deploy/run-deploy.ts";
import { checkInstallation } from "../../dev/doctor/check-installation.ts";
import { checkMachine, type Machine } from "../../dev/doctor/check-machine.ts";
import { API_KEY, type Rehearsal, startRehearsal } from "../standins/deploy-world.ts";

const wrong = (findings: { what: string; ok: boolean; mend: string }[]) =>
  findings.filter(({ ok }) => !ok).map(({ what, mend }) => `${what}: ${mend}`);

describe("npm run doctor on a machine", () => {
  const whole: Machine = {
    root: process.cwd(),
    nodeVersion: JSON.parse(readFileSync("package.json", "utf8")).devDependencies.node,
    ports: {},
    launchBrowser: async () => ({ version: () => "153", close: async () => {} }),
  };

  it("finds nothing wrong where all is right", async () => {
    expect(wrong(await checkMachine(whole))).toEqual([]);
  });

  it("says of each thing that is wrong how to mend it", async () => {
    const root = mkdtempSync(join(tmpdir(), "hechtwijzer-doctor-"));
    const devDependencies = { node: "24.21.0", wrangler: "1.0.0" };
    writeFileSync(join(root, "package.json"), JSON.stringify({ devDependencies }));
    writeFileSync(join(root, "brand.json"), "{");
    const server = createServer().listen(0, "localhost");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    const launchBrowser = () => Promise.reject(new Error("No Chromium or Chrome found: install one."));
    const found = wrong(
      await checkMachine({ root, nodeVersion: "20.1.0", ports: { PORT: port }, launchBrowser }),
    );
    server.close();
    rmSync(root, { recursive: true });
    expect(found).toEqual([
      expect.stringMatching(/^Node 20\.1\.0 .*should be 24\.21\.0/),
      expect.stringMatching(/every package.*node, wrangler/),
      expect.stringMatching(new RegExp(`port ${port} .*PORT=${port + 10}`)),
      expect.stringMatching(/No Chromium or Chrome found: install one/),
      expect.stringMatching(/brand\.json.*no JSON/),
    ]);
  });
});

describe("npm run doctor on an installation", () => {
  let stage: Rehearsal;
  beforeEach(async () => {
    stage = await startRehearsal();
    await runDeploy(stage.options(), stage.world);
  });
  afterEach(() => stage.close());
  const look = async (world = stage.world) => {
    const options = stage.options();
    return wrong(await checkInstallation(world, "production", await readInstallation(options, world)));
  };

  it("finds nothing wrong once all is deployed and Resend may send", async () => {
    expect(await look()).toEqual([]);
  });

  it("says the desk's own signs of health, with what to do, to whoever has the API key", async () => {
    const asked = (key: string) => look({ ...stage.world, env: { ...stage.world.env, API_KEY: key } });
    expect(await asked(API_KEY)).toEqual([
      expect.stringMatching(
        /^The letter that has waited longest is 40 minutes late\.: See at Resend .*letters-late/,
      ),
    ]);
    expect(await asked("another key")).toEqual([expect.stringMatching(/API_KEY is not the Worker's/)]);
  });

  it("names what is missing: a sign-in, a secret, a table, DNS, the webhook, minutes on the clock", async () => {
    stage.cloudflare.workers.get("hechtwijzer")?.secrets.delete("LOOKUP_KEY");
    const [database] = [...stage.cloudflare.databases.values()];
    database?.sqlite.exec("DELETE FROM d1_migrations WHERE name > '0002'");
    stage.resend.webhooks.length = 0;
    const dns = { txt: async () => [], mx: async () => [], cname: async () => [] };
    const found = await look({ ...stage.world, dns, now: () => Date.UTC(2020, 0, 1) });
    expect(found).toEqual([
      expect.stringMatching(/tables.*npm run deploy/),
      expect.stringMatching(/LOOKUP_KEY/),
      expect.stringMatching(/Missing: MX send\.praktijk\.test/),
      expect.stringMatching(/no webhook/),
      expect.stringMatching(/clock .* minutes off/),
    ]);
    const signedOut = { ...stage.world, wrangler: () => Promise.reject(new Error("not logged in")) };
    expect((await look(signedOut))[0]).toMatch(/wrangler login/);
  });
});
