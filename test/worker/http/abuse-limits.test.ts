import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import {
  NETWORK_QUIET_MAX,
  NETWORK_SIGN_UPS_MAX,
  NETWORK_SIGN_UPS_MAX_56,
  WIDE_NETWORK_SIGN_UPS_MAX,
} from "../../../src/config.ts";
import { hourNumber } from "../../../src/db/limits.ts";
import { networksOf } from "../../../src/privacy/network.ts";
import { guardSignUp } from "../../../src/usecases/sign-up/guard-sign-up.ts";
import { HOUR, newWorld, type World } from "../world.ts";
import { dump, postForm, problemIn, run } from "./support.ts";

const consents = [{ id: "letters", version: "1" }];
let person = 0;
const lead = () => ({ email: `sam@reader-${++person}.example`, consents });
const from = (address: string, headers = {}) => ({ "cf-connecting-ip": address, ...headers });
const HERE = "203.0.113.7";
/** Each at a domain of its own, of which only the network is the same. */
const asked = (n: number, address: string) => ({
  email: `sam@reader-${n}.example`,
  networks: networksOf(address),
  site: null,
});

/** As if so many signed up from a network that has done so already. */
const counted = async (world: World, network: string, count: number) => {
  const key = await world.deps.vault.hashAddress(`network ${network} ${hourNumber(world.clock.now)}`);
  await run("UPDATE limits SET count = ? WHERE key = ?", count, key);
};

/** One more may come from here: the network around it is busy, so that this one is counted by itself. */
async function nearlyFull(world: World, address: string): Promise<void> {
  const [widest = "", ...within] = networksOf(address);
  await world.post("/v1/leads", lead(), from(address));
  await counted(world, widest, NETWORK_QUIET_MAX);
  await world.post("/v1/leads", lead(), from(address));
  await counted(world, within.at(-1) ?? "", NETWORK_SIGN_UPS_MAX - NETWORK_QUIET_MAX - 1);
}

describe("sign-ups from one network", () => {
  it(`are ${NETWORK_SIGN_UPS_MAX} an hour; then a script is told when to come back, and nothing is written`, async () => {
    const world = await newWorld();
    world.clock.now += HOUR / 4;
    await nearlyFull(world, HERE);
    expect((await world.post("/v1/leads", lead(), from(HERE))).status).toBe(202);
    const before = await dump();
    const response = await world.post("/v1/leads", lead(), from(HERE));
    expect(response.headers.get("retry-after")).toBe(String((3 * 60 * 60) / 4));
    expect(await problemIn(response)).toMatchObject({ status: 429, code: "too-many-requests" });
    expect({ ...(await dump()), limits: [] }).toEqual({ ...before, limits: [] });
    expect(world.logged).toContainEqual({ event: "sign-up-refused", reason: "network-hour" });
    world.clock.now += (3 * HOUR) / 4;
    expect((await world.post("/v1/leads", lead(), from(HERE))).status).toBe(202);
  });

  it("do not count for another network, and an IPv6 household is one network", async () => {
    const world = await newWorld();
    await nearlyFull(world, "2001:db8:0:1::1");
    const statuses = async (address: string) => (await world.post("/v1/leads", lead(), from(address))).status;
    expect([
      await statuses("2001:db8:0:1:ffff::9"),
      await statuses("2001:db8:0:1:ffff::9"),
      await statuses("2001:db8:0:1ff::1"),
      await statuses(HERE),
    ]).toEqual([202, 429, 202, 202]);
  });

  it.each([
    ["an IPv4 /24", "203.0.113.", WIDE_NETWORK_SIGN_UPS_MAX],
    ["an IPv6 /48", "2001:db8:0:", WIDE_NETWORK_SIGN_UPS_MAX],
    ["an IPv6 /56", "2001:db8:0:1", NETWORK_SIGN_UPS_MAX_56],
  ])("spread over %s are so many at most, each from an address of its own", async (_, prefix, most) => {
    const world = await newWorld();
    let taken = 0;
    for (let n = 0; n < most + 20; n += 1) {
      const part = prefix.includes(":")
        ? `${(n % 240).toString(16).padStart(2, "0")}::${n}`
        : String(n % 250);
      const outside =
        prefix === "2001:db8:0:" ? `${prefix}${(n % 256).toString(16)}00::1` : `${prefix}${part}`;
      taken += (await guardSignUp(world.deps, asked(n, outside))).ok ? 1 : 0;
    }
    expect(taken).toBe(most);
  });

  it("that are too many show a person a page, in their language", async () => {
    const world = await newWorld();
    await nearlyFull(world, HERE);
    await world.post("/v1/leads", lead(), from(HERE));
    const { email } = lead();
    const sent = { email, "consents[letters]": "1", locale: "nl" };
    const response = await postForm(world, "/v1/leads", sent, from(HERE));
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "3600"]);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain("Even geduld");
  });

  it("leave no network address behind, and hours that nobody can join", async () => {
    const world = await newWorld();
    await world.post("/v1/leads", lead(), from(HERE));
    world.clock.now += HOUR;
    await world.post("/v1/leads", lead(), from(HERE));
    const kept = JSON.stringify(await dump());
    expect(kept + JSON.stringify(world.logged)).not.toContain(HERE);
    const { limits = [], leads = [] } = await dump();
    // Two of the network, and of each its mailbox and its domain.
    expect(new Set((limits as { key: string }[]).map(({ key }) => key)).size).toBe(2 + 2 * leads.length);
  });

  it("by the coach's own server, with its key, are not counted", async () => {
    const { deps } = await newWorld();
    const apiKey = "k".repeat(32);
    const world = await newWorld({ settings: { ...deps.settings, apiKey } });
    await world.post("/v1/leads", lead(), from(HERE, { authorization: `Bearer ${apiKey}` }));
    expect((await dump()).limits, "the mailbox, and the domain").toHaveLength(2);
    await world.post("/v1/leads", lead(), from(HERE, { authorization: "Bearer wrong" }));
    expect((await dump()).limits).toHaveLength(5);
  });
});

describe("what a sign-up with all of it costs", () => {
  it("two round trips, and at most 14 rows", async () => {
    const world = await newWorld();
    world.counting.reset();
    const all = ["letters", "newsletter", "profile"].map((id) => ({ id, version: "1" }));
    const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
    const body = JSON.stringify({ ...lead(), firstName: "Noor", consents: all });
    const headers = { "content-type": "application/json", origin: "https://coach.example", ...from(HERE) };
    const response = await world.app.request(
      "/v1/leads",
      { method: "POST", headers, body },
      {},
      context as unknown as ExecutionContext,
    );
    expect(response.status).toBe(202);
    expect(world.counting.cost.trips).toBe(2);
    // The lead and its three indexes (address, newest first, not active yet), the sign-up, three consents, the
    // confirmation and its index, and the counts of its mailbox, network and domain, and of the form that day.
    expect(world.counting.cost.rowsWritten).toBe(14);
  });
});

describe("a burst", () => {
  const seen: string[] = [];
  const limits = (full: string) => ({
    signUps: async (key: string) => {
      seen.push(key);
      return full !== "sign-ups";
    },
    site: async (key: string) => {
      seen.push(key);
      return full !== "site";
    },
  });
  const ask = (world: World) =>
    world.post("/v1/leads", lead(), from(HERE, { origin: "https://coach.example" }));

  it.each(["sign-ups", "site"])("of %s is stopped before the database, for a minute", async (full) => {
    const world = await newWorld({ burstLimits: limits(full) });
    world.counting.reset();
    const response = await ask(world);
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "60"]);
    expect(world.counting.cost.trips).toBe(0);
  });

  it("is counted by hashes of the network and the address, and by the site", async () => {
    seen.length = 0;
    expect((await ask(await newWorld({ burstLimits: limits("") }))).status).toBe(202);
    expect(seen).toEqual([
      expect.stringMatching(/^[\w-]{43,}$/),
      expect.stringMatching(/^[\w-]{43,}$/),
      "https://coach.example",
    ]);
  });

  it("limiter that fails stops nobody, and says so", async () => {
    const down = () => Promise.reject(new Error("down"));
    const world = await newWorld({ burstLimits: { signUps: down, site: down } });
    expect((await ask(world)).status).toBe(202);
    expect(world.logged).toContainEqual({ event: "burst-limits-unavailable" });
  });

  it("limiter of wrangler.toml works in workerd: 30 a minute of one key, none of another", async () => {
    const { SIGN_UP_LIMITER } = env as unknown as { SIGN_UP_LIMITER: RateLimit };
    const outcomes = [];
    for (let i = 0; i < 31; i++) outcomes.push((await SIGN_UP_LIMITER.limit({ key: "a" })).success);
    expect(outcomes.filter((success) => !success)).toHaveLength(1);
    expect(await SIGN_UP_LIMITER.limit({ key: "b" })).toEqual({ success: true });
  });
});
