import { afterEach, describe, expect, it, vi } from "vitest";
import { letter, lettersTo, setUp } from "./support.ts";

afterEach(() => vi.unstubAllGlobals());

describe("the rate limit", () => {
  it("says on every answer what is left and when it resets", async () => {
    const { time, resend } = setUp({ limits: { perSecond: 2 } });
    const first = await resend.emails.send(letter);
    expect(first.headers).toMatchObject({
      "ratelimit-limit": "2",
      "ratelimit-remaining": "1",
      "ratelimit-reset": "1",
    });
    time.now += 400;
    const refused = await resend.emails.send({ ...letter, to: "nobody" });
    expect(refused.headers).toMatchObject({ "ratelimit-remaining": "0" });
  });

  it("refuses the next call of the second with 429 and retry-after, and takes it in the next second", async () => {
    const { mailbox, time, resend } = setUp({ limits: { perSecond: 2 } });
    await resend.emails.send(letter);
    await resend.emails.send(letter);
    const third = await resend.emails.send(letter);
    expect(third.error).toMatchObject({ statusCode: 429, name: "rate_limit_exceeded" });
    expect(third.headers).toMatchObject({ "retry-after": "1" });
    time.now += 999;
    expect((await resend.emails.send(letter)).error).toMatchObject({ statusCode: 429 });
    time.now += 1;
    expect((await resend.emails.send(letter)).error).toBeNull();
    expect(mailbox.emails()).toHaveLength(3);
  });

  it("does not lock anybody out when the clock steps back", async () => {
    const { time, resend } = setUp({ limits: { perSecond: 1 } });
    await resend.emails.send(letter);
    time.now -= 3_600_000;
    expect((await resend.emails.send(letter)).error).toBeNull();
  });

  it("is 5 a second unless told", async () => {
    const { resend } = setUp({ limits: {} });
    expect((await resend.emails.send(letter)).headers).toMatchObject({ "ratelimit-limit": "5" });
  });
});

describe("the quotas", () => {
  it("refuse a whole batch that does not fit into the day, and take it on the next", async () => {
    const { mailbox, time, resend } = setUp({ limits: { perSecond: 100, daily: 3 } });
    await resend.batch.send(lettersTo("a@lead.example", "b@lead.example"));
    const refused = await resend.batch.send(lettersTo("c@lead.example", "d@lead.example"));
    expect(refused.error).toMatchObject({ statusCode: 429, name: "daily_quota_exceeded" });
    expect(mailbox.emails()).toHaveLength(2);
    expect((await resend.emails.send(letter)).error).toBeNull();
    time.now += 24 * 60 * 60 * 1000;
    expect((await resend.batch.send(lettersTo("c@lead.example", "d@lead.example"))).error).toBeNull();
  });

  it("count each recipient of the month, copies included", async () => {
    const { time, resend } = setUp({ limits: { perSecond: 100, monthly: 3 } });
    await resend.emails.send({ ...letter, cc: "b@lead.example", bcc: "c@lead.example" });
    time.now += 24 * 60 * 60 * 1000;
    expect((await resend.emails.send(letter)).error).toMatchObject({ name: "monthly_quota_exceeded" });
    time.now = Date.UTC(2026, 11, 1);
    expect((await resend.emails.send(letter)).error).toBeNull();
  });
});
