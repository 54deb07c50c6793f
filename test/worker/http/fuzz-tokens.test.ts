import { beforeEach, describe, expect, it } from "vitest";
import { fromBase64Url, toBase64Url } from "../../../src/privacy/base64url.ts";
import { type FuzzWorld, fuzzWorld } from "./fuzz-world.ts";
import { dump } from "./support.ts";

let world: FuzzWorld;
beforeEach(async () => {
  world = await fuzzWorld();
});

const PURPOSES = [
  "r",
  "confirm",
  "unsubscribe",
  "refuse",
  "preferences",
  "my-data",
  "new-address",
  "answer",
  "admin",
];
/** What each link's button posts to; a result has none. */
const POSTS: Record<string, string> = {
  "my-data": "/erase",
  confirm: "",
  unsubscribe: "",
  refuse: "",
  "new-address": "",
  preferences: "",
  answer: "",
};

/** What opens with a token of this purpose, asked for and pressed: the statuses. */
async function opening(purpose: string, token: string): Promise<number[]> {
  if (purpose === "admin") {
    const headers = { ...world.desk, cookie: `__Host-admin=${encodeURIComponent(token)}` };
    return [(await world.request("/admin/people", { headers })).status];
  }
  const path = `/${purpose}/${encodeURIComponent(token)}`;
  const button = POSTS[purpose];
  const opened = await world.request(path);
  if (button === undefined) return [opened.status];
  return [opened.status, (await world.request(`${path}${button}`, { method: "POST" })).status];
}

/** Refused as what it is, and nothing else. */
async function expectRefused(purpose: string, tokens: readonly string[]): Promise<void> {
  const refused = purpose === "admin" ? [401] : POSTS[purpose] === undefined ? [404] : [404, 404];
  for (const token of tokens)
    expect([token, ...(await opening(purpose, token))]).toEqual([token, ...refused]);
}

function* flipped(token: string): Generator<string> {
  const bytes = fromBase64Url(token) ?? new Uint8Array();
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const other = bytes.slice();
    other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield toBase64Url(other);
  }
}

describe.each(PURPOSES)("a token for %s", (purpose) => {
  const token = () => world.tokens[purpose] ?? "";

  it("opens what it is for", async () => {
    expect((await opening(purpose, token()))[0]).toBe(200);
  });

  it("with any one of its bits flipped opens and does nothing", async () => {
    const before = await dump();
    const others = [...flipped(token())];
    expect(others.length).toBeGreaterThan(450);
    await expectRefused(purpose, others);
    expect(await dump()).toEqual(before);
  });

  it("cut, joined, spelled otherwise or for another purpose opens and does nothing", async () => {
    const mine = token();
    const others = PURPOSES.filter((each) => each !== purpose).map((each) => world.tokens[each] ?? "");
    const half = mine.length >> 1;
    const cut = Array.from({ length: mine.length - 1 }, (_, i) => mine.slice(0, i + 1));
    const joined = others.flatMap((other) => [
      mine + other,
      other + mine,
      mine.slice(0, half) + other.slice(half),
    ]);
    // What can't be part of a token is dropped from a link (mangled-links.test.ts), and from nothing else.
    const around = purpose === "admin" ? [`${mine}=`, `${mine}\0`, ` ${mine}`] : [];
    const spelled = [...around, `${mine}A`, `A${mine}`, mine.toLowerCase(), mine + mine];
    const before = await dump();
    await expectRefused(purpose, [...cut, ...joined, ...spelled, ...others]);
    expect(await dump()).toEqual(before);
  });
});

it("a sign-up takes no result that was altered by a bit, and none that is another link's token", async () => {
  const { r = "", ...others } = world.tokens;
  const before = await dump();
  for (const result of [...flipped(r), ...Object.values(others)]) {
    const consents = [{ id: "letters", version: "1" }];
    const response = await world.post("/v1/leads", { email: "new@reader.example", consents, result });
    expect(response.status).toBe(422);
  }
  expect(await dump()).toEqual(before);
});
