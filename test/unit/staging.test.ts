/// <reference path="../simulation/d1-globals.d.ts" />
import { describe, expect, it } from "vitest";
import { type Unstable_Config as Config, unstable_readConfig as readConfig } from "wrangler";
import { makeDeps } from "../../src/deps.ts";
import type { OutgoingEmail } from "../../src/email/mailer.ts";
import { onlyTo } from "../../src/email/only-to.ts";
import { testSecrets } from "../support/secrets.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";

const production = readConfig({ config: "wrangler.toml", env: "" });
const staging = readConfig({ config: "wrangler.toml", env: "staging" });

/** Everything that the Worker finds in its environment, by name and kind. */
function bindings({ d1_databases, ratelimits = [], vars, assets }: Config): string[] {
  return [
    ...d1_databases.map(({ binding, migrations_dir }) => `database ${binding} ${migrations_dir}`),
    ...ratelimits.map(({ name, simple }) => `limit ${name} ${JSON.stringify(simple)}`),
    ...Object.keys(vars).map((name) => `variable ${name}`),
    `assets ${assets?.binding}`,
  ].sort();
}

const namesOf = ({ name, d1_databases, ratelimits = [] }: Config) => [
  name,
  ...d1_databases.map(({ database_name }) => database_name),
  ...ratelimits.map(({ namespace_id }) => namespace_id),
];

const environment = (changes: Record<string, string>) => ({
  ...testSecrets,
  DB: openSqliteD1().d1,
  ASSETS: { fetch: async () => new Response(null, { status: 404 }) },
  SITE_URL: "https://staging.praktijk.test",
  ENVIRONMENT: "staging",
  ...changes,
});

describe("staging", () => {
  it("has all that production has, crons and all, and shares no name with it", () => {
    expect(bindings(staging)).toEqual(bindings(production));
    expect(staging.triggers).toEqual(production.triggers);
    expect(staging.observability).toEqual(production.observability);
    expect(namesOf(staging).filter((name) => namesOf(production).includes(name))).toEqual([]);
  });

  it("does not start without the one address that it may mail", async () => {
    await expect(makeDeps(environment({}))).rejects.toThrow(/MAIL_ONLY_TO/);
    await expect(makeDeps(environment({ MAIL_ONLY_TO: "nobody" }))).rejects.toThrow(/MAIL_ONLY_TO/);
    await expect(makeDeps(environment({ MAIL_ONLY_TO: "dev@praktijk.test" }))).resolves.toBeDefined();
  });

  it("writes to that address whoever a letter is for, and to the mailboxes that nobody reads", async () => {
    const to: string[] = [];
    const mailer = onlyTo(
      {
        async sendBatch(emails) {
          to.push(...emails.map((email) => email.to));
          return { answer: { kind: "accepted", failed: [] }, pace: null };
        },
      },
      "dev@praktijk.test",
    );
    const mails = ["noor@post.example", "bounced+1@resend.dev"].map(
      (address) => ({ to: address }) as OutgoingEmail,
    );
    await mailer.sendBatch(mails, "key", 1);
    expect(to).toEqual(["dev@praktijk.test", "bounced+1@resend.dev"]);
  });
});
