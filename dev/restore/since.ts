import type { Row } from "../../src/db/database.ts";

type Statements = Pick<D1Database, "prepare" | "batch">;

/** What a database that is set back must be told of the time that it loses. Hashes and ids; no address. */
export interface Since {
  /** Everybody there is: whoever is missing here was erased. */
  leads: Row[];
  suppressions: Row[];
  /** Series that ended for a reason that holds. */
  exits: Row[];
  /** Letters that went, or may have. */
  batches: Row[];
  sends: Row[];
}

/** Rows of one statement: what a file or a command line takes well. */
const CHUNK = 200;
/** A retake ended its series for another that is lost as well: the old one goes on. */
const LASTING_EXITS = "state = 'exited' AND exit_reason <> 'retake'";

/** Read from the database as it is, before it is set back to `fromMs`. */
export async function readSince(d1: Statements, fromMs: number): Promise<Since> {
  const gone = `b.state = 'open' OR b.settled_at >= ${fromMs}`;
  const ask = async (query: string) => ((await d1.prepare(query).all())?.results ?? []) as Row[];
  return {
    leads: await ask("SELECT id, status, rhythm, paused_until, newsletter_at FROM leads"),
    suppressions: await ask("SELECT * FROM suppressions"),
    exits: await ask(`SELECT lead_id, sequence, exit_reason FROM enrollments WHERE ${LASTING_EXITS}`),
    batches: await ask(`SELECT b.* FROM batches b WHERE ${gone}`),
    sends: await ask(`SELECT s.* FROM sends s JOIN batches b ON b.id = s.batch_id WHERE ${gone}`),
  };
}

/** Writes into the database that was set back what stops somebody: that holds in doubt. What starts something does not. */
export async function putBackStops(d1: Statements, since: Since): Promise<void> {
  await each(d1, since.suppressions, (rows) => insert("suppressions", since.suppressions, rows));
  await each(
    d1,
    since.leads.filter(({ status }) => status !== "active" && status !== "pending"),
    (rows) => `UPDATE leads SET status = j.value ->> 'status' FROM ${rows} WHERE leads.id = j.value ->> 'id'`,
  );
  await each(
    d1,
    since.leads,
    (rows) => `UPDATE leads SET rhythm = j.value ->> 'rhythm', paused_until = j.value ->> 'paused_until',
      newsletter_at = iif(j.value ->> 'newsletter_at' IS NULL, NULL, newsletter_at)
      FROM ${rows} WHERE leads.id = j.value ->> 'id'`,
  );
  await each(
    d1,
    since.exits,
    (rows) => `UPDATE enrollments SET state = 'exited', exit_reason = j.value ->> 'exit_reason', due_at = NULL
      FROM ${rows} WHERE enrollments.lead_id = j.value ->> 'lead_id' AND enrollments.sequence = j.value ->> 'sequence'`,
  );
  const onRequest = "SELECT id FROM leads WHERE rhythm = 'on-request'";
  await d1.batch([
    d1.prepare(`UPDATE enrollments SET due_at = NULL
      WHERE state = 'active' AND sequence NOT IN ('confirmation', 'reminder') AND lead_id IN (${onRequest})`),
    d1.prepare("DELETE FROM sessions"),
  ]);
}

/**
 * Writes what is known of letters over what had to be assumed of them. After the recovery: it reckons from what had
 * gone by the moment, and would take these for letters from before.
 */
export async function putBackReceipts(d1: Statements, since: Since, nowMs: number): Promise<void> {
  const ended = { state: "unknown", maybe: 1, settled_at: nowMs, test_enc: null };
  const batches = since.batches.map((row) => (row.state === "open" ? { ...row, ...ended } : row));
  await each(d1, batches, (rows) => insert("batches", batches, rows));
  const exists = "WHERE EXISTS (SELECT 1 FROM leads WHERE id = j.value ->> 'lead_id')";
  await each(d1, since.sends, (rows) => `${insert("sends", since.sends, rows)} ${exists}`);
}

async function each(
  d1: Statements,
  rows: readonly Row[],
  statement: (rows: string) => string,
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const json = JSON.stringify(rows.slice(at, at + CHUNK)).replaceAll("'", "''");
    await d1.batch([d1.prepare(statement(`json_each('${json}') j`))]);
  }
}

/** Ids of those who are there again, and were erased in the time that was lost. */
export async function erasedSince(d1: Statements, since: Since): Promise<string[]> {
  const there = new Set(since.leads.map(({ id }) => String(id)));
  const answer = await d1.prepare("SELECT id FROM leads").all();
  return ((answer?.results ?? []) as Row[]).map(({ id }) => String(id)).filter((id) => !there.has(id));
}

function insert(table: string, all: readonly Row[], rows: string): string {
  const columns = Object.keys(all[0] ?? {});
  const names = columns.map((name) => `"${name}"`).join(", ");
  const values = columns.map((name) => `j.value ->> '${name}'`).join(", ");
  return `INSERT OR REPLACE INTO "${table}" (${names}) SELECT ${values} FROM ${rows}`;
}
