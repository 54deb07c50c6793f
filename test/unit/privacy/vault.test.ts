import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64Url, toBase64Url } from "../../../src/privacy/base64url.ts";
import { makeVault, type TokenPurpose } from "../../../src/privacy/vault.ts";
import { testSecrets } from "../../support/secrets.ts";

const PURPOSES: TokenPurpose[] = ["result", "confirm", "unsubscribe", "preferences"];
const key = (id: number, byte: number) =>
  `${id}:${btoa(String.fromCharCode(...new Uint8Array(32).fill(byte)))}`;
const vault = makeVault(testSecrets);
const rotated = makeVault({
  ...testSecrets,
  ENCRYPTION_KEYS: `${key(2, 9)},${testSecrets.ENCRYPTION_KEYS}`,
  SEALING_KEYS: `${key(2, 8)},${testSecrets.SEALING_KEYS}`,
});
const foreign = makeVault({
  ENCRYPTION_KEYS: key(1, 11),
  LOOKUP_KEY: key(1, 12),
  SEALING_KEYS: key(1, 13),
});

/** Every text that differs from this one in a single bit of what it encodes. */
function* bitFlips(text: string): Generator<string> {
  const bytes = fromBase64Url(text) ?? new Uint8Array();
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Uint8Array.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield toBase64Url(flipped);
  }
}

describe("a stored value", () => {
  it("comes back as it was, whatever it holds, and is never the same twice", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        const [once, twice] = [await vault.encrypt(text), await vault.encrypt(text)];
        expect([await vault.decrypt(once), await vault.decrypt(twice)]).toEqual([text, text]);
        expect(once).not.toBe(twice);
      }),
      { numRuns: 50 },
    );
  });

  it("altered in any bit, cut short or of another house does not come back, and the error tells nothing of it", async () => {
    const value = await vault.encrypt("Sam");
    const sentence = "A stored value could not be decrypted: its key is gone or it was altered.";
    const wrong = [
      ...bitFlips(value),
      value.slice(0, -4),
      `${value}AAAA`,
      "",
      "!",
      await foreign.encrypt("Sam"),
    ];
    expect(wrong.length).toBeGreaterThan(250);
    for (const each of wrong) await expect(vault.decrypt(each)).rejects.toThrow(sentence);
  });

  it("of before a rotation is still read, and new ones are written with the new key", async () => {
    expect(await rotated.decrypt(await vault.encrypt("Sam"))).toBe("Sam");
    await expect(vault.decrypt(await rotated.encrypt("Sam"))).rejects.toThrow("its key is gone");
  });

  it("is no token, nor a token a value, under one key", async () => {
    const oneKey = makeVault({ ...testSecrets, SEALING_KEYS: testSecrets.ENCRYPTION_KEYS });
    for (const purpose of PURPOSES) {
      expect(await oneKey.open(purpose, await oneKey.encrypt("Sam"))).toBeNull();
      await expect(oneKey.decrypt(await oneKey.seal(purpose, "Sam"))).rejects.toThrow();
    }
  });
});

describe("while keys are being replaced", () => {
  const [old, turning] = [
    makeVault(testSecrets),
    makeVault({
      ...testSecrets,
      ENCRYPTION_KEYS: `${key(200, 9)},${key(63, 7)},${testSecrets.ENCRYPTION_KEYS}`,
      LOOKUP_KEY: `${key(2, 8)},${testSecrets.LOOKUP_KEY}`,
    }),
  ];
  const begins = (text: string, prefixes: readonly string[] = []) =>
    prefixes.some((prefix) => text.startsWith(prefix));

  it("a value tells by its beginning whether it stands under an older key", async () => {
    const older = turning.rotation?.olderValues;
    const middle = makeVault({ ...testSecrets, ENCRYPTION_KEYS: key(63, 7) });
    for (let i = 0; i < 100; i++) {
      expect(begins(await old.encrypt("Sam"), older)).toBe(true);
      expect(begins(await middle.encrypt("Sam"), older)).toBe(true);
      expect(begins(await turning.encrypt("Sam"), older)).toBe(false);
    }
  });

  it("a hash does too, and an address has one under each key", async () => {
    const before = await old.hashAddress("sam@reader.example");
    const now = await turning.hashAddress("sam@reader.example");
    expect([before, now].map((hash) => begins(hash, turning.rotation?.olderHashes))).toEqual([true, false]);
    expect(await turning.rotation?.hashesBefore("sam@reader.example")).toEqual([before]);
  });

  it("and not before or after: with one key of each there is nothing to be moved on", () => {
    expect(old.rotation).toBeUndefined();
    expect(makeVault({ ...testSecrets, SEALING_KEYS: `${key(2, 8)},${key(1, 3)}` }).rotation).toBeUndefined();
  });
});

describe("a look-up hash", () => {
  it("is the same for the same address, another for another or under another key, and shows nothing", async () => {
    const hash = await vault.hashAddress("sam@reader.example");
    expect(hash).toMatch(/^[\w-]{44}$/);
    expect(await rotated.hashAddress("sam@reader.example")).toBe(hash);
    expect(await vault.hashAddress("sam@reader.examplf")).not.toBe(hash);
    expect(await foreign.hashAddress("sam@reader.example")).not.toBe(hash);
  });
});

describe("a link's token", () => {
  const payload = fc.stringMatching(/^[\w.-]{1,200}$/);

  it("opens for its purpose alone, and is the same at every try", async () => {
    await fc.assert(
      fc.asyncProperty(payload, fc.constantFrom(...PURPOSES), async (text, purpose) => {
        const token = await vault.seal(purpose, text);
        expect(token).toMatch(/^[\w-]+$/);
        expect(await vault.seal(purpose, text)).toBe(token);
        for (const other of PURPOSES)
          expect(await vault.open(other, token)).toBe(other === purpose ? text : null);
      }),
      { numRuns: 50 },
    );
  });

  it("shares nothing with another's but its key's id", async () => {
    await fc.assert(
      fc.asyncProperty(payload, payload, async (one, other) => {
        fc.pre(one !== other);
        const nonces = [await vault.seal("result", one), await vault.seal("result", other)].map((token) =>
          token.slice(2, 18),
        );
        expect(nonces[0]).not.toBe(nonces[1]);
      }),
      { numRuns: 50 },
    );
  });

  it.each(PURPOSES)("for %s with any one bit flipped is refused", async (purpose) => {
    await fc.assert(
      fc.asyncProperty(payload, async (text) => {
        for (const token of bitFlips(await vault.seal(purpose, text))) {
          expect(await vault.open(purpose, token)).toBeNull();
        }
      }),
      { numRuns: 5 },
    );
  });

  it("has one spelling: with padding, space, other alphabet or another last character it is refused", async () => {
    const token = await vault.seal("confirm", "lead.1");
    const spellings = [
      `${token}=`,
      ` ${token}`,
      `${token}\n`,
      token.slice(0, -1),
      `${token}A`,
      "",
      "A".repeat(2_000),
    ];
    for (const last of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") {
      if (last !== token.at(-1)) spellings.push(token.slice(0, -1) + last);
    }
    for (const each of spellings) expect(await vault.open("confirm", each)).toBeNull();
  });

  it("in a letter of before a rotation still works; another house's never does", async () => {
    const old = await vault.seal("unsubscribe", "lead");
    expect(await rotated.open("unsubscribe", old)).toBe("lead");
    expect(await rotated.seal("unsubscribe", "lead")).not.toBe(old);
    expect(await foreign.open("unsubscribe", old)).toBeNull();
  });
});
