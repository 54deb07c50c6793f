import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from "yaml";

/** A front-matter key's value, and the file's line on which the key stands. */
export interface Entry {
  readonly value: unknown;
  readonly line: number;
}

export type Say = (line: number, message: string) => void;

/** The line of the opening fence, so that YAML's line 1 is the file's line 2. */
const FENCE_LINES = 1;

/** Reads the YAML between a letter's fences, by yaml itself: front-matter libraries tell no line. Null: an error was said. */
export function readEntries(yaml: string, say: Say): ReadonlyMap<string, Entry> | null {
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
