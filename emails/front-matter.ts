import type { Weekday } from "../src/drip/types.ts";
import { FACTS, type Fact, isFact } from "../src/email/facts.ts";
import { type Entry, readEntries, type Say } from "./front-matter-yaml.ts";
import { CONFIRMATION, isSeries, NEWSLETTER } from "./sequences.ts";
import {
  type FrontMatter,
  type LetterAddress,
  type ParsedLetter,
  type Remark,
  SHAPES,
  type SharedLetter,
  type SourceFile,
} from "./types.ts";

const REQUIRED = ["subject", "preview"] as const;
const BUTTON = ["button", "link"];
/** When a letter of a series comes. */
const TIMING = ["wait", "window", "weekdays"];
const KNOWN = [...REQUIRED, ...BUTTON, ...TIMING, "ps", "shape", "premises"];
/** A file with this key has no words: they stand in another series. */
const SHARED = "shared";
const FENCED = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;
/** Weeks and days are calendar-aware; hours and minutes are exact. */
const DURATION = /^P(?=\d|T\d)(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;

type Entries = ReadonlyMap<string, Entry>;

/** Splits a letter into its front matter and its Markdown. Null when an error was reported. */
export function parseLetter(
  source: SourceFile,
  address: LetterAddress,
  report: (error: Remark) => void,
): ParsedLetter | SharedLetter | null {
  let failed = false;
  const say: Say = (line, message) => {
    failed = true;
    report({ file: source.path, line, message });
  };
  const content = source.content.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const fenced = content.startsWith("---\n") ? FENCED.exec(content) : null;
  if (!fenced) {
    say(1, "a letter begins with front matter between two lines of ---.");
    return null;
  }
  const entries = readEntries(fenced[1] ?? "", say);
  if (!entries) return null;
  const head = content.slice(0, fenced[0].length);
  const body = content.slice(head.length);
  const shared = entries.get(SHARED);
  if (shared) {
    const letter = readShared(shared, entries, address, say);
    if (body.trim() !== "") say(1, "a shared letter has no words here: they stand in its own series.");
    return failed ? null : letter;
  }
  const matter = readMatter(entries, address, say);
  return failed ? null : { address, matter, body, bodyLine: head.split("\n").length };
}

export const isShared = (letter: ParsedLetter | SharedLetter): letter is SharedLetter => "from" in letter;

function readShared(
  { value, line }: Entry,
  entries: Entries,
  address: LetterAddress,
  say: Say,
): SharedLetter {
  for (const [key, entry] of entries)
    if (key !== SHARED && !TIMING.includes(key))
      say(entry.line, `a shared letter has no "${key}" here: it stands in its own series.`);
  if (!entries.has("wait")) say(1, 'the front-matter key "wait" is missing.');
  return { address, from: String(value), line, timing: readTiming(entries, address, say) };
}

function readTiming(entries: Entries, address: LetterAddress, say: Say): SharedLetter["timing"] {
  const timing = (key: string) => (address.sequence === NEWSLETTER ? undefined : entries.get(key));
  return {
    wait: readWait(timing("wait"), address, say),
    window: readWindow(timing("window"), say),
    weekdays: readWeekdays(timing("weekdays"), say),
  };
}

function readMatter(entries: Entries, address: LetterAddress, say: Say): FrontMatter {
  checkKeys(entries, address, say);
  const text = (key: string) => readText(key, entries.get(key), say);
  const optional = (key: string) => (entries.has(key) ? text(key) : null);
  return {
    subject: text("subject"),
    preview: text("preview"),
    ps: optional("ps"),
    shape: readShape(entries.get("shape"), say),
    premises: readPremises(entries.get("premises"), say),
    ...readTiming(entries, address, say),
    button: optional("button"),
    link: optional("link"),
    lines: Object.fromEntries([...entries].map(([key, { line }]) => [key, line])),
  };
}

function checkKeys(entries: Entries, { sequence }: LetterAddress, say: Say): void {
  const required = [
    ...REQUIRED,
    ...(isSeries(sequence) ? ["wait"] : []),
    ...(sequence === CONFIRMATION || BUTTON.some((key) => entries.has(key)) ? BUTTON : []),
  ];
  for (const [key, { line }] of entries)
    if (!KNOWN.includes(key)) say(line, `the front-matter key "${key}" is not known.`);
    else if (sequence === NEWSLETTER && TIMING.includes(key))
      say(line, `a newsletter has no ${key}: it goes when you send it.`);
  for (const key of required) if (!entries.has(key)) say(1, `the front-matter key "${key}" is missing.`);
}

function readText(key: string, entry: Entry | undefined, say: Say): string {
  if (!entry) return "";
  const { value } = entry;
  if (typeof value === "string" && value.trim() !== "" && !value.includes("\n")) return value.trim();
  say(entry.line, `the front-matter key "${key}" must be one line of text.`);
  return "";
}

function readShape(entry: Entry | undefined, say: Say): FrontMatter["shape"] {
  if (!entry) return null;
  const shape = SHAPES.find((each) => each === entry.value);
  if (!shape) say(entry.line, `shape is one of ${SHAPES.join(", ")}; leave it out for any other letter.`);
  return shape ?? null;
}

function readPremises(entry: Entry | undefined, say: Say): readonly Fact[] {
  if (!entry) return [];
  const stated: unknown[] = Array.isArray(entry.value) ? entry.value : [];
  const facts = stated.filter((each): each is Fact => typeof each === "string" && isFact(each));
  if (facts.length === 0 || facts.length < stated.length)
    say(entry.line, `premises is a list of what must be so of the reader, out of ${FACTS.join(", ")}.`);
  return facts;
}

function readWait(entry: Entry | undefined, address: LetterAddress, say: Say): string {
  if (!entry) return "PT0S";
  const { value, line } = entry;
  if (typeof value !== "string" || !DURATION.test(value))
    say(line, `wait must be an ISO 8601 duration such as P2D, not "${String(value)}".`);
  else if (address.place === 1 && value !== "PT0S") say(line, "the first letter's wait must be PT0S.");
  return String(value);
}

function readWindow(entry: Entry | undefined, say: Say): FrontMatter["window"] {
  if (!entry) return undefined;
  if (entry.value === "any") return null;
  const [, from, to] = /^(\d{1,2})-(\d{1,2})$/.exec(String(entry.value)) ?? [];
  const window = { fromHour: Number(from), toHour: Number(to) };
  if (window.fromHour < window.toHour && window.toHour <= 24) return window;
  say(
    entry.line,
    `window must be hours such as "8-20" (from before to, 24 at most) or "any", not "${String(entry.value)}".`,
  );
  return undefined;
}

function readWeekdays(entry: Entry | undefined, say: Say): readonly Weekday[] | null {
  if (!entry) return null;
  const days: unknown[] = Array.isArray(entry.value) ? entry.value : [];
  const valid = days.length > 0 && new Set(days).size === days.length && days.every(isWeekday);
  if (valid) return [...(days as Weekday[])].sort((a, b) => a - b);
  say(
    entry.line,
    "weekdays must be a list of different numbers from 1 (Monday) to 7, such as [1, 2, 3, 4, 5].",
  );
  return null;
}

const isWeekday = (day: unknown): day is Weekday =>
  Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 7;
