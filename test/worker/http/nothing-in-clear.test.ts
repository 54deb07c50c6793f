import { expect, it } from "vitest";
import { currentAttachment } from "../../../src/quiz/attachment/definition.ts";
import type { QuizResult } from "../../../src/quiz/types.ts";
import { HOUR, linkIn, newWorld, type World } from "../world.ts";
import { dump, EMAIL, SCORES, tokenOf } from "./support.ts";

const NAME = "Samira-Zephyrine";

/** A sheet whose means are not quarters: 26, 31 and 21 over 10, 10 and 8 items. */
const sums = { anxiety: 26, avoidance: 31, disorganisation: 21 };

function unevenSheet(): Record<string, number> {
  const left = { ...sums };
  const items = { anxiety: 10, avoidance: 10, disorganisation: 8 };
  return Object.fromEntries(
    currentAttachment.items.map(({ id, scale, reversed }) => {
      const keyed = Math.round(left[scale] / items[scale]--);
      left[scale] -= keyed;
      return [id, reversed ? 6 - keyed : keyed];
    }),
  );
}

/** Somebody who went all the way, and every secret of theirs. */
async function wholeWay(world: World) {
  const scored = await world.post(SCORES, { version: "2", answers: unevenSheet() });
  const result = (await scored.json()) as QuizResult & { result: string };
  const consents = ["letters", "profile"].map((id) => ({ id, version: "1" }));
  await world.post("/v1/leads", { email: EMAIL, firstName: NAME, consents, result: result.result });
  const pending = await dump();
  const confirm = linkIn(world.mailTo(EMAIL)[0], "confirm");
  await world.request(confirm, { method: "POST" });
  await world.pass(50 * HOUR);
  const letter = world.mailTo(EMAIL).at(-1);
  const links = [confirm, linkIn(letter, "unsubscribe"), linkIn(letter, "preferences")];
  return { result, pending, tokens: [result.result, ...links.map(tokenOf)] };
}

/** All bytes of a dump, and what its base64 values hold when they are only decoded. */
function bytesOf(tables: Record<string, unknown[]>): string {
  const text = JSON.stringify(tables);
  const decoded = (text.match(/[\w-]{12,}/g) ?? []).map((each) => {
    const whole = each.slice(0, each.length - (each.length % 4));
    return atob(whole.replaceAll("-", "+").replaceAll("_", "/"));
  });
  return `${text}\n${decoded.join("\n")}`.toLowerCase();
}

it("a dump of all tables, before and after confirming, holds no address, name or token in the clear", async () => {
  const world = await newWorld();
  const { pending, tokens } = await wholeWay(world);
  const plainHash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(EMAIL));
  const hex = [...new Uint8Array(plainHash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const secrets = ["sam@", "reader.example", NAME, hex, ...tokens].map((secret) => secret.toLowerCase());
  for (const tables of [pending, await dump()]) {
    expect(tables.leads).toHaveLength(1);
    const bytes = bytesOf(tables);
    expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
  }
});

it("a dump does hold the letters that were sent, so that the search above looked at something", async () => {
  const world = await newWorld();
  await wholeWay(world);
  const { sends = [], batches = [] } = await dump();
  expect([sends.length, batches.length]).toEqual([3, 3]);
});

it("even with the key, a lead's record holds a result to the quarter of an answer, and never its sums or chances", async () => {
  const world = await newWorld();
  const { result, pending } = await wholeWay(world);
  const [lead] = (await dump()).leads as { profile_enc: string }[];
  const [offer] = pending.sign_ups as { offer_enc: string }[];
  const profile = JSON.parse(await world.deps.vault.decrypt(lead?.profile_enc ?? ""));
  expect(profile).toEqual(JSON.parse(await world.deps.vault.decrypt(offer?.offer_enc ?? "")).profile);
  const finer = [result.scales.anxiety?.mean ?? 0, result.scales.avoidance?.mean ?? 0];
  expect(finer.some((mean) => Number.isInteger(mean * 4))).toBe(false);
  const { headline, confidence } = result;
  expect(profile).toMatchObject({ headline, confidence, near: "near" in result ? result.near : [] });
  const quarters = [
    ...Object.values(profile.means as Record<string, number>),
    ...Object.values(profile.bands as Record<string, number[]>).flat(),
  ];
  expect(quarters).toHaveLength(9);
  expect(quarters.filter((value) => value * 4 !== Math.round(value * 4))).toEqual([]);
  expect(Object.keys(profile).sort()).toEqual(
    ["bands", "confidence", "day", "headline", "means", "near", "norm", "series", "version"].sort(),
  );
});

it("the log names nobody", async () => {
  const world = await newWorld();
  const { tokens } = await wholeWay(world);
  await world.post("/v1/leads", { email: EMAIL, consents: [{ id: "letters", version: "1" }] });
  const log = JSON.stringify(world.logged);
  expect(world.logged.length).toBeGreaterThan(3);
  const secrets = [EMAIL, NAME, "anxious", "avoidant", "mixed", ...tokens];
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});
