import type { FieldProblem } from "./problem.ts";

/** Names from the outside in; a list's places are not named, for no bound counts on them. */
export type NamePath = readonly string[];

const REPEATED_MAX = 20;
/** Strings and what structures them; numbers and literals between are nobody's name. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

interface Open {
  /** Names seen; null in a list. */
  names: Set<string> | null;
  name: string;
  atName: boolean;
}

/**
 * Where a JSON text names a member twice: JSON.parse keeps the last and says nothing, so that somebody would get
 * a result of answers that nobody chose. The text must have been parsed before: only valid JSON is read right.
 */
export function repeatedNames(json: string): NamePath[] {
  const open: Open[] = [];
  const repeated: NamePath[] = [];
  for (const [token] of json.matchAll(TOKENS)) {
    const inner = open.at(-1);
    if (token === "{") open.push({ names: new Set(), name: "", atName: true });
    else if (token === "[") open.push({ names: null, name: "", atName: false });
    else if (token === "}" || token === "]") open.pop();
    else if (!inner?.names) continue;
    else if (token === ",") inner.atName = true;
    else if (inner.atName) {
      inner.atName = false;
      // Escapes spell the same name in many ways.
      inner.name = JSON.parse(token) as string;
      if (inner.names.has(inner.name) && repeated.length < REPEATED_MAX) repeated.push(pathOf(open));
      inner.names.add(inner.name);
    }
  }
  return repeated;
}

function pathOf(open: readonly Open[]): NamePath {
  return open.filter(({ names }) => names).map(({ name }) => name);
}

/**
 * Repeated names as problems. Call it after the schema held: then the outermost name is one of ours, and an inner
 * one is said back only where it is an item's id.
 */
export function repeatedProblems(
  paths: readonly NamePath[],
  items: readonly { id: string }[],
): FieldProblem[] {
  return paths.map(([field, ...inner]) =>
    inner.length === 1 && items.some(({ id }) => id === inner[0])
      ? { code: "duplicate-item", pointer: `/${field}/${inner[0]}` }
      : { code: "duplicate-field", pointer: `/${field}` },
  );
}
