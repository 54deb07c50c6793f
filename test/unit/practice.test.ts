import { describe, expect, it } from "vitest";
import { buildPractice, type Practice } from "../../dev/practice/build-practice.ts";
import { COUNTED } from "../../dev/practice/tally.ts";
import { migrate } from "../support/migrations.ts";
import { testSecrets } from "../support/secrets.ts";
import { openSqliteD1, type SqliteD1 } from "../support/sqlite-d1.ts";

const UNTIL = Date.UTC(2026, 10, 30, 14);

async function build(): Promise<Practice & SqliteD1> {
  const database = openSqliteD1();
  migrate(database.sqlite);
  const options = { secrets: testSecrets, siteUrl: "https://quiz.example", untilMs: UNTIL };
  return { ...database, ...(await buildPractice({ ...options, d1: database.d1 })) };
}

describe("the practice that npm start opens on", async () => {
  const practice = await build();
  const ask = (query: string) => practice.sqlite.prepare(query).all();

  it("has counts at the desk that are what its people did, metric by metric", () => {
    const counted = ask("SELECT metric, sum(count) AS count FROM daily_counts GROUP BY metric");
    const ofDesk = Object.fromEntries(counted.map(({ metric, count }) => [metric, count]));
    for (const what of COUNTED) {
      expect(practice.tally.since("2026-01-01", what), what).toBeGreaterThan(0);
      expect(ofDesk[what], what).toBe(practice.tally.since("2026-01-01", what));
    }
  });

  it("has eight weeks of days behind it, each of the last fourteen with something on it", () => {
    const days = ask("SELECT DISTINCT day FROM daily_counts WHERE metric = 'signed-up'").map(
      ({ day }) => day,
    );
    expect(days.length).toBeGreaterThan(40);
    const last = ask("SELECT day FROM daily_counts WHERE metric = 'started' GROUP BY day ORDER BY day DESC");
    expect(last.slice(0, 14).at(-1)?.day).toBe("2026-11-17");
  });

  it("has letters on their way to some dozens, in every series, and nothing that waits too long", () => {
    const onTheWay = ask(
      "SELECT sequence, min(due_at) AS due FROM enrollments WHERE due_at > 0 GROUP BY sequence",
    );
    expect(onTheWay.map(({ sequence }) => sequence)).toEqual([
      "anxious",
      "avoidant",
      "disorganised",
      "general",
      "secure",
      "welcome",
    ]);
    for (const { due } of onTheWay) expect(due).toBeGreaterThan(UNTIL);
  });

  it("is made of addresses that nobody can have", () => {
    const to = practice.mail.mails.flatMap((mail) => mail.to);
    expect(to.filter((address) => !address.endsWith(".example"))).toEqual([]);
  });

  it("is the same each time that it is made", async () => {
    const again = await build();
    const counts = "SELECT * FROM daily_counts ORDER BY day, metric, key";
    expect(again.sqlite.prepare(counts).all()).toEqual(ask(counts));
  });
});
