import { beforeEach, expect, it } from "vitest";
import type { Mail } from "../../../dev/mailbox/mailbox.ts";
import { people } from "../../support/answers.ts";
import { confirmedLead, DAY, HOUR, linkIn, MINUTE, newWorld, resultFor, SITE, type World } from "../world.ts";
import { dump, EMAIL, postForm } from "./support.ts";

const NAME = "Zephyrine";
let world: World;
let letter: Mail | undefined;
/** Somebody with a name and a result, who sends a letter on to a stranger. */
beforeEach(async () => {
  world = await newWorld();
  const consents = ["letters", "newsletter", "profile"].map((id) => ({ id, version: "1" }));
  const result = await resultFor(world, people.anxious);
  await world.post("/v1/leads", { email: EMAIL, firstName: NAME, consents, result });
  await postForm(world, linkIn(world.mailTo(EMAIL).at(-1), "confirm"), {});
  await world.pass(HOUR);
  letter = world.mailTo(EMAIL).at(-1);
});

/** Every page that a stranger comes to from a letter, link by link. */
async function pagesFrom(mail: Mail | undefined): Promise<Map<string, string>> {
  const links = (text: string) =>
    [...text.matchAll(/(?:https:\/\/quiz\.example|href="|action=")(\/[\w-]+\/[\w-]{20,}[^\s"<]*)/g)].map(
      ([, link = ""]) => link.replaceAll("&amp;", "&"),
    );
  const pages = new Map<string, string>();
  const left = links(mail?.text ?? "");
  for (let link = left.pop(); link !== undefined; link = left.pop()) {
    if (pages.has(link)) continue;
    const page = await (await world.request(link)).text();
    pages.set(link, page);
    left.push(...links(page));
  }
  return pages;
}

it("a forwarded letter leads to no page that says who reads it, or lets anything of theirs be taken or erased", async () => {
  const pages = await pagesFrom(letter);
  expect(pages.size).toBeGreaterThan(4);
  for (const [link, page] of pages) {
    expect([link, page.includes(NAME), page.includes(EMAIL)]).toEqual([link, false, false]);
    expect(link).not.toMatch(/\/(my-data|new-address)\//);
  }
});

it("who holds one can pause, change rhythm and language, and stop; a name, a result and an address stay as they are", async () => {
  const preferences = linkIn(letter, "preferences");
  await postForm(world, preferences, { act: "save", firstName: "Villain", rhythm: "weekly", locale: "en" });
  for (const act of ["forget-result", "erase", "export"])
    expect((await postForm(world, preferences, { act })).status).toBe(422);
  const [lead] = (await dump()).leads as { first_name_enc: string; rhythm: string; style: string }[];
  expect([await world.deps.vault.decrypt(lead?.first_name_enc ?? ""), lead?.rhythm, lead?.style]).toEqual([
    NAME,
    "weekly",
    "anxious",
  ]);
});

it("asking for what is the reader's own mails the reader, tells the stranger nothing, and is bounded", async () => {
  const ask = () => postForm(world, linkIn(letter, "preferences"), { act: "my-data" });
  const before = world.mailbox.emails().length;
  const answers = [];
  for (let n = 0; n < 20; n += 1) answers.push(await (await ask()).text());
  expect(new Set(answers).size, "the same each time").toBe(1);
  expect(answers[0]).not.toContain("/my-data/");
  const mails = world.mailbox.emails().slice(before);
  expect(mails.map(({ to }) => to)).toEqual(Array(6).fill([EMAIL]));
});

it("the link that is mailed opens for an hour, also where it comes twice", async () => {
  await postForm(world, linkIn(letter, "preferences"), { act: "my-data" });
  const link = linkIn(world.mailTo(EMAIL).at(-1), "my-data");
  world.clock.now += 59 * MINUTE;
  expect(await (await world.request(link)).text()).toContain(NAME);
  world.clock.now += MINUTE;
  const late = [await world.request(link), await postForm(world, `${link.split("?")[0]}/erase`, {})];
  expect(late.map(({ status }) => status)).toEqual([410, 410]);
  expect((await dump()).leads).toHaveLength(1);
});

it("its link to a result shows the one that the letter was made with, and no later one", async () => {
  const link = new RegExp(`${SITE}(/own-result/\\S+)`).exec(letter?.text ?? "")?.[1] ?? "";
  expect((await world.request(link)).status).toBe(200);
  await world.pass(2 * DAY);
  await confirmedLead(world, EMAIL, await resultFor(world, people.avoidant));
  await world.pass(HOUR);
  const later = await world.request(link);
  expect([later.status, (await later.text()).toLowerCase().includes("vermijdend")]).toEqual([410, false]);
});
