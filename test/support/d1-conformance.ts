/** One thing asked of a database, and what D1 in workerd answered: its rows, or the start of its refusal. */
export interface Question {
  readonly name: string;
  readonly ask: (d1: D1Database) => Promise<unknown>;
  readonly expected: unknown;
}

const LEAD = `INSERT INTO leads (id, email_hash, email_enc, locale, time_zone, status, created_at)
  VALUES (?, ?, 'e', 'nl', 'Europe/Amsterdam', 'pending', ?)`;
const LIMIT = "INSERT INTO limits (key, hour, count, last_at) VALUES (?, ?, ?, ?)";

const rows = async (d1: D1Database, query: string, ...values: unknown[]) =>
  (
    await d1
      .prepare(query)
      .bind(...values)
      .all()
  ).results;

/** What the engine leans on, each on an empty, migrated database. */
export const questions: readonly Question[] = [
  {
    name: "json_each gives a set's values, by place, with numbers as numbers",
    ask: (d1) =>
      rows(
        d1,
        "SELECT key, value ->> 0 AS a, value ->> 1 AS b, typeof(value ->> 1) AS t FROM json_each(?)",
        '[["x",5],["y",null]]',
      ),
    expected: [
      { key: 0, a: "x", b: 5, t: "integer" },
      { key: 1, a: "y", b: null, t: "null" },
    ],
  },
  {
    name: "a bound whole number equals one out of JSON, and STRICT stores it as an integer",
    ask: async (d1) => {
      await d1.prepare(LIMIT).bind("k", 3, 1, 1_795_000_000_000).run();
      return rows(
        d1,
        "SELECT l.hour = ? AS same, l.last_at = j.value AS equal, typeof(last_at) AS t FROM limits l, json_each(?) j",
        3,
        "[1795000000000]",
      );
    },
    expected: [{ same: 1, equal: 1, t: "integer" }],
  },
  {
    name: "a bound number's own type, a boolean's and null's",
    ask: (d1) =>
      rows(
        d1,
        "SELECT typeof(?) AS n, typeof(?) AS f, typeof(?) AS b, typeof(?) AS z, ? || '' AS text",
        3,
        0.5,
        true,
        null,
        7,
      ),
    expected: [{ n: "real", f: "real", b: "real", z: "null", text: "7.0" }],
  },
  {
    name: "RETURNING in a batch gives each statement its own rows, in order",
    ask: async (d1) => {
      const results = await d1.batch([
        d1.prepare(LEAD).bind("b", "h1", 1),
        d1.prepare(LEAD).bind("a", "h2", 2),
        d1.prepare("UPDATE leads SET status = 'unsubscribed' WHERE status = ? RETURNING id").bind("pending"),
        d1.prepare("SELECT id, status FROM leads ORDER BY created_at DESC"),
        d1.prepare("UPDATE leads SET locale = 'en' WHERE id = ? RETURNING id").bind("nobody"),
      ]);
      return results.map((result) => result.results);
    },
    expected: [
      [],
      [],
      [{ id: "a" }, { id: "b" }],
      [
        { id: "a", status: "unsubscribed" },
        { id: "b", status: "unsubscribed" },
      ],
      [],
    ],
  },
  {
    name: "a batch whose third statement fails leaves nothing of the first two",
    ask: async (d1) => {
      const refusal = await refusalOf(
        d1.batch([
          d1.prepare(LEAD).bind("a", "h1", 1),
          d1.prepare(LEAD).bind("b", "h2", 1),
          d1.prepare(LEAD).bind("c", "h1", 1),
        ]),
      );
      return { refusal, kept: await rows(d1, "SELECT count(*) AS n FROM leads") };
    },
    expected: { refusal: "UNIQUE constraint failed: leads.email_hash", kept: [{ n: 0 }] },
  },
  {
    name: "a CHECK names itself in its refusal",
    ask: async (d1) => refusalOf(d1.prepare("UPDATE sender SET size = ?").bind(101).run()),
    expected: "CHECK constraint failed: sender_size",
  },
  {
    name: "STRICT refuses text for an integer",
    ask: async (d1) => refusalOf(d1.prepare(LIMIT).bind("k", "soon", 1, 1).run()),
    expected: "cannot store TEXT value in INTEGER column limits.hour",
  },
  {
    name: "a WITHOUT ROWID table has no rowid, and refuses a second row of one key",
    ask: async (d1) => {
      await d1.prepare(LIMIT).bind("k", 1, 1, 1).run();
      return [
        await refusalOf(d1.prepare("SELECT rowid FROM limits").all()),
        await refusalOf(d1.prepare(LIMIT).bind("k", 1, 1, 1).run()),
      ];
    },
    expected: ["no such column: rowid", "UNIQUE constraint failed: limits.key, limits.hour"],
  },
  {
    name: "ON CONFLICT DO UPDATE adds up, and INSERT OR IGNORE leaves what stands",
    ask: async (d1) => {
      const add = `${LIMIT} ON CONFLICT DO UPDATE SET count = count + excluded.count RETURNING count`;
      await d1.prepare(add).bind("k", 1, 2, 1).run();
      const added = await rows(d1, add, "k", 1, 3, 1);
      const ignored = await rows(
        d1,
        `${LIMIT.replace("INSERT", "INSERT OR IGNORE")} RETURNING count`,
        "k",
        1,
        9,
        1,
      );
      return { added, ignored };
    },
    expected: { added: [{ count: 5 }], ignored: [] },
  },
  {
    name: "UPDATE FROM, and a row value IN a subquery",
    ask: async (d1) => {
      await d1.batch([d1.prepare(LIMIT).bind("k", 1, 1, 1), d1.prepare(LIMIT).bind("k", 2, 1, 1)]);
      await rows(
        d1,
        "UPDATE limits SET count = j.value ->> 1 FROM json_each(?) j WHERE hour = j.value ->> 0",
        "[[1,7],[2,8]]",
      );
      await rows(
        d1,
        "DELETE FROM limits WHERE (key, hour) IN (SELECT key, hour FROM limits WHERE count = ?)",
        7,
      );
      return rows(d1, "SELECT key, hour, count FROM limits");
    },
    expected: [{ key: "k", hour: 2, count: 8 }],
  },
  {
    name: "rows without ORDER BY come in the order of a WITHOUT ROWID table's key",
    ask: async (d1) => {
      await d1.batch(["m", "z", "a"].map((key) => d1.prepare(LIMIT).bind(key, 1, 1, 1)));
      return rows(d1, "SELECT key FROM limits");
    },
    expected: [{ key: "a" }, { key: "m" }, { key: "z" }],
  },
  {
    name: "a hundred parameters are taken, one more is refused",
    ask: async (d1) => {
      const ask = (count: number) =>
        d1
          .prepare(`SELECT 1 IN (${Array(count).fill("?").join(", ")}) AS found`)
          .bind(...Array(count).fill(1))
          .first("found");
      return [await ask(100), await refusalOf(ask(101))];
    },
    expected: [1, "too many SQL variables"],
  },
  {
    name: "undefined is refused, and so are too few and too many parameters",
    ask: async (d1) => [
      (await refusalOf(async () => d1.prepare("SELECT ?").bind(undefined).all())).includes("D1_TYPE_ERROR"),
      (await refusalOf(async () => d1.prepare("SELECT ?, ?").bind(1).all())) !== "",
      (await refusalOf(async () => d1.prepare("SELECT ?").bind(1, 2).all())) !== "",
    ],
    expected: [true, true, true],
  },
  {
    name: "first, raw and run as the binding spells them",
    ask: async (d1) => {
      const statement = d1.prepare("SELECT 1 AS a, 'x' AS b WHERE ? = 1");
      return [
        await statement.bind(1).first(),
        await statement.bind(1).first("b"),
        await statement.bind(0).first(),
        await statement.bind(1).raw(),
        (await statement.bind(1).run()).success,
      ];
    },
    expected: [{ a: 1, b: "x" }, "x", null, [[1, "x"]], true],
  },
];

/** What a refused call says, without D1's prefix and its code at the end; "" where it was not refused. */
async function refusalOf(call: Promise<unknown> | (() => Promise<unknown>)): Promise<string> {
  try {
    await (typeof call === "function" ? call() : call);
    return "";
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message
      .replace(/^D1_ERROR: /, "")
      .replace(/: SQLITE_\w+( \(extended: \w+\))?$/, "")
      .replace(/ at offset \d+$/, "");
  }
}
