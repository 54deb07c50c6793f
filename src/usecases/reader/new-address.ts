import { CONFIRM_WITHIN_MS, NEW_ADDRESSES_A_DAY } from "../../config.ts";
import { countMail, startOfDay, takeAll } from "../../db/limits.ts";
import {
  findNewAddress,
  isKeptNew,
  isMoved,
  keepNewAddress,
  moveToAddress,
} from "../../db/reader/new-address.ts";
import { findAsker } from "../../db/reader/person.ts";
import { findAddress, isAsSeen } from "../../db/sign-up/sign-ups.ts";
import { done, type Result, refused } from "../../result.ts";
import { addressKeys } from "../address-hash.ts";
import type { Deps } from "../deps.ts";
import { type MyDataRefusal, markOf, openMyData } from "../links.ts";
import { silenceFor } from "../sign-up/confirmation-due.ts";
import { mailTo } from "./own-mails.ts";

/** As it stands in place of an offer: other fields of a sign-up's are absent, so its own button can do nothing. */
interface Kept {
  newAddress: string;
}

/**
 * Asks the new mailbox whether a reader's letters may come there. It counts and is heeded as any mailbox that somebody
 * typed: three confirmations a month, and none to who said never; and a reader asks so many in a day. What the reader
 * hears is the same.
 * @param email normalised: privacy/address.ts.
 */
export async function askNewAddress(
  deps: Deps,
  token: string,
  email: string,
): Promise<Result<void, MyDataRefusal>> {
  const opened = await openMyData(deps, token);
  if (!opened.ok) return opened;
  const asker = await findAsker(deps.db, opened.value);
  if (!asker) return refused("unknown-token");
  const nowMs = deps.now();
  const ofReader = {
    key: await deps.vault.hashAddress(`new address of ${opened.value}`),
    max: NEW_ADDRESSES_A_DAY,
    at: startOfDay(nowMs),
  };
  const taken = await deps.db.rows(takeAll([ofReader]));
  if (taken.length === 0) return done();
  const keys = await addressKeys(deps, email);
  const known = await findAddress(deps.db, keys, nowMs);
  if (silenceFor(known, true, nowMs)) return done();
  const kept = await deps.vault.encrypt(JSON.stringify({ newAddress: email } satisfies Kept));
  const [[row]] = await deps.db.batch([
    keepNewAddress(opened.value, kept, isAsSeen(keys, known.seen, nowMs), nowMs),
    countMail(keys.mailboxHash, nowMs, isKeptNew(opened.value, kept)),
  ]);
  if (!row) return done();
  const payload = `${opened.value}.${row.number}.${await markOf(email)}`;
  const url = `${deps.settings.siteUrl}/new-address/${await deps.vault.seal("new-address", payload)}?lang=${asker.locale}`;
  await deps.db.batch(await mailTo(deps, { email, locale: asker.locale }, "newAddress", url));
  return done();
}

export type AddressRefusal = "invalid" | "expired" | "taken";

interface Asked {
  leadId: string;
  number: number;
  email: string;
  old: { emailHash: string; emailEnc: string; locale: string };
}

/** Whether the link in the new mailbox may still be pressed. */
export async function lookUpNewAddress(deps: Deps, token: string): Promise<Result<Asked, AddressRefusal>> {
  const [leadId, number, mark] = (await deps.vault.open("new-address", token))?.split(".") ?? [];
  if (!leadId || !mark) return refused("invalid");
  const found = await findNewAddress(deps.db, leadId, Number(number));
  if (!found || deps.now() - found.createdAt > CONFIRM_WITHIN_MS) return refused("expired");
  const kept = JSON.parse(await deps.vault.decrypt(found.offerEnc)) as Partial<Kept>;
  // Its number may have been given to another sign-up since.
  if (kept.newAddress === undefined || mark !== (await markOf(kept.newAddress))) return refused("expired");
  return done({ leadId, number: Number(number), email: kept.newAddress, old: found });
}

/** Pressed in the new mailbox: letters come there from now on, and the old one is told. */
export async function takeNewAddress(deps: Deps, token: string): Promise<Result<void, AddressRefusal>> {
  const asked = await lookUpNewAddress(deps, token);
  if (!asked.ok) return asked;
  const { leadId, number, email, old } = asked.value;
  const keys = await addressKeys(deps, email);
  const known = await findAddress(deps.db, keys, deps.now());
  if (known.leadId !== null) return refused("taken");
  const emailEnc = await deps.vault.encrypt(email);
  const to = { email: await deps.vault.decrypt(old.emailEnc), locale: old.locale };
  const [moved] = await deps.db.batch([
    ...moveToAddress({ leadId, number, emailEnc, oldHash: old.emailHash, ...keys }, deps.now()),
    ...(await mailTo(deps, to, "addressChanged", null, isMoved(leadId, emailEnc))),
  ]);
  return moved?.length ? done() : refused("expired");
}
