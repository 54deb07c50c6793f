import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { openBox } from "../../src/privacy/sealed-box.ts";
import { STYLES } from "../../src/quiz/types.ts";
import { people } from "../support/answers.ts";
import { researchKey } from "../support/research.ts";
import { testSecrets } from "../support/secrets.ts";
import { buildTown, type LeadRow, PEOPLE, type SheetRow, type Town } from "./dump-town.ts";
import { anxiousSheet, dump, SCORES } from "./http/support.ts";
import { newWorld, resultFor, rows } from "./world.ts";

let built: Promise<Town> | undefined;
/** Built once, in the first test that asks; the dump is then looked at in memory. */
function theTown(): Promise<Town> {
  built ??= buildTown();
  return built;
}

/** What a dump shows: every row of every table and the schema, also as what its base64 values decode to. */
/** Of everything but the letters' own texts, which are the coach's and the same for everybody. */
function bytesOf({ tables, schema }: Town): string {
  const text = JSON.stringify([{ ...tables, letter_versions: [] }, schema]);
  const decoded = (text.match(/[\w-]{12,}/g) ?? []).map((each) =>
    atob(
      each
        .slice(0, each.length - (each.length % 4))
        .replaceAll("-", "+")
        .replaceAll("_", "/"),
    ),
  );
  return `${text}\n${decoded.join("\n")}`;
}

describe("a dump of a thousand leads and their answer sheets", () => {
  it("holds all of them, so that there is something to search", async () => {
    const { leads, sheets, tables, sheetOf, links } = await theTown();
    expect([leads.length, sheets.length, sheetOf.size]).toEqual([PEOPLE, PEOPLE, PEOPLE]);
    expect(new Set(sheetOf.values()).size).toBe(PEOPLE);
    expect(tables.sends?.length).toBeGreaterThan(PEOPLE);
    expect(links.length).toBeGreaterThan(2 * PEOPLE);
  });

  it("holds no address, name or domain, in the clear or merely encoded", async () => {
    const town = await theTown();
    expect(town.people.every(({ email, firstName }) => SECRET.test(email) && SECRET.test(firstName))).toBe(
      true,
    );
    expect(bytesOf(town)).not.toMatch(SECRET);
  });

  it("holds no token of any link, nor its beginning", async () => {
    const town = await theTown();
    const tokens = [...town.links, ...town.people.map(({ result }) => result)];
    const words = new Set((bytesOf(town).match(/[\w-]{20,}/g) ?? []).map((word) => word.slice(0, 20)));
    expect(words.size).toBeGreaterThan(PEOPLE);
    expect(tokens.filter((token) => words.has(token.slice(0, 20)))).toEqual([]);
  });

  it("tells styles in these columns alone: a lead's own, the names of series, their letters, and counts of confirmations by series", async () => {
    const { tables } = await theTown();
    // A word by itself: sealed text spells a short one now and then.
    const word = new RegExp(`(?<![\\w-])(?:${[...STYLES, "mixed"].join("|")})(?![\\w-])`);
    const columns = Object.entries(tables).flatMap(([table, all]) =>
      all.flatMap((row) =>
        Object.entries(row as object)
          .filter(([, value]) => word.test(String(value)))
          .map(([column]) => `${table}.${column}`),
      ),
    );
    expect([...new Set(columns)].sort()).toEqual([
      "batches.members",
      "daily_counts.key",
      "enrollments.sequence",
      "leads.style",
      "letter_versions.compiled",
      "letter_versions.sequence",
      "sends.sequence",
    ]);
  });
});

const SECRET = /quill-\d|meadow\d|\.example\b(?<!coach\.example)|zephyrine/i;

/** All that the dump and the research key show of both sides. Guessing within a cell finds one sheet of each cell, on average. */
const cellOfSheet = ({ style, locale }: SheetRow) => `${style} ${locale}`;
const cellOfLead = ({ style, locale }: LeadRow) => `${style} ${locale}`;

/** Pairs leads with sheets, in the given orders within each cell, and counts the pairs that are right. */
function hits(leads: readonly LeadRow[], sheets: readonly SheetRow[], sheetOf: ReadonlyMap<string, string>) {
  const waiting = Map.groupBy(sheets, cellOfSheet);
  const taken = new Map<string, number>();
  return leads.filter((lead) => {
    const cell = cellOfLead(lead);
    const index = taken.get(cell) ?? 0;
    taken.set(cell, index + 1);
    return waiting.get(cell)?.[index]?.id === sheetOf.get(lead.id);
  }).length;
}

/**
 * A random pairing within k cells has k right pairs on average, with variance k: one a cell, whatever its size. A
 * pairing that knows no more stays under k + 5 sqrt(k) but for once in a million.
 */
const byChanceAtMost = (cells: number) => cells + 5 * Math.sqrt(cells);

describe("whoever has that dump and the research key, and wants to know whose a sheet is", () => {
  const by = <T>(rowsOf: readonly T[], column: keyof T) =>
    rowsOf.toSorted((a, b) => (a[column] < b[column] ? -1 : 1));

  it("does no better in any order of leads and sheets than by their styles and languages", async () => {
    const { leads, sheets, sheetOf } = await theTown();
    const cells = new Set(sheets.map(cellOfSheet)).size;
    const leadOrders = (["id", "email_hash", "email_enc", "created_at"] as const).map((column) =>
      by(leads, column),
    );
    const sheetOrders = (["id", "answers", "sealed"] as const).map((column) => by(sheets, column));
    const found = [leads, ...leadOrders].flatMap((someLeads) =>
      [sheets, sheets.toReversed(), ...sheetOrders].map((someSheets) => hits(someLeads, someSheets, sheetOf)),
    );
    expect(found).toHaveLength(25);
    expect(Math.max(...found)).toBeLessThanOrEqual(byChanceAtMost(cells));
    expect(byChanceAtMost(cells)).toBeLessThan(PEOPLE / 10);
  });

  it("would find every one, if sheets were kept in the order in which they came", async () => {
    const { leads, sheets, sheetOf, people } = await theTown();
    const inOrder = people.flatMap(({ sheet }) => sheets.filter(({ answers }) => answers === sheet));
    expect(hits(by(leads, "created_at"), inOrder, sheetOf)).toBe(PEOPLE);
  });

  it("finds no such order: the table has no row numbers, no time, and random keys", async () => {
    const { schema } = await theTown();
    const [table] = schema.filter(({ name }) => name === "sheets");
    expect(String(table?.sql)).toContain("WITHOUT ROWID");
    await expect(env.DB.prepare("SELECT rowid FROM sheets").all()).rejects.toThrow("no such column");
    const columns = await rows<{ name: string; type: string }>(
      "SELECT name, type FROM pragma_table_info('sheets')",
    );
    expect(columns.map(({ name }) => name)).toEqual(["id", "quiz", "sealed"]);
    expect(columns.map(({ type }) => type)).not.toContain("INTEGER");
  });

  it("finds no value of a sheet anywhere else", async () => {
    const { tables, sheets } = await theTown();
    const { sheets: _, ...others } = tables;
    const elsewhere = new Set(JSON.stringify(others).match(/[\w-]{10,}/g) ?? []);
    const own = sheets.flatMap(({ id, answers, sealed }) => [id, answers, sealed]);
    expect(elsewhere.size).toBeGreaterThan(3 * PEOPLE);
    expect(own.filter((value) => elsewhere.has(value))).toEqual([]);
  });
});

describe("whoever looks every minute, with every key that the Worker has,", () => {
  it("sees that a sheet came with somebody, and can open none: they are of one length, and tell nothing", async () => {
    const { world, sheets } = await theTown();
    expect(new Set(sheets.map(({ sealed }) => sealed.length)).size).toBe(1);
    const purposes = [
      "result",
      "confirm",
      "unsubscribe",
      "preferences",
      "my-data",
      "answer",
      "admin",
    ] as const;
    const workerKeys = [testSecrets.ENCRYPTION_KEYS, testSecrets.LOOKUP_KEY, testSecrets.SEALING_KEYS];
    const asPrivate = workerKeys.map((key) => {
      const d = key.slice(2).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
      return { ...researchKey, d };
    });
    for (const { sealed } of sheets.slice(0, 20)) {
      await expect(world.deps.vault.decrypt(sealed)).rejects.toThrow();
      for (const purpose of purposes) expect(await world.deps.vault.open(purpose, sealed)).toBeNull();
      for (const key of asPrivate) expect(await openBox(key, sealed)).toBeNull();
    }
  });

  it("finds no style counted before a confirmation", async () => {
    const world = await newWorld();
    await world.post(SCORES, { version: "2", answers: anxiousSheet, keepAnswers: true });
    const result = await resultFor(world, people.disorganised);
    const consents = ["letters", "profile"].map((id) => ({ id, version: "1" }));
    await world.post("/v1/leads", { email: "sam@reader.example", consents, result });
    const counted = JSON.stringify((await dump()).daily_counts);
    expect(counted).toContain("signed-up");
    expect(counted).not.toMatch(new RegExp([...STYLES, "mixed"].join("|")));
  });
});
