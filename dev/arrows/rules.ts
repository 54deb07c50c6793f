import type { IForbiddenRuleType } from "dependency-cruiser";

/** Who may import whom: for each room, the other rooms and the packages (`npm:`) that its files may name. */
export type Table = Readonly<Record<string, readonly string[]>>;

export const NPM = "npm:";
/** At the end of an entry: that folder and every room inside. */
const ALL_OF = "/**";
const WORKER = /^src\//;

export const isFile = (room: string) => /\.\w+$/.test(room);
const escaped = (text: string) => text.replace(/[.+*?^$()[\]{}|\\]/g, "\\$&");

/** The files of a room: those in its folder and below, but not those of a room inside it. */
function filesOf(room: string, table: Table): string {
  if (isFile(room)) return `^${escaped(room)}$`;
  const inside = Object.keys(table)
    .filter((other) => other.startsWith(`${room}/`))
    .map((other) => escaped(other.slice(room.length + 1)) + (isFile(other) ? "$" : "/"));
  return `^${escaped(room)}/${inside.length === 0 ? "" : `(?!${inside.join("|")})`}`;
}

/** The room that a file stands in: the innermost. */
export function roomOf(file: string, table: Table): string | undefined {
  const rooms = Object.keys(table).filter((room) => file === room || file.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0];
}

/** Which other rooms a room may look at. */
export function allowed(room: string, table: Table): string[] {
  return (table[room] ?? []).flatMap((entry) => {
    if (entry.startsWith(NPM)) return [];
    if (!entry.endsWith(ALL_OF)) return [entry];
    const folder = entry.slice(0, -ALL_OF.length);
    return Object.keys(table).filter((other) => other === folder || other.startsWith(`${folder}/`));
  });
}

function packagesOf(room: string, table: Table): string[] {
  return (table[room] ?? []).flatMap((entry) => {
    const name = entry.slice(NPM.length);
    return entry.startsWith(NPM) ? [`^(node_modules/)?${escaped(name)}[/:]`, `^${escaped(name)}$`] : [];
  });
}

/** One rule a room: nothing but what its row names. The Worker's rooms name their packages too. */
function ruleOf(room: string, table: Table): IForbiddenRuleType {
  const rooms = [room, ...allowed(room, table)].map((other) => filesOf(other, table));
  const packages = WORKER.test(room) ? packagesOf(room, table) : ["^node_modules/", "^cloudflare:"];
  return {
    name: room,
    severity: "error",
    from: { path: filesOf(room, table) },
    to: {
      pathNot: [...rooms, ...packages],
      ...(WORKER.test(room) ? {} : { dependencyTypesNot: ["core"] }),
    },
  };
}

export const CIRCLE = "circle";
export const UNRESOLVED = "unresolved";

/** The table as rules of dependency-cruiser. */
export function rulesOf(table: Table): IForbiddenRuleType[] {
  return [
    ...Object.keys(table).map((room) => ruleOf(room, table)),
    { name: CIRCLE, severity: "error", from: {}, to: { circular: true } },
    { name: UNRESOLVED, severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^cloudflare:" } },
  ];
}
