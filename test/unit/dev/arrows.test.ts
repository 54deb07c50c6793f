import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cruiseFolders, type ICruiseResult } from "../../../dev/arrows/cruise.ts";
import { cruiseProject, findBreaches } from "../../../dev/arrows/find-breaches.ts";
import { pictureOf, withPicture } from "../../../dev/arrows/picture.ts";
import { ROOMS } from "../../../dev/arrows/rooms.ts";
import { allowed, CIRCLE, isFile, NPM, roomOf, rulesOf } from "../../../dev/arrows/rules.ts";

const rooms = Object.keys(ROOMS).filter((room) => !room.endsWith(".json"));
const packages = [...new Set(Object.values(ROOMS).flat())].filter((entry) => entry.startsWith(NPM));
const packageNames = packages.map((entry) => entry.slice(NPM.length));
/** A package that no room may name. */
const STRANGER = "left-pad";
/** How one file can name another; type imports count, since they tie rooms together as well. */
const FORMS = [
  (to: string) => `import "${to}";`,
  (to: string) => `import type { X } from "${to}";`,
  (to: string) => `export * from "${to}";`,
  (to: string) => `export const later = () => import("${to}");`,
];

/** Every other room has its file two folders further down, which is still the room. */
const importer = (room: string, i: number) =>
  isFile(room) ? room : `${room}/${i % 2 === 0 ? "" : "inner/deep/"}planted.tsx`;
const target = (room: string) => (isFile(room) ? room : `${room}/target.ts`);

let folder: string;
let cruised: ICruiseResult[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "arrows-"));
  // Apart, because rooms of one file are at both ends, and a circle is not what is looked for.
  cruised = [await plantFrom("folders", (room) => !isFile(room)), await plantFrom("files", isFile)];
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A tree with every room in it, of which some import all the others. */
async function plantFrom(tree: string, imports: (room: string) => boolean): Promise<ICruiseResult> {
  const write = (file: string, lines: string[]) => writeLines(join(tree, file), lines);
  for (const name of [...packageNames, STRANGER]) {
    write(`node_modules/${name}/package.json`, [JSON.stringify({ name, exports: { ".": "./index.js" } })]);
    write(`node_modules/${name}/index.js`, ["export {};"]);
  }
  for (const room of rooms) write(target(room), ["export type X = 1;"]);
  rooms.forEach((room, i) => {
    if (imports(room)) write(importer(room, i), linesOf(importer(room, i), i));
  });
  return cruiseFolders(["src", "emails", "dev", "bench", "test"], {
    baseDir: join(folder, tree),
    forbidden: rulesOf(ROOMS).filter(({ name }) => name !== CIRCLE),
  });
}

function writeLines(file: string, lines: string[]): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), lines.join("\n"));
}

/** An import of every other room and of every package, in all the forms there are. */
function linesOf(file: string, i: number): string[] {
  const paths = rooms
    .filter((room) => target(room) !== file)
    .map((room) => relative(dirname(file), target(room)).replaceAll("\\", "/"))
    .map((path) => (path.startsWith(".") ? path : `./${path}`));
  const imports = [...paths, ...packageNames, STRANGER].map(
    (to, j) => FORMS[(i + j) % FORMS.length]?.(to) ?? "",
  );
  return [...imports, "export type X = 1;"];
}

const pair = (from: string, to: string) => `${from} -> ${to}`;

describe("of an import planted from every room to every other room and package", () => {
  it("each that the table refuses is refused, and no other", () => {
    const refused = rooms.flatMap((room, i) => {
      const may = new Set([room, ...allowed(room, ROOMS)]);
      const own = new Set(ROOMS[room]);
      const toPackages = room.startsWith("src/")
        ? [...packageNames.filter((name) => !own.has(NPM + name)), STRANGER]
        : [];
      const to = [
        ...rooms.filter((other) => !may.has(other)).map(target),
        ...toPackages.map((name) => `node_modules/${name}/index.js`),
      ];
      return to.map((file) => pair(importer(room, i), file));
    });
    const found = cruised.flatMap(({ summary }) => summary.violations.map(({ from, to }) => pair(from, to)));
    expect(refused.length).toBeGreaterThan(5_000);
    expect(found.sort()).toEqual(refused.sort());
  });

  it("the sentence names the file, what it imports, and the room that may not", () => {
    const sentences = cruised.flatMap((each) => findBreaches(each));
    const from = importer("src/pages/desk", rooms.indexOf("src/pages/desk"));
    expect(sentences).toContain(
      `${from} imports src/db/target.ts: dev/arrows/rooms.ts does not allow src/pages/desk that.`,
    );
  });
});

it("a circle of two files is refused, even of types alone", async () => {
  writeLines("circle/a.ts", ['import type { B } from "./b.ts";', "export type A = B;"]);
  writeLines("circle/b.ts", ['import type { A } from "./a.ts";', "export type B = A;"]);
  const { summary } = await cruiseFolders(["circle"], { baseDir: folder, forbidden: rulesOf(ROOMS) });
  expect(summary.violations.map(({ rule }) => rule.name)).toEqual([CIRCLE]);
});

it("an arrow that nothing uses, and a file in no room, are named", () => {
  const table = { "src/quiz": ["src/drip"], "src/drip": [] };
  const modules = ["src/quiz/a.ts", "src/elsewhere/b.ts"].map((source) => ({ source, dependencies: [] }));
  const nothing = { modules, summary: { violations: [] } } as unknown as ICruiseResult;
  expect(findBreaches(nothing, table)).toEqual([
    "src/elsewhere/b.ts stands in no room of dev/arrows/rooms.ts.",
    "src/quiz no longer imports src/drip: strike it from dev/arrows/rooms.ts.",
  ]);
});

describe("the table itself", () => {
  const PURE = /^src\/(quiz|drip|privacy|forms|import|abuse|texts)\b/;
  const looksAt = (from: RegExp, to: RegExp) =>
    rooms
      .filter((room) => from.test(room))
      .flatMap((room) => allowed(room, ROOMS).filter((other) => to.test(other)));

  it("goes one way: no room comes back to itself", () => {
    const done = new Set<string>();
    const visit = (room: string, way: string[]): void => {
      expect(way, `${[...way, room].join(" -> ")}`).not.toContain(room);
      if (done.has(room)) return;
      for (const other of allowed(room, ROOMS)) visit(other, [...way, room]);
      done.add(room);
    };
    for (const room of rooms) visit(room, []);
  });

  const laws: [what: string, from: RegExp, to: RegExp][] = [
    [
      "the pure rooms know nothing that asks or shows",
      PURE,
      /^src\/(db|email|usecases|routes|pages|client)\b/,
    ],
    [
      "db and email know no verb, no HTTP, no page",
      /^src\/(db|email)\b/,
      /^src\/(usecases|routes|pages|client)\b/,
    ],
    ["db knows no mail, and mail no database", /^src\/db\b/, /^src\/email\b/],
    ["email knows no database", /^src\/email\b/, /^src\/db\b/],
    ["use cases know no HTTP and no page", /^src\/usecases\b/, /^src\/(routes|pages|client)\b/],
    [
      "pages are made of props",
      /^src\/pages\b(?!\/desk)/,
      /^src\/(db|email|usecases|routes|drip|privacy|client)\b/,
    ],
    [
      "the desk's pages are, by the shapes that its own use cases hand back",
      /^src\/pages\/desk\b/,
      /^src\/(db|email|usecases(?!\/desk$)|routes|drip|privacy|client)\b/,
    ],
    ["routes write no SQL and send no mail", /^src\/routes\b/, /^src\/(db|email)\b/],
    ...["db", "usecases", "pages", "texts", "client"].map((floor): [string, RegExp, RegExp] => [
      `nobody in ${floor} looks at its desk`,
      new RegExp(`^src/${floor}(/|$)`),
      new RegExp(`^src/${floor}/desk$`),
    ]),
    ["the Worker knows nothing around it", /^src\//, /^(dev|bench|test)\b/],
    ["only what makes the outside world knows who compiles letters", /^src\/(?!deps\.ts$)/, /^emails\b/],
    ["tests are tested by nobody", /^(src|emails|bench|dev\/mailbox)\b/, /^test\/(unit|worker|e2e)\b/],
  ];
  it.each(laws)("%s", (_, from, to) => {
    expect(looksAt(from, to)).toEqual([]);
  });

  it("gives the desk's pages no verb: what they import of its use cases is types alone", () => {
    const folderOfPages = join(import.meta.dirname, "../../../src/pages/desk");
    const imports = readdirSync(folderOfPages, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => readFileSync(join(folderOfPages, name), "utf8").match(/^import [^;]*;/gm) ?? []);
    const ofUseCases = imports.filter((line) => line.includes("/usecases/"));
    expect(ofUseCases.length).toBeGreaterThan(0);
    expect(ofUseCases.filter((line) => !line.startsWith("import type "))).toEqual([]);
  });
});

describe("this project's files", () => {
  let project: ICruiseResult;
  beforeAll(async () => {
    project = await cruiseProject();
  }, 60_000);

  it("keep to the table", () => {
    expect(findBreaches(project)).toEqual([]);
    expect(roomOf("src/quiz/attachment/v2/items.ts", ROOMS)).toBe("src/quiz/attachment/v2");
  });

  it("are drawn in docs/architecture.md as they are (npm run arrows draws them)", () => {
    const document = readFileSync("docs/architecture.md", "utf8");
    expect(withPicture(document, pictureOf(project))).toBe(document);
  });
});
