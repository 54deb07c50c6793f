import { readdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { unstable_readConfig as readConfig } from "wrangler";
import { letters } from "../../src/email/letters.generated.ts";
import { migrate } from "../../test/support/migrations.ts";
import { testSecrets } from "../../test/support/secrets.ts";
import { openSqliteD1 } from "../../test/support/sqlite-d1.ts";
import { buildPractice } from "./build-practice.ts";
import { dump } from "./dump.ts";
import { addTrouble, MORE_NEWSLETTERS } from "./trouble.ts";

/**
 * Keeps a filled database of today's schema, and today's code, for every later migration to be tried on:
 * `node dev/bootstrap.mjs dev/practice/keep-database.ts` writes test/fixtures/database-<last migration>.sql.gz and
 * code-<last migration>.mjs.gz. Run it right before a migration is added, never after: older files stay as they are.
 */
const FOLDER = "test/fixtures";
/** A Monday afternoon. */
const UNTIL_MS = Date.UTC(2026, 10, 30, 14);

/** What nobody does in those weeks: a row for each table that would be empty. */
const [letter] = letters.filter(({ sequence, locale }) => sequence === "general" && locale === "nl");
const compiled = JSON.stringify({ ...letter, version: "edited" }).replaceAll("'", "''");
const ROWS_OF_NO_PRACTICE = `
  INSERT INTO answers VALUES ('a', 'attachment', '2', 'nl', '3-3', '[]', 'mixed', '2026-W40');
  INSERT INTO sheets VALUES ('s', 'attachment', 'sealed');
  INSERT INTO wordings VALUES ('hash', 'Ja, mail me.', ${UNTIL_MS});
  INSERT INTO notes SELECT id, 'n', email_enc, 'key', ${UNTIL_MS} FROM leads LIMIT 1;
  INSERT INTO audit SELECT ${UNTIL_MS}, 'n', 'key', 'note', id, NULL FROM leads LIMIT 1;
  INSERT INTO sessions VALUES ('hash', ${UNTIL_MS}, ${UNTIL_MS});
  INSERT INTO letter_versions VALUES ('general', '${letter?.step}', 'nl', 'edited', 'saved', 'Dag', '${compiled}',
    '${letter?.version}', 'frame', 'key', NULL, ${UNTIL_MS});
  INSERT INTO letter_heads VALUES ('general', '${letter?.step}', 'nl', 'edited', NULL);
  INSERT INTO step_settings VALUES ('general', '${letter?.step}', 'paused', NULL, NULL, NULL, NULL, 'key', ${UNTIL_MS});`;

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
sqlite.exec(ROWS_OF_NO_PRACTICE);
const last = readdirSync("drizzle")
  .filter((name) => name.endsWith(".sql"))
  .sort()
  .at(-1)
  ?.slice(0, 4);
writeFileSync(`${FOLDER}/database-${last}.sql.gz`, gzipSync(dump(sqlite), { level: 9 }));
writeFileSync(`${FOLDER}/code-${last}.mjs.gz`, gzipSync(await codeOfToday(), { level: 9 }));
console.log(`${FOLDER}: database and code of ${last} are written.`);

/** The use cases at work (go-on.ts), with all that they need. */
async function codeOfToday(): Promise<Uint8Array> {
  const { alias } = readConfig({ config: "wrangler.toml" });
  const bundled = await build({
    entryPoints: ["dev/practice/go-on.ts"],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node24",
    ...(alias ? { alias } : {}),
  });
  return bundled.outputFiles[0]?.contents ?? new Uint8Array();
}
