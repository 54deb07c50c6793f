import { afterEach, describe, expect, it, vi } from "vitest";
import { ask, letter, lettersTo, setUp } from "./support.ts";

afterEach(() => vi.unstubAllGlobals());

describe("a scripted fault", () => {
  it("answers the next call with its status and name, and then things work again", async () => {
    const { mailbox, resend } = setUp();
    const answer = await mailbox.handle(
      ask("POST", "/faults", { name: "daily_quota_exceeded", retryAfter: 60 }),
    );
    expect(answer.status).toBe(201);
    const first = await resend.emails.send(letter);
    expect(first.error).toMatchObject({ statusCode: 429, name: "daily_quota_exceeded" });
    expect(first.headers).toMatchObject({ "retry-after": "60", "ratelimit-limit": "1000" });
    expect((await resend.emails.send(letter)).error).toBeNull();
    expect(mailbox.emails()).toHaveLength(1);
  });

  it.each([
    [401, "missing_api_key"],
    [403, "invalid_api_key"],
    [409, "concurrent_idempotent_requests"],
    [422, "validation_error"],
    [429, "rate_limit_exceeded"],
    [500, "application_error"],
    [503, "service_unavailable"],
  ])("with status %d is called %s unless told otherwise", async (status, name) => {
    const { mailbox, resend } = setUp();
    mailbox.faults.add({ status });
    expect((await resend.emails.send(letter)).error).toMatchObject({ statusCode: status, name });
  });

  it("may carry a name that nobody knows yet", async () => {
    const { mailbox, resend } = setUp();
    mailbox.faults.add({ status: 451, name: "tomorrow_error" });
    expect((await resend.emails.send(letter)).error).toMatchObject({
      statusCode: 451,
      name: "tomorrow_error",
    });
  });

  it("may answer as a broken gateway does, without JSON", async () => {
    const { mailbox, resend } = setUp();
    mailbox.faults.add({ status: 502, text: "<h1>Bad gateway</h1>" });
    expect((await resend.emails.send(letter)).error).toMatchObject({
      statusCode: 502,
      name: "application_error",
    });
  });

  it("may answer 500 though the letters were accepted", async () => {
    const { mailbox, resend } = setUp();
    mailbox.faults.add({ status: 500, accepts: true });
    expect((await resend.emails.send(letter, { idempotencyKey: "b1.0" })).error).toMatchObject({
      statusCode: 500,
    });
    expect(mailbox.emails()).toHaveLength(1);
    expect((await resend.emails.send(letter, { idempotencyKey: "b1.0" })).data).toEqual({ id: "id-1" });
  });

  it("cuts the connection before anything is accepted", async () => {
    const { mailbox, resend } = setUp();
    mailbox.faults.add({ drop: "before" });
    const { error, headers } = await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    expect(error).toMatchObject({ statusCode: null, name: "application_error" });
    expect(headers).toBeNull();
    expect(mailbox.emails()).toEqual([]);
    expect(mailbox.calls()).toMatchObject([{ answer: null, dropped: "before", accepted: [] }]);
    expect((await resend.emails.send(letter, { idempotencyKey: "b1.0" })).data).toEqual({ id: "id-1" });
  });

  it("cuts the connection after the letters were accepted, whose answer waits under the key", async () => {
    const { mailbox, resend } = setUp();
    mailbox.faults.add({ drop: "after" });
    const { error } = await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    expect(error).toMatchObject({ statusCode: null });
    expect(mailbox.emails()).toHaveLength(1);
    expect(mailbox.calls()).toMatchObject([{ answer: null, dropped: "after", accepted: ["id-1"] }]);
    expect((await resend.emails.send(letter, { idempotencyKey: "b1.0" })).data).toEqual({ id: "id-1" });
  });

  it("that delays lets the caller give up while the provider works on", async () => {
    let arrive: () => void = () => {};
    const { mailbox, resend } = setUp({ sleep: () => new Promise<void>((wake) => (arrive = wake)) });
    mailbox.faults.add({ delayMs: 30_000 });
    const hangUp = new AbortController();
    const sending = resend.emails.send(letter, { idempotencyKey: "b1.0", signal: hangUp.signal });
    await vi.waitFor(() => expect(mailbox.faults.queued()).toEqual([]));
    hangUp.abort();
    expect((await sending).error).toMatchObject({ statusCode: null });
    expect(mailbox.emails()).toEqual([]);
    arrive();
    await vi.waitFor(() => expect(mailbox.emails()).toHaveLength(1));
  });

  it("befalls as many calls as it says", async () => {
    const { mailbox, resend } = setUp();
    mailbox.faults.add({ status: 500, times: 2 });
    const errors = [];
    for (let call = 0; call < 3; call += 1) errors.push((await resend.emails.send(letter)).error?.statusCode);
    expect(errors).toEqual([500, 500, undefined]);
  });

  it("befalls only the path or the recipient that it names", async () => {
    const { mailbox, resend } = setUp();
    mailbox.faults.add(
      { status: 500, match: { path: "/emails/batch" } },
      { status: 503, match: { to: "B@lead.example" } },
    );
    expect((await resend.emails.send(letter)).error).toBeNull();
    expect((await resend.emails.send({ ...letter, to: "Bo <b@lead.example>" })).error).toMatchObject({
      statusCode: 503,
    });
    expect((await resend.batch.send([letter])).error).toMatchObject({ statusCode: 500 });
  });

  it("spoils one member of a batch, by its address or by its place", async () => {
    const { mailbox, resend } = setUp();
    const batch = lettersTo("a@lead.example", "b@lead.example");
    mailbox.faults.add({ memberAddress: "b@lead.example" }, { memberIndex: 0 }, { memberIndex: 0 });
    const permissive = { batchValidation: "permissive" } as const;
    expect((await resend.batch.send(batch, permissive)).data?.errors).toMatchObject([{ index: 1 }]);
    expect((await resend.batch.send(batch, permissive)).data?.errors).toMatchObject([{ index: 0 }]);
    expect((await resend.batch.send(batch)).error).toMatchObject({
      statusCode: 422,
      name: "validation_error",
    });
    expect(mailbox.emails().map(({ to }) => to[0])).toEqual(["a@lead.example", "b@lead.example"]);
  });

  it("can be listed and taken back, and a malformed one is refused", async () => {
    const { mailbox, resend } = setUp();
    await mailbox.handle(ask("POST", "/faults", [{ status: 500 }, { status: 503, times: 3 }]));
    const listed = await mailbox.handle(ask("GET", "/faults"));
    expect(await listed.json()).toEqual({
      faults: [
        { status: 500, times: 1 },
        { status: 503, times: 3 },
      ],
    });
    expect((await mailbox.handle(ask("DELETE", "/faults"))).status).toBe(204);
    expect((await resend.emails.send(letter)).error).toBeNull();
    for (const malformed of [{ status: 200 }, { drop: "sideways" }, { unknown: 1 }]) {
      expect((await mailbox.handle(ask("POST", "/faults", malformed))).status).toBe(422);
    }
  });
});
