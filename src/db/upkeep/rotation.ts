import { type SQL, sql } from "drizzle-orm";
import { PREFIX_CHARS } from "../../privacy/rotation.ts";
import { type Database, jsonRows, type Row } from "../database.ts";

/** A column of encrypted values, and the primary key that its table is gone through by. */
export interface EncryptedColumn {
  table: string;
  key: readonly string[];
  column: string;
}

const LEAD = { table: "leads", key: ["id"] };

/** Every one there is: a test holds this against the schema. */
export const ENCRYPTED_COLUMNS: readonly EncryptedColumn[] = [
  { ...LEAD, column: "email_enc" },
  { ...LEAD, column: "first_name_enc" },
  { ...LEAD, column: "profile_enc" },
  { table: "sign_ups", key: ["lead_id", "number"], column: "offer_enc" },
  { table: "batches", key: ["id"], column: "test_enc" },
];

export interface StaleValue {
  key: unknown[];
  value: string;
}

/** Values that begin with one of these prefixes, in order of their key, from behind `after` on. */
export async function readStale(
  db: Database,
  { table, key, column }: EncryptedColumn,
  prefixes: readonly string[],
  after: readonly unknown[] | null,
  limit: number,
): Promise<StaleValue[]> {
  const keys = names(key);
  const behind = after ? sql`(${keys}) > (${listed(after)})` : sql`1`;
  const rows = await db.rows<Row>(sql`
    SELECT ${keys}, ${sql.raw(column)} AS value FROM ${sql.raw(table)}
    WHERE ${startsWith(column, prefixes)} AND ${behind} ORDER BY ${keys} LIMIT ${limit}`);
  return rows.map((row) => ({ key: key.map((name) => row[name]), value: String(row.value) }));
}

/** Writes values anew, each only over what was read: what the engine or a reader wrote since stays. */
export function writeFresh(
  { table, key, column }: EncryptedColumn,
  values: readonly { old: StaleValue; fresh: string }[],
): SQL {
  const rows = jsonRows(values.map(({ old, fresh }) => [old.value, fresh, ...old.key]));
  const itsKey = key.map((name, i) => `${table}.${name} = j.value ->> ${i + 2}`).join(" AND ");
  return sql`
    UPDATE ${sql.raw(table)} SET ${sql.raw(column)} = j.value ->> 1 FROM ${rows} j
    WHERE ${sql.raw(itsKey)} AND ${sql.raw(`${table}.${column}`)} = j.value ->> 0`;
}

/** Leads whose address is hashed under an older key, in order of their id. */
export async function readStaleHashes(
  db: Database,
  prefixes: readonly string[],
  after: string,
  limit: number,
): Promise<{ id: string; emailEnc: string; emailHash: string }[]> {
  return db.rows(sql`
    SELECT id, email_enc AS emailEnc, email_hash AS emailHash FROM leads
    WHERE ${startsWith("email_hash", prefixes)} AND id > ${after} ORDER BY id LIMIT ${limit}`);
}

/**
 * Moves all that stands under older hashes to the newest: the lead, its suppression (of two the graver holds) and its
 * counts. Where the newest has a lead already, the older one stays behind with its suppression, and gets no mail.
 * @param moves [older hash, newest hash]
 */
export function moveHashes(moves: readonly (readonly [string, string])[]): SQL[] {
  const rows = jsonRows(moves);
  return [
    sql`INSERT INTO suppressions (email_hash, reason, created_at)
      SELECT j.value ->> 1, s.reason, s.created_at FROM ${rows} j JOIN suppressions s ON s.email_hash = j.value ->> 0
      WHERE 1 ON CONFLICT DO UPDATE SET reason = excluded.reason, created_at = excluded.created_at
        WHERE excluded.reason IN ('bounced', 'complained') AND suppressions.reason <> 'complained'`,
    sql`UPDATE OR IGNORE leads SET email_hash = j.value ->> 1 FROM ${rows} j
      WHERE leads.email_hash = j.value ->> 0`,
    sql`UPDATE OR IGNORE limits SET key = j.value ->> 1 FROM ${rows} j WHERE limits.key = j.value ->> 0`,
    sql`DELETE FROM suppressions WHERE email_hash IN (SELECT value ->> 0 FROM ${rows})
      AND NOT EXISTS (SELECT 1 FROM leads WHERE leads.email_hash = suppressions.email_hash)`,
  ];
}

function startsWith(column: string, prefixes: readonly string[]): SQL {
  return sql`substr(${sql.raw(column)}, 1, ${PREFIX_CHARS}) IN (SELECT value FROM ${jsonRows(prefixes)})`;
}

function names(columns: readonly string[]): SQL {
  return sql.raw(columns.join(", "));
}

function listed(values: readonly unknown[]): SQL {
  return sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
}
