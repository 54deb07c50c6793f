import { describe, expect, it } from "vitest";
import { people } from "../../support/answers.ts";
import { confirmedLead, DAY, newWorld, resultFor, type World } from "../world.ts";
import { dump, EMAIL, hiddenIn, postForm } from "./support.ts";

async function worldWithResult(): Promise<{ world: World; token: string }> {
  const world = await newWorld();
  return { world, token: await resultFor(world, people.anxious) };
}
const ask = (world: World, token: string, fields: Record<string, string> = {}) =>
  postForm(world, `/r/${token}/mail`, { email: EMAIL, locale: "nl", ...fields });

describe('"mail me my result"', () => {
  it("sends one mail that leads back to it, in words that say nothing of it, and keeps nothing else", async () => {
    const { world, token } = await worldWithResult();
    const before = await dump();
    const response = await ask(world, token);
    const page = await response.text();
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(page).toContain("s•••@reader.example");
    expect(page).toContain(`href="/r/${token}?lang=nl"`);
    const [mail, ...more] = world.mailTo(EMAIL);
    expect([mail?.subject, more]).toEqual(["De link waar je om vroeg", []]);
    expect(mail?.text).toContain(`/r/${token}?lang=nl`);
    expect(`${mail?.subject}${mail?.text?.replace(/https:\S+/g, "")}`).not.toMatch(
      /angst|hecht|uitslag|quiz|brieven/i,
    );
    expect((await world.request(`/r/${token}?lang=nl`)).status).toBe(200);
    const after = await dump();
    for (const table of ["leads", "consents", "sign_ups", "sends", "enrollments"])
      expect([table, after[table]]).toEqual([table, before[table]]);
    expect(JSON.stringify(after)).not.toContain(EMAIL);
    await world.pass(40 * DAY);
    expect(world.mailTo(EMAIL)).toHaveLength(1);
  });

  it("says the same to whoever may not be written to, and sends nothing", async () => {
    const { world, token } = await worldWithResult();
    const seen = await (await ask(world, token, { email: "noor@reader.example" })).text();
    await confirmedLead(world, EMAIL);
    await world.mailbox.sendEvent(world.mailTo(EMAIL).at(-1)?.id ?? "", { type: "email.complained" });
    const mails = world.mailTo(EMAIL).length;
    const other = await (await ask(world, token)).text();
    expect(other.replaceAll("s•••@", "n•••@")).toBe(seen);
    expect(world.mailTo(EMAIL).length).toBe(mails);
  });

  it("comes back in the result, where the address can't be right or is probably a slip, which it asks once", async () => {
    const { world, token } = await worldWithResult();
    for (const email of ["sam", "sam@", ""]) {
      const response = await ask(world, token, { email });
      const page = await response.text();
      expect([
        response.status,
        page.includes('id="mail-email-error"'),
        page.includes('class="know"'),
      ]).toEqual([422, true, true]);
    }
    const slip = await ask(world, token, { email: "sam@gmial.com" });
    const page = await slip.text();
    expect([slip.status, page.includes("Bedoel je sam@gmail.com?")]).toEqual([422, true]);
    expect(world.mailbox.emails()).toEqual([]);
    const again = await ask(world, token, {
      email: "sam@gmial.com",
      hw_asked: hiddenIn(page).hw_asked ?? "",
    });
    expect([again.status, world.mailTo("sam@gmial.com").length]).toEqual([200, 1]);
  });

  it("is for people, within limits, and for results that there are", async () => {
    const { world, token } = await worldWithResult();
    await ask(world, token, { hw_message: "buy" });
    expect(world.mailbox.emails()).toEqual([]);
    Object.assign(world.deps, { burstLimits: { signUps: async () => false, site: async () => true } });
    const busy = await ask(world, token);
    expect([busy.status, busy.headers.get("retry-after")]).toEqual([429, "60"]);
    expect((await ask(world, `${token}AA`)).status).toBe(404);
    world.clock.now += 100 * DAY;
    expect((await ask(world, token)).status).toBe(410);
    expect(world.mailbox.emails()).toEqual([]);
  });
});
