import { expect, it } from "vitest";
import { DAY, HOUR, newWorld } from "../world.ts";
import { letters, postForm } from "./support.ts";

/** Spellings of one mailbox, which the world's mailbox takes for many. */
const spelling = (n: number) => {
  const dots = ["jansen.sam", "j.ansensam", "jan.sen.sam", "jansensam"][n % 4];
  return `${dots}+${n.toString(36)}@${n % 3 === 0 ? "googlemail.com" : "gmail.com"}`;
};

it("one mailbox gets three confirmations in thirty days, by whatever spelling, door and network", async () => {
  const world = await newWorld();
  const mails = () => world.mailbox.emails().length;
  for (let n = 0; n < 60; n += 1) {
    const from = { "cf-connecting-ip": `198.51.${n}.7` };
    const email = spelling(n);
    if (n % 3 === 0) await world.post("/v1/leads", { email, consents: [letters] }, from);
    else if (n % 3 === 1) await postForm(world, "/v1/leads", { email, "consents[letters]": "on" }, from);
    else await postForm(world, "/v1/forms/html", { email, "consents[letters]": "on" }, from);
    world.clock.now += HOUR / 2;
  }
  expect(mails()).toBe(3);
  world.clock.now += 28 * DAY;
  await world.post("/v1/leads", { email: spelling(100), consents: [letters] });
  expect(mails(), "still within the month").toBe(3);
  world.clock.now += 3 * DAY;
  await world.post("/v1/leads", { email: spelling(101), consents: [letters] });
  expect(mails(), "a month later").toBe(4);
});

it("sign-ups of one mailbox at the same moment, spelt in as many ways, get one mail", async () => {
  const world = await newWorld();
  const all = Array.from({ length: 12 }, (_, n) =>
    world.post(
      "/v1/leads",
      { email: spelling(n), consents: [letters] },
      { "cf-connecting-ip": `203.0.${n}.9` },
    ),
  );
  for (const response of await Promise.all(all)) expect(response.status).toBe(202);
  expect(world.mailbox.emails()).toHaveLength(1);
});

it("somebody else at the same provider is not counted with them", async () => {
  const world = await newWorld();
  for (const email of ["anna@gmail.com", "bas@gmail.com", "c.ees@reader.example", "cees@reader.example"])
    await world.post("/v1/leads", { email, consents: [letters] });
  expect(world.mailbox.emails()).toHaveLength(4);
});
