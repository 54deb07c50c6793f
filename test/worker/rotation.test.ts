import { beforeEach, describe, expect, it } from "vitest";
import { makeVault } from "../../src/privacy/vault.ts";
import { addressHash, mailboxText } from "../../src/usecases/address-hash.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import { nightly } from "../../src/usecases/upkeep/nightly.ts";
import { reencrypt, rehash } from "../../src/usecases/upkeep/rotate-keys.ts";
import { people } from "../support/answers.ts";
import { testSecrets } from "../support/secrets.ts";
import { dump, EMAIL, letters, run } from "./http/support.ts";
import { confirmedLead, DAY, HOUR, linkIn, newWorld, resultFor, rows, type World } from "./world.ts";

const key = (id: number, byte: number) =>
  `${id}:${btoa(String.fromCharCode(...new Uint8Array(32).fill(byte)))}`;
const NEW = { ENCRYPTION_KEYS: key(2, 11), LOOKUP_KEY: key(2, 12), SEALING_KEYS: key(2, 13) };
type Variable = keyof typeof NEW;

/** The new key in front, the old one behind it to read with. */
function turned(...variables: Variable[]) {
  const rings = variables.map((name) => [name, `${NEW[name]},${testSecrets[name]}`]);
  return makeVault({ ...testSecrets, ...Object.fromEntries(rings) });
}
const withoutOld = (variable: Variable) => makeVault({ ...testSecrets, [variable]: NEW[variable] });

let world: World;
let rotated: Deps;
beforeEach(async () => {
  world = await newWorld();
  rotated = { ...world.deps, vault: turned("ENCRYPTION_KEYS") };
});

/** Somebody with a name and a result, and a sign-up that waits; and a test letter. */
async function everyColumnFilled() {
  const result = await resultFor(world, people.anxious);
  const consents = ["letters", "profile"].map((id) => ({ id, version: "1" }));
  await world.post("/v1/leads", { email: EMAIL, firstName: "Sam", consents, result });
  await world.request(linkIn(world.mailTo(EMAIL)[0], "confirm"), { method: "POST" });
  world.clock.now += 2 * HOUR;
  await world.post("/v1/leads", { email: EMAIL, consents: [letters, { id: "newsletter", version: "1" }] });
  const test = await world.deps.vault.encrypt("coach@coach.example");
  await run(
    "INSERT INTO batches (id, lane, state, members, next_at, settled_at, test_enc) VALUES ('t', 1, 'sent', '[]', 0, 0, ?)",
    test,
  );
}

const VALUES = `SELECT email_enc AS value FROM leads UNION ALL SELECT first_name_enc FROM leads
  UNION ALL SELECT profile_enc FROM leads UNION ALL SELECT offer_enc FROM sign_ups
  UNION ALL SELECT test_enc FROM batches WHERE test_enc IS NOT NULL`;

async function texts(vault: Deps["vault"]): Promise<string[]> {
  const values = await rows<{ value: string }>(VALUES);
  return (await Promise.all(values.map(({ value }) => vault.decrypt(value)))).sort();
}

const addLeads = async (count: number) => {
  for (let i = 0; i < count; i++)
    await world.post("/v1/leads", { email: `reader${i}@many.example`, consents: [letters] });
};

describe("a new encryption key", () => {
  it("is what every value stands under in the end: the old one can go", async () => {
    await everyColumnFilled();
    const before = await texts(world.deps.vault);
    expect(before).toHaveLength(6);
    await expect(texts(withoutOld("ENCRYPTION_KEYS"))).rejects.toThrow("its key is gone");
    expect(await reencrypt(rotated, { limit: 100 })).toEqual({ done: 6, left: false });
    expect(await texts(withoutOld("ENCRYPTION_KEYS"))).toEqual(before);
    expect(await reencrypt(rotated, { limit: 100 })).toEqual({ done: 0, left: false });
  });

  it("is taken up in shares, whoever stops in between", async () => {
    await addLeads(10);
    const outcomes = [];
    for (let i = 0; i < 4; i++) outcomes.push(await reencrypt(rotated, { limit: 7 }));
    expect(outcomes).toEqual([
      { done: 7, left: true },
      { done: 7, left: true },
      { done: 6, left: false },
      { done: 0, left: false },
    ]);
  });

  it("costs nothing where there is no old one", async () => {
    await addLeads(1);
    world.counting.reset();
    expect(await reencrypt(world.deps, { limit: 100 })).toEqual({ done: 0, left: false });
    expect(world.counting.cost.trips).toBe(0);
  });

  it("never undoes what somebody wrote between its reading and its writing", async () => {
    await everyColumnFilled();
    const changed = await world.deps.vault.encrypt("Samira");
    const writes: unknown[] = [];
    const meddling: Deps = {
      ...rotated,
      db: {
        ...rotated.db,
        async batch(statements) {
          // The addresses are written first, then how far that came, the names then.
          if (writes.push(statements) === 3) await run("UPDATE leads SET first_name_enc = ?", changed);
          return rotated.db.batch(statements);
        },
      },
    };
    await reencrypt(meddling, { limit: 100 });
    expect(await rows("SELECT first_name_enc AS value FROM leads")).toEqual([{ value: changed }]);
  });

  it("leaves a value that can't be read as it is, logs that, and goes on with the rest", async () => {
    await addLeads(5);
    const [broken] = await rows<{ value: string }>("SELECT min(email_enc) AS value FROM leads");
    const cut = broken?.value.slice(0, -4) ?? "";
    await run("UPDATE leads SET email_enc = ? WHERE id = (SELECT min(id) FROM leads)", cut);
    expect(await reencrypt(rotated, { limit: 1_000 })).toEqual({ done: 9, left: false });
    expect(await rows("SELECT email_enc AS value FROM leads ORDER BY id LIMIT 1")).toEqual([{ value: cut }]);
    expect(world.logged).toContainEqual({ event: "values-unreadable", column: "leads.email_enc", count: 1 });
  });

  it("comes while letters go out: nobody misses one", async () => {
    await confirmedLead(world, EMAIL);
    const { length: had } = world.mailTo(EMAIL);
    await nightly(rotated);
    Object.assign(world.deps, { vault: withoutOld("ENCRYPTION_KEYS") });
    await world.pass(3 * DAY);
    expect(world.mailTo(EMAIL).length).toBeGreaterThan(had);
    expect(await rows("SELECT 1 FROM sends WHERE state = 'failed'")).toEqual([]);
  });
});

describe("a new sealing key", () => {
  it("leaves the links in old letters working: stop, preferences, and a confirmation", async () => {
    await confirmedLead(world, EMAIL);
    await world.post("/v1/leads", { email: "noor@reader.example", consents: [letters] });
    const letter = world.mailTo(EMAIL).at(-1);
    const links = [linkIn(letter, "unsubscribe"), linkIn(letter, "preferences")];
    const confirm = linkIn(world.mailTo("noor@reader.example")[0], "confirm");
    Object.assign(world.deps, { vault: turned("SEALING_KEYS") });
    expect((await world.request(links[1] ?? "")).status).toBe(200);
    expect((await world.request(confirm, { method: "POST" })).status).toBe(200);
    expect((await world.request(links[0] ?? "", { method: "POST" })).status).toBe(200);
    expect(await rows("SELECT status FROM leads ORDER BY status")).toEqual([
      { status: "active" },
      { status: "unsubscribed" },
    ]);
  });

  it("without the old one makes them links of nobody", async () => {
    await confirmedLead(world, EMAIL);
    const link = linkIn(world.mailTo(EMAIL).at(-1), "unsubscribe");
    Object.assign(world.deps, { vault: withoutOld("SEALING_KEYS") });
    expect((await world.request(link, { method: "POST" })).status).toBe(404);
    expect(await rows("SELECT status FROM leads")).toEqual([{ status: "active" }]);
  });
});

describe("a new look-up key, after a leak", () => {
  beforeEach(() => {
    rotated = { ...world.deps, vault: turned("LOOKUP_KEY") };
  });
  const hashes = async () => {
    const tables = await dump();
    const hashed = (rowsOf: unknown[] = []) => rowsOf.map((row) => Object(row).email_hash ?? Object(row).key);
    // What is counted by the day is a domain's: tomorrow's has another name anyway.
    const counts = (tables.limits ?? []).filter((row) => Object(row).hour % 24 !== 0);
    return [tables.leads, tables.suppressions, counts].flatMap(hashed);
  };

  it("is what leads, their stops and their counts are found by in the end, and the old hash is nowhere", async () => {
    await confirmedLead(world, EMAIL);
    await world.request(linkIn(world.mailTo(EMAIL).at(-1), "unsubscribe"), { method: "POST" });
    const old = await world.deps.vault.hashAddress(EMAIL);
    const oldMailbox = await world.deps.vault.hashAddress(mailboxText(EMAIL));
    expect(await hashes()).toEqual([old, old, oldMailbox]);
    expect(await rehash(rotated, { limit: 10 })).toEqual({ done: 1, left: false });
    const fresh = await withoutOld("LOOKUP_KEY").hashAddress(EMAIL);
    const mailbox = await withoutOld("LOOKUP_KEY").hashAddress(mailboxText(EMAIL));
    expect(await hashes()).toEqual([fresh, fresh, mailbox]);
    expect(await rows("SELECT mailbox_hash FROM leads")).toEqual([{ mailbox_hash: mailbox }]);
    expect(await rehash(rotated, { limit: 10 })).toEqual({ done: 0, left: false });
  });

  it("is taken up in shares", async () => {
    await addLeads(5);
    expect(await rehash(rotated, { limit: 3 })).toEqual({ done: 3, left: true });
    expect(await rehash(rotated, { limit: 3 })).toEqual({ done: 2, left: false });
  });

  it("knows a stop whose lead is long gone once its address comes by", async () => {
    const old = await world.deps.vault.hashAddress(EMAIL);
    await run("INSERT INTO suppressions (email_hash, reason, created_at) VALUES (?, 'complained', 7)", old);
    await rehash(rotated, { limit: 10 });
    expect(await hashes()).toEqual([old]);
    const fresh = await addressHash(rotated, EMAIL);
    expect(await rows("SELECT * FROM suppressions")).toEqual([
      { email_hash: fresh, reason: "complained", created_at: 7, cause: null },
    ]);
  });

  it("of two stops of one address keeps the graver", async () => {
    const [old, fresh] = [await world.deps.vault.hashAddress(EMAIL), await rotated.vault.hashAddress(EMAIL)];
    for (const [before, now, holds] of [
      ["complained", "imported", "complained"],
      ["imported", "complained", "complained"],
      ["bounced", "unsubscribed", "bounced"],
      ["unsubscribed", "erased", "erased"],
    ]) {
      await run("DELETE FROM suppressions");
      await run(
        "INSERT INTO suppressions (email_hash, reason, created_at) VALUES (?, ?, 1), (?, ?, 2)",
        old,
        before,
        fresh,
        now,
      );
      await addressHash(rotated, EMAIL);
      expect(await rows("SELECT email_hash, reason FROM suppressions")).toEqual([
        { email_hash: fresh, reason: holds },
      ]);
    }
  });

  it("where the address signed up anew under it, leaves the old lead suppressed as it was", async () => {
    await confirmedLead(world, EMAIL);
    await world.request(linkIn(world.mailTo(EMAIL).at(-1), "unsubscribe"), { method: "POST" });
    const old = await world.deps.vault.hashAddress(EMAIL);
    await run(
      `INSERT INTO leads (id, email_hash, email_enc, locale, time_zone, status, created_at)
       SELECT 'second', ?, email_enc, locale, time_zone, 'pending', 0 FROM leads`,
      await rotated.vault.hashAddress(EMAIL),
    );
    await rehash(rotated, { limit: 10 });
    expect(await rows(`SELECT 1 FROM suppressions WHERE email_hash = '${old}'`)).toHaveLength(1);
    expect(await rows("SELECT 1 FROM suppressions")).toHaveLength(2);
  });
});
