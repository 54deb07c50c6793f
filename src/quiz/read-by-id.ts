import type { ItemDefinition } from "./definition.ts";
import type { QuizProblem, QuizProblemCode } from "./types.ts";

/** More problems than this tell nobody anything new. */
export const MAX_PROBLEMS = 20;

/** One value an item in shown order; null where it was skipped. */
export interface ReadValues {
  values: (number | null)[];
  problems: QuizProblem[];
}

export interface ReadRules {
  /** The body's field, which every pointer starts with. */
  field: string;
  notReadable: QuizProblemCode;
  badValue: QuizProblemCode;
  accepts: (value: unknown) => boolean;
}

/**
 * Reads a value for each item from an object `{id: value}` or from a list of `[id, value]` pairs (as a form posts
 * them, where an id may come twice). Never throws; an unknown id is not repeated in the problem.
 */
export function readById(items: readonly ItemDefinition[], given: unknown, rules: ReadRules): ReadValues {
  try {
    if (Array.isArray(given)) return readPairs(items, given, rules);
    if (isPlainObject(given)) return readObject(items, given, rules);
  } catch {
    // A getter or a proxy that throws: no more readable than a string.
  }
  return { values: [], problems: [{ code: rules.notReadable, pointer: `/${rules.field}` }] };
}

function readObject(items: readonly ItemDefinition[], given: object, rules: ReadRules): ReadValues {
  const read: ReadValues = { values: [], problems: [] };
  let known = 0;
  for (const item of items) {
    const sent = Object.hasOwn(given, item.id);
    if (sent) known += 1;
    take(read, read.values.length, item.id, sent ? Reflect.get(given, item.id) : null, rules);
  }
  if (hasMoreKeysThan(given, known)) report(read, "unknown-item", `/${rules.field}`);
  return read;
}

function readPairs(
  items: readonly ItemDefinition[],
  given: readonly unknown[],
  rules: ReadRules,
): ReadValues {
  const read: ReadValues = { values: items.map(() => null), problems: [] };
  const seen = new Set<number>();
  let strangers = false;
  // One pair more than there are items is wrong already, so a longer list need not be read.
  for (let i = 0; i < given.length && i <= items.length; i += 1) {
    const pair = given[i];
    const [id, value] = Array.isArray(pair) && pair.length === 2 ? pair : [undefined, undefined];
    const at = items.findIndex((item) => item.id === id);
    if (at < 0) strangers = true;
    else if (seen.has(at)) report(read, "duplicate-item", pointerTo(rules.field, id));
    else take(read, at, id, value, rules);
    seen.add(at);
  }
  if (strangers) report(read, "unknown-item", `/${rules.field}`);
  return read;
}

function take(read: ReadValues, at: number, id: string, value: unknown, rules: ReadRules): void {
  if (value === null || value === undefined) read.values[at] = null;
  else if (typeof value === "number" && rules.accepts(value)) read.values[at] = value;
  else {
    read.values[at] = null;
    report(read, rules.badValue, pointerTo(rules.field, id));
  }
}

function report(read: ReadValues, code: QuizProblemCode, pointer: string): void {
  if (read.problems.length < MAX_PROBLEMS) read.problems.push({ code, pointer });
}

/** RFC 6901, section 3: "~" and "/" are escaped. */
function pointerTo(field: string, id: string): string {
  return `/${field}/${id.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Stops counting at the first key too many. */
function hasMoreKeysThan(given: object, known: number): boolean {
  let count = 0;
  for (const key in given) {
    if (Object.hasOwn(given, key)) count += 1;
    if (count > known) return true;
  }
  return false;
}
