import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withRunbook } from "../../dev/runbook/write-runbook.ts";
import type { SenderFindings } from "../../src/email/sender-check.ts";
import { signTexts } from "../../src/texts/desk/signs.ts";
import { type HealthFacts, SIGN_IDS, signsOf } from "../../src/usecases/desk/signs.ts";

const NOW = Date.UTC(2026, 10, 23, 9);
const HOUR = 3_600_000;
const well: HealthFacts = {
  waitingSince: null,
  pausedUntil: 0,
  pauseReason: null,
  bad: false,
  unknown: 0,
  failed: 0,
  stoppedAt: null,
  newslettersStoppedAt: null,
  seriesStopped: [],
  brakedAt: null,
  webhookAt: NOW - HOUR,
  webhookRefusedAt: null,
  cronAt: NOW - HOUR,
  nightAt: NOW - 6 * HOUR,
  hasWebhookSecret: true,
  isExampleBrand: false,
  findings: {
    domain: "verified",
    dmarc: "found",
    quota: { dayLimit: 100, monthUsed: 900, monthLimit: 3_000 },
  },
  plan: "free",
  sizeBytes: 20_000_000,
  sentToday: 20,
  rowsToday: 900,
  outdated: 0,
  delivered: 1_000,
  hardBounced: 0,
  complained: 0,
  sentLately: 20,
  heardLately: 20,
  refusedLately: 0,
  unpressed: 0,
};
const told = (change: Partial<SenderFindings>) => ({ ...(well.findings as SenderFindings), ...change });
const signs = (facts: Partial<HealthFacts>) => signsOf({ ...well, ...facts }, NOW).map(({ id }) => id);

describe("the signs of health", () => {
  it("are none while all is well, or on a new installation", () => {
    expect(signs({})).toEqual([]);
    expect(
      signs({ webhookAt: null, cronAt: null, nightAt: null, delivered: 0, sentLately: 0, heardLately: 0 }),
    ).toEqual([]);
  });

  it.each<[string, Partial<HealthFacts>, string]>([
    ["all mail is stopped", { stoppedAt: NOW }, "all-stopped"],
    ["newsletters are stopped", { newslettersStoppedAt: NOW }, "newsletters-stopped"],
    ["a series is stopped", { seriesStopped: ["anxious"] }, "series-stopped"],
    ["the brake holds", { brakedAt: NOW }, "brake"],
    ["hundreds of confirmations are pressed by nobody", { unpressed: 500 }, "sign-ups-held"],
    ["letters are late", { waitingSince: NOW - HOUR }, "letters-late"],
    ["the sender rests", { pausedUntil: NOW + HOUR, pauseReason: "quota" }, "sender-rests"],
    ["11% complain", { complained: 110 }, "complaints"],
    ["16% bounce", { hardBounced: 160 }, "hard-bounces"],
    ["there is no webhook secret while letters go", { hasWebhookSecret: false }, "webhook-no-secret"],
    ["webhooks are refused", { webhookRefusedAt: NOW }, "webhook-refused"],
    ["nothing is heard of letters that went", { heardLately: 0 }, "webhook-silent"],
    [
      "the provider may not send for the domain",
      { findings: told({ domain: "unverified" }) },
      "sender-domain",
    ],
    ["the domain has no DMARC", { findings: told({ dmarc: "missing" }) }, "no-dmarc"],
    ["the day's mails are nearly used up", { sentToday: 80 }, "quota-near"],
    [
      "the month's are",
      { findings: told({ quota: { dayLimit: null, monthUsed: 2_390, monthLimit: 3_000 } }) },
      "quota-near",
    ],
    ["the day's rows are", { rowsToday: 80_000 }, "rows-near"],
    ["the database is nearly full", { sizeBytes: 400_000_000 }, "database-full"],
    ["cron is silent", { cronAt: NOW - 3 * HOUR }, "cron-silent"],
    ["the night was missed", { nightAt: NOW - 31 * HOUR }, "night-missed"],
    ["letters failed", { failed: 1 }, "letters-failed"],
    ["letters are unknown", { unknown: 1 }, "letters-unknown"],
    ["a letter can't be laid out anew", { outdated: 1 }, "letter-outdated"],
    ["the brand is the example's", { isExampleBrand: true }, "brand-example"],
  ])("say so where %s", (_, facts, sign) => {
    expect(signs(facts)).toEqual([sign]);
  });

  it("judge no rate from few letters, and no silence while nothing goes", () => {
    expect(signs({ delivered: 499, complained: 400, hardBounced: 400 })).toEqual([]);
    expect(signs({ sentLately: 0, heardLately: 0, hasWebhookSecret: false })).toEqual([]);
  });

  it("judge a paid plan by its own limits, and nothing by what nobody knows", () => {
    expect(signs({ plan: "paid", rowsToday: 1_000_000, sizeBytes: 400_000_000 })).toEqual([]);
    expect(
      signs({ findings: { domain: "unknown", dmarc: "unknown", quota: null }, sizeBytes: null }),
    ).toEqual([]);
    expect(signs({ findings: null })).toEqual([]);
  });

  it("put what stops letters first", () => {
    expect(signs({ unknown: 1, complained: 110, waitingSince: NOW - HOUR })).toEqual([
      "letters-late",
      "complaints",
      "letters-unknown",
    ]);
  });

  it("have a sentence and a remedy each, and docs/operate.md says what each means and what to do in order", () => {
    expect(Object.keys(signTexts("en")).sort()).toEqual([...SIGN_IDS].sort());
    const document = readFileSync("docs/operate.md", "utf8");
    expect(withRunbook(document)).toBe(document);
    for (const id of SIGN_IDS) {
      const [, section = ""] = document.split(`#### \`${id}\`\n`);
      expect(section, id).toContain(signTexts("en")[id].sentence);
      expect(section.split("####")[0], id).toMatch(/\n1\. /);
    }
  });
});
