import { describe, expect, it } from "vitest";
import { ConfigurationError, parseKeyring } from "../../../src/privacy/keyring.ts";
import { makeVault } from "../../../src/privacy/vault.ts";
import { testSecrets } from "../../support/secrets.ts";

const key = (bytes: number) => btoa(String.fromCharCode(...new Uint8Array(bytes).fill(7)));

const messageOf = (value: string | undefined): string => {
  try {
    parseKeyring("SOME_KEYS", value);
    return "accepted";
  } catch (error) {
    return error instanceof ConfigurationError ? error.message : `not a ConfigurationError: ${error}`;
  }
};

describe("an operator's keys", () => {
  it("are read in order, the first to write with", () => {
    const keys = parseKeyring("SOME_KEYS", ` 2:${key(32)} , 1:${key(32)}`);
    expect(keys.map(({ id, bytes }) => [id, bytes.length])).toEqual([
      [2, 32],
      [1, 32],
    ]);
  });

  it.each([
    ["missing", undefined, "SOME_KEYS is not set"],
    ["empty", "", "SOME_KEYS is not set"],
    ["without an id", key(32), "SOME_KEYS must read"],
    ["with an id over a byte", `256:${key(32)}`, "SOME_KEYS must read"],
    ["with a word for an id", `one:${key(32)}`, "SOME_KEYS must read"],
    ["with a stray comma", `1:${key(32)},`, "SOME_KEYS must read"],
    ["in base64url", `1:${key(32).replace(/.$/, "_")}`, "SOME_KEYS must read"],
    ["that are no base64", `1:${"A".repeat(41)}=`, "SOME_KEYS must hold 32 bytes"],
    ["too short", `1:${key(31)}`, "SOME_KEYS must hold 32 bytes"],
    ["too long", `1:${key(33)}`, "SOME_KEYS must hold 32 bytes"],
    ["with one id twice", `1:${key(32)},1:${key(32)}`, "SOME_KEYS names the same key id twice"],
    [
      "with one id spelled in two ways",
      `1:${key(32)},01:${key(32)}`,
      "SOME_KEYS names the same key id twice",
    ],
  ])("%s are refused in a sentence that names the variable, and never its value", (_, value, sentence) => {
    const message = messageOf(value);
    expect(message).toContain(sentence);
    for (const part of (value ?? "").split(/[:,]/).filter((each) => each.length > 2)) {
      expect(message).not.toContain(part);
    }
  });

  it.each(["ENCRYPTION_KEYS", "LOOKUP_KEY", "SEALING_KEYS"])("lacking %s are told so at once", (variable) => {
    expect(() => makeVault({ ...testSecrets, [variable]: undefined })).toThrow(`${variable} is not set`);
    expect(() => makeVault({ ...testSecrets, [variable]: "1:secret" })).toThrow(variable);
  });
});
