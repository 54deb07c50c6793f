import { type SQL, sql } from "drizzle-orm";
import type { AddressKeys } from "../address-keys.ts";
import { l, u } from "../aliases.ts";
import { type Database, excluded, names, set } from "../database.ts";
import { leads, signUps, suppressions } from "../schema.ts";

/**
 * Keeps the address that a lead asked for, as what a sign-up asks for is kept: encrypted, until its button is pressed or
 * it is forgotten with other sign-ups. Gives its number; no row where the lead is gone or was never confirmed, or where
 * what was seen of the new mailbox is no longer so.
 */
export function keepNewAddress(
  leadId: string,
  offerEnc: string,
  isAsSeen: SQL,
  nowMs: number,
): SQL<{ number: number }> {
  const { number, createdAt } = signUps;
  return sql`
    INSERT INTO ${signUps} (${names(signUps.leadId, number, signUps.offerEnc, createdAt)})
    SELECT ${l.id}, coalesce((SELECT max(${u.number}) FROM ${signUps} ${u} WHERE ${u.leadId} = ${l.id}), 0) + 1,
      ${offerEnc}, ${nowMs}
    FROM ${leads} ${l} WHERE ${l.id} = ${leadId} AND ${l.confirmedAt} IS NOT NULL AND ${isAsSeen}
    RETURNING ${names(number)}`;
}

/** It was kept under this offer. */
export function isKeptNew(leadId: string, offerEnc: string): SQL {
  return sql`EXISTS (SELECT 1 FROM ${signUps} WHERE ${signUps.leadId} = ${leadId} AND ${signUps.offerEnc} = ${offerEnc})`;
}

/** What was kept so, with the lead's own address; null: pressed, or forgotten. */
export async function findNewAddress(db: Database, leadId: string, number: number) {
  const [row] = await db.rows(sql<{
    offerEnc: string;
    createdAt: number;
    emailEnc: string;
    emailHash: string;
    locale: string;
  }>`
    SELECT ${u.offerEnc} AS "offerEnc", ${u.createdAt} AS "createdAt", ${l.emailEnc} AS "emailEnc",
      ${l.emailHash} AS "emailHash", ${l.locale} AS "locale"
    FROM ${signUps} ${u} JOIN ${leads} ${l} ON ${l.id} = ${u.leadId}
    WHERE ${u.leadId} = ${leadId} AND ${u.number} = ${number} AND ${u.confirmedAt} IS NULL`);
  return row ?? null;
}

/** The lead was moved to this address, as it was encrypted then. */
export function isMoved(leadId: string, emailEnc: string): SQL {
  return sql`EXISTS (SELECT 1 FROM ${leads} WHERE ${leads.id} = ${leadId} AND ${leads.emailEnc} = ${emailEnc})`;
}

interface Move extends AddressKeys {
  leadId: string;
  number: number;
  emailEnc: string;
  oldHash: string;
}

/**
 * Moves a lead to another address, where it still has the old one and nobody has the new; the first statement gives a row
 * where it held. What that mailbox had asked to stop by itself is lifted for a lead that gets letters; the old address
 * is kept as stopped, so that no list brings it back.
 */
export function moveToAddress(move: Move, nowMs: number): SQL[] {
  const { leadId, number, emailEnc, emailHash, mailboxHash, oldHash } = move;
  const { emailHash: hash, reason, createdAt } = suppressions;
  const moved = isMoved(leadId, emailEnc);
  return [
    sql`UPDATE ${leads} SET ${set(leads, { emailHash, mailboxHash, emailEnc, softBounces: 0 })}
      WHERE ${leads.id} = ${leadId} AND ${leads.emailHash} = ${oldHash}
        AND NOT EXISTS (SELECT 1 FROM ${leads} ${l} WHERE ${l.emailHash} = ${emailHash})
        AND EXISTS (SELECT 1 FROM ${signUps} WHERE ${signUps.leadId} = ${leadId} AND ${signUps.number} = ${number})
      RETURNING ${names(leads.id)}`,
    sql`DELETE FROM ${signUps} WHERE ${signUps.leadId} = ${leadId} AND ${signUps.number} = ${number} AND ${moved}`,
    sql`DELETE FROM ${suppressions} WHERE ${hash} = ${emailHash} AND ${reason} IN ('unsubscribed', 'imported', 'erased')
      AND EXISTS (SELECT 1 FROM ${leads} WHERE ${leads.id} = ${leadId} AND ${leads.status} = 'active') AND ${moved}`,
    sql`INSERT INTO ${suppressions} (${names(hash, reason, createdAt)})
      SELECT ${oldHash}, 'unsubscribed', ${nowMs} WHERE ${moved}
      ON CONFLICT DO UPDATE SET ${set(suppressions, { createdAt: excluded(createdAt) })} WHERE ${reason} = 'unsubscribed'`,
  ];
}
