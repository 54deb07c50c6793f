import { expect, it } from "vitest";
import { HOUR } from "../world.ts";
import { cookieOf, deskWorld, postDesk, TOKEN } from "./admin-desk.ts";
import { dump } from "./support.ts";

const isIn = async (world: Awaited<ReturnType<typeof deskWorld>>, cookie: string) =>
  (await world.request("/admin", { headers: { cookie } })).status === 200;

it("a cookie that was signed out of opens nothing, also for whoever copied it", async () => {
  const world = await deskWorld();
  const [here, elsewhere] = [await cookieOf(world), await cookieOf(world)];
  expect([await isIn(world, here), await isIn(world, elsewhere)]).toEqual([true, true]);
  await postDesk(world, "/admin/sign-out", {}, { cookie: here });
  expect([await isIn(world, here), await isIn(world, elsewhere)]).toEqual([false, true]);
});

it("signing out everywhere ends every session", async () => {
  const world = await deskWorld();
  const all = [await cookieOf(world), await cookieOf(world), await cookieOf(world)];
  await postDesk(world, "/admin/sign-out", { everywhere: "1" }, { cookie: all[1] ?? "" });
  for (const cookie of all) expect(await isIn(world, cookie)).toBe(false);
  expect(await isIn(world, await cookieOf(world))).toBe(true);
});

it("nobody without a session of the desk ends one", async () => {
  const world = await deskWorld();
  const cookie = await cookieOf(world);
  await postDesk(world, "/admin/sign-out", { everywhere: "1" });
  await postDesk(world, "/admin/sign-out", { everywhere: "1" }, { cookie: `${cookie}x` });
  expect(await isIn(world, cookie)).toBe(true);
});

it("wrong keys by the hundred lock the right one out for nobody, and stay wrong themselves", async () => {
  const world = await deskWorld();
  const tries = [];
  for (let n = 0; n < 120; n += 1)
    tries.push((await postDesk(world, "/admin/sign-in", { token: `guess-${n}` })).status);
  expect(tries.slice(-20)).toEqual(Array(20).fill(429));
  expect(await isIn(world, await cookieOf(world, TOKEN))).toBe(true);
});

it("a session is over after its eight hours, and stands in the database by a keyed hash alone", async () => {
  const world = await deskWorld();
  const cookie = await cookieOf(world);
  expect(JSON.stringify((await dump()).sessions)).not.toContain(cookie.split("=")[1]);
  world.clock.now += 8 * HOUR;
  expect(await isIn(world, cookie)).toBe(false);
});
