import { describe, expect, it } from "vitest";
import { compile, type LetterSource } from "./fixtures.ts";

const FIRST = "emails/calm/01-arrive.nl.md";
const SECOND = "emails/calm/02-stay.en.md";

async function errorsOf(overrides: Parameters<typeof compile>[0]): Promise<string[]> {
  const { errors, letters, sequences } = await compile(overrides);
  if (errors.length > 0) expect([letters, sequences]).toEqual([[], []]);
  return errors.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

/** What is wrong in the first letter, the line it is said of, and words of the sentence. */
const IN_ONE_LETTER: readonly (readonly [string, LetterSource | string, number, RegExp])[] = [
  ["an unknown placeholder", { body: "Dag.\n\nDag {{firstName}}." }, 11, /\{\{firstName\}\} is not known/],
  [
    "an unknown placeholder in the subject",
    { matter: { subject: "'{{naam}}'" } },
    2,
    /\{\{naam\}\} is not known/,
  ],
  ["a placeholder that is not closed", { body: "Dag {{brand.name" }, 9, /not closed/],
  ["a button in mid-sentence", { body: "Dag {{button}}" }, 9, /line of its own/],
  ["a second button", { body: "{{button}}\n\n{{button}}" }, 11, /once/],
  ["no subject", { matter: { subject: "" } }, 1, /"subject" is missing/],
  ["an empty subject", { matter: { subject: '""' } }, 2, /"subject" must be one line/],
  ["no preview", { matter: { preview: "" } }, 1, /"preview" is missing/],
  ["no wait", { matter: { wait: "" } }, 1, /"wait" is missing/],
  ["a button's link without its label", { matter: { button: "" } }, 1, /"button" is missing/],
  ["a button's label without its link", { matter: { link: "" } }, 1, /"link" is missing/],
  ["an unknown fact", { matter: { premises: "[rich]" } }, 7, /out of quiz, result/],
  ["no list of facts", { matter: { premises: "quiz" } }, 7, /premises is a list/],
  ["an unknown shape", { matter: { shape: "poem" } }, 7, /practice, finding, dialogue/],
  [
    "a passage for nobody known",
    { body: "Dag.\n\n{{when rich}}\nx\n{{end}}" },
    11,
    /\{\{when rich\}\} is not known/,
  ],
  ["a passage that is not closed", { body: "Dag.\n\n{{when quiz}}\nx" }, 11, /not closed by/],
  ["an end without a beginning", { body: "Dag.\n\n{{end}}" }, 11, /was not begun/],
  ["a passage in a passage", { body: "{{when quiz}}\n{{when result}}\nx\n{{end}}" }, 10, /within another/],
  ["a passage in mid-sentence", { body: "Dag {{when quiz}} jij" }, 9, /line of its own/],
  ["a page of the reader's own that is not there", { body: "[x](reader:shop)" }, 9, /no page "shop"/],
  ["a result that not every reader has", { body: "[x](reader:result)" }, 9, /\{\{when result-page\}\}/],
  ["a second place for the coach's paragraph", { body: "Dag.\n\n{{own}}\n\n{{own}}" }, 13, /once/],
  ["an unknown key", { matter: { subjcet: "oeps" } }, 7, /"subjcet" is not known/],
  ["a button to an unknown link", { matter: { link: "shop" } }, 6, /"shop" is not in brand.json/],
  [
    "a link named like a built-in",
    { matter: { link: "constructor" } },
    6,
    /"constructor" is not in brand.json/,
  ],
  ["a confirmation's link in a letter", { matter: { link: "confirm" } }, 6, /"confirm" is not in brand.json/],
  [
    "an unknown link in the text",
    { body: "Dag.\n\nZie [dit](link:shop)." },
    11,
    /"shop" is not in brand.json/,
  ],
  ["a link that is not https", { matter: { link: "insecure" } }, 6, /not an absolute https URL/],
  ["a raw http link", { body: "Dag.\n\nhttps://elders.example/" }, 11, /\[text\]\(link:key\)/],
  ["an http target", { body: "[zie](https://elders.example/)" }, 9, /\[text\]\(link:key\)/],
  ["HTML in a line", { body: "Dag.\n\nDit is <b>vet</b>." }, 11, /HTML/],
  ["HTML as a block", { body: "Dag.\n\n<div>vet</div>" }, 11, /HTML/],
  ["a comment", { body: "<!-- later -->" }, 9, /HTML/],
  ["a character reference", { body: "Mo &amp; Lin" }, 9, /HTML/],
  ["a picture", { body: "![hond](link:coaching)" }, 9, /pictures/],
  ["a first heading", { body: "# Groot" }, 9, /## or ###/],
  ["code", { body: "Dag.\n\n```\nx\n```" }, 11, /can't hold "code"/],
  ["a wait that is no duration", { matter: { wait: "2 dagen" } }, 4, /ISO 8601/],
  ["an empty duration", { matter: { wait: "PT" } }, 4, /ISO 8601/],
  ["a first letter that waits", { matter: { wait: "P1D" } }, 4, /PT0S/],
  ["a window that ends before it begins", { matter: { window: '"20-8"' } }, 7, /window must be/],
  ["a window past midnight", { matter: { window: '"8-25"' } }, 7, /window must be/],
  ["a weekday that does not exist", { matter: { weekdays: "[0, 8]" } }, 7, /weekdays must be/],
  ["a weekday twice", { matter: { weekdays: "[1, 1]" } }, 7, /weekdays must be/],
  ["no front matter", "Dag.", 1, /begins with front matter/],
  ["front matter that is no list of keys", "---\ndag\n---\n", 1, /has no keys/],
  ["broken YAML", "---\nsubject: a: b\n---\n", 2, /not valid YAML/],
];

describe("the build stops and names file and line", () => {
  it.each(IN_ONE_LETTER)("at %s", async (_, source, line, sentence) => {
    const errors = await errorsOf({ [FIRST]: source });
    expect(errors.filter((error) => error.startsWith(`${FIRST}:${line}: `)).join()).toMatch(sentence);
  });

  it("at a link that lacks this letter's language", async () => {
    const errors = await errorsOf({ [SECOND]: { matter: { wait: "P2D", link: "half-known" } } });
    expect(errors).toEqual([`${SECOND}:6: brand.json gives the link "half-known" no URL for "en".`]);
  });

  it("at a letter that one language lacks", async () => {
    expect(await errorsOf({ [SECOND]: null })).toEqual([
      'emails/calm/02-stay.nl.md:1: its "en" twin emails/calm/02-stay.en.md is missing.',
    ]);
  });

  it("at a step key that another sequence has too", async () => {
    const confirm = { matter: { wait: "P3D" } };
    const errors = await errorsOf({
      "emails/calm/03-confirm.nl.md": confirm,
      "emails/calm/03-confirm.en.md": confirm,
    });
    expect(errors).toContain(
      'emails/calm/03-confirm.nl.md:1: the step key "confirm" is already that of emails/confirmation/01-confirm.nl.md.',
    );
  });

  it("at a step key twice in one sequence", async () => {
    const again = { matter: { wait: "P3D" } };
    const errors = await errorsOf({
      "emails/calm/03-stay.nl.md": again,
      "emails/calm/03-stay.en.md": again,
    });
    expect(errors.join()).toMatch(/03-stay\.nl\.md:1: the step key "stay" is already that of/);
  });

  it("at a step key so long that the links sealed with it would be longer than others", async () => {
    const matter = { wait: "P3D" };
    const name = (length: number) => `emails/calm/03-${"a".repeat(length)}`;
    const set = (length: number) => ({
      [`${name(length)}.nl.md`]: { matter },
      [`${name(length)}.en.md`]: { matter },
    });
    expect(await errorsOf(set(40))).toEqual([]);
    const message = "its step key is longer than 40 characters.";
    expect(await errorsOf(set(41))).toEqual(["en", "nl"].map((l) => `${name(41)}.${l}.md:1: ${message}`));
  });

  it("at a shared letter that its series does not have, that has words, or that says more than when it comes", async () => {
    const shared = (from: string, more = "") => `---\nshared: ${from}\nwait: P3D\n${more}---\n`;
    const both = (text: string) => ({
      "emails/calm/03-other.nl.md": text,
      "emails/calm/03-other.en.md": text,
    });
    expect((await errorsOf(both(shared("storm")))).join()).toMatch(/"storm" has no letter "other"/);
    expect((await errorsOf(both(shared("calm")))).join()).toMatch(/"calm" has no letter "other"/);
    expect((await errorsOf(both(`${shared("storm")}Dag.`))).join()).toMatch(/has no words here/);
    expect((await errorsOf(both(shared("storm", "subject: x\n")))).join()).toMatch(/has no "subject" here/);
  });

  it("at a gap between places", async () => {
    const far = { matter: { wait: "P3D" } };
    const errors = await errorsOf({ "emails/calm/04-leave.nl.md": far, "emails/calm/04-leave.en.md": far });
    expect(errors).toEqual([
      "emails/calm/04-leave.nl.md:1: its place is 4, but the next place in this sequence is 3.",
    ]);
  });

  it("at two letters in one place", async () => {
    const other = { matter: { wait: "P3D" } };
    const errors = await errorsOf({
      "emails/calm/02-leave.nl.md": other,
      "emails/calm/02-leave.en.md": other,
    });
    expect(errors.join()).toMatch(/place 2 is already taken by/);
  });

  it.each(["wait", "window", "weekdays"])("at a %s that differs between the languages", async (key) => {
    const matter = {
      wait: "P2D",
      ...{ wait: { wait: "P3D" }, window: { window: "9-10" }, weekdays: { weekdays: "[2]" } }[key],
    };
    const errors = await errorsOf({ "emails/calm/02-stay.nl.md": { matter } });
    expect(errors.join()).toContain(`its ${key} differs from that of`);
  });

  it("at a file name that is no letter's", async () => {
    for (const file of [
      "emails/calm/2-stay.nl.md",
      "emails/calm/02-Stay.nl.md",
      "emails/calm/03-x.de.md",
      "emails/odd/01-x.nl.md",
    ])
      expect((await errorsOf({ [file]: {} })).join()).toContain(`${file}:1: a letter's name is`);
  });

  it.each(["wait: P1D", 'window: "9-17"', "weekdays: [1]"])(
    "at a newsletter that has a time: %s",
    async (line) => {
      const [key = "", value = ""] = line.split(/: (.*)/s);
      const timed = { matter: { wait: "", [key]: value } };
      const names = ["nl", "en"].map((locale) => `emails/newsletter/01-news.${locale}.md`);
      const errors = await errorsOf(Object.fromEntries(names.map((name) => [name, timed])));
      expect(errors.map((error) => error.replace(/:\d+: /, ": "))).toEqual(
        names.toSorted().map((name) => `${name}: a newsletter has no ${key}: it goes when you send it.`),
      );
    },
  );

  it("at a newsletter with the key of a letter, of another newsletter, or in its place", async () => {
    const news = { matter: { wait: "" } };
    const pair = (name: string) =>
      Object.fromEntries(["nl", "en"].map((locale) => [`emails/newsletter/${name}.${locale}.md`, news]));
    expect((await errorsOf(pair("01-stay"))).join()).toMatch(/the step key "stay" is already that of/);
    const twice = await errorsOf({ ...pair("01-news"), ...pair("02-news") });
    expect(twice.join()).toMatch(/the step key "news" is already that of/);
    const same = await errorsOf({ ...pair("01-news"), ...pair("01-other") });
    expect(same.join()).toMatch(/place 1 is already taken by/);
  });

  it("at a newsletter that one language lacks", async () => {
    expect(await errorsOf({ "emails/newsletter/01-news.nl.md": { matter: { wait: "" } } })).toEqual([
      'emails/newsletter/01-news.nl.md:1: its "en" twin emails/newsletter/01-news.en.md is missing.',
    ]);
  });

  it("at a sequence without letters", async () => {
    const none = Object.fromEntries(
      ["01-arrive.nl", "01-arrive.en", "02-stay.nl", "02-stay.en"].map((name) => [
        `emails/calm/${name}.md`,
        null,
      ]),
    );
    expect(await errorsOf(none)).toEqual(["emails/calm:1: this sequence has no letters."]);
  });

  it("at a confirmation whose button goes elsewhere", async () => {
    const file = "emails/confirmation/01-confirm.nl.md";
    expect(await errorsOf({ [file]: { matter: { wait: "" } } })).toEqual([
      `${file}:5: a confirmation's link must be "confirm".`,
    ]);
  });

  it("at every fault at once, so that one run shows them all", async () => {
    const errors = await errorsOf({
      [FIRST]: { matter: { link: "shop" }, body: "{{x}} <b>" },
      [SECOND]: "x",
    });
    expect(errors).toHaveLength(4);
  });
});

describe("a link that the brand has no URL for", () => {
  it("takes its paragraph or list item along, and the build says so", async () => {
    const body = "Blijft.\n\nZie [boek](link:book).\n\n- een\n- het [boek](link:book)\n- drie";
    const { letters, errors, notices } = await compile({ [FIRST]: { body } });
    expect(errors).toEqual([]);
    const inLetter = notices.filter(({ file }) => file === FIRST);
    expect(inLetter.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '11: dropped, because the brand has no URL for the link "book".',
      '14: dropped, because the brand has no URL for the link "book".',
    ]);
    const text = String(letters.find(({ step, locale }) => step === "arrive" && locale === "nl")?.text[1]);
    expect(text).toContain("Blijft.\n\n- een\n- drie\n\n");
  });

  it("takes the button along, and the build says so", async () => {
    const { letters, notices } = await compile({ [FIRST]: { matter: { link: "book" } } });
    expect(notices.filter(({ file }) => file === FIRST)).toMatchObject([{ line: 6 }]);
    expect(notices.filter(({ file }) => file === "brand.json").map(({ message }) => message)).toEqual([
      'no letter leads to the link "half-known".',
      'no letter leads to the link "insecure".',
    ]);
    const letter = letters.find(({ step, locale }) => step === "arrive" && locale === "nl");
    expect(JSON.stringify(letter)).not.toContain("Kijk");
  });
});
