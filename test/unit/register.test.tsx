import { readFileSync } from "node:fs";
import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import * as config from "../../src/config.ts";
import * as schema from "../../src/db/schema.ts";
import { PrivacyPage } from "../../src/pages/reader/privacy-page.tsx";
import { LOCALES } from "../../src/quiz/types.ts";
import { type ProcessingName, register } from "../../src/register.ts";
import { type Retention, type RetentionKind, retention } from "../../src/retention.ts";
import { lasting } from "../../src/texts/lasting.ts";
import { privacyTexts } from "../../src/texts/privacy.ts";
import { textOf } from "./pages/fixtures.tsx";

const tables = Object.values(schema)
  .filter((each) => is(each, SQLiteTable))
  .map((table) => getTableConfig(table));
const columns = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
const names = Object.keys(register) as ProcessingName[];
/** Where the register has a column: by its own name, or with the whole of its table. */
const entriesOf = (column: string) => {
  const [table = ""] = column.split(".");
  const withName = (name: string) =>
    names.filter((each) => [...register[each].holds].some((held) => held === name));
  return withName(column).length > 0 ? withName(column) : withName(table);
};

describe("the register", () => {
  it("has every column that there is, once, and none that there is not", () => {
    expect(columns.length).toBeGreaterThan(100);
    expect(columns.filter((column) => entriesOf(column).length !== 1)).toEqual([]);
    const known = new Set([...columns, ...tables.map(({ name }) => name)]);
    expect(names.flatMap((name) => [...register[name].holds]).filter((held) => !known.has(held))).toEqual([]);
  });

  it("has every kind of data that is kept, once, under an entry that holds its table", () => {
    const kinds = names.flatMap((name) => [...register[name].kinds] as RetentionKind[]);
    expect(kinds.sort()).toEqual((Object.keys(retention) as RetentionKind[]).sort());
    for (const name of names)
      for (const kind of register[name].kinds as readonly RetentionKind[])
        expect([name, ...register[name].holds.map((held) => held.split(".")[0])]).toContain(
          retention[kind].table,
        );
  });

  it("is told in docs/privacy.md entry by entry", () => {
    const told = [...readFileSync("docs/privacy.md", "utf8").matchAll(/^\| ([a-z]+) \|/gm)].map(
      (row) => row[1],
    );
    expect(told.filter((name) => names.includes(name as ProcessingName))).toEqual(names);
  });

  it("calls nothing about a person no personal data", () => {
    const { holds } = register.numbers;
    const ofPeople = tables.filter(({ columns }) =>
      columns.some(({ name }) => /lead_id|email|_enc$/.test(name)),
    );
    expect(
      ofPeople.map(({ name }) => name).filter((name) => [...holds].some((held) => held === name)),
    ).toEqual([]);
  });
});

describe.each(LOCALES)("the privacy statement in %s", (locale) => {
  const t = privacyTexts(locale);
  const page = textOf(String(<PrivacyPage locale={locale} />));

  it("shows every entry of the register with what it is for, how long it stays and why it may", () => {
    expect(Object.keys(t.held)).toEqual(names);
    for (const name of names) {
      expect(page).toContain(t.held[name].what);
      expect(page).toContain(t.held[name].why);
      expect(page).toContain(t.grounds[register[name].ground]);
    }
  });

  it("says of each entry how long its kinds are kept, as the purge keeps them", () => {
    for (const name of names)
      for (const kind of register[name].kinds as readonly RetentionKind[]) {
        const { keptMs }: Retention = retention[kind];
        if (keptMs !== null) expect(t.held[name].kept.toLowerCase()).toContain(lasting(keptMs, locale));
      }
    expect(t.held.quiz.kept).toContain(lasting(config.RESULT_KEPT_MS, locale));
    expect(page).toContain(lasting(config.BACKUPS_KEPT_MS, locale));
  });
});
