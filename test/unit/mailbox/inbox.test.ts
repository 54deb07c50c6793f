import { afterEach, describe, expect, it, vi } from "vitest";
import { ask, BASE_URL, letter, lettersTo, setUp } from "./support.ts";

afterEach(() => vi.unstubAllGlobals());

const unsubscribeHeaders = {
  "List-Unsubscribe": "<mailto:stop@lindehof.example>, <https://app.example/unsubscribe/token>",
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
};

describe("the inbox as JSON", () => {
  it("lists the letters to an address, however it is written", async () => {
    const { mailbox, resend } = setUp();
    await resend.batch.send(lettersTo("Mila <Mila@lead.example>", "bo@lead.example"));
    const answer = await mailbox.handle(ask("GET", "/inbox?to=mila@LEAD.example"));
    expect(await answer.json()).toEqual({ emails: [mailbox.emails()[0]] });
    expect(await (await mailbox.handle(ask("GET", "/inbox"))).json()).toEqual({ emails: mailbox.emails() });
  });

  it("can be emptied, while the keys go on to hold", async () => {
    const { mailbox, resend } = setUp();
    await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    expect((await mailbox.handle(ask("DELETE", "/inbox"))).status).toBe(204);
    expect(mailbox.emails()).toEqual([]);
    await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    expect(mailbox.emails()).toEqual([]);
  });

  it("is forgotten with everything else on clear", async () => {
    const { mailbox, resend } = setUp({ limits: { perSecond: 1_000, daily: 1 } });
    await resend.emails.send(letter, { idempotencyKey: "b1.0" });
    mailbox.faults.add({ status: 500 });
    mailbox.clear();
    expect([mailbox.emails(), mailbox.calls(), mailbox.faults.queued()]).toEqual([[], [], []]);
    expect((await resend.emails.send(letter, { idempotencyKey: "b1.0" })).data).toEqual({ id: "id-2" });
  });

  it("gives 404 for what it does not have", async () => {
    const { mailbox } = setUp();
    expect((await mailbox.handle(ask("GET", "/nothing"))).status).toBe(404);
    expect((await mailbox.handle(ask("GET", "/inbox/id-1"))).status).toBe(404);
  });
});

describe("the clock", () => {
  it("can be shifted, and refuses what is no moment", async () => {
    const { mailbox, time, resend } = setUp();
    await mailbox.handle(ask("POST", "/clock", { offsetMs: 60_000 }));
    await resend.emails.send(letter);
    expect(mailbox.emails()[0]?.createdAt).toBe(new Date(time.now + 60_000).toISOString());
    expect(await (await mailbox.handle(ask("GET", "/clock"))).json()).toEqual({
      now: time.now + 60_000,
      offsetMs: 60_000,
    });
    expect((await mailbox.handle(ask("POST", "/clock", { now: "tomorrow" }))).status).toBe(422);
    expect((await mailbox.handle(ask("POST", "/clock", { now: 1e18 }))).status).toBe(422);
  });
});

describe("one-click unsubscribe", () => {
  it("posts to the letter's https address as a mail client does, without cookies", async () => {
    const posted: Request[] = [];
    const postUnsubscribe = async (request: Request) => {
      posted.push(request);
      return new Response();
    };
    const { mailbox, resend } = setUp({ postUnsubscribe });
    await resend.emails.send({ ...letter, headers: unsubscribeHeaders });
    const answer = await mailbox.handle(ask("POST", "/inbox/id-1/unsubscribe"));
    expect(await answer.json()).toMatchObject({ status: 200 });
    expect(posted).toHaveLength(1);
    expect(posted[0]?.url).toBe("https://app.example/unsubscribe/token");
    expect(await posted[0]?.text()).toBe("List-Unsubscribe=One-Click");
    expect(posted[0]?.headers.get("content-type")).toBe("application/x-www-form-urlencoded");
    expect(posted[0]?.headers.has("cookie")).toBe(false);
  });

  it("does nothing for a letter without both headers", async () => {
    const { mailbox, resend } = setUp({ postUnsubscribe: async () => Promise.reject(new Error("posted")) });
    await resend.emails.send({ ...letter, headers: { "List-Unsubscribe": "<https://app.example/u>" } });
    const answer = await mailbox.handle(ask("POST", "/inbox/id-1/unsubscribe"));
    expect(await answer.json()).toMatchObject({
      status: null,
      message: expect.stringContaining("no one-click"),
    });
  });
});

describe("another site in the same browser", () => {
  it("cannot steer the mailbox", async () => {
    const { mailbox } = setUp();
    const headers = { "sec-fetch-site": "cross-site", "content-type": "text/plain" };
    const body = JSON.stringify({ status: 500 });
    const answer = await mailbox.fetch(`${BASE_URL}/faults`, { method: "POST", headers, body });
    expect(answer.status).toBe(451);
    expect(mailbox.faults.queued()).toEqual([]);
  });
});
