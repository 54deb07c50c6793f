import { fileURLToPath } from "node:url";
import { cruiseFolders, type ICruiseResult } from "./cruise.ts";
import { ROOMS } from "./rooms.ts";
import { allowed, CIRCLE, NPM, roomOf, rulesOf, type Table, UNRESOLVED } from "./rules.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Where the rooms are. */
const FOLDERS = ["src", "emails", "dev", "bench", "test"];
const TABLE_FILE = "dev/arrows/rooms.ts";

/** The project's own files and what they import. */
export function cruiseProject(): Promise<ICruiseResult> {
  return cruiseFolders(FOLDERS, { baseDir: ROOT, forbidden: rulesOf(ROOMS) });
}

/** What stands against the table, each in a sentence. */
export function findBreaches(cruised: ICruiseResult, table: Table = ROOMS): string[] {
  return [...refusedImports(cruised), ...files(cruised, table), ...unusedArrows(cruised, table)];
}

function refusedImports({ summary }: ICruiseResult): string[] {
  const sentences = summary.violations.map(({ from, to, rule, cycle = [] }) => {
    if (rule.name === CIRCLE) return `A circle: ${[from, ...cycle.map(({ name }) => name)].join(" -> ")}`;
    if (rule.name === UNRESOLVED) return `${from} imports ${to}, which is not there.`;
    return `${from} imports ${to}: ${TABLE_FILE} does not allow ${rule.name} that.`;
  });
  return [...new Set(sentences)];
}

function files({ modules }: ICruiseResult, table: Table): string[] {
  return modules
    .map(({ source }) => source)
    .filter((file) => FOLDERS.some((folder) => file.startsWith(`${folder}/`)))
    .filter((file) => roomOf(file, table) === undefined)
    .map((file) => `${file} stands in no room of ${TABLE_FILE}.`);
}

/** Arrows of the code from room to room. */
export function arrowsOf({ modules }: ICruiseResult, table: Table = ROOMS): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>(Object.keys(table).map((room) => [room, new Set()]));
  for (const { source, dependencies } of modules) {
    const from = roomOf(source, table);
    for (const { resolved } of from === undefined ? [] : dependencies) {
      const to = roomOf(resolved, table) ?? packageOf(resolved);
      if (to !== undefined && to !== from) arrows.get(from as string)?.add(to);
    }
  }
  return arrows;
}

function packageOf(resolved: string): string | undefined {
  const name = /^(?:node_modules\/)?((?:@[^/]+\/)?[^/:]+)[/:]/.exec(resolved)?.[1];
  return name === undefined ? undefined : NPM + name;
}

function unusedArrows(cruised: ICruiseResult, table: Table): string[] {
  const arrows = arrowsOf(cruised, table);
  return Object.entries(table).flatMap(([room, entries]) => {
    const known = new Set([...allowed(room, table), ...entries.filter((entry) => entry.startsWith(NPM))]);
    const unused = entries.filter((entry) => known.has(entry) && !arrows.get(room)?.has(entry));
    return unused.map((entry) => `${room} no longer imports ${entry}: strike it from ${TABLE_FILE}.`);
  });
}
