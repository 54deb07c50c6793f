import { afterEach, describe, expect, it, vi } from "vitest";
import { letter, lettersTo, setUp } from "./support.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

afterEach(() => vi.unstubAllGlobals());

describe("an idempotency key", () => {
  it("gets the first answer again for the same payload, and sends nothing twice", async () => {
    const { mailbox, resend } = setUp();
    const batch = lettersTo("a@lead.example", "nobody");
    const options = { idempotencyKey: "b1.0", batchValidation: "permissive" } as const;
    const first = await resend.batch.send(batch, options);
    const second = await resend.batch.send(batch, options);
    expect(second.data).toEqual(first.data);
    expect(mailbox.emails()).toHaveLength(1);
    expect(mailbox.calls().map(({ accepted }) => accepted)).toEqual([["id-1"], []]);
  });

  it("is refused with 409 invalid_idempotent_request for another payload", async () => {
    const { mailbox, resend } = setUp();
    await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    const { error } = await resend.emails.send({ ...letter, subject: "Anders" }, { idempotencyKey: "b1.0" });
    expect(error).toMatchObject({ statusCode: 409, name: "invalid_idempotent_request" });
    expect(mailbox.emails()).toHaveLength(1);
  });

  it("is refused with the same 409 for the same payload at the other address", async () => {
    const { resend } = setUp();
    await resend.post("/emails", letter, { idempotencyKey: "b1.0" });
    const { error } = await resend.post("/emails/batch", letter, { idempotencyKey: "b1.0" });
    expect(error).toMatchObject({ statusCode: 409, name: "invalid_idempotent_request" });
  });

  it("is refused with 409 concurrent_idempotent_requests while its first request is in progress", async () => {
    let arrive: () => void = () => {};
    const sleep = () => new Promise<void>((wake) => (arrive = wake));
    const { mailbox, resend } = setUp({ sleep });
    mailbox.faults.add({ delayMs: 1_000 });
    const slow = resend.emails.send(letter, { idempotencyKey: "b1.0" });
    await vi.waitFor(() => expect(mailbox.faults.queued()).toEqual([]));
    const meanwhile = await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    expect(meanwhile.error).toMatchObject({ statusCode: 409, name: "concurrent_idempotent_requests" });
    arrive();
    expect((await slow).data).toEqual({ id: "id-1" });
    expect((await resend.emails.send(letter, { idempotencyKey: "b1.0" })).data).toEqual({ id: "id-1" });
  });

  it("is kept for 24 hours and no longer", async () => {
    const { mailbox, time, resend } = setUp();
    await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    time.now += DAY_MS - 1;
    expect((await resend.emails.send(letter, { idempotencyKey: "b1.0" })).data).toEqual({ id: "id-1" });
    time.now += 1;
    expect((await resend.emails.send(letter, { idempotencyKey: "b1.0" })).data).toEqual({ id: "id-2" });
    expect(mailbox.emails()).toHaveLength(2);
  });

  it("expires even where a clock that stepped back has put a younger key before it", async () => {
    const { time, resend } = setUp();
    await resend.emails.send(letter, { idempotencyKey: "late" });
    time.now -= DAY_MS;
    await resend.emails.send(letter, { idempotencyKey: "early" });
    time.now += DAY_MS;
    expect((await resend.emails.send(letter, { idempotencyKey: "early" })).data).toEqual({ id: "id-3" });
    expect((await resend.emails.send(letter, { idempotencyKey: "late" })).data).toEqual({ id: "id-1" });
  });

  it("is refused with 400 when it is empty or longer than 256 characters", async () => {
    const { mailbox, resend } = setUp();
    for (const key of ["", "k".repeat(257)]) {
      const { error } = await resend.post("/emails", letter, { headers: { "Idempotency-Key": key } });
      expect(error).toMatchObject({ statusCode: 400, name: "invalid_idempotency_key" });
    }
    expect((await resend.emails.send(letter, { idempotencyKey: "k".repeat(256) })).error).toBeNull();
    expect(mailbox.emails()).toHaveLength(1);
  });

  it("is free again after a refusal, unless the provider is set to keep refusals", async () => {
    const plain = setUp();
    await plain.resend.emails.send({ ...letter, to: "nobody" }, { idempotencyKey: "b1.0" });
    expect((await plain.resend.emails.send(letter, { idempotencyKey: "b1.0" })).error).toBeNull();
    const keeping = setUp({ quirks: { keepClientErrors: true } });
    await keeping.resend.emails.send({ ...letter, to: "nobody" }, { idempotencyKey: "b1.0" });
    const { error } = await keeping.resend.emails.send(letter, { idempotencyKey: "b1.0" });
    expect(error).toMatchObject({ statusCode: 409, name: "invalid_idempotent_request" });
  });

  it("keeps a scripted 500 too where the provider is set to keep those", async () => {
    const { mailbox, resend } = setUp({ quirks: { keepServerErrors: true } });
    mailbox.faults.add({ status: 500 });
    await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    const { error } = await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    expect(error).toMatchObject({ statusCode: 500 });
    expect(mailbox.emails()).toEqual([]);
  });

  it("answers before a scripted fault, a validation or a quota only where the provider is set to do so", async () => {
    const { mailbox, resend } = setUp({
      quirks: { faultsAfterKey: true, validateFirst: true },
      limits: { daily: 1 },
    });
    await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    mailbox.faults.add({ status: 500 });
    expect((await resend.emails.send(letter, { idempotencyKey: "b1.0" })).data).toEqual({ id: "id-1" });
    const invalid = await resend.emails.send({ ...letter, to: "nobody" }, { idempotencyKey: "b1.0" });
    expect(invalid.error).toMatchObject({ statusCode: 422 });
  });

  it("replays past a spent quota, unless the provider looks at the quota first", async () => {
    const plain = setUp({ limits: { daily: 1 } });
    await plain.resend.emails.send(letter, { idempotencyKey: "b1.0" });
    expect((await plain.resend.emails.send(letter, { idempotencyKey: "b1.0" })).error).toBeNull();
    const first = setUp({ limits: { daily: 1 }, quirks: { quotaFirst: true } });
    await first.resend.emails.send(letter, { idempotencyKey: "b1.0" });
    const { error } = await first.resend.emails.send(letter, { idempotencyKey: "b1.0" });
    expect(error).toMatchObject({ name: "daily_quota_exceeded" });
  });
});
