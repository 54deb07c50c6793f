import type { AddressKeys } from "../db/address-keys.ts";
import { moveHashes } from "../db/upkeep/rotation.ts";
import { canonicalMailbox } from "../privacy/mailbox.ts";
import type { Deps } from "./deps.ts";

/**
 * The hash that an address is found by. While the look-up key is being replaced, whatever still stands under an older
 * one is moved along first: nobody who said stop is overlooked.
 */
export async function addressHash(deps: Deps, address: string): Promise<string> {
  const [hash = ""] = await addressHashes(deps, [address]);
  return hash;
}

/** What an address is found by, and what its mailbox is counted by, whatever spelling was sent. */
export async function addressKeys(deps: Deps, address: string): Promise<AddressKeys> {
  const [emailHash = "", mailboxHash = ""] = await addressHashes(deps, [address, mailboxText(address)]);
  return { emailHash, mailboxHash };
}

/** What a mailbox's key is the hash of. A space stands in no address, so it is never an address's. */
export function mailboxText(address: string): string {
  return `mailbox ${canonicalMailbox(address)}`;
}

/** What a provider of mail's key is the hash of: all mailboxes of one domain. */
export function providerText(address: string): string {
  const mailbox = canonicalMailbox(address);
  return `provider ${mailbox.slice(mailbox.lastIndexOf("@") + 1)}`;
}

/** The same for many, in their order, in one round trip. */
export async function addressHashes(deps: Deps, addresses: readonly string[]): Promise<string[]> {
  const { vault, db } = deps;
  const hashes = await Promise.all(addresses.map((address) => vault.hashAddress(address)));
  const { rotation } = vault;
  if (!rotation || rotation.olderHashes.length === 0) return hashes;
  const before = await Promise.all(addresses.map((address) => rotation.hashesBefore(address)));
  const moves = before.flatMap((olds, i) => olds.map((old) => [old, hashes[i] ?? ""] as const));
  if (moves.length > 0) await db.batch(moveHashes(moves));
  return hashes;
}
