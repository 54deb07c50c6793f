import type { TokenPurpose, Vault } from "../../src/privacy/vault.ts";

/**
 * A vault without cryptography: WebCrypto costs more than all the rest of a simulated month, and the engine only
 * needs what holds here too. No two encrypted values are equal; equal payloads seal to equal tokens.
 * @param keys how many there are by now: the newest writes, the others are still read with.
 */
export function makePlainVault(keys?: () => number): Vault {
  let encrypted = 0;
  const prefixOf = (key: number) => (keys ? `k${key}` : "");
  const newest = () => prefixOf((keys?.() ?? 1) - 1);
  const older = () => Array.from({ length: (keys?.() ?? 1) - 1 }, (_, key) => prefixOf(key));
  return {
    encrypt: async (text) => `${newest()}${++encrypted}:${text}`,
    decrypt: async (value) => value.slice(value.indexOf(":") + 1),
    hashAddress: async (address) => `${newest()}hash-of-${address}`,
    seal: async (purpose, payload) => `${purpose}~${payload}`,
    open: async (purpose: TokenPurpose, token) =>
      token.startsWith(`${purpose}~`) ? token.slice(purpose.length + 1) : null,
    get rotation() {
      const prefixes = older();
      if (prefixes.length === 0) return undefined;
      const hashesBefore = async (address: string) => prefixes.map((prefix) => `${prefix}hash-of-${address}`);
      return { olderValues: prefixes, olderHashes: prefixes, hashesBefore };
    },
  } as Vault;
}
