import type { TokenPurpose, Vault } from "../../src/privacy/vault.ts";

/**
 * A vault without cryptography: WebCrypto costs more than all the rest of a simulated month, and the engine only
 * needs what holds here too. No two encrypted values are equal; equal payloads seal to equal tokens.
 */
export function makePlainVault(): Vault {
  let encrypted = 0;
  return {
    encrypt: async (text) => `${++encrypted}:${text}`,
    decrypt: async (value) => value.slice(value.indexOf(":") + 1),
    hashAddress: async (address) => `hash-of-${address}`,
    seal: async (purpose, payload) => `${purpose}~${payload}`,
    open: async (purpose: TokenPurpose, token) =>
      token.startsWith(`${purpose}~`) ? token.slice(purpose.length + 1) : null,
  };
}
