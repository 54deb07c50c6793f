import { describe, expect, it } from "vitest";
import type { MailerAnswer, OutgoingEmail } from "../../../src/email/mailer.ts";
import { tick } from "../../../src/usecases/letters/tick.ts";
import { smallDeps } from "../../simulation/small-deps.ts";
import { migrate } from "../../support/migrations.ts";
import { openSqliteD1 } from "../../support/sqlite-d1.ts";

const MONDAY = Date.UTC(2026, 10, 23, 9);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ACCEPTED: MailerAnswer = { kind: "accepted", failed: [] };

/** Others, who become due one after the other: what was accepted before a refusal proves nothing, so somebody must follow. */
const FOLLOWERS = 10;
const FOLLOWERS_APART = 20 * MINUTE;

/** So many readers who are due, and their followers; and a provider that answers each call as told. */
function practice(count: number, answer: (to: string[], subject?: string) => MailerAnswer) {
  const { d1, sqlite } = openSqliteD1();
  migrate(sqlite);
  sqlite.exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count + FOLLOWERS})
    INSERT INTO leads (id, email_hash, email_enc, locale, time_zone, status, created_at, confirmed_at)
      SELECT printf('lead%012d', i), 'h' || i, '1:r' || i, 'nl', 'Europe/Amsterdam', 'active', 1, 1 FROM n;
    INSERT INTO enrollments (lead_id, sequence, step, due_at, state)
      SELECT id, 'general', 'look-front-door', ${MONDAY} + max(0, substr(id, 5) - ${count}) * ${FOLLOWERS_APART}, 'active'
      FROM leads;`);
  const clock = { now: MONDAY };
  const calls: string[][] = [];
  const got: string[] = [];
  const deps = smallDeps(d1, "t", clock, (emails: readonly OutgoingEmail[]) => {
    const to = emails.map((email) => email.to);
    calls.push(to);
    const given = answer(to, emails[0]?.subject);
    if (given.kind === "accepted") got.push(...to);
    return given;
  });
  const pass = async (ms: number) => {
    for (const until = clock.now + ms; clock.now < until; clock.now += MINUTE) await tick(deps);
  };
  const failed = () => sqlite.prepare("SELECT lead_id, reason FROM sends WHERE state = 'failed'").all();
  return { sqlite, calls, got, pass, failed };
}

const refusal = (reason: string, aboutUs: boolean): MailerAnswer => ({ kind: "refused", reason, aboutUs });

describe("a call that is refused as a whole", () => {
  it.each([
    ["451-security_error", false],
    ["403-validation_error", true],
    ["401-restricted_api_key", true],
    ["413-too_large", false],
    ["422-validation_error", false],
  ])(
    "for one reader (%s) sets that letter aside by its cause, and everybody else gets theirs",
    async (why, us) => {
      const { got, pass, failed } = practice(21, (to) => (to.includes("r7") ? refusal(why, us) : ACCEPTED));
      await pass(6 * HOUR);
      expect(new Set(got).size).toBe(20 + FOLLOWERS);
      expect(got).toHaveLength(20 + FOLLOWERS);
      expect(failed()).toEqual([{ lead_id: "lead000000000007", reason: why }]);
    },
  );

  it("for two readers sets both aside", async () => {
    const { got, pass, failed } = practice(100, (to) =>
      to.includes("r1") || to.includes("r99") ? refusal("451-security_error", false) : ACCEPTED,
    );
    await pass(8 * HOUR);
    expect([got.length, failed().length]).toEqual([98 + FOLLOWERS, 2]);
  });

  it.each([
    ["401-missing_api_key", true],
    ["451-security_error", false],
  ])("for us (%s) makes everybody wait after at most eight calls, and blames nobody", async (why, us) => {
    let broken = true;
    const { calls, got, pass, failed } = practice(250, () => (broken ? refusal(why, us) : ACCEPTED));
    await pass(30 * MINUTE);
    expect(calls.length).toBeLessThanOrEqual(8);
    await pass(3 * HOUR);
    expect([got, failed()]).toEqual([[], []]);
    broken = false;
    await pass(4 * HOUR);
    expect(new Set(got).size).toBe(250 + FOLLOWERS);
    expect(failed()).toEqual([]);
  });

  it("for us blames nobody where another letter of the same reader would be accepted: that tells nothing", async () => {
    let letter: string | undefined;
    let broken = true;
    const { sqlite, got, pass, failed } = practice(1, (_, subject) => {
      if (letter === undefined) {
        letter = subject;
        return { kind: "rate-limited", waitMs: 3 * MINUTE };
      }
      return broken && subject !== letter ? refusal("403-invalid_api_key", true) : ACCEPTED;
    });
    sqlite.exec(`UPDATE enrollments SET due_at = due_at + ${24 * HOUR} WHERE lead_id <> 'lead000000000001'`);
    await pass(MINUTE);
    sqlite.exec(`INSERT INTO enrollments (lead_id, sequence, step, due_at, state)
      VALUES ('lead000000000001', 'confirmation', '1', 0, 'active')`);
    await pass(12 * HOUR);
    expect([got, failed()]).toEqual([[], []]);
    broken = false;
    await pass(24 * HOUR);
    expect(failed()).toEqual([]);
    expect(got.filter((to) => to === "r1")).toHaveLength(2);
  });

  it("of the only reader there is: asks again, and hourly where it looks like us, until another tells", async () => {
    const { calls, pass, failed } = practice(1, () => refusal("403-invalid_api_key", true));
    await pass(6 * HOUR);
    expect(failed()).toEqual([]);
    expect(calls.length).toBeLessThanOrEqual(10);
  });
});
