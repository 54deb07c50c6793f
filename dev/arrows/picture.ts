import type { ICruiseResult } from "./cruise.ts";
import { arrowsOf } from "./find-breaches.ts";
import { isFile } from "./rules.ts";

/** Floors with rooms of their own, from the street down. The rest of the Worker is drawn as one room each. */
const FLOORS = ["routes", "pages", "client", "usecases", "db", "texts", "quiz"];

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** `src/usecases/desk` stands on `usecases`, and is `desk` there. */
function placeOf(room: string): { floor: string; name: string } {
  const [, floor = "", ...rest] = room.split("/");
  return { floor, name: rest.join("/") };
}

const id = (room: string) => room.replace(/^src\//, "").replace(/\W/g, "_");

function workerRooms(arrows: Arrows): string[] {
  return [...arrows.keys()].filter((room) => room.startsWith("src/") && !isFile(room));
}

/** One floor: its rooms, and who of them looks at whom. */
function floorLines(floor: string, arrows: Arrows): string[] {
  const rooms = workerRooms(arrows).filter((room) => placeOf(room).floor === floor);
  const inside = rooms.filter((room) => placeOf(room).name !== "");
  if (inside.length === 0) return [`  ${id(floor)}["${floor}"]`];
  const names = inside.map((room) => `    ${id(room)}["${placeOf(room).name}"]`);
  const looks = inside.flatMap((room) =>
    inside.filter((other) => arrows.get(room)?.has(other)).map((other) => `    ${id(room)} --> ${id(other)}`),
  );
  return [`  subgraph ${id(floor)}["${floor}"]`, "    direction LR", ...names, ...looks, "  end"];
}

/** Which floor looks at which. */
function floorArrows(arrows: Arrows): Map<string, Set<string>> {
  const floors = new Map<string, Set<string>>();
  for (const room of workerRooms(arrows)) {
    const from = placeOf(room).floor;
    const seen = floors.get(from) ?? new Set();
    floors.set(from, seen);
    for (const other of arrows.get(room) ?? [])
      if (other.startsWith("src/") && !isFile(other) && placeOf(other).floor !== from)
        seen.add(placeOf(other).floor);
  }
  return floors;
}

/** How far down the longest way from a room goes: 1 for a room that looks at nobody. */
function levelsOf(arrows: Arrows): number {
  const levels = new Map<string, number>();
  const levelOf = (room: string): number => {
    const known = levels.get(room);
    if (known !== undefined) return known;
    const level =
      1 + Math.max(0, ...[...(arrows.get(room) ?? [])].filter((to) => arrows.has(to)).map(levelOf));
    levels.set(room, level);
    return level;
  };
  return Math.max(...[...arrows.keys()].map(levelOf));
}

function countsOf(arrows: Arrows): string {
  const src = [...arrows].filter(([room]) => room.startsWith("src/"));
  const own = src.reduce((sum, [, to]) => sum + [...to].filter((room) => room.startsWith("src/")).length, 0);
  return `${src.length} rooms in \`src\`, ${own} arrows between them, no circle, ${levelsOf(new Map(src))} levels.`;
}

/** The Worker's floors and rooms as Mermaid draws them, from what the files import. */
export function pictureOf(cruised: ICruiseResult): string {
  const arrows = arrowsOf(cruised);
  const floors = floorArrows(arrows);
  const order = [...FLOORS, ...[...floors.keys()].filter((floor) => !FLOORS.includes(floor)).sort()];
  const looks = order.flatMap((from) =>
    order.filter((to) => floors.get(from)?.has(to)).map((to) => `  ${id(from)} --> ${id(to)}`),
  );
  return [
    "```mermaid",
    "flowchart TB",
    ...order.flatMap((floor) => floorLines(floor, arrows)),
    ...looks,
    "```",
    "",
    countsOf(arrows),
  ].join("\n");
}

const BEGIN = "<!-- Drawn by npm run arrows -->\n";
const END = "\n<!-- /arrows -->";

/** The document with the picture in its place. */
export function withPicture(document: string, picture: string): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined)
    throw new Error(`There is no ${BEGIN.trim()} ... ${END.trim()}`);
  return before + BEGIN + picture + END + after;
}
