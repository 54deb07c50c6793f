import { describe, expect, it } from "vitest";
import { buildPractice, type Practice } from "../../dev/practice/build-practice.ts";
import type { Stage } from "../../dev/practice/stage.ts";
import { COUNTED } from "../../dev/practice/tally.ts";
import { DAY_MS } from "../../src/config.ts";
import { dayOf } from "../../src/db/daily-counts.ts";
import { createApp } from "../../src/routes/app.tsx";
import type { Deps } from "../../src/usecases/deps.ts";
import { migrate } from "../support/migrations.ts";
import { testSecrets } from "../support/secrets.ts";
import { openSqliteD1, type SqliteD1 } from "../support/sqlite-d1.ts";

const UNTIL = Date.UTC(2026, 10, 30, 14);

const TOKEN = "wSTGc0yM2m7Zb8m1oUq0vYJ4y6pR1e3Kx9TzQfLhN5A=";

async function build(): Promise<Practice & SqliteD1 & { deps: Deps }> {
  const database = openSqliteD1();
  migrate(database.sqlite);
  let deps: Deps | undefined;
  const also = (stage: Stage) => {
    deps = { ...stage.deps, admin: { kind: "token", token: TOKEN } };
  };
  const options = { secrets: testSecrets, siteUrl: "https://quiz.example", untilMs: UNTIL, also };
  const practice = await buildPractice({ ...options, d1: database.d1 });
  return { ...database, ...practice, deps: deps as unknown as Deps };
}

/** The columns of a row of the page's table, by the name that the coach reads above them. */
function totalsIn(html: string): Record<string, number> {
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) =>
      cell.replace(/<[^>]+>/g, "").trim(),
    ),
  );
  const head = rows.find((row) => row.includes("Quiz begonnen")) ?? [];
  const total = rows.find(([name]) => name === "Samen") ?? [];
  return Object.fromEntries(head.map((name, i) => [name, Number(total[i])]));
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

  it("shows the coach the very numbers that its people made", async () => {
    const { deps, tally } = practice;
    const app = createApp(deps);
    const waits = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} } as never;
    const headers = { "sec-fetch-site": "same-origin", origin: "http://localhost" };
    const body = new URLSearchParams({ token: TOKEN });
    const door = await app.request("/admin/sign-in", { method: "POST", body, headers }, {}, waits);
    const cookie = door.headers.get("set-cookie")?.split(";")[0] ?? "";
    const since = dayOf(deps.now() - 29 * DAY_MS);
    const of = (...what: Parameters<typeof tally.since>[1][]) =>
      what.reduce((sum, each) => sum + tally.since(since, each), 0);
    const page = await app.request("/admin?days=30", { headers: { cookie } }, {}, waits);
    expect(totalsIn(await page.text())).toMatchObject({
      "Quiz begonnen": of("started"),
      "Quiz af": of("completed"),
      Aangemeld: of("signed-up"),
      Bevestigd: of("confirmed"),
      Bezorgd: of("delivered"),
      Spamklacht: of("complained"),
      Uitgeschreven: of("unsubscribed"),
    });
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
