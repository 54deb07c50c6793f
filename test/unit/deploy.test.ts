import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wholeName } from "../../dev/deploy/dns.ts";
import { newCode, open, seal } from "../../dev/deploy/keys.ts";
import { readOptions } from "../../dev/deploy/options.ts";
import { runDeploy } from "../../dev/deploy/run-deploy.ts";
import { brand } from "../../src/brand.ts";
import { CODE, type Rehearsal, SITE, startRehearsal } from "../standins/deploy-world.ts";

const SECRETS = [
  "ADMIN_TOKEN",
  "ENCRYPTION_KEYS",
  "LOOKUP_KEY",
  "RESEND_API_KEY",
  "RESEND_WEBHOOK_SECRET",
  "SEALING_KEYS",
];

let stage: Rehearsal;
beforeEach(async () => {
  stage = await startRehearsal();
});
afterEach(() => stage.close());

const deploy = (...args: string[]) => runDeploy(stage.options(...args), stage.world);
const worker = (name = "hechtwijzer") => stage.cloudflare.workers.get(name);
const varsOf = (name?: string) =>
  Object.fromEntries((worker(name)?.bindings ?? []).map(({ name: key, text }) => [key, text]));
const sealed = () => open(readFileSync(join(stage.folder, "keys"), "utf8"), CODE);
/** Calls that change something. */
const changes = () =>
  [...stage.cloudflare.calls, ...stage.resend.calls].filter(
    (call) => !call.startsWith("GET") && !call.endsWith("/query"),
  );

describe("npm run deploy on a new account", () => {
  it("ends with a site that runs: a database in the EU with its tables, keys, mail, the plan and the sites", async () => {
    const findings = await deploy("--sites", "https://praktijk.test,https://www.praktijk.test");
    expect(findings.filter(({ ok, what }) => !ok && !what.startsWith("Resend may send"))).toEqual([]);
    const [database] = [...stage.cloudflare.databases.values()];
    expect(database?.jurisdiction).toBe("eu");
    expect(database?.sqlite.prepare("SELECT count(*) AS n FROM sender").get()).toEqual({ n: 1 });
    expect([...(worker()?.secrets.keys() ?? [])].sort()).toEqual(SECRETS);
    expect(varsOf()).toMatchObject({
      ENVIRONMENT: "production",
      PLAN: "paid",
      SITE_URL: SITE,
      ALLOWED_ORIGINS: "https://praktijk.test,https://www.praktijk.test",
    });
    expect(stage.resend.webhooks).toMatchObject([{ endpoint: `${SITE}/webhooks/resend` }]);
    expect(stage.resend.keys).toEqual([
      { name: "hechtwijzer", permission: "sending_access", domain_id: "domain-1" },
    ]);
  });

  it("keeps a sealed copy of every key that the Worker got, which its code alone opens", async () => {
    await deploy();
    expect(sealed()).toEqual(Object.fromEntries(worker()?.secrets ?? []));
    expect(() => open(readFileSync(join(stage.folder, "keys"), "utf8"), "ANOTHER-CODE")).toThrow(
      /does not open/,
    );
    const text = stage.said.join("\n");
    for (const secret of Object.values(sealed())) expect(text).not.toContain(secret);
  });

  it("says which DNS records are needed and which stand, and sends no mail before Resend may", async () => {
    const findings = await deploy();
    expect(stage.said.join("\n")).toMatch(/stands +SPF +MX send\.praktijk\.test 10 feedback-smtp/);
    expect(stage.said.join("\n")).toMatch(/stands +DMARC +TXT _dmarc\.praktijk\.test/);
    expect(findings.find(({ what }) => what.startsWith("Resend may send"))?.ok).toBe(false);
    expect(findings.some(({ what }) => what.includes("come back"))).toBe(false);
  });

  it("refuses the example practice, and touches nothing", async () => {
    await expect(runDeploy(stage.options(), { ...stage.world, brand })).rejects.toThrow(/brand\.json/);
    expect([...stage.cloudflare.calls, ...stage.resend.calls]).toEqual([]);
  });

  it("says everything and does nothing with --dry-run", async () => {
    await deploy("--dry-run");
    expect(changes()).toEqual([]);
    expect(existsSync(join(stage.folder, "keys"))).toBe(false);
    expect(existsSync(join(stage.folder, "production.json"))).toBe(false);
    const would = stage.said.filter((line) => line.startsWith("would")).map((line) => line.slice(7));
    expect(would).toEqual([
      "make the database hechtwijzer, under the jurisdiction eu, for ever",
      "lay out its tables",
      "register praktijk.test with Resend, in the EU",
      "make a key that can only send from praktijk.test",
      `have Resend tell ${SITE}/webhooks/resend what becomes of letters`,
      expect.stringMatching(/^make ENCRYPTION_KEYS, .* and seal a copy into/),
      expect.stringMatching(/^deploy to https:\/\/quiz\.praktijk\.test, with /),
    ]);
  });
});

describe("npm run deploy once more", () => {
  it("is an upgrade: it asks nothing, makes nothing twice, and leaves every key as it is", async () => {
    await deploy();
    const before = new Map(worker()?.secrets);
    stage.cloudflare.calls.length = 0;
    stage.resend.calls.length = 0;
    const options = { ...stage.options(), siteUrl: undefined };
    await runDeploy(options, { ...stage.world, env: { ...stage.world.env, RESEND_KEY: undefined } });
    expect(changes()).toEqual([expect.stringMatching(/^PUT .*\/workers\/scripts\/hechtwijzer$/)]);
    expect(new Map(worker()?.secrets)).toEqual(before);
    expect(worker()?.uploads).toBe(2);
  });

  it("tries the mail once Resend may send: out by the cron, and back by the webhook", async () => {
    await deploy();
    const world = { ...stage.world, env: { ...stage.world.env, ADMIN_TOKEN: "the desk's key" } };
    const findings = await runDeploy(stage.options("--check-mail"), world);
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(findings.map(({ what }) => what)).toEqual(
      expect.arrayContaining(
        ["delivered", "bounced", "complained"].map((fate) => `a mail that is ${fate} is seen to come back`),
      ),
    );
  });

  it.each([
    ["the database", /POST .*\/d1\/database$/],
    ["the database", /POST .*\/query$/],
    ["mail", /GET \/domains$/],
    ["mail", /POST \/domains$/],
    ["mail", /POST \/api-keys$/],
    ["mail", /POST \/webhooks$/],
    ["the Worker", /PUT .*\/workers\/scripts/],
  ])("goes on from where it stopped at %s (%s)", async (where, call) => {
    stage.cloudflare.failOnce(call);
    stage.resend.failOnce(call);
    await expect(deploy()).rejects.toThrow(
      where === "mail" && /GET/.test(call.source) ? /Resend answered 500/ : `Stopped at ${where}.`,
    );
    const kept = existsSync(join(stage.folder, "keys")) ? sealed() : null;
    await deploy();
    expect([...(worker()?.secrets.keys() ?? [])].sort()).toEqual(SECRETS);
    expect(Object.fromEntries(worker()?.secrets ?? [])).toEqual(sealed());
    if (kept) expect(sealed()).toEqual(kept);
    expect(stage.cloudflare.databases.size).toBe(1);
    expect(stage.resend.webhooks).toHaveLength(1);
    expect(stage.resend.domains).toHaveLength(1);
  });
});

describe("npm run deploy that stops at the end", () => {
  it("uploads nothing where the keys can't be sealed, and goes on once they can", async () => {
    const nowhere = { ...stage.options(), keysFile: join(stage.folder, "no-such-folder", "keys") };
    await expect(runDeploy(nowhere, stage.world)).rejects.toThrow(
      /Stopped at the sealed copy .*no-such-folder/,
    );
    const noCode = { ...stage.world, env: { ...stage.world.env, KEYS_CODE: undefined } };
    await expect(runDeploy(stage.options(), noCode)).rejects.toThrow(
      /Stopped at the sealed copy .*KEYS_CODE/,
    );
    expect(worker()).toBeUndefined();
    await deploy();
    expect(sealed()).toEqual(Object.fromEntries(worker()?.secrets ?? []));
  });

  it("names the look from outside where that fails, and looks again without making anything twice", async () => {
    stage.resend.failOnce(/POST \/domains\/.*verify/);
    await expect(deploy()).rejects.toThrow(/Stopped at the look from outside\. Resend answered 500/);
    await deploy();
    expect(worker()?.uploads).toBe(2);
    expect([stage.cloudflare.databases.size, stage.resend.keys.length, stage.resend.webhooks.length]).toEqual(
      [1, 1, 1],
    );
  });

  it("says which look found a site wrong, and what to do, and finds it right the next time", async () => {
    const dead: typeof fetch = (input, init) =>
      String(input).startsWith(SITE)
        ? Promise.reject(new Error("no such host"))
        : stage.world.fetch(input, init);
    const found = await runDeploy(stage.options(), { ...stage.world, fetch: dead });
    expect(found.filter(({ ok }) => !ok).map(({ what }) => what)).toEqual(
      expect.arrayContaining([`${SITE}/healthz says that letters go out`, "a sheet of answers gets a score"]),
    );
    expect(stage.said.join("\n")).toMatch(/WRONG .*healthz.*\n +Nothing answers at this address/);
    expect(stage.said.at(-1)).toMatch(/Mend what is marked WRONG, and run the same command again/);
    const again = await deploy();
    expect(again.filter(({ ok, what }) => !ok && !what.startsWith("Resend may send"))).toEqual([]);
  });
});

describe("npm run deploy -- --env staging", () => {
  it("makes a second site that shares nothing with the first, and may mail one address", async () => {
    await deploy();
    const keys = join(stage.folder, "staging-keys");
    await deploy("--env", "staging", "--mail-only-to", "dev@praktijk.test", "--keys-file", keys);
    expect([...stage.cloudflare.databases.values()].map(({ name }) => name)).toEqual([
      "hechtwijzer",
      "hechtwijzer-staging",
    ]);
    const [first, second] = [worker(), worker("hechtwijzer-staging")];
    for (const name of SECRETS.filter((each) => each !== "RESEND_WEBHOOK_SECRET"))
      expect(first?.secrets.get(name), name).not.toBe(second?.secrets.get(name));
    expect(varsOf("hechtwijzer-staging")).toMatchObject({
      ENVIRONMENT: "staging",
      MAIL_ONLY_TO: "dev@praktijk.test",
    });
  });

  it("says what it needs where nobody is there to ask", async () => {
    await expect(deploy("--env", "staging")).rejects.toThrow(/--mail-only-to/);
    expect(() => readOptions(["--env", "acceptance"])).toThrow(/production, staging/);
    expect(() => readOptions(["--siteurl", "x"])).toThrow(/--site-url/);
  });
});

describe("the sealed copy", () => {
  it("has a code that can be typed from paper", () => {
    const code = newCode();
    expect(code).toMatch(/^([2-9A-HJ-NP-Z]{5}-){5}[2-9A-HJ-NP-Z]{5}$/);
    expect(open(seal({ A: "b" }, code), ` ${code.toLowerCase().replaceAll("-", " ")} `)).toEqual({ A: "b" });
  });
});

describe("a DNS record that Resend names", () => {
  it.each([
    ["send", "praktijk.test", "send.praktijk.test"],
    ["resend._domainkey", "praktijk.test", "resend._domainkey.praktijk.test"],
    ["send.mail", "mail.praktijk.test", "send.mail.praktijk.test"],
    ["send.mail.praktijk.test", "mail.praktijk.test", "send.mail.praktijk.test"],
    ["@", "praktijk.test", "praktijk.test"],
  ])("%s of %s is %s", (name, domain, whole) => {
    expect(wholeName(name, domain)).toBe(whole);
  });
});
