import { readdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { letters } from "../../src/email/letters.generated.ts";
import { migrate } from "../../test/support/migrations.ts";
import { testSecrets } from "../../test/support/secrets.ts";
import { openSqliteD1 } from "../../test/support/sqlite-d1.ts";
import { buildPractice } from "./build-practice.ts";
import { dump } from "./dump.ts";
import { addTrouble, MORE_NEWSLETTERS } from "./trouble.ts";

/**
 * Keeps a filled database of today's schema, for every later migration to be tried on:
 * `node dev/bootstrap.mjs dev/practice/keep-database.ts` writes test/fixtures/database-<last migration>.sql.gz.
 * Run it right before a migration is added, never after: an older file stays as it is.
 */
const FOLDER = "test/fixtures";
/** A Monday afternoon. */
const UNTIL_MS = Date.UTC(2026, 10, 30, 14);

const { d1, sqlite } = openSqliteD1();
migrate(sqlite);
await buildPractice({
  d1,
  secrets: testSecrets,
  siteUrl: "https://quiz.example",
  untilMs: UNTIL_MS,
  letters: letters.flatMap((letter) =>
    letter.sequence === "newsletter"
      ? [letter, ...MORE_NEWSLETTERS.map((step) => ({ ...letter, step }))]
      : [letter],
  ),
  also: (stage, fromMs) => addTrouble(stage, fromMs, UNTIL_MS),
});
const last = readdirSync("drizzle")
  .filter((name) => name.endsWith(".sql"))
  .sort()
  .at(-1)
  ?.slice(0, 4);
const file = `${FOLDER}/database-${last}.sql.gz`;
writeFileSync(file, gzipSync(dump(sqlite), { level: 9 }));
console.log(`${file} is written.`);
