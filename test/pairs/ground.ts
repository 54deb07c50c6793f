import type { DatabaseSync } from "node:sqlite";
import { migrate } from "../support/migrations.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";
import { ACTIVE, FINISHED, MOVED, PENDING, STOPPED } from "./acts.ts";

export const NOW = Date.UTC(2026, 10, 23, 9);
const DAY = 86_400_000;

/** A database with the people of the acts in it, which can be put back to that as often as one likes. */
export function makeGround() {
  const { d1, sqlite } = openSqliteD1();
  migrate(sqlite);
  fill(sqlite);
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .all()
    .map(({ name }) => String(name));
  const kept = tables.map((table) => ({ table, rows: sqlite.prepare(`SELECT * FROM ${table}`).all() }));
  const inserts = kept.map(({ table, rows }) => {
    const columns = Object.keys(rows[0] ?? {});
    const marks = columns.map(() => "?").join(", ");
    return rows.length === 0
      ? null
      : sqlite.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${marks})`);
  });
  const deletes = tables.map((table) => sqlite.prepare(`DELETE FROM ${table}`));
  const reads = tables.map((table) => sqlite.prepare(`SELECT * FROM ${table}`));
  return {
    d1,
    reset() {
      sqlite.exec("BEGIN");
      for (const each of deletes) each.run();
      for (const [i, { rows }] of kept.entries()) {
        for (const row of rows) inserts[i]?.run(...(Object.values(row) as (string | number | null)[]));
      }
      sqlite.exec("COMMIT");
    },
    /**
     * All that stands in it, as text. The lease's token and a taking's mark tell who, not what; a value that was
     * encrypted, or an id that was made, at a second look is another, and says the same. A bound on a domain or network
     * counts who knocks, before anything is decided: the same post twice at once knocks twice, the second time in vain.
     */
    state(): string {
      return tables
        .map((table, i) => {
          const all = (reads[i]?.all() ?? []).filter(
            ({ metric, key }) => metric !== "silent" && !String(key).startsWith("hash-of-new address of"),
          );
          const rows = all.map((row) => masked({ ...row, token: 0, taken_by: 0 }));
          return `${table}\n${rows.sort().join("\n")}`;
        })
        .join("\n\n");
    },
  };
}

function masked(row: object): string {
  return JSON.stringify(row)
    .replace(/"([ABC])\d+:/g, '"$1:')
    .replace(/[ABC]0{6,}\d+/g, "id")
    .replace(/^(\{"key":"hash-of-(?:domain|network) [^"]*","hour":\d+,"count":)\d+/, "$10");
}

function fill(sqlite: DatabaseSync): void {
  const offer = (style: string) =>
    JSON.stringify({
      firstName: null,
      locale: "nl",
      timeZone: "Europe/Amsterdam",
      style,
      series: style,
      profile: null,
    });
  const lead =
    sqlite.prepare(`INSERT INTO leads (id, email_hash, mailbox_hash, email_enc, locale, time_zone, status, style, profile_enc,
    created_at, confirmed_at, newsletter_at) VALUES (?, ?, ?, ?, 'nl', 'Europe/Amsterdam', ?, ?, ?, ?, ?, ?)`);
  const place = `0:${JSON.stringify({ means: { anxiety: 4, avoidance: 2 } })}`;
  const before = NOW - 5 * DAY;
  const hash = (email: string) => `hash-of-${email}`;
  lead.run(
    ACTIVE.id,
    hash(ACTIVE.email),
    hash(`mailbox ${ACTIVE.email}`),
    `0:${ACTIVE.email}`,
    "active",
    "anxious",
    place,
    before,
    before,
    before,
  );
  lead.run(
    PENDING.id,
    hash(PENDING.email),
    hash(`mailbox ${PENDING.email}`),
    `0:${PENDING.email}`,
    "pending",
    null,
    null,
    NOW - DAY,
    null,
    null,
  );
  lead.run(
    STOPPED.id,
    hash(STOPPED.email),
    hash(`mailbox ${STOPPED.email}`),
    `0:${STOPPED.email}`,
    "unsubscribed",
    null,
    null,
    before,
    before,
    null,
  );
  lead.run(
    FINISHED.id,
    hash(FINISHED.email),
    hash(`mailbox ${FINISHED.email}`),
    `0:${FINISHED.email}`,
    "active",
    "anxious",
    place,
    before,
    before,
    null,
  );
  const signUp = sqlite.prepare("INSERT INTO sign_ups VALUES (?, ?, ?, ?, ?)");
  const consent = sqlite.prepare(
    "INSERT INTO consents (lead_id, sign_up, consent, version, given_at, form, confirmed_at) VALUES (?, ?, ?, '1', ?, 'hosted', ?)",
  );
  const asked: [string, number, string, number, number | null][] = [
    [ACTIVE.id, 1, "anxious", before, before],
    [ACTIVE.id, 2, "avoidant", NOW - DAY, null],
    [PENDING.id, 1, "secure", NOW - DAY, null],
    [FINISHED.id, 1, "anxious", before, before],
    [STOPPED.id, 1, "secure", before, before],
    [STOPPED.id, 2, "secure", NOW - DAY, null],
  ];
  for (const [id, number, style, at, confirmedAt] of asked) {
    signUp.run(id, number, `${number}:${offer(style)}`, at, confirmedAt);
    for (const each of ["letters", "profile"]) consent.run(id, number, each, at, confirmedAt);
  }
  signUp.run(ACTIVE.id, MOVED.number, `3:${JSON.stringify({ newAddress: MOVED.email })}`, NOW - DAY, null);
  sqlite.exec(`
    INSERT INTO suppressions (email_hash, reason, created_at) VALUES ('${hash(STOPPED.email)}', 'unsubscribed', ${NOW - 2 * DAY});
    INSERT INTO batches (id, lane, state, members, attempt, next_at, first_at, settled_at) VALUES
      ('batch000000first', 1, 'unknown', '[["${ACTIVE.id}","anxious","near-read-slowly","nl","v1","Europe/Amsterdam"]]', 1, ${before}, ${before}, ${NOW - DAY}),
      ('batch00000000last', 1, 'open', '[["${FINISHED.id}","anxious","near-evening-in","nl","v1","Europe/Amsterdam"]]', 1, ${NOW}, ${NOW - DAY}, NULL);
    INSERT INTO sends (lead_id, sequence, step, batch_id) VALUES ('${ACTIVE.id}', 'anxious', 'near-read-slowly', 'batch000000first'),
      ('${FINISHED.id}', 'anxious', 'near-evening-in', 'batch00000000last');
    INSERT INTO enrollments (lead_id, sequence, step, due_at, state, exit_reason, last_batch) VALUES
      ('${ACTIVE.id}', 'anxious', 'near-where-from', ${NOW - 1000}, 'active', NULL, 'batch000000first'),
      ('${FINISHED.id}', 'anxious', NULL, NULL, 'done', NULL, 'batch00000000last'),
      ('${STOPPED.id}', 'secure', 'harbour-coming-back', NULL, 'exited', 'unsubscribed', NULL);
    INSERT INTO newsletters (id, state, due_at, created_at, started_at) VALUES ('news-two', 'sending', ${NOW + DAY}, ${before}, ${before});
    UPDATE sender SET newsletter_due_at = ${NOW + DAY};`);
}
