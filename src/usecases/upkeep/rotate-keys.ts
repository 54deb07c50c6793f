import { ROTATE_PAGE } from "../../config.ts";
import {
  ENCRYPTED_COLUMNS,
  type EncryptedColumn,
  moveHashes,
  readStale,
  readStaleHashes,
  type StaleValue,
  setMailboxes,
  writeFresh,
} from "../../db/upkeep/rotation.ts";
import { mailboxText } from "../address-hash.ts";
import type { Deps } from "../deps.ts";

export interface Rotated {
  /** Values or hashes written anew. */
  done: number;
  /** Whether the limit was reached: there may be more. */
  left: boolean;
}

/**
 * Writes values that stand under an older encryption key anew under the newest, at most `limit` of them. Safe beside
 * whatever else runs, and stopped anywhere: the next call goes on. What can't be read stays as it is, and is logged.
 */
export async function reencrypt(deps: Deps, { limit }: { limit: number }): Promise<Rotated> {
  const prefixes = deps.vault.rotation?.olderValues ?? [];
  let done = 0;
  if (prefixes.length === 0) return { done, left: false };
  for (const column of ENCRYPTED_COLUMNS) {
    done += await reencryptColumn(deps, column, prefixes, limit - done);
  }
  return { done, left: done >= limit };
}

async function reencryptColumn(
  deps: Deps,
  column: EncryptedColumn,
  prefixes: readonly string[],
  limit: number,
): Promise<number> {
  let done = 0;
  let after: unknown[] | null = null;
  while (done < limit) {
    const stale = await readStale(deps.db, column, prefixes, after, Math.min(limit - done, ROTATE_PAGE));
    const last = stale.at(-1);
    if (!last) break;
    after = last.key;
    const values = (await Promise.all(stale.map((value) => freshValue(deps, value)))).filter(
      (value) => value !== null,
    );
    if (values.length > 0) await deps.db.batch([writeFresh(column, values)]);
    if (values.length < stale.length)
      deps.log({
        event: "values-unreadable",
        column: column.column.name,
        count: stale.length - values.length,
      });
    done += values.length;
  }
  return done;
}

async function freshValue(
  { vault }: Deps,
  old: StaleValue,
): Promise<{ old: StaleValue; fresh: string } | null> {
  const text = await vault.decrypt(old.value).catch(() => null);
  return text === null ? null : { old, fresh: await vault.encrypt(text) };
}

/**
 * Hashes the addresses of leads anew that stand under an older look-up key, at most `limit`, and takes along what is
 * kept under the old hash. A suppression without a lead can't be: addressHash moves it when its address comes by.
 */
export async function rehash(deps: Deps, { limit }: { limit: number }): Promise<Rotated> {
  const prefixes = deps.vault.rotation?.olderHashes ?? [];
  let done = 0;
  let after = "";
  while (prefixes.length > 0 && done < limit) {
    const stale = await readStaleHashes(deps.db, prefixes, after, Math.min(limit - done, ROTATE_PAGE));
    const last = stale.at(-1);
    if (!last) break;
    after = last.id;
    const moves = (await Promise.all(stale.map((lead) => moveOf(deps, lead)))).filter(
      (move) => move !== null,
    );
    if (moves.length > 0)
      await deps.db.batch([
        ...moveHashes(moves.flatMap(({ hashes }) => hashes)),
        setMailboxes(moves.map(({ leadId, mailbox }) => [leadId, mailbox])),
      ]);
    done += moves.length;
  }
  return { done, left: done >= limit && prefixes.length > 0 };
}

interface Move {
  leadId: string;
  /** What its mailbox is counted by from now on. */
  mailbox: string;
  /** Older hashes with the newest ones. */
  hashes: (readonly [string, string])[];
}

async function moveOf(
  { vault }: Deps,
  { id, emailEnc, emailHash, mailboxHash }: Awaited<ReturnType<typeof readStaleHashes>>[number],
): Promise<Move | null> {
  const address = await vault.decrypt(emailEnc).catch(() => null);
  if (address === null) return null;
  const mailbox = await vault.hashAddress(mailboxText(address));
  const ofAddress = [emailHash, await vault.hashAddress(address)] as const;
  return {
    leadId: id,
    mailbox,
    hashes: [ofAddress, ...(mailboxHash ? [[mailboxHash, mailbox] as const] : [])],
  };
}
