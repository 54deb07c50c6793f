import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Env } from "../../../src/env.ts";
import worker from "../../../src/index.ts";
import { testSecrets } from "../../support/secrets.ts";
import { TOKEN } from "./admin-desk.ts";
import { API_KEY, type FuzzWorld, fuzzWorld } from "./fuzz-world.ts";
import * as acts from "./logs-acts.ts";
import { EMAIL } from "./support.ts";

const CONSOLE = ["log", "info", "warn", "error", "debug", "trace", "table", "dir"] as const;
const STYLES = [
  "secure",
  "anxious",
  "avoidant",
  "disorganised",
  "veilig",
  "angstig",
  "vermijdend",
  "gedesorganiseerd",
];

let world: FuzzWorld;
let printed: unknown[];
beforeEach(async () => {
  world = await fuzzWorld();
  printed = [];
  for (const name of CONSOLE)
    vi.spyOn(console, name).mockImplementation((...line: unknown[]) => void printed.push(line));
});
afterEach(() => vi.restoreAllMocks());

/** A value as it is written in a log, errors with all they hold. */
const written = (line: unknown) =>
  JSON.stringify(line, (_, value: unknown) =>
    value instanceof Error
      ? { ...value, name: value.name, message: value.message, stack: value.stack }
      : value,
  );

/** What of all that was in play stands in a log line or on the console. */
function leaked(tokens: readonly string[] = []): string[] {
  const lines = [...world.logged, ...printed].map(written);
  const answers = Object.values(acts.sheet).join("");
  const people = [EMAIL, acts.HUSH, "reader.example", acts.NAME, acts.NETWORK, acts.SAID, answers, '"a01"'];
  const keys = [TOKEN, API_KEY, ...Object.values(testSecrets)];
  const secrets = [...people, ...keys, ...STYLES, ...tokens, ...Object.values(world.tokens)];
  return secrets.filter((secret) => lines.some((line) => line.toLowerCase().includes(secret.toLowerCase())));
}

const events = () => new Set(world.logged.map(({ event }) => event));

describe("no log line and nothing on the console names anybody, or what they said", () => {
  it("on a reader's whole way, from the quiz to erasure", async () => {
    expect(leaked(await acts.wholeWay(world))).toEqual([]);
    expect([...events()]).toEqual(expect.arrayContaining(["attempt", "tick"]));
  });

  it("where requests are refused, whatever is wrong with them", async () => {
    await acts.badRequests(world);
    expect(leaked()).toEqual([]);
  });

  it("where a guard stops somebody, or is down", async () => {
    await acts.guards(world);
    expect(leaked()).toEqual([]);
    expect([...events()]).toEqual(
      expect.arrayContaining([
        ...["sign-up-refused", "sign-up-dropped", "disposable-list-unavailable"],
        ...["burst-limits-unavailable", "turnstile-failed", "turnstile-unavailable"],
      ]),
    );
  });

  it("where the provider fails, is full, or tells of somebody's mailbox", async () => {
    await acts.provider(world);
    expect(leaked()).toEqual([]);
    const outcomes = world.logged.filter(({ event }) => event === "attempt").map(({ outcome }) => outcome);
    expect(outcomes).toEqual(expect.arrayContaining(["unanswered", "accepted", "quota"]));
    expect([...events()]).toContain("provider-event");
  });

  it("at the coach's desk, for whoever guesses at it, and of the lists that are imported there", async () => {
    await acts.desk(world);
    expect(leaked()).toEqual([]);
    expect([...events()]).toEqual(
      expect.arrayContaining(["admin-sign-in", "imported-leads", "imported-suppressions"]),
    );
  });

  it("of what form builders post, taken or refused", async () => {
    await acts.builders(world);
    expect(leaked()).toEqual([]);
  });

  it("at night, also where a value can't be read", async () => {
    await acts.nights(world);
    expect(leaked()).toEqual([]);
    expect([...events()]).toEqual(expect.arrayContaining(["night", "values-unreadable"]));
  });

  it("where the database is down, and where the fault is ours, though the error itself says who", async () => {
    await acts.outage(world);
    expect(leaked()).toEqual([]);
    expect([...events()]).toEqual(expect.arrayContaining(["request-error", "tick-error", "night-error"]));
  });
});

it("a setting that can't be right is named on the console, its value is not", async () => {
  const good = { ...testSecrets, SITE_URL: "https://quiz.example" };
  const context = {} as ExecutionContext;
  for (const name of [
    "ENCRYPTION_KEYS",
    "SEALING_KEYS",
    "LOOKUP_KEY",
    "ADMIN_TOKEN",
    "API_KEY",
    "FORM_SECRETS",
  ]) {
    const env = { ...good, [name]: acts.SAID } as unknown as Env;
    const response = await worker.fetch(new Request("https://quiz.example/quiz") as never, env, context);
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining(name)]);
  }
  expect(printed).toHaveLength(6);
  expect(leaked()).toEqual([]);
});

it("would be seen: the same search finds what is printed by hand", () => {
  console.warn(new Error(`for ${acts.NAME}`), { to: EMAIL });
  expect(leaked()).toEqual([EMAIL, "reader.example", acts.NAME]);
});
