import { NIGHT_PAGE, ROTATE_PAGE } from "../../config.ts";
import { dayOf } from "../../db/daily-counts.ts";
import { KEYS } from "../../db/upkeep/retention.ts";
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
import {
  keepPlace,
  nextStretch,
  type Place,
  readNight,
  type Stretch,
  type TableKey,
} from "../../db/upkeep/stretches.ts";
import { mailboxText } from "../address-hash.ts";
import type { Deps } from "../deps.ts";

export interface Rotated {
  /** Values or hashes written anew. */
  done: number;
  /** Whether the limit was reached: there may be more. */
  left: boolean;
}

/**
 * Writes values that stand under an older encryption key anew under the newest, at most `limit` of them, from where the
 * call before came to; what this night has seen to its end is left alone. Safe beside whatever else runs, and stopped
 * anywhere: the next call goes on. What can't be read stays as it is, and is logged.
 */
export async function reencrypt(deps: Deps, bounds: Bounds): Promise<Rotated> {
  const prefixes = deps.vault.rotation?.olderValues ?? [];
  const rotations = ENCRYPTED_COLUMNS.map((column) => ({
    kind: column.name,
    key: column.key,
    share: (stretch: Stretch, most: number) => reencryptShare(deps, column, prefixes, stretch, most),
  }));
  return throughAll(deps, prefixes, bounds, rotations);
}

/** Values written anew at most, and stretches of tables gone through. */
interface Bounds {
  limit: number;
  stretches?: number;
}

interface Rotation {
  kind: string;
  key: TableKey;
  /** Moves on what is stale in a stretch, at most `most`; gives how many, and the key of the last where there may be more in it. */
  share(stretch: Stretch, most: number): Promise<{ done: number; until: Place | null }>;
}

/** Goes through tables one after the other, each kept in its place: keys that change begin anew. */
async function throughAll(
  deps: Deps,
  prefixes: readonly string[],
  { limit, stretches = limit }: Bounds,
  rotations: readonly Rotation[],
): Promise<Rotated> {
  const rotated = { done: 0, left: false };
  if (prefixes.length === 0) return rotated;
  const kept = new Map((await readNight(deps.db)).map((row) => [row.kind, row]));
  const today = dayOf(deps.now());
  let gone = 0;
  for (const { kind, key, share } of rotations) {
    const name = `${kind} ${prefixes.join()}`;
    const row = kept.get(name);
    if (row?.doneOn === today) continue;
    let place = row?.position ? (JSON.parse(row.position) as Place) : null;
    do {
      if (rotated.done >= limit || gone++ >= stretches) return { ...rotated, left: true };
      const stretch = await nextStretch(deps.db, key, place, NIGHT_PAGE);
      const { done, until } = await share(stretch, limit - rotated.done);
      rotated.done += done;
      place = until ?? stretch.until;
      await deps.db.batch([keepPlace(name, place, today)]);
    } while (place !== null);
  }
  return rotated;
}

async function reencryptShare(
  deps: Deps,
  column: EncryptedColumn,
  prefixes: readonly string[],
  stretch: Stretch,
  most: number,
): Promise<{ done: number; until: Place | null }> {
  const limit = Math.min(most, ROTATE_PAGE);
  const stale = await readStale(deps.db, column, prefixes, stretch, limit);
  const values = (await Promise.all(stale.map((value) => freshValue(deps, value)))).filter(
    (value) => value !== null,
  );
  if (values.length > 0) await deps.db.batch([writeFresh(column, values)]);
  if (values.length < stale.length)
    deps.log({
      event: "values-unreadable",
      column: column.name,
      count: stale.length - values.length,
    });
  return { done: values.length, until: stale.length < limit ? null : (stale.at(-1)?.key ?? null) };
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
export async function rehash(deps: Deps, bounds: Bounds): Promise<Rotated> {
  const prefixes = deps.vault.rotation?.olderHashes ?? [];
  const share = (stretch: Stretch, most: number) => rehashShare(deps, prefixes, stretch, most);
  return throughAll(deps, prefixes, bounds, [{ kind: "leads.email_hash", key: KEYS.leads, share }]);
}

async function rehashShare(
  deps: Deps,
  prefixes: readonly string[],
  stretch: Stretch,
  most: number,
): Promise<{ done: number; until: Place | null }> {
  const limit = Math.min(most, ROTATE_PAGE);
  const stale = await readStaleHashes(deps.db, prefixes, stretch, limit);
  const moves = (await Promise.all(stale.map((lead) => moveOf(deps, lead)))).filter((move) => move !== null);
  if (moves.length > 0)
    await deps.db.batch([
      ...moveHashes(moves.flatMap(({ hashes }) => hashes)),
      setMailboxes(moves.map(({ leadId, mailbox }) => [leadId, mailbox])),
    ]);
  const last = stale.at(-1);
  return { done: moves.length, until: stale.length < limit || !last ? null : [last.id] };
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
