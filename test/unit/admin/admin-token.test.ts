import { describe, expect, it } from "vitest";
import { newSecrets } from "../../../dev/secrets.ts";
import { ConfigurationError } from "../../../src/privacy/keyring.ts";
import { parseAdminToken } from "../../../src/privacy/session.ts";

describe("the desk's token", () => {
  it.each([
    "wSTGc0yM2m7Zb8m1oUq0vYJ4y6pR1e3Kx9TzQfLhN5A=",
    "wSTGc0yM2m7Zb8m1oUq0vYJ4y6pR1e3Kx9TzQfLhN5A",
    "3f9a1c07be52d8463f9a1c07be52d8463f9a1c07be52d8463f9a1c07be52d846",
    newSecrets().ADMIN_TOKEN,
  ])("is taken where it holds 32 bytes or more: %s", (token) => {
    expect(parseAdminToken(token)).toBe(token);
  });

  it.each([
    ["too short", "wSTGc0yM2m7Zb8m1oUq0vYJ4y6pR1e3Kx9TzQfLh"],
    [
      "hex of 31 bytes, though it would do as base64",
      "3f9a1c07be52d8463f9a1c07be52d8463f9a1c07be52d8463f9a1c07be52d8",
    ],
    ["always the same", "a1".repeat(40)],
    ["words", "please let me in, I am the coach and this is my desk, thank you"],
  ])("stops the start where it is %s", (_, token) => {
    expect(() => parseAdminToken(token)).toThrow(ConfigurationError);
    expect(() => parseAdminToken(token)).not.toThrow(token);
  });
});
