import { describe, expect, it } from "vitest";
import { compileLetters } from "../../../emails/compile.ts";
import { fillLetter } from "../../../src/email/fill-letter.ts";
import { brand, compile, compileOne, files, pick, sequences, tagStructure, values } from "./fixtures.ts";

const fillOne = async (source: Parameters<typeof compileOne>[0]) =>
  fillLetter(await compileOne(source), values);

describe("a compiled letter in HTML", () => {
  it("greets, says its words, offers the button once and signs with the brand's people", async () => {
    const { html } = await fillOne({ body: "Eerst dit.\n\n{{button}}\n\nDaarna dat." });
    const order = ["Dag Sam,", "Eerst dit.", ">Kijk<", "Daarna dat.", "Mo en Lin"];
    const places = order.map((text) => html.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(html.split(">Kijk<")).toHaveLength(2);
  });

  it("puts the button after the body where the body has no line for it", async () => {
    const { html } = await fillOne({ body: "Eerst dit." });
    expect(html.indexOf("Eerst dit.")).toBeLessThan(html.indexOf(">Kijk<"));
  });

  it("nests its tags, names its language, and has no headline that shouts", async () => {
    const { html } = await fillOne({
      body: "## Kop\n\n- een\n- twee\n\n> zei ze\n\n1. *zo* en **zo**\n\n---\n",
    });
    expect(tagStructure(html).filter((tag) => tag.startsWith("<h1"))).toEqual([]);
    expect(html).toContain('<!doctype html><html dir="ltr" lang="nl">');
    expect(html).toContain('name="color-scheme"');
    expect(html).toContain("prefers-color-scheme:dark");
  });

  it("puts a P.S. under the signature: its own, or else the brand's", async () => {
    const own = await fillOne({ matter: { ps: "Lees je dit nog?" } });
    expect(own.html.indexOf("P.S. Lees je dit nog?")).toBeGreaterThan(own.html.indexOf("Mo en Lin"));
    expect(own.text).toContain("Warme groet,\nMo en Lin\n\nP.S. Lees je dit nog?\n\n--\n");
    const postscript = { nl: "Tot gauw.", en: "See you soon." };
    const { letters } = await compileLetters({ files: files(), brand: { ...brand, postscript }, sequences });
    expect(fillLetter(pick(letters, "stay", "en"), values).text).toContain("P.S. See you soon.");
    expect(fillLetter(pick(letters, "confirm", "en"), values).text).not.toContain("P.S.");
  });

  it("agrees with how many people write", async () => {
    const body = "{{Ik lees|Wij lezen}} alles {{zelf|samen}}.";
    expect((await fillOne({ body })).text).toContain("Wij lezen alles samen.");
    const alone = { ...brand, writers: [{ name: "Mo", portrait: null }] };
    const set = files({ "emails/calm/01-arrive.nl.md": { body } });
    const { letters } = await compileLetters({ files: set, brand: alone, sequences });
    const { text } = fillLetter(pick(letters, "arrive", "nl"), values);
    expect(text).toContain("Ik lees alles zelf.");
    expect(text).toContain("Warme groet,\nMo\n");
  });

  it("has the coach's own paragraph where the letter keeps room for it, and no gap without one", async () => {
    const body = "Eerst dit.\n\n{{own}}\n\nDaarna dat.";
    const set = files({ "emails/calm/01-arrive.nl.md": { body } });
    const paragraphs = { arrive: { nl: "Van *mij*." } };
    const { letters } = await compileLetters({ files: set, brand: { ...brand, paragraphs }, sequences });
    const { html, text } = fillLetter(pick(letters, "arrive", "nl"), values);
    expect(html).toContain("Van <em>mij</em>.");
    expect(text).toContain("Eerst dit.\n\nVan mij.\n\nDaarna dat.");
    expect((await fillOne({ body })).text).toContain("Eerst dit.\n\nDaarna dat.");
  });

  it("says a passage to those of whom it is so, and to nobody else", async () => {
    const body =
      "Altijd.\n\n{{when named}}\nVast en zeker.\n{{end}}\n\n{{when not named}}\nMisschien.\n{{end}}\n\nKlaar.";
    const letter = await compileOne({ body });
    const named = fillLetter(letter, values);
    const unknown = fillLetter(letter, { ...values, facts: new Set() });
    expect(named.text).toContain("Altijd.\n\nVast en zeker.\n\nKlaar.");
    expect(unknown.text).toContain("Altijd.\n\nMisschien.\n\nKlaar.");
    expect(named.html).not.toContain("Misschien.");
    expect(unknown.html).not.toContain("Vast en zeker.");
  });

  it("leads to pages of the reader's own", async () => {
    const body =
      "{{when result-page}}\nZie [je uitslag](reader:result).\n{{end}}\n\nOf [de quiz](reader:quiz).";
    const { html, text } = await fillOne({ body });
    expect(html).toContain(`href="${values.resultUrl}">je uitslag</a>`);
    expect(text).toContain(`Zie je uitslag: ${values.resultUrl}\n\nOf de quiz: ${values.quizUrl}`);
  });

  it("lets help be called with one press, in the text and in the foot", async () => {
    const { html } = await fillOne({ body: "Bel 0800-2000 of 112. Kijk op 113.nl. In 2017 nog niet." });
    expect(html.match(/href="tel:08002000"/g)).toHaveLength(2);
    expect(html.match(/href="tel:112"/g)).toHaveLength(2);
    expect(html).toContain('href="https://www.113.nl">113.nl</a>. In 2017 nog niet.');
  });

  it("marks the brand's links with the letter's code, which names neither step nor series", async () => {
    const letter = await compileOne({ body: "Lees [meer](link:coaching)." });
    const { html } = fillLetter(letter, values);
    expect(letter.code).toMatch(/^[0-9a-f]{8}$/);
    const marks = `utm_source=letters&amp;utm_medium=email&amp;utm_content=${letter.code}`;
    expect(html).toContain(`href="https://haard.example/coaching?a=1&amp;b=2&amp;${marks}">meer</a>`);
    const other = await compile();
    expect(pick(other.letters, "stay", "nl").code).not.toBe(letter.code);
    expect(pick(other.letters, "arrive", "en").code).toBe(letter.code);
  });

  it("shows the preview text first in the inbox", async () => {
    const { html } = await fillOne({ matter: { preview: "Kijk <eens>" } });
    expect(html.slice(html.indexOf("<body"))).toMatch(/^<body[^>]*>.*?display:none[^>]*>Kijk &lt;eens&gt;</s);
  });

  it("turns a link key into the brand's URL for the letter's language, escaped for its attribute", async () => {
    const { html } = await fillOne({ body: "Lees [meer](link:coaching) hier." });
    expect(html).toMatch(/href="https:\/\/haard\.example\/coaching\?a=1&amp;b=2&amp;[^"]*">meer<\/a>/);
  });

  it("fills in the brand's name and people as text, never as Markdown or markup", async () => {
    const odd = { ...brand, name: "A*b* <i>_c_</i>" };
    const set = files({ "emails/calm/01-arrive.nl.md": { body: "Van {{brand.name}} en {{brand.people}}." } });
    const { letters } = await compileLetters({ files: set, brand: odd, sequences });
    const { html, text } = fillLetter(pick(letters, "arrive", "nl"), values);
    expect(html).toContain("Van A*b* &lt;i&gt;_c_&lt;/i&gt; en Mo en Lin.");
    expect(text).toContain("Van A*b* <i>_c_</i> en Mo en Lin.");
  });

  it("shows each writer's portrait beside the name, or the name's first letter, which nobody has to hear twice", async () => {
    const portrait = "https://haard.example/mo.jpg";
    const writers = [
      { name: "Mo", portrait },
      { name: "Lin", portrait: null },
    ];
    const { letters } = await compileLetters({ files: files(), brand: { ...brand, writers }, sequences });
    const { html } = fillLetter(pick(letters, "stay", "en"), values);
    expect(html).toMatch(/<img alt="" [^>]*src="https:\/\/haard.example\/mo.jpg"/);
    expect(html).toMatch(/<table [^>]*aria-hidden="true"[^>]*>.{0,500}>L<\/td>/s);
  });
});

describe("what stands under every letter", () => {
  it.each(["nl", "en"])("help, no diagnosis, a way out and who sent it, in %s", async (locale) => {
    const { letters } = await compile();
    const { html, text } = fillLetter(pick(letters, "stay", locale), values);
    const always = ["112", "113.nl", "0800-2000", "1813", "1712", "Mo en Lin", "4321 ZZ Elders"];
    for (const words of [...always, "diagnos", values.unsubscribeUrl, values.preferencesUrl]) {
      expect(html).toContain(words);
      expect(text).toContain(words);
    }
  });

  it("a confirmation greets nobody, leads to its own page and to a no for good", async () => {
    const { letters } = await compile();
    const { html, text } = fillLetter(pick(letters, "confirm", "nl"), {
      ...values,
      unsubscribeUrl: "https://haard.example/refuse/t0ken",
      preferencesUrl: null,
    });
    expect(html).toContain(`href="${values.confirmUrl}"`);
    expect(text).toContain("Mail me nooit meer op dit adres: https://haard.example/refuse/t0ken");
    expect(text).toContain(`Kijk: ${values.confirmUrl}`);
    expect(html + text).not.toMatch(/Dag|Sam|unsubscribe\/|preferences\//);
    expect(html).toContain("4321 ZZ Elders");
  });
});

describe("a compiled letter in plain text", () => {
  it("reads well by itself", async () => {
    const body = [
      "Eerst *dit*,\nnog even & “zo”.",
      "## Kop",
      "- een\n- [twee](link:coaching)",
      "Lees [meer](link:coaching) hier.",
      "Lees [meer](link:coaching).",
      "{{button}}",
      "> zei ze",
      "1. een\n2. twee",
    ].join("\n\n");
    const letter = await compileOne({ body });
    const { text } = fillLetter(letter, values);
    const marks = `utm_source=letters&utm_medium=email&utm_content=${letter.code}`;
    const url = `https://haard.example/coaching?a=1&b=2&${marks}`;
    expect(text.slice(0, text.indexOf("\n--\n"))).toBe(
      [
        "Dag Sam,",
        "Eerst dit, nog even & “zo”.",
        "Kop\n---",
        `- een\n- twee: ${url}`,
        `Lees meer (${url}) hier.`,
        `Lees meer: ${url}`,
        `Kijk: ${url}`,
        "  zei ze",
        "1. een\n2. twee",
        "Warme groet,\nMo en Lin\n",
      ].join("\n\n"),
    );
  });

  it("gives the ways out as words with their URL", async () => {
    const { text } = await fillOne({});
    expect(text).toContain(`\nUitschrijven: ${values.unsubscribeUrl}\n`);
    expect(text).not.toMatch(/<[a-z]|&amp;|\{\{|\n{3}/);
  });
});

describe("the sequences", () => {
  it("follow the files: order, waits, hours and weekdays, with the confirmation left out", async () => {
    const matter = { wait: "P1WT2H", window: '"9-17"', weekdays: "[5, 1]" };
    const result = await compile({
      "emails/calm/03-leave.nl.md": { matter },
      "emails/calm/03-leave.en.md": { matter },
    });
    expect(result.sequences).toEqual([
      {
        key: "calm",
        goals: ["booked"],
        steps: [
          { key: "arrive", wait: "PT0S", window: null, weekdays: null },
          { key: "stay", wait: "P2D", window: { fromHour: 8, toHour: 20 }, weekdays: null },
          { key: "leave", wait: "P1WT2H", window: { fromHour: 9, toHour: 17 }, weekdays: [1, 5] },
        ],
      },
    ]);
  });

  it("let a letter go at any hour when it says so, and hold the first one when it asks for it", async () => {
    const any = { matter: { wait: "P2D", window: "any" } };
    const early = { matter: { window: "7-9" } };
    const result = await compile({
      "emails/calm/01-arrive.nl.md": early,
      "emails/calm/01-arrive.en.md": early,
      "emails/calm/02-stay.nl.md": any,
      "emails/calm/02-stay.en.md": any,
    });
    expect(result.sequences[0]?.steps.map(({ window }) => window)).toEqual([
      { fromHour: 7, toHour: 9 },
      null,
    ]);
  });
});

describe("a newsletter", () => {
  const news = { matter: { wait: "" }, body: "Nieuws." };
  const pair = (name: string) => ({
    [`emails/newsletter/${name}.nl.md`]: news,
    [`emails/newsletter/${name}.en.md`]: news,
  });

  it("is a letter like others, in no series, and older ones may be taken out", async () => {
    const {
      letters,
      sequences: series,
      errors,
    } = await compile({ ...pair("02-spring"), ...pair("05-autumn") });
    expect(errors).toEqual([]);
    const written = letters.filter(({ sequence }) => sequence === "newsletter");
    expect(written.map(({ step, locale }) => `${step}.${locale}`)).toEqual([
      "spring.nl",
      "spring.en",
      "autumn.nl",
      "autumn.en",
    ]);
    expect(series.map(({ key }) => key)).toEqual(["calm"]);
  });

  it("greets, offers the ways out, and says that it is the newsletter that was asked for", async () => {
    const { letters } = await compile(pair("01-spring"));
    const { html, text } = fillLetter(pick(letters, "spring", "nl"), values);
    for (const words of [
      "Dag Sam,",
      "Nieuws.",
      "voor de nieuwsbrief",
      values.unsubscribeUrl,
      values.preferencesUrl,
    ]) {
      expect(html).toContain(words);
      expect(text).toContain(words);
    }
    const { text: letter } = fillLetter(pick(letters, "arrive", "nl"), values);
    expect(letter).toContain("voor de brieven");
    expect(letter).not.toContain("nieuwsbrief");
  });
});

describe("a version", () => {
  it("changes with a letter's words and with the layout around them, and with nothing else", async () => {
    const { letters } = await compile();
    const again = await compile({
      "emails/calm/02-stay.nl.md": { matter: { wait: "P9D" } },
      "emails/calm/02-stay.en.md": { matter: { wait: "P9D" } },
    });
    const reworded = await compile({
      "emails/calm/02-stay.nl.md": { matter: { wait: "P2D" }, body: "Anders." },
    });
    const moved = await compileLetters({
      files: files(),
      brand: { ...brand, postalAddress: "Elders" },
      sequences,
    });
    const version = (set: typeof letters, locale: string) => pick(set, "stay", locale).version;
    expect(version(again.letters, "nl")).toBe(version(letters, "nl"));
    expect(version(reworded.letters, "nl")).not.toBe(version(letters, "nl"));
    expect(version(reworded.letters, "en")).toBe(version(letters, "en"));
    expect(version(moved.letters, "en")).not.toBe(version(letters, "en"));
  });
});
