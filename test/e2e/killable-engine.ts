import { DatabaseSync } from "node:sqlite";
import { openDatabase } from "../../src/db/database.ts";
import { nextWork } from "../../src/db/letters/peek.ts";
import { makeResendMailer } from "../../src/email/resend-mailer.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { smallDeps } from "../simulation/small-deps.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";

/*
 * A process that ticks until nothing is due, for a test that kills it: the database file, the provider's URL, what its
 * ids begin with, and the moment by its clock (epoch ms).
 */
const [file = "", mailUrl = "", name = "", startedAt = ""] = process.argv.slice(2);
const clock = { now: Number(startedAt) };
const BETWEEN_TICKS_MS = 2 * 60_000;

const sqlite = new DatabaseSync(file);
// The machine goes on, so what was written stays without waiting for the disk.
sqlite.exec("PRAGMA synchronous = OFF");
const { d1 } = openSqliteD1(sqlite);
const small = smallDeps(d1, name, clock, () => ({ kind: "unanswered", reason: "nobody" }));
const deps = {
  ...small,
  mailer: makeResendMailer("re_test", mailUrl),
  settings: { ...small.settings, lettersPerBatch: 2, callsInFlight: 2 },
};
const untilMs = clock.now + 60 * 60_000;
for (let dueMs: number | null = 0; dueMs !== null && dueMs < untilMs; clock.now += BETWEEN_TICKS_MS) {
  await tick(deps);
  dueMs = await nextWork(openDatabase(d1), clock.now);
}
