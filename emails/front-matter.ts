import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from "yaml";
import type { Weekday } from "../src/drip/types.ts";
import { isSeries, NEWSLETTER } from "./sequences.ts";
import type { FrontMatter, LetterAddress, ParsedLetter, Remark, SourceFile } from "./types.ts";

const REQUIRED = ["subject", "preview", "button", "link"] as const;
/** When a letter of a series comes. */
const TIMING = ["wait", "window", "weekdays"];
const KNOWN = [...REQUIRED, ...TIMING, "heading"];
const FENCED = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;
/** Weeks and days are calendar-aware; hours and minutes are exact. */
const DURATION = /^P(?=\d|T\d)(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;
/** The line of the opening fence, so that YAML's line 1 is the file's line 2. */
const FENCE_LINES = 1;

interface Entry {
  readonly value: unknown;
  readonly line: number;
}

type Say = (line: number, message: string) => void;

/** Splits a letter into its front matter and its Markdown. Null when an error was reported. */
export function parseLetter(
  source: SourceFile,
  address: LetterAddress,
  report: (error: Remark) => void,
): ParsedLetter | null {
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
  const matter = readMatter(entries, address, say);
  if (failed) return null;
  const head = content.slice(0, fenced[0].length);
  return { address, matter, body: content.slice(head.length), bodyLine: head.split("\n").length };
}

function readEntries(yaml: string, say: Say): ReadonlyMap<string, Entry> | null {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  for (const error of document.errors)
    say(
      counter.linePos(error.pos[0]).line + FENCE_LINES,
      `the front matter is not valid YAML: ${error.message}. A value with a colon or a # in it stands between quotes.`,
    );
  if (document.errors.length > 0) return null;
  if (!isMap(document.contents)) {
    say(1, "the front matter has no keys.");
    return null;
  }
  return new Map(entriesOf(document.contents, counter));
}

function* entriesOf(map: YAMLMap, counter: LineCounter): Generator<[string, Entry]> {
  for (const { key, value } of map.items) {
    const start = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const plain: unknown = (value as { toJSON?: () => unknown } | null)?.toJSON?.() ?? null;
    yield [
      isScalar(key) ? String(key.value) : "?",
      { value: plain, line: counter.linePos(start).line + FENCE_LINES },
    ];
  }
}

function readMatter(entries: ReadonlyMap<string, Entry>, address: LetterAddress, say: Say): FrontMatter {
  checkKeys(entries, address, say);
  const timing = (key: string) => (address.sequence === NEWSLETTER ? undefined : entries.get(key));
  const text = (key: string) => readText(key, entries.get(key), say);
  return {
    subject: text("subject"),
    preview: text("preview"),
    heading: entries.has("heading") ? text("heading") : null,
    wait: readWait(timing("wait"), address, say),
    window: readWindow(timing("window"), say),
    weekdays: readWeekdays(timing("weekdays"), say),
    button: text("button"),
    link: text("link"),
    lines: Object.fromEntries([...entries].map(([key, { line }]) => [key, line])),
  };
}

function checkKeys(entries: ReadonlyMap<string, Entry>, { sequence }: LetterAddress, say: Say): void {
  const required = isSeries(sequence) ? [...REQUIRED, "wait"] : REQUIRED;
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
