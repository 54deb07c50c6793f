import { describe, expect, it } from "vitest";
import { letters } from "../../../src/email/letters.generated.ts";
import { EXAMPLE_READERS } from "../../../src/usecases/desk/example-readers.ts";
import { confirmedLead, rows, SITE } from "../world.ts";
import { cookieOf, deskPage, deskWorld, postDesk } from "./admin-desk.ts";
import { EMAIL } from "./support.ts";

const LETTER = "/admin/letters/anxious/near-read-slowly";
const COACH = "anna@lindehof.example";

describe("the list of letters", () => {
  it("leads to every letter in both languages", async () => {
    const html = await (await deskPage(await deskWorld(), "/admin/letters")).text();
    const missing = letters.filter(
      ({ sequence, step, locale }) =>
        !html.includes(`href="/admin/letters/${sequence}/${step}?locale=${locale}"`),
    );
    expect(missing).toEqual([]);
  });

  it("shows a series in the order that it is sent in", async () => {
    const html = await (await deskPage(await deskWorld(), "/admin/letters")).text();
    const places = ["near-read-slowly", "near-where-from", "near-evening-in"].map((step) =>
      html.indexOf(step),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe("a letter at the desk", () => {
  it("shows every letter to every example reader, in light and in dark", async () => {
    const world = await deskWorld();
    const headers = { cookie: await cookieOf(world) };
    for (const { sequence, step, locale } of letters) {
      for (const { id } of EXAMPLE_READERS) {
        const query = `locale=${locale}&reader=${id}&scheme=dark`;
        const response = await world.request(`/admin/letters/${sequence}/${step}/body?${query}`, { headers });
        expect([sequence, step, id, response.status]).toEqual([sequence, step, id, 200]);
        expect(await response.text()).not.toMatch(/undefined|\[object|{{/);
      }
    }
  });

  it("greets the chosen reader, and draws that reader's place or none", async () => {
    const world = await deskWorld();
    const body = async (reader: string) =>
      (await deskPage(world, `${LETTER}/body?locale=nl&reader=${reader}`)).text();
    expect(await body("anxious")).toMatch(
      /Dag Noor,.*ben je heel vaak bang de ander kwijt te raken, en zoek je/s,
    );
    expect(await body("right-to-left")).toContain("Dag ליאורה,");
    expect(await body("long-name")).toContain("Dag Wilhelmina-Alexandrina van der Meerbeeck,");
    expect(await body("unknown")).toMatch(/Dag,<(?!.*Op basis van je antwoorden)/s);
  });

  it("is the very letter that a reader gets: the same words, and the headers that let one unsubscribe", async () => {
    const world = await deskWorld();
    await confirmedLead(world, EMAIL);
    const sent = world.mailTo(EMAIL).at(-1);
    const html = await (await deskPage(world, "/admin/letters/general/look-first-reading?locale=nl")).text();
    const withoutLinks = (text: string) =>
      text
        .replace(/https?:\S+/g, "")
        .replace(/\s+/g, " ")
        .trim();
    const shown = /<pre[^>]*>(.*?)<\/pre>/s.exec(html)?.[1]?.replaceAll("&#39;", "'") ?? "";
    expect(withoutLinks(shown)).toBe(withoutLinks(sent?.text ?? "nothing"));
    expect(html).toContain(`&lt;${SITE}/unsubscribe/`);
    expect(html).toMatch(/List-Unsubscribe-Post<\/dt><dd>List-Unsubscribe=One-Click/);
  });

  it("shows the rules for dark as they would hold, whatever the coach's own browser prefers", async () => {
    const world = await deskWorld();
    const body = async (scheme: string) => (await deskPage(world, `${LETTER}/body?scheme=${scheme}`)).text();
    const schemesIn = (html: string) => html.match(/(?:color-schemes?(?:" content="|:)|@media )[^"};{(]+/g);
    const named = (scheme: string) => [
      `color-scheme" content="${scheme}`,
      `color-schemes" content="${scheme}`,
      `color-scheme:${scheme}`,
      `color-schemes:${scheme}`,
    ];
    expect(schemesIn(await body("light"))).toEqual([...named("light"), "@media not all"]);
    expect(schemesIn(await body("dark"))).toEqual([...named("dark"), "@media all"]);
  });

  it("can do nothing in its frame, and be framed by nobody else", async () => {
    const world = await deskWorld();
    const policy = (await deskPage(world, `${LETTER}/body`)).headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'self'; sandbox$/);
    expect(policy).not.toContain("script-src");
    const page = await deskPage(world, LETTER);
    expect(page.headers.get("content-security-policy")).not.toContain("unsafe-inline");
    const frames = [...(await page.text()).matchAll(/<iframe[^>]*>/g)].map(([tag]) => tag);
    expect(frames).toHaveLength(4);
    for (const frame of frames) expect(frame).toMatch(/ sandbox=""/);
  });

  it("is not there for a letter that does not exist", async () => {
    const world = await deskWorld();
    for (const path of ["/admin/letters/anxious/nothing", "/admin/letters/anxious/nothing/body"])
      expect((await deskPage(world, path)).status).toBe(404);
    const cookie = await cookieOf(world);
    const sent = await postDesk(world, "/admin/letters/anxious/nothing/test", { email: COACH }, { cookie });
    expect(sent.status).toBe(404);
  });
});

describe("a test letter", () => {
  const fields = { email: COACH, locale: "nl", reader: "anxious" };

  it("arrives as a reader would get it, and makes nobody a lead", async () => {
    const world = await deskWorld();
    const cookie = await cookieOf(world);
    const response = await postDesk(world, `${LETTER}/test`, fields, { cookie });
    expect(await response.text()).toContain("Onderweg.");
    const [mail, ...more] = world.mailTo(COACH);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("Om te beginnen één vraag aan jou");
    expect(mail?.text).toMatch(/^Dag Noor,.*Op basis van je antwoorden ben je heel vaak bang/s);
    expect(mail?.headers?.["List-Unsubscribe"]).toContain(`${SITE}/unsubscribe/`);
    expect(await rows("SELECT count(*) AS leads FROM leads")).toEqual([{ leads: 0 }]);
  });

  it("can be the confirmation too", async () => {
    const world = await deskWorld();
    const cookie = await cookieOf(world);
    await postDesk(world, "/admin/letters/confirmation/confirm/test", fields, { cookie });
    expect(world.mailTo(COACH)[0]?.text).toContain(`${SITE}/confirm/`);
  });

  it("goes nowhere where the address is none, and says so", async () => {
    const world = await deskWorld();
    const cookie = await cookieOf(world);
    const response = await postDesk(world, `${LETTER}/test`, { ...fields, email: "anna@" }, { cookie });
    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(/role="alert">Dit lijkt geen e-mailadres/);
    expect(world.mailbox.emails()).toEqual([]);
  });

  it("is sent by nobody who is not in", async () => {
    const world = await deskWorld();
    expect((await postDesk(world, `${LETTER}/test`, fields)).status).toBe(401);
    expect(world.mailbox.emails()).toEqual([]);
  });
});
