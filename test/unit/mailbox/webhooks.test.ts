import { afterEach, describe, expect, it, vi } from "vitest";
import { ask, letter, START_MS, setUp, WEBHOOK_SECRET } from "./support.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A mailbox whose events land in `received`, with one accepted letter. */
async function setUpReceiver(status = 204) {
  const received: { headers: Headers; body: string }[] = [];
  const deliverWebhook = async (request: Request) => {
    received.push({ headers: request.headers, body: await request.text() });
    return new Response(null, { status });
  };
  const set = setUp({ webhookUrl: "http://app.example/webhooks/resend", deliverWebhook });
  await set.resend.emails.send({ ...letter, tags: [{ name: "send", value: "b1-0" }] });
  return { ...set, received };
}

function svix({ headers }: { headers: Headers }) {
  const header = (name: string) => headers.get(`svix-${name}`) ?? "";
  return { id: header("id"), timestamp: header("timestamp"), signature: header("signature") };
}

describe("an event", () => {
  it("arrives signed so that the SDK verifies it", async () => {
    vi.useFakeTimers({ now: START_MS, toFake: ["Date"] });
    const { mailbox, resend, received } = await setUpReceiver();
    const answer = await mailbox.handle(ask("POST", "/inbox/id-1/events", { type: "email.delivered" }));
    expect(await answer.json()).toEqual({
      id: "msg_id-2",
      type: "email.delivered",
      deliveries: [{ status: 204 }],
    });
    const [event] = received;
    if (!event) throw new Error("no event arrived");
    const proof = { headers: svix(event), webhookSecret: WEBHOOK_SECRET };
    expect(resend.webhooks.verify({ payload: event.body, ...proof })).toEqual({
      type: "email.delivered",
      created_at: new Date(START_MS).toISOString(),
      data: {
        email_id: "id-1",
        message_id: "<id-1@mailbox.example>",
        from: letter.from,
        to: [letter.to],
        subject: letter.subject,
        created_at: new Date(START_MS).toISOString(),
        tags: { send: "b1-0" },
      },
    });
    expect(() => resend.webhooks.verify({ payload: event.body.replace("b1", "b2"), ...proof })).toThrow();
  });

  it.each([
    ["bounced", {}, { bounce: { type: "Permanent", subType: "General", message: expect.any(String) } }],
    ["bounced", { bounce: { type: "Transient" } }, { bounce: { type: "Transient", subType: "General" } }],
    ["failed", { reason: "quota" }, { failed: { reason: "quota" } }],
    ["suppressed", {}, { suppressed: { type: "OnAccountSuppressionList", message: expect.any(String) } }],
    ["complained", {}, { email_id: "id-1" }],
    ["delivery_delayed", {}, { email_id: "id-1" }],
    ["sent", {}, { email_id: "id-1" }],
  ] as const)("of type %s with %j says what Resend says", async (type, detail, data) => {
    const { mailbox, received } = await setUpReceiver();
    await mailbox.sendEvent("id-1", { type: `email.${type}`, ...detail });
    expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({ type: `email.${type}`, data });
    expect(mailbox.emails()[0]?.lastEvent).toBe(type);
  });

  it("can be delivered twice, late and forged", async () => {
    const { mailbox, received } = await setUpReceiver();
    const result = await mailbox.sendEvent("id-1", {
      type: "delivered",
      id: "msg_again",
      timestamp: 1_700_000_000,
      signature: "v1,Zm9yZ2Vk",
      repeat: 2,
    });
    expect(result.deliveries).toHaveLength(2);
    const proof = { id: "msg_again", timestamp: "1700000000", signature: "v1,Zm9yZ2Vk" };
    expect(received.map(svix)).toEqual([proof, proof]);
  });

  it("can be signed now and delivered by the test itself later", async () => {
    const { mailbox, received } = await setUpReceiver();
    const signed = mailbox.signEvent("id-1", { type: "delivered" });
    expect(signed.headers["svix-timestamp"]).toBe(String(START_MS / 1000));
    expect(received).toEqual([]);
    expect(mailbox.emails()[0]?.lastEvent).toBe("queued");
  });

  it("is stamped by the real clock and dated by the shifted one", async () => {
    const { mailbox, received } = await setUpReceiver();
    const shifted = START_MS + 30 * 86_400_000;
    const clock = await mailbox.handle(ask("POST", "/clock", { now: shifted }));
    expect(await clock.json()).toEqual({ now: shifted, offsetMs: 30 * 86_400_000 });
    await mailbox.sendEvent("id-1", { type: "delivered" });
    expect(received.map(svix)).toMatchObject([{ timestamp: String(START_MS / 1000) }]);
    expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({
      created_at: new Date(shifted).toISOString(),
    });
  });

  it("tells what the receiver answered, and that it could not be reached", async () => {
    const failing = await setUpReceiver(503);
    expect((await failing.mailbox.sendEvent("id-1", { type: "sent" })).deliveries).toEqual([{ status: 503 }]);
    const deliverWebhook = async () => Promise.reject(new Error("refused"));
    const { mailbox, resend } = setUp({ webhookUrl: "http://app.example/", deliverWebhook });
    await resend.emails.send(letter);
    const { deliveries } = await mailbox.sendEvent("id-1", { type: "sent" });
    expect(deliveries).toEqual([{ status: null, error: "refused" }]);
  });

  it("is refused for an unknown letter or of an unknown type", async () => {
    const { mailbox, received } = await setUpReceiver();
    expect((await mailbox.handle(ask("POST", "/inbox/id-9/events", { type: "sent" }))).status).toBe(404);
    expect((await mailbox.handle(ask("POST", "/inbox/id-1/events", { type: "email.lost" }))).status).toBe(
      422,
    );
    expect(() => mailbox.sendEvent("id-9", { type: "sent" })).toThrow("id-9");
    expect(received).toEqual([]);
  });
});

describe("by itself the mailbox", () => {
  it("sends no event", async () => {
    const { mailbox, received } = await setUpReceiver();
    await mailbox.settled();
    expect(received).toEqual([]);
  });

  it("sends sent and delivered for each accepted letter when asked to, and none for a replay", async () => {
    const types: string[] = [];
    const deliverWebhook = async (request: Request) => {
      types.push(JSON.parse(await request.text()).type);
      return new Response();
    };
    const { mailbox, resend } = setUp({
      autoDeliver: true,
      webhookUrl: "http://app.example/",
      deliverWebhook,
    });
    await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    await mailbox.settled();
    expect(types).toEqual(["email.sent", "email.delivered"]);
    expect(mailbox.emails()[0]?.lastEvent).toBe("delivered");
  });
});
