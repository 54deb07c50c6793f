import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** (w) How often something was asked of us for a key (a hashed address or network) in an hour. Purged after 31 days. */
export const limits = sqliteTable(
  "limits",
  {
    key: text("key").notNull(),
    /** Hours since 1970. */
    hour: integer("hour").notNull(),
    count: integer("count").notNull(),
    lastAt: integer("last_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.hour] })],
);

/** (w) The coach's numbers, so that the desk never scans leads. Names nobody; kept. */
export const dailyCounts = sqliteTable(
  "daily_counts",
  {
    day: text("day").notNull(),
    metric: text("metric").notNull(),
    key: text("key").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.metric, t.key] })],
);

/** (w) How far each kind of the night's work has come: a place in a table's key, until its end is seen. Kept. */
export const night = sqliteTable("night", {
  kind: text("kind").primaryKey(),
  /** JSON of the key's parts; null: it begins anew. */
  position: text("position"),
  /** The UTC day that saw its end. */
  doneOn: text("done_on"),
});
