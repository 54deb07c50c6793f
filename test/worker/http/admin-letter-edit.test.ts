import { describe, expect, it } from "vitest";
import { makeLetterCompiler } from "../../../emails/desk-compiler.ts";
import { deskLetters } from "../../../emails/desk-letters.generated.ts";
import { makeLetterBook } from "../../../src/email/letter-book.ts";
import { letters } from "../../../src/email/letters.generated.ts";
import { checkHealth } from "../../../src/usecases/desk/check-health.ts";
import { nightly } from "../../../src/usecases/upkeep/nightly.ts";
import { confirmedLead, DAY, rows } from "../world.ts";
import { deskWorld as anyDesk, cookieOf, deskPage, postDesk } from "./admin-desk.ts";

const LETTER = "/admin/letters/general/look-front-door";
const EDIT = `${LETTER}/edit`;
const place = (sequence: string, step: string) =>
  letters.find((each) => each.sequence === sequence && each.step === step && each.locale === "nl");

/** Its compiler is the build's, as the Worker loads it. */
const deskWorld = (files = letters, desk = deskLetters) =>
  anyDesk({ letters: makeLetterBook(files), letterCompiler: async () => makeLetterCompiler(desk) });

type World = Awaited<ReturnType<typeof deskWorld>>;

/** The form as the page shows it, ready to be changed and sent. */
async function formOf(world: World, path = `${EDIT}?locale=nl`) {
  const html = await (await deskPage(world, path)).text();
  const decode = (text: string) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&");
  const value = (name: string) =>
    decode(
      new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ??
        new RegExp(`value="([^"]*)"[^>]*name="${name}"`).exec(html)?.[1] ??
        "",
    );
  return {
    html,
    fields: {
      locale: "nl",
      seen: value("seen"),
      subject: value("subject"),
      preview: value("preview"),
      button: value("button"),
      ps: value("ps"),
      link:
        /<option value="([^"]+)" selected/.exec(
          /<select id="link"[\s\S]*?<\/select>/.exec(html)?.[0] ?? "",
        )?.[1] ?? "",
      body: decode(/<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? ""),
    },
  };
}

const save = async (world: World, fields: Record<string, string>, path = EDIT) =>
  postDesk(world, path, fields, { cookie: await cookieOf(world) });

describe("a letter's words at the desk", () => {
  it("are the file's, until the coach changes them: saving them untouched changes nothing", async () => {
    const world = await deskWorld();
    const { fields } = await formOf(world);
    expect(fields.subject).toBe(place("general", "look-front-door")?.subject);
    expect((await save(world, fields)).status).toBe(200);
    expect(await rows("SELECT * FROM letter_heads")).toEqual([]);
  });

  it("go to whoever is due next, and back to the file in one press", async () => {
    const world = await deskWorld();
    const { fields } = await formOf(world);
    await save(world, { ...fields, subject: "Een ander onderwerp", reason: "korter" });
    const email = "lezer@mail.example";
    await confirmedLead(world, email);
    await world.pass(3 * DAY);
    expect(world.mailTo(email).map(({ subject }) => subject)).toContain("Een ander onderwerp");

    const live = await formOf(world);
    expect(live.html).toContain("korter");
    await save(world, { locale: "nl", seen: live.fields.seen }, `${EDIT}/back-to-file`);
    const other = "later@mail.example";
    await confirmedLead(world, other);
    await world.pass(3 * DAY);
    expect(world.mailTo(other).map(({ subject }) => subject)).toContain(fields.subject);
  });

  it("are not lost where somebody else saved first: they stay a draft, and what is live stays live", async () => {
    const world = await deskWorld();
    const { fields } = await formOf(world);
    await save(world, { ...fields, subject: "De eerste" });
    const answer = await save(world, { ...fields, subject: "De tweede" });
    expect(await answer.text()).toContain("Iemand anders veranderde deze brief intussen");
    const [head] = await rows<{ version: string }>("SELECT version FROM letter_heads");
    const [draft] = await rows<{ markdown: string }>(
      "SELECT markdown FROM letter_versions WHERE state = 'draft'",
    );
    const [live] = await rows<{ markdown: string }>(
      `SELECT markdown FROM letter_versions WHERE version = '${head?.version}'`,
    );
    expect(live?.markdown).toContain("De eerste");
    expect(draft?.markdown).toContain("De tweede");
  });

  it("that the build would refuse are kept as a draft, with the sentence that says why, and never go live", async () => {
    const world = await deskWorld();
    const { fields } = await formOf(world);
    const answer = await save(world, { ...fields, body: `${fields.body}\n\n{{plaats}}\n` });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("plaats");
    expect(await rows("SELECT * FROM letter_heads")).toEqual([]);
    expect(await rows("SELECT state FROM letter_versions")).toEqual([{ state: "draft" }]);
  });

  it("can be compared, any two versions of them, and looked at as any example reader", async () => {
    const world = await deskWorld();
    const { fields } = await formOf(world);
    await save(world, { ...fields, subject: "De eerste" });
    const [first] = await rows<{ version: string }>("SELECT version FROM letter_heads");
    world.clock.now += DAY;
    await save(world, { ...fields, subject: "De tweede", seen: first?.version ?? "" });
    const { html } = await formOf(world, `${EDIT}?locale=nl&compare=file&with=${first?.version}&reader=both`);
    expect(html).toMatch(/<del[^>]*>[^<]*Drie/);
    expect(html).toMatch(/<ins[^>]*>De eerste/);
    expect(html).not.toMatch(/<ins[^>]*>[^<]*tweede/);
    expect(html).toContain("body?locale=nl&amp;reader=both");
  });

  it("go to the coach herself as they stand in the editor, and to nobody else", async () => {
    const world = await deskWorld();
    const { fields } = await formOf(world);
    const answer = await save(world, { ...fields, subject: "Nog niet af" }, `${EDIT}/test`);
    const coach = world.deps.brand.replyTo;
    expect(await answer.text()).toContain(`onderweg naar ${coach}`);
    await world.pass(0);
    expect(world.mailTo(coach).map(({ subject }) => subject)).toEqual(["Nog niet af"]);
    const email = "lezer@mail.example";
    await confirmedLead(world, email);
    await world.pass(3 * DAY);
    expect(world.mailTo(email).map(({ subject }) => subject)).not.toContain("Nog niet af");
    const faulty = await save(world, { ...fields, body: "{{plaats}}" }, `${EDIT}/test`);
    expect(faulty.status).toBe(422);
    await world.pass(0);
    expect(world.mailTo(coach)).toHaveLength(1);
    await save(world, { ...fields, subject: "Nog niet af", reason: "nu wel" });
    expect((await formOf(world)).html).toContain("nu wel");
  });

  it("go on being sent after a deploy that changed the file, until the coach keeps hers or takes the file's", async () => {
    const world = await deskWorld();
    const { fields } = await formOf(world);
    await save(world, { ...fields, subject: "Van mij" });
    const deployed = await deskWorld(letters, {
      ...deskLetters,
      letters: deskLetters.letters.map((each) =>
        each.address.step === "look-front-door"
          ? { ...each, matter: { ...each.matter, subject: "Uit het bestand" } }
          : each,
      ),
    });
    const email = "na@mail.example";
    await confirmedLead(deployed, email);
    await deployed.pass(3 * DAY);
    expect(deployed.mailTo(email).map(({ subject }) => subject)).toContain("Van mij");
    const { html, fields: shown } = await formOf(deployed);
    expect(html).toContain("Houd de mijne");
    expect(html).toContain("<ins");
    await save(deployed, { locale: "nl", seen: shown.seen }, `${EDIT}/keep-mine`);
    expect((await formOf(deployed)).html).not.toContain("Houd de mijne");
    expect(
      await rows("SELECT who, act, detail FROM audit WHERE act NOT LIKE 'sign-%' ORDER BY at, act"),
    ).toEqual([
      { who: "key", act: "draft-letter", detail: "general/look-front-door/nl" },
      { who: "key", act: "edit-letter", detail: "general/look-front-door/nl" },
      { who: "key", act: "keep-mine", detail: "general/look-front-door/nl" },
    ]);
  });

  it("are laid out anew by night where brand or layout changed, and one that can't be goes on as it was", async () => {
    const world = await deskWorld();
    const { fields } = await formOf(world);
    await save(world, { ...fields, subject: "Van mij" });
    const head = async () => {
      const [found] = await rows<{ version: string; problem: string | null; frame: string }>(
        "SELECT h.version, h.problem, v.frame FROM letter_heads h JOIN letter_versions v USING (version)",
      );
      return found;
    };
    const before = await head();
    const compiler = makeLetterCompiler(deskLetters);
    const faulty = { letter: null, errors: [{ line: 1, message: "the link is gone." }], notices: [] };
    const deployed = (compile: Partial<typeof compiler>) =>
      nightly({ ...world.deps, letterCompiler: async () => ({ ...compiler, frame: "new", ...compile }) });
    await deployed({ compile: async () => faulty });
    expect(await head()).toEqual({ ...before, problem: "the link is gone." });
    expect((await formOf(world)).html).toContain("the link is gone.");
    expect(await checkHealth(world.deps)).toMatchObject({
      signs: expect.arrayContaining([expect.objectContaining({ id: "letter-outdated" })]),
    });
    world.clock.now += DAY;
    await deployed({});
    expect(await head()).toEqual({ ...before, frame: "new", problem: null });
  });
});
