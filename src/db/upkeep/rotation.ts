import { and, asc, getTableName, inArray, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { PREFIX_CHARS } from "../../privacy/rotation.ts";
import { x } from "../aliases.ts";
import { type Database, excluded, jsonRows, names, set } from "../database.ts";
import { batches, leads, limits, notes, signUps, suppressions } from "../schema.ts";
import { isWithin, type Place, type Stretch, type TableKey } from "./stretches.ts";

/** A column of encrypted values, and the primary key that its table is gone through by. */
export interface EncryptedColumn {
  /** As table.column. */
  name: string;
  column: SQLiteColumn;
  key: TableKey;
}

function encrypted(column: SQLiteColumn, ...key: SQLiteColumn[]): EncryptedColumn {
  return { name: `${getTableName(column.table)}.${column.name}`, column, key };
}

/** Every one there is: a test holds this against the schema. */
export const ENCRYPTED_COLUMNS: readonly EncryptedColumn[] = [
  encrypted(leads.emailEnc, leads.id),
  encrypted(leads.firstNameEnc, leads.id),
  encrypted(leads.profileEnc, leads.id),
  encrypted(signUps.offerEnc, signUps.leadId, signUps.number),
  encrypted(batches.testEnc, batches.id),
  encrypted(notes.textEnc, notes.leadId, notes.id),
];

export interface StaleValue {
  key: Place;
  value: string;
}

/** Values that begin with one of these prefixes, in order of their key, within a stretch of it. */
export async function readStale(
  db: Database,
  { column, key }: EncryptedColumn,
  prefixes: readonly string[],
  stretch: Stretch,
  limit: number,
): Promise<StaleValue[]> {
  const keys = names(...key);
  const rows = await db.rows(sql<{ key: string; value: string }>`
    SELECT json_array(${keys}) AS "key", ${column} AS "value" FROM ${column.table}
    WHERE ${startsWith(column, prefixes)} AND ${isWithin(key, stretch)} ORDER BY ${keys} LIMIT ${limit}`);
  return rows.map((row) => ({ key: JSON.parse(row.key) as Place, value: row.value }));
}

/** Writes values anew, each only over what was read: what the engine or a reader wrote since stays. */
export function writeFresh(
  { column, key }: EncryptedColumn,
  values: readonly { old: StaleValue; fresh: string }[],
): SQL {
  const rows = jsonRows(values.map(({ old, fresh }) => [old.value, fresh, ...old.key]));
  const itsKey = sql.join(
    key.map((part, i) => sql`${part} = j.value ->> ${sql.raw(String(i + 2))}`),
    sql` AND `,
  );
  return sql`
    UPDATE ${column.table} SET ${names(column)} = j.value ->> 1 FROM ${rows} j
    WHERE ${itsKey} AND ${column} = j.value ->> 0`;
}

/** Leads whose address is hashed under an older key, in order of their id, within a stretch of them. */
export function readStaleHashes(
  db: Database,
  prefixes: readonly string[],
  stretch: Stretch,
  limit: number,
): Promise<Pick<typeof leads.$inferSelect, "id" | "emailEnc" | "emailHash" | "mailboxHash">[]> {
  const { id, emailEnc, emailHash, mailboxHash } = leads;
  return db.rows(
    db.build
      .select({ id, emailEnc, emailHash, mailboxHash })
      .from(leads)
      .where(and(startsWith(emailHash, prefixes), isWithin([id], stretch)))
      .orderBy(asc(id))
      .limit(limit),
  );
}

/**
 * Moves all that stands under older hashes to the newest: the lead, its suppression (of two the graver holds) and its
 * counts. Where the newest has a lead already, the older one stays behind with its suppression, and gets no mail.
 * @param moves [older hash, newest hash]
 */
export function moveHashes(moves: readonly (readonly [string, string])[]): SQL[] {
  const rows = jsonRows(moves);
  const { emailHash, reason, createdAt } = suppressions;
  const graver = set(suppressions, { reason: excluded(reason), createdAt: excluded(createdAt) });
  return [
    sql`INSERT INTO ${suppressions} (${names(emailHash, reason, createdAt)})
      SELECT j.value ->> 1, ${x.reason}, ${x.createdAt}
      FROM ${rows} j JOIN ${suppressions} ${x} ON ${x.emailHash} = j.value ->> 0
      WHERE 1 ON CONFLICT DO UPDATE SET ${graver}
        WHERE ${excluded(reason)} IN ('bounced', 'complained') AND ${reason} <> 'complained'`,
    sql`UPDATE OR IGNORE ${leads} SET ${set(leads, { emailHash: sql`j.value ->> 1` })} FROM ${rows} j
      WHERE ${leads.emailHash} = j.value ->> 0`,
    sql`UPDATE OR IGNORE ${limits} SET ${set(limits, { key: sql`j.value ->> 1` })} FROM ${rows} j
      WHERE ${limits.key} = j.value ->> 0`,
    sql`DELETE FROM ${suppressions} WHERE ${emailHash} IN (SELECT value ->> 0 FROM ${rows})
      AND NOT EXISTS (SELECT 1 FROM ${leads} WHERE ${leads.emailHash} = ${emailHash})`,
  ];
}

/** What leads' mailboxes are counted by, anew. @param mailboxes [lead id, newest hash] */
export function setMailboxes(mailboxes: readonly (readonly [string, string])[]): SQL {
  return sql`UPDATE ${leads} SET ${set(leads, { mailboxHash: sql`j.value ->> 1` })} FROM ${jsonRows(mailboxes)} j
    WHERE ${leads.id} = j.value ->> 0`;
}

function startsWith(column: SQLiteColumn, prefixes: readonly string[]): SQL {
  return inArray(sql`substr(${column}, 1, ${PREFIX_CHARS})`, [...prefixes]);
}
