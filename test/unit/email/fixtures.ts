import { compileLetters } from "../../../emails/compile.ts";
import type { CompileResult } from "../../../emails/frame.ts";
import type { CompileInput, LetterBrand, SourceFile } from "../../../emails/types.ts";
import type { Facts } from "../../../src/email/facts.ts";
import type { CompiledLetter } from "../../../src/email/letter.ts";

export const brand: LetterBrand = {
  name: "Huis & Haard",
  siteUrl: "https://haard.example",
  sender: { name: "Mo en Lin" },
  writers: [
    { name: "Mo", portrait: null },
    { name: "Lin", portrait: null },
  ],
  about: { nl: "Mo en Lin wonen hier.", en: "Mo and Lin live here." },
  closing: { nl: "Warme groet,", en: "Warmly," },
  postscript: null,
  paragraphs: {},
  postalAddress: "Huis & Haard, Dorpsplein 2, 4321 ZZ Elders",
  colors: {
    accent: "#204060",
    accentText: "#ffffff",
    accentDark: "#a0c0e0",
    accentDarkText: "#101820",
    surface: "#ffffff",
    text: "#202020",
    muted: "#505050",
    you: "#a04020",
    youDark: "#f0a080",
  },
  links: {
    coaching: { nl: "https://haard.example/coaching?a=1&b=2", en: "https://haard.example/en/coaching" },
    book: null,
    "half-known": { nl: "https://haard.example/half" },
    insecure: { nl: "http://haard.example/", en: "http://haard.example/" },
  },
};

export interface LetterSource {
  readonly matter?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const MATTER = { subject: "Een brief", preview: "Voorproef", wait: "PT0S", button: "Kijk", link: "coaching" };

/** A letter's Markdown; a front-matter value of "" leaves its key out. Keys stand in the order above, from line 2. */
export function letterSource({ matter, body = "Een zin." }: LetterSource = {}): string {
  const lines = Object.entries({ ...MATTER, ...matter }).filter(([, value]) => value !== "");
  return `---\n${lines.map(([key, value]) => `${key}: ${value}`).join("\n")}\n---\n\n${body}\n`;
}

type Overrides = Readonly<Record<string, LetterSource | string | null>>;

/** The smallest complete set: a confirmation and a sequence of two letters, in both languages. */
const STANDARD: Overrides = {
  "emails/confirmation/01-confirm.nl.md": { matter: { wait: "", link: "confirm" } },
  "emails/confirmation/01-confirm.en.md": { matter: { wait: "", link: "confirm" } },
  "emails/calm/01-arrive.nl.md": {},
  "emails/calm/01-arrive.en.md": {},
  "emails/calm/02-stay.nl.md": { matter: { wait: "P2D" } },
  "emails/calm/02-stay.en.md": { matter: { wait: "P2D" } },
};

/** Files with some replaced (by parts or whole text), added, or, by null, taken away. */
export function files(overrides: Overrides = {}): SourceFile[] {
  return Object.entries({ ...STANDARD, ...overrides }).flatMap(([path, source]) => {
    if (source === null) return [];
    return [{ path, content: typeof source === "string" ? source : letterSource(source) }];
  });
}

export const sequences: CompileInput["sequences"] = { confirmation: [], calm: ["booked"], newsletter: [] };

export const compile = (overrides: Overrides = {}): Promise<CompileResult> =>
  compileLetters({ files: files(overrides), brand, sequences });

/** Compiles the set with this text as the first Dutch letter, and gives that letter. */
export async function compileOne(source: LetterSource): Promise<CompiledLetter> {
  const { letters, errors } = await compile({ "emails/calm/01-arrive.nl.md": source });
  return pick(letters, "arrive", "nl", JSON.stringify(errors));
}

export function pick(
  letters: readonly CompiledLetter[],
  step: string,
  locale: string,
  why = "",
): CompiledLetter {
  const letter = letters.find((candidate) => candidate.step === step && candidate.locale === locale);
  if (!letter) throw new Error(`no letter ${step} ${locale}: ${why}`);
  return letter;
}

export const values = {
  firstName: "Sam",
  unsubscribeUrl: "https://haard.example/unsubscribe/t0ken",
  oneClickUrl: "https://haard.example/unsubscribe/0ne",
  preferencesUrl: "https://haard.example/preferences/t0ken",
  confirmUrl: "https://haard.example/confirm/t0ken",
  aboutMeUrl: "https://haard.example/answer/y3s",
  notAboutMeUrl: "https://haard.example/answer/n0",
  resultUrl: "https://haard.example/result/t0ken",
  quizUrl: "https://haard.example/quiz?lang=nl",
  afterUrl: "https://haard.example/preferences/t0ken#after",
  privacyUrl: "https://haard.example/privacy?lang=nl",
  place: null,
  facts: new Set(["quiz", "result", "named", "result-page"]) as Facts,
} as const;

const VOID = new Set(["meta", "br", "hr", "img"]);

/** The tags as they open and close; throws where they don't nest. */
export function tagStructure(html: string): string[] {
  const tags = html.replace(/<!--.*?-->|<!doctype[^>]*>/gs, "").match(/<[^>]*>/g) ?? [];
  const open: string[] = [];
  for (const tag of tags) {
    const name = /^<\/?([a-z\d]+)/.exec(tag)?.[1] ?? "?";
    if (tag.startsWith("</")) {
      const expected = open.pop();
      if (expected !== name) throw new Error(`</${name}> closes <${expected}>`);
    } else if (!VOID.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(", ")}`);
  return tags;
}
