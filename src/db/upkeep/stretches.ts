import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { type Database, excluded, names, set } from "../database.ts";
import { night } from "../schema.ts";

/** The columns of a table's primary key, the first of them text. */
export type TableKey = readonly SQLiteColumn[];

/** A place in a table, by the parts of its key. */
export type Place = readonly (string | number)[];

/** A part of a table in the order of its key: behind `after`, up to and with `until`; null: to the end. */
export interface Stretch {
  after: Place;
  until: Place | null;
}

/** Reads where the next `rows` rows of a table end, and nothing of them but their keys. `after` null: from the first. */
export async function nextStretch(
  db: Database,
  key: TableKey,
  after: Place | null,
  rows: number,
): Promise<Stretch> {
  const from = after ?? key.map(() => "");
  const [table] = key.map((column) => column.table);
  // Not called as any column is: ORDER BY would take it for that.
  const [last] = await db.rows(sql<{
    place: string;
  }>`SELECT json_array(${names(...key)}) AS "place" FROM ${table}
    WHERE (${names(...key)}) > (${listed(from)}) ORDER BY ${names(...key)} LIMIT 1 OFFSET ${rows - 1}`);
  return { after: from, until: last ? (JSON.parse(last.place) as Place) : null };
}

/** The row of these columns is in the stretch. */
export function isWithin(key: TableKey, { after, until }: Stretch): SQL {
  const columns = sql.join([...key], sql`, `);
  const behind = sql`(${columns}) > (${listed(after)})`;
  return until ? sql`${behind} AND (${columns}) <= (${listed(until)})` : behind;
}

function listed(values: Place): SQL {
  return sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
}

/** Where each kind of the night's work stands; `doneOn`: the UTC day that saw its end. */
export type NightRow = typeof night.$inferSelect;

export function readNight(db: Database): Promise<NightRow[]> {
  return db.rows(db.build.select().from(night));
}

/** Keeps where a kind has come to: belongs in the transaction of its work. `until` null: its end was seen on this day. */
export function keepPlace(kind: string, until: Place | null, day: string): SQL {
  const { kind: of, position, doneOn } = night;
  const fresh = set(night, { position: excluded(position), doneOn: excluded(doneOn) });
  return sql`INSERT INTO ${night} (${names(of, position, doneOn)})
    VALUES (${kind}, ${until && JSON.stringify(until)}, ${until ? null : day}) ON CONFLICT DO UPDATE SET ${fresh}`;
}
