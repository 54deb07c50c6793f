import { Resend } from "resend";
import { afterEach, describe, expect, it, vi } from "vitest";
import { BASE_URL, letter, lettersTo, START_MS, setUp } from "./support.ts";

afterEach(() => vi.unstubAllGlobals());

describe("sending one letter", () => {
  it("keeps the letter as it was sent, and gives its id", async () => {
    const { mailbox, resend } = setUp();
    const { data, error } = await resend.emails.send(
      {
        ...letter,
        replyTo: "anna@lindehof.example",
        headers: { "List-Unsubscribe": "<https://lindehof.example/u>" },
        tags: [{ name: "send", value: "b1-0" }],
      },
      { idempotencyKey: "b1.0" },
    );
    expect(error).toBeNull();
    expect(data).toEqual({ id: "id-1" });
    expect(mailbox.emails()).toEqual([
      {
        id: "id-1",
        messageId: "<id-1@mailbox.example>",
        from: letter.from,
        to: [letter.to],
        cc: [],
        bcc: [],
        replyTo: ["anna@lindehof.example"],
        subject: letter.subject,
        html: letter.html,
        text: letter.text,
        headers: { "List-Unsubscribe": "<https://lindehof.example/u>" },
        tags: { send: "b1-0" },
        createdAt: new Date(START_MS).toISOString(),
        lastEvent: "queued",
        idempotencyKey: "b1.0",
      },
    ]);
  });

  it("can be asked for the letter by its id", async () => {
    const { resend } = setUp();
    await resend.emails.send({ ...letter, tags: [{ name: "send", value: "b1-0" }] });
    const { data } = await resend.emails.get("id-1");
    expect(data).toMatchObject({
      object: "email",
      id: "id-1",
      to: [letter.to],
      last_event: "queued",
      tags: [{ name: "send", value: "b1-0" }],
    });
    expect((await resend.emails.get("id-9")).error).toMatchObject({ statusCode: 404, name: "not_found" });
  });

  it("writes down every call with its key, payload, answer and moment", async () => {
    const { mailbox, time, resend } = setUp();
    time.now += 5_000;
    await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    expect(mailbox.calls()).toMatchObject([
      {
        at: START_MS + 5_000,
        method: "POST",
        path: "/emails",
        idempotencyKey: "b1.0",
        payload: { to: letter.to },
        answer: { status: 200, body: { id: "id-1" } },
        accepted: ["id-1"],
        dropped: null,
      },
    ]);
  });

  it("forgets the oldest letters and calls beyond what it keeps", async () => {
    const { mailbox, resend } = setUp({ keepMails: 2, keepCalls: 1 });
    await resend.batch.send(lettersTo("a@lead.example", "b@lead.example"));
    await resend.emails.send({ ...letter, to: "c@lead.example" });
    expect(mailbox.emails().map(({ to }) => to[0])).toEqual(["b@lead.example", "c@lead.example"]);
    expect(mailbox.calls().map(({ path }) => path)).toEqual(["/emails"]);
  });
});

describe("who may send", () => {
  it("refuses a wrong key with 403 and a missing one with 401", async () => {
    const { mailbox } = setUp();
    const stranger = new Resend("re_wrong", { baseUrl: BASE_URL });
    expect((await stranger.emails.send(letter)).error).toMatchObject({
      statusCode: 403,
      name: "invalid_api_key",
    });
    const keyless = await mailbox.fetch(`${BASE_URL}/emails`, { method: "POST", body: "{}" });
    expect(keyless.status).toBe(401);
    expect(await keyless.json()).toMatchObject({ statusCode: 401, name: "missing_api_key" });
    expect(mailbox.emails()).toEqual([]);
  });

  it("refuses what the API does not do at that address", async () => {
    const { resend } = setUp();
    expect((await resend.get("/emails/batch")).error).toMatchObject({ name: "method_not_allowed" });
    expect((await resend.delete("/emails/id-1")).error).toMatchObject({ statusCode: 405 });
  });
});

describe("what a letter must be", () => {
  const refusals: [string, Record<string, unknown>, string, string][] = [
    ["no sender", { from: undefined }, "missing_required_field", "`from`"],
    ["no recipient", { to: [] }, "missing_required_field", "`to`"],
    ["no subject", { subject: "" }, "missing_required_field", "`subject`"],
    ["no body", { html: undefined, text: undefined }, "missing_required_field", "`html` or `text`"],
    ["a sender without a domain", { from: "Anna <anna>" }, "invalid_from_address", "`from`"],
    ["a recipient without an at sign", { to: "mila" }, "validation_error", "`to`"],
    ["51 recipients", { to: Array(51).fill("a@lead.example") }, "validation_error", "50"],
    ["a wrong reply address", { reply_to: "anna" }, "validation_error", "`reply_to`"],
    ["HTML that is no text", { html: { p: 1 } }, "validation_error", "`html`"],
    ["a tag with a space", { tags: [{ name: "send", value: "b 1" }] }, "validation_error", "Tags"],
    [
      "a tag of 257 characters",
      { tags: [{ name: "n".repeat(257), value: "1" }] },
      "validation_error",
      "Tags",
    ],
    ["a header of two lines", { headers: { "X-A": "1\r\nBcc: b@x.example" } }, "validation_error", "headers"],
    ["a schedule, which it can't keep", { scheduled_at: "in 1 day" }, "validation_error", "scheduled_at"],
  ];
  it.each(refusals)("refuses %s with 422", async (_, change, name, hint) => {
    const { mailbox, resend } = setUp();
    const { error } = await resend.post("/emails", { ...letter, ...change });
    expect(error).toMatchObject({ statusCode: 422, name, message: expect.stringContaining(hint) });
    expect(mailbox.emails()).toEqual([]);
  });

  it("refuses a body that is an array with 422, and one that is no JSON with 400", async () => {
    const { mailbox, resend } = setUp();
    expect((await resend.post("/emails", [letter])).error).toMatchObject({ statusCode: 422 });
    const headers = { authorization: "Bearer re_local_key" };
    const answer = await mailbox.fetch(`${BASE_URL}/emails`, { method: "POST", headers, body: "{" });
    expect(answer.status).toBe(400);
  });

  it("takes a named address, 50 recipients and a tag of 256 characters", async () => {
    const { resend } = setUp();
    const { error } = await resend.emails.send({
      ...letter,
      to: Array(50).fill("Mila <mila@lead.example>"),
      tags: [{ name: "n".repeat(256), value: "A_z-9" }],
    });
    expect(error).toBeNull();
  });
});

describe("sending a batch", () => {
  it("gives the ids in order and keeps the letters in order", async () => {
    const { mailbox, resend } = setUp();
    const { data } = await resend.batch.send(lettersTo("a@lead.example", "b@lead.example"));
    expect(data).toEqual({ data: [{ id: "id-1" }, { id: "id-2" }] });
    expect(mailbox.emails().map(({ to }) => to[0])).toEqual(["a@lead.example", "b@lead.example"]);
  });

  it("refuses the whole batch for one bad letter when strict", async () => {
    const { mailbox, resend } = setUp();
    const { error } = await resend.batch.send(lettersTo("a@lead.example", "nobody"));
    expect(error).toMatchObject({ statusCode: 422, name: "validation_error" });
    expect(mailbox.emails()).toEqual([]);
  });

  it("sends the good letters and points at the bad one when permissive", async () => {
    const { mailbox, resend } = setUp();
    const batch = lettersTo("a@lead.example", "nobody", "c@lead.example");
    const { data } = await resend.batch.send(batch, { batchValidation: "permissive" });
    expect(data?.data).toEqual([{ id: "id-1" }, { id: "id-2" }]);
    expect(data?.errors).toEqual([{ index: 1, message: expect.stringContaining("`to`") }]);
    expect(mailbox.emails().map(({ to }) => to[0])).toEqual(["a@lead.example", "c@lead.example"]);
  });

  it("takes 100 letters, and refuses none, 101, an object and an unknown way of checking", async () => {
    const { mailbox, resend } = setUp();
    expect((await resend.batch.send(Array(100).fill(letter))).data?.data).toHaveLength(100);
    expect((await resend.batch.send(Array(101).fill(letter))).error).toMatchObject({ statusCode: 422 });
    expect((await resend.batch.send([])).error).toMatchObject({ statusCode: 422 });
    expect((await resend.post("/emails/batch", letter)).error).toMatchObject({ statusCode: 422 });
    const headers = { "x-batch-validation": "lenient" };
    expect((await resend.post("/emails/batch", [letter], { headers })).error).toMatchObject({
      statusCode: 422,
    });
    expect(mailbox.emails()).toHaveLength(100);
  });
});
