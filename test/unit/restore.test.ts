import type { DatabaseSync } from "node:sqlite";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runDeploy } from "../../dev/deploy/run-deploy.ts";
import { fate } from "../../dev/mailbox/fates.ts";
import { buildPractice } from "../../dev/practice/build-practice.ts";
import { dump } from "../../dev/practice/dump.ts";
import { makeStage } from "../../dev/practice/stage.ts";
import { runRestore } from "../../dev/restore/run-restore.ts";
import { makeRandom } from "../simulation/random.ts";
import { emptied } from "../standins/cloudflare.ts";
import { type Rehearsal, startRehearsal } from "../standins/deploy-world.ts";
import { migrationsAfter } from "../support/kept-database.ts";
import { migrate } from "../support/migrations.ts";
import { testSecrets } from "../support/secrets.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 30, 14);
const AT = NOW - 6 * DAY;

type Row = Record<string, unknown>;

let stage: Rehearsal;
let sqlite: DatabaseSync;
const ask = (query: string) => sqlite.prepare(query).all() as Row[];
const ids = (query: string) => new Set(ask(query).map((row) => Object.values(row).join("/")));
/** Eight weeks of a practice, and what its database was six days before their end, as SQL. */
let weeks: { whole: string; atTheMoment: string };
beforeAll(async () => {
  const { d1, sqlite: made } = openSqliteD1();
  migrate(made);
  made.exec("CREATE TABLE d1_migrations (name TEXT PRIMARY KEY)");
  for (const name of migrationsAfter("")) made.prepare("INSERT INTO d1_migrations VALUES (?)").run(name);
  let atTheMoment = "";
  await buildPractice({
    ...{ d1, secrets: testSecrets, siteUrl: "https://quiz.example", untilMs: NOW },
    also: (life) =>
      life.at(AT, async () => {
        atTheMoment = dump(made);
      }),
  });
  weeks = { whole: dump(made), atTheMoment };
});

/** Those weeks in an account's database, which Time Travel can set back to the moment. */
beforeEach(async () => {
  stage = await startRehearsal({ now: () => NOW });
  await runDeploy(stage.options(), stage.world);
  const [database] = [...stage.cloudflare.databases.values()];
  if (!database) throw new Error("No database.");
  sqlite = database.sqlite;
  emptied(sqlite).exec(weeks.whole);
  database.moments.set(AT, weeks.atTheMoment);
  sqlite.exec(`INSERT INTO sessions VALUES ('somebody at the desk', ${NOW}, ${NOW + DAY})`);
});
afterEach(() => stage.close());

const restore = (...args: string[]) =>
  runRestore({ ...stage.options(...args), atMs: AT, unreadable: false }, stage.world);

describe("npm run restore", () => {
  it("loses no stop, brings back nobody who was erased, and sends no letter twice", async () => {
    const stopped = ids("SELECT id FROM leads WHERE status IN ('unsubscribed', 'bounced', 'complained')");
    const people = ids("SELECT id FROM leads");
    const left = ids("SELECT lead_id, sequence FROM enrollments WHERE exit_reason = 'stopped'");
    const suppressed = ids("SELECT email_hash FROM suppressions");
    const gone = ids("SELECT lead_id, sequence, step FROM sends WHERE state = 'delivered'");
    // Somebody who was there at the moment, and was erased since.
    const [erased] = ask("SELECT lead_id AS id FROM sends WHERE state = 'delivered' AND sequence = 'secure'");
    for (const table of ["sends", "enrollments", "consents", "sign_ups"])
      sqlite.exec(`DELETE FROM ${table} WHERE lead_id = '${erased?.id}'`);
    sqlite.exec(`DELETE FROM leads WHERE id = '${erased?.id}'`);
    const restored = await restore();
    expect(restored?.erased).toBeGreaterThan(0);
    const there = ids("SELECT id FROM leads");
    expect(there.has(String(erased?.id))).toBe(false);
    expect([...there].filter((id) => !people.has(id))).toEqual([]);
    const active = ids("SELECT id FROM leads WHERE status = 'active'");
    expect([...stopped].filter((id) => active.has(id))).toEqual([]);
    const running = ids("SELECT lead_id, sequence FROM enrollments WHERE state = 'active'");
    expect([...left].filter((id) => running.has(id))).toEqual([]);
    expect([...suppressed].filter((hash) => !ids("SELECT email_hash FROM suppressions").has(hash))).toEqual(
      [],
    );
    expect(ask("SELECT 1 FROM sessions")).toEqual([]);
    expect(ask("SELECT 1 FROM batches WHERE state = 'open'")).toEqual([]);
    const written = await lettersOfThreeWeeks();
    expect(written.length).toBeGreaterThan(10);
    expect(written.filter((letter) => gone.has(letter))).toEqual([]);
    expect(written.filter((letter) => stopped.has(letter.split("/")[0] ?? ""))).toEqual([]);
  });

  it("sends no letter twice where nothing could be read of what happened since", async () => {
    const gone = ids("SELECT lead_id, sequence, step FROM sends WHERE state = 'delivered'");
    const restored = await runRestore({ ...stage.options(), atMs: AT, unreadable: true }, stage.world);
    expect(restored?.letters).toBeGreaterThan(20);
    const written = await lettersOfThreeWeeks();
    expect(written.length).toBeGreaterThan(10);
    expect(written.filter((letter) => gone.has(letter))).toEqual([]);
    expect(stage.said.join("\n")).toContain("Import Resend's list");
  });

  it("closes everything first and opens it last, and can be started again where it stopped", async () => {
    stage.cloudflare.failOnce(/time_travel\/restore/);
    const uploads = () =>
      stage.cloudflare.workers.get("hechtwijzer")?.bindings.find(({ name }) => name === "CLOSED")?.text;
    await expect(restore()).rejects.toThrow(/unknown error/);
    expect(uploads()).toBe("1");
    // Were it read again now, a half-restored database would be taken for the newer one.
    sqlite.exec("DELETE FROM suppressions");
    await restore();
    expect(uploads()).toBeUndefined();
    expect(ask("SELECT 1 FROM suppressions").length).toBeGreaterThan(5);
  });

  it("says everything and does nothing with --dry-run; and refuses a moment that is none", async () => {
    const before = dump(sqlite);
    expect(await restore("--dry-run")).toBeNull();
    expect(dump(sqlite)).toBe(before);
    expect(stage.said.filter((line) => line.startsWith("would"))).toHaveLength(7);
    const options = { ...stage.options(), unreadable: false };
    await expect(runRestore({ ...options, atMs: NOW + DAY }, stage.world)).rejects.toThrow(/has been/);
    await expect(runRestore({ ...options, atMs: NOW - 40 * DAY }, stage.world)).rejects.toThrow(/30 days/);
    await expect(runRestore({ ...options, atMs: Number.NaN }, stage.world)).rejects.toThrow(/has been/);
  });
});

/** What goes in three more weeks, while nobody does anything: lead/sequence/step of each letter. */
async function lettersOfThreeWeeks(): Promise<string[]> {
  const before = ids("SELECT id FROM batches");
  const life = makeStage({
    ...{ d1: openSqliteD1(sqlite).d1, secrets: testSecrets, siteUrl: "https://quiz.example" },
    ...{ random: makeRandom(7), fromMs: NOW },
    fateOf: () => fate("delivered"),
    onMail: () => {},
  });
  await life.runUntil(NOW + 21 * DAY);
  const since = ask("SELECT id, members FROM batches").filter(({ id }) => !before.has(String(id)));
  const members = since.flatMap(({ members }) => JSON.parse(String(members)) as string[][]);
  return members.map(([lead, sequence, step]) => `${lead}/${sequence}/${step}`);
}
