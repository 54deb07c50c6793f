import { describe, expect, it } from "vitest";
import { stampStart } from "../../../src/abuse/form-start.ts";
import type { Vault } from "../../../src/privacy/vault.ts";
import { people } from "../../support/answers.ts";
import { confirmedLead, DAY, HOUR, newWorld, resultFor, type World } from "../world.ts";
import { dump, EMAIL, run } from "./support.ts";

/*
 * Clocks tell little in a test, so this counts what takes the time before the answer: each encryption, each round
 * trip with its statements and whether it commits, and what is put off until after the answer.
 */
interface Work {
  crypto: string[];
  trips: number;
  statements: number;
  commits: boolean;
  putOff: number;
  status: number;
}

async function countingWorld() {
  const crypto: string[] = [];
  const { deps } = await newWorld();
  const vault = new Proxy(deps.vault, {
    get: (target, name) => {
      const method = Reflect.get(target, name) as unknown;
      if (typeof method !== "function") return method;
      return (...given: unknown[]) => {
        crypto.push(String(name));
        return method.apply(target, given);
      };
    },
  }) as Vault;
  return { world: await newWorld({ vault }), crypto };
}

type Counting = Awaited<ReturnType<typeof countingWorld>>;

async function workFor(
  { world, crypto }: Counting,
  body: object,
  init: RequestInit = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  },
  path = "/v1/leads",
): Promise<Work> {
  crypto.length = 0;
  world.counting.reset();
  let putOff = 0;
  const waiting: Promise<unknown>[] = [];
  let after: Omit<Work, "status" | "putOff"> | undefined;
  const snap = () => {
    const { trips, statements, rowsWritten } = world.counting.cost;
    after ??= { crypto: [...crypto].sort(), trips, statements, commits: rowsWritten > 0 };
  };
  const context = {
    waitUntil: (work: Promise<unknown>) => {
      snap();
      putOff += 1;
      waiting.push(work);
    },
    passThroughOnException: () => {},
    props: {},
  } as unknown as ExecutionContext;
  const { status } = await world.app.request(path, init, {}, context);
  snap();
  await Promise.all(waiting);
  if (!after) throw new Error("Nothing was counted.");
  return { ...after, putOff, status };
}

const consents = [
  { id: "letters", version: "1" },
  { id: "profile", version: "1" },
];

const suppress = async (world: World, reason: string) =>
  run(
    "INSERT INTO suppressions (email_hash, reason, created_at) VALUES (?, ?, 0)",
    await world.deps.vault.hashAddress(EMAIL),
    reason,
  );

async function fourth(world: World): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await world.post("/v1/leads", { email: EMAIL, consents });
    world.clock.now += DAY;
  }
}

const histories: [string, boolean, (world: World, result: string) => Promise<unknown>][] = [
  ["asked for within the hour", true, (world) => world.post("/v1/leads", { email: EMAIL, consents })],
  ["that had its three this month", true, fourth],
  ["that is active, with nothing new", true, (world, result) => confirmedLead(world, EMAIL, result)],
  ["that bounced", true, (world) => suppress(world, "bounced")],
  [
    "that complained, after it was active",
    true,
    async (world, result) => {
      await confirmedLead(world, EMAIL, result);
      await run("UPDATE leads SET status = 'complained'");
      world.clock.now += 2 * HOUR;
    },
  ],
  ["that was erased", false, (world) => suppress(world, "erased")],
  [
    "asked for an hour ago",
    false,
    async (world) => {
      await world.post("/v1/leads", { email: EMAIL, consents });
      world.clock.now += HOUR;
    },
  ],
];

describe("the answer takes the same work as for an address never seen", () => {
  it.each(histories)("for one %s", async (_, isSilent, history) => {
    const counting = await countingWorld();
    const { world } = counting;
    const result = await resultFor(world, people.anxious);
    await history(world, result);
    const sent = { firstName: "Sam", consents, result };
    const mails = world.mailTo(EMAIL).length;
    const known = await workFor(counting, { ...sent, email: EMAIL });
    expect(world.mailTo(EMAIL).length - mails).toBe(isSilent ? 0 : 1);
    const unknown = await workFor(counting, { ...sent, email: "new@reader.example" });
    expect(known).toEqual(unknown);
    expect(unknown).toMatchObject({ trips: 2, commits: true, putOff: 1, status: 202 });
    expect((await dump()).leads).toContainEqual(expect.objectContaining({ status: "pending" }));
  });
});

describe("a machine that fills in what nobody sees, or all of it at once, gets its answer after the same work as a person", () => {
  const asForm = (fields: Record<string, string>): RequestInit => ({
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: new URLSearchParams({ "consents[letters]": "on", ...fields }).toString(),
  });
  const doors: [string, (token: string) => string][] = [
    ["a sign-up", () => "/v1/leads"],
    ["a form of the coach's site", () => "/v1/forms/html"],
    ["a result by mail", (token) => `/r/${token}/mail`],
  ];

  it.each(doors)("at %s", async (_, pathOf) => {
    const counting = await countingWorld();
    const { world } = counting;
    const path = pathOf(await resultFor(world, people.secure));
    const stamp = await stampStart(world.deps.vault, world.clock.now);
    const early = { hw_start: stamp };
    const late = { hw_start: await stampStart(world.deps.vault, world.clock.now - HOUR) };
    let n = 0;
    const work = (fields: Record<string, string>) =>
      workFor(counting, {}, asForm({ email: `p${++n}@reader-${n}.example`, ...fields }), path);
    const person = await work({ ...late, hw_message: "" });
    expect(world.mailbox.emails()).toHaveLength(1);
    expect(await work({ ...late, hw_message: "Buy now" })).toEqual(person);
    if (!path.startsWith("/v1/forms")) expect(await work({ ...early, hw_message: "" })).toEqual(person);
    expect(person).toMatchObject({ commits: true, putOff: 1 });
    expect(world.mailbox.emails()).toHaveLength(1);
    expect((await dump()).leads?.length).toBeLessThan(2);
  });
});
