import { Webhook } from "standardwebhooks";
import { beforeEach, describe, expect, it } from "vitest";
import type { MailEventInput } from "../../dev/mailbox/mailbox.ts";
import { DatabaseUnavailable } from "../../src/db/database.ts";
import { checkHealth } from "../../src/usecases/desk/check-health.ts";
import { letGo } from "../../src/usecases/desk/stop-sending.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import f14 from "../inputs/f14-email-failed-confirmation.json?raw";
import f33 from "../inputs/f33-suppression-added.json?raw";
import nullData from "../inputs/f34-signed-null-data.json?raw";
import { testSecrets } from "../support/secrets.ts";
import { confirmedLead, DAY, HOUR, MINUTE, newWorld, rows, type World } from "./world.ts";

const EMAIL = "sam@reader.example";

let world: World;
beforeEach(async () => {
  world = await newWorld();
  await confirmedLead(world, EMAIL);
});

const lastMail = () => {
  const mail = world.mailTo(EMAIL).at(-1);
  if (!mail) throw new Error("No letter came.");
  return mail.id;
};
const tell = (event: MailEventInput) => world.mailbox.sendEvent(lastMail(), event);
const sends = () =>
  rows<{ state: string | null; reason: string | null }>(
    "SELECT state, reason FROM sends WHERE sequence = 'general'",
  );
const lead = async () =>
  (await rows<{ status: string; soft_bounces: number }>("SELECT status, soft_bounces FROM leads"))[0];
const suppressed = () => rows<{ reason: string }>("SELECT reason FROM suppressions");
const PERMANENT = { bounce: { type: "Permanent", subType: "General" } };
const TRANSIENT = { bounce: { type: "Transient", subType: "MailboxFull" } };

/** A webhook with this very body, signed. */
function postSigned(body: string, id = "msg_1"): Promise<Response> {
  const at = new Date();
  return world.request("/webhooks/resend", {
    method: "POST",
    body,
    headers: {
      "svix-id": id,
      "svix-timestamp": String(Math.floor(at.getTime() / 1000)),
      "svix-signature": new Webhook(testSecrets.RESEND_WEBHOOK_SECRET).sign(id, at, body),
    },
  });
}

async function nothingMoreComes(): Promise<void> {
  const before = world.mailTo(EMAIL).length;
  await world.pass(30 * DAY);
  expect(world.mailTo(EMAIL)).toHaveLength(before);
}

describe("what the provider tells", () => {
  it("a delivery stands on the receipt, told once or three times", async () => {
    await tell({ type: "email.delivered", repeat: 3 });
    expect(await sends()).toEqual([{ state: "delivered", reason: null }]);
    expect(await rows("SELECT count FROM daily_counts WHERE metric = 'delivered'")).toEqual([{ count: 1 }]);
  });

  it("a hard bounce stops everything to the address, at once", async () => {
    await tell({ type: "email.bounced", ...PERMANENT });
    expect(await lead()).toMatchObject({ status: "bounced" });
    expect(await suppressed()).toEqual([{ reason: "bounced" }]);
    await nothingMoreComes();
  });

  it("a complaint stops everything, and stays one when a delivery or a bounce is told later", async () => {
    await tell({ type: "email.complained" });
    await tell({ type: "email.delivered" });
    await tell({ type: "email.bounced", ...PERMANENT });
    expect(await sends()).toEqual([{ state: "complained", reason: null }]);
    expect(await lead()).toMatchObject({ status: "complained" });
    expect(await suppressed()).toEqual([{ reason: "complained" }]);
    await nothingMoreComes();
  });

  it("soft bounces are counted, and forgotten at the next delivery", async () => {
    for (let i = 0; i < 4; i++) await tell({ type: "email.bounced", ...TRANSIENT });
    expect(await lead()).toMatchObject({ status: "active", soft_bounces: 4 });
    await tell({ type: "email.delivered" });
    expect(await lead()).toMatchObject({ status: "active", soft_bounces: 0 });
  });

  it("five soft bounces in a row stop the letters", async () => {
    for (let i = 0; i < 5; i++) await tell({ type: "email.bounced", ...TRANSIENT });
    expect(await lead()).toMatchObject({ status: "bounced" });
    await nothingMoreComes();
  });

  it("the same soft bounce told five times counts as one", async () => {
    await tell({ type: "email.bounced", ...TRANSIENT, repeat: 5 });
    expect(await lead()).toMatchObject({ status: "active", soft_bounces: 1 });
  });

  it.each([
    ["email.failed", "failed"],
    ["email.suppressed", "OnAccountSuppressionList"],
  ] as const)("%s ends the receipt with its reason", async (type, reason) => {
    await tell({ type });
    expect(await sends()).toEqual([{ state: "failed", reason }]);
  });

  it("a failure that passes puts the letter back in line, for when the quota begins anew", async () => {
    await tell({ type: "email.failed", reason: "reached_daily_quota", repeat: 2 });
    expect(await sends()).toEqual([]);
    const before = world.mailTo(EMAIL).length;
    await world.pass(DAY);
    expect(world.mailTo(EMAIL)).toHaveLength(before + 1);
    expect(world.mailTo(EMAIL).at(-1)?.subject).toBe(world.mailTo(EMAIL).at(-2)?.subject);
  });

  it("a failure that passes leaves a letter as failed where a later one went since", async () => {
    const first = lastMail();
    await world.pass(3 * DAY);
    await world.mailbox.sendEvent(first, { type: "email.failed", reason: "reached_daily_quota" });
    expect((await sends())[0]).toEqual({ state: "failed", reason: "reached_daily_quota" });
  });

  it("a delivery told after a failure is what counts", async () => {
    await tell({ type: "email.failed", reason: "unclear" });
    await tell({ type: "email.delivered" });
    expect(await sends()).toEqual([{ state: "delivered", reason: null }]);
  });

  it("what the provider suppressed keeps its cause", async () => {
    await tell({ type: "email.suppressed", suppressed: { type: "previous_complaint" } });
    expect(await rows("SELECT reason, cause FROM suppressions")).toEqual([
      { reason: "complained", cause: "previous_complaint" },
    ]);
  });

  it("a confirmation that failed for now comes again, and silences no other sign-up (f14)", async () => {
    const address = "cf1@reader.example";
    const signUp = () =>
      world.post("/v1/leads", { email: address, consents: [{ id: "letters", version: "1" }] });
    await signUp();
    await world.pass(MINUTE, MINUTE);
    const [mail] = world.mailTo(address);
    const told = f14.replace("<batch>-<position>", mail?.tags.send ?? "");
    expect((await postSigned(told)).status).toBe(204);
    await world.pass(DAY);
    expect(world.mailTo(address)).toHaveLength(2);
    const [again] = world.mailTo(address).slice(-1);
    await postSigned(f14.replace("<batch>-<position>", again?.tags.send ?? ""), "again");
    await signUp();
    await world.pass(MINUTE, MINUTE);
    expect(world.mailTo(address)).toHaveLength(3);
  });

  it("an address on the provider's own list stops at once, and may ask again when it is taken off (f33)", async () => {
    const listed = f33.replace("ws1@reader.example", EMAIL);
    expect((await postSigned(listed)).status).toBe(204);
    expect([await lead(), await suppressed()]).toEqual([
      expect.objectContaining({ status: "complained" }),
      [{ reason: "complained" }],
    ]);
    await nothingMoreComes();
    const other = listed.replace(EMAIL, "nobody@reader.example").replace("complaint", "bounce");
    await postSigned(other, "2");
    expect(await suppressed()).toHaveLength(2);
    await postSigned(other.replace("added", "removed"), "3");
    await postSigned(listed.replace("added", "removed"), "4");
    expect((await suppressed()).map(({ reason }) => reason).sort()).toEqual(["complained", "unsubscribed"]);
  });

  it("an assumed letter becomes a sent one", async () => {
    world.clock.now += 2 * DAY + 4 * HOUR;
    world.mailbox.faults.add({ drop: "after" });
    await tick(world.deps);
    const tag = world.mailTo(EMAIL).at(-1)?.tags.send ?? "";
    await tell({ type: "email.sent" });
    expect(
      await rows(`SELECT state FROM sends WHERE batch_id = '${tag.slice(0, tag.lastIndexOf("-"))}'`),
    ).toEqual([{ state: "sent" }]);
    await world.pass(2 * HOUR, 5 * MINUTE);
    expect(world.mailTo(EMAIL)).toHaveLength(3);
  });
});

describe("complaints", () => {
  const DELIVERED = 600;
  const braked = async () =>
    (await rows<{ braked: number }>("SELECT braked_at IS NOT NULL AS braked FROM sender"))[0]?.braked === 1;
  const delivered = (n: number) =>
    rows(`INSERT INTO daily_counts VALUES ('2026-11-22', 'delivered', 'general/a', ${n})`);
  async function complain(...addresses: string[]): Promise<void> {
    for (const address of addresses) {
      await confirmedLead(world, address);
      await world.mailbox.sendEvent(world.mailTo(address).at(-1)?.id ?? "", { type: "email.complained" });
    }
  }

  it("of three in a thousand, from three providers of mail, pull the brake; a confirmation goes all the same", async () => {
    await delivered(DELIVERED);
    await complain("a@one.example", "b@two.example", "c@two.example", "d@two.example");
    expect(await braked()).toBe(false);
    await complain("e@three.example");
    expect(await braked()).toBe(true);
    const before = world.mailTo(EMAIL).length;
    await world.pass(3 * DAY, 12 * HOUR);
    expect(world.mailTo(EMAIL)).toHaveLength(before);
    await world.post("/v1/leads", { email: "new@four.example", consents: [{ id: "letters", version: "1" }] });
    expect(world.mailTo("new@four.example")).toHaveLength(1);
    expect(world.logged).toContainEqual({ event: "brake-pulled" });
  });

  it("of few letters pull no brake, nor do the settled ones once the coach let letters go on", async () => {
    const three = ["a@one.example", "b@two.example", "c@three.example"];
    await delivered(DELIVERED / 2);
    await complain(...three);
    expect(await braked()).toBe(false);
    await rows("UPDATE daily_counts SET count = 2 * count WHERE metric = 'delivered'");
    await complain("d@four.example");
    expect(await braked()).toBe(true);
    await letGo(world.deps, "key");
    await complain("e@five.example");
    world.clock.now += DAY;
    await complain("f@six.example");
    expect(await braked()).toBe(false);
  });
});

describe("a webhook that is not what it seems", () => {
  const post = (headers: Record<string, string>, body: string) =>
    world.request("/webhooks/resend", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });

  it("is refused when forged, old, or from the future, and nothing is written", async () => {
    const forged = await tell({ type: "email.complained", signature: "v1,AAAA" });
    const old = await tell({ type: "email.complained", timestamp: Math.floor(Date.now() / 1000) - 600 });
    const early = await tell({ type: "email.complained", timestamp: Math.floor(Date.now() / 1000) + 600 });
    const statuses = [forged, old, early].flatMap(({ deliveries }) => deliveries.map(({ status }) => status));
    expect(statuses).toEqual([401, 401, 401]);
    expect(await lead()).toMatchObject({ status: "active" });
  });

  it("is counted when refused, in one write each five minutes at most, and the desk says how many", async () => {
    const counted = () => rows("SELECT count FROM daily_counts WHERE metric = 'webhook-refused'");
    await post({}, "{}");
    expect(await counted()).toEqual([{ count: 1 }]);
    world.clock.now += 2 * MINUTE;
    world.counting.reset();
    for (let n = 0; n < 5; n += 1) await post({}, "{}");
    expect(world.counting.cost.rowsWritten).toBe(0);
    world.clock.now += 5 * MINUTE;
    await post({}, "{}");
    expect(await counted()).toEqual([{ count: 7 }]);
    const { signs } = await checkHealth(world.deps);
    expect(signs).toContainEqual(expect.objectContaining({ id: "webhook-refused", values: { n: 7 } }));
  });

  it("is refused without a signature, whatever it holds", async () => {
    for (const body of ["", "{}", "not json", '{"type":"email.complained"}']) {
      expect((await post({}, body)).status).toBe(401);
      expect(world.logged.at(-1)).toEqual({ event: "webhook", outcome: "refused" });
    }
  });

  it("is taken and changes nothing where it is signed and tells nothing: refused, it would come again for days", async () => {
    const before = [await lead(), await sends(), await suppressed()];
    const bodies = [
      "null",
      "[]",
      '{"data":null}',
      '{"type":null}',
      '{"type":"email.bounced","data":{"bounce":null}}',
    ];
    for (const [i, body] of [nullData.trim(), ...bodies].entries())
      expect([body, (await postSigned(body, `msg_${i}`)).status]).toEqual([body, 204]);
    expect([await lead(), await sends(), await suppressed()]).toEqual(before);
    expect(world.logged.at(-1)).toEqual({ event: "webhook", outcome: "ignored" });
  });

  it("is answered 503 while the database is away, so that it comes again", async () => {
    const away = async () => {
      throw new DatabaseUnavailable("away");
    };
    const without = await newWorld({ db: { ...world.deps.db, batch: away, rows: away } });
    const { body, headers } = await world.mailbox.signEvent(lastMail(), { type: "email.delivered" });
    const response = await without.request("/webhooks/resend", {
      method: "POST",
      body,
      headers: { ...headers },
    });
    expect(response.status).toBe(503);
  });
});
