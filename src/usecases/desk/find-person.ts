import { type AuditRow, readAuditOf } from "../../db/desk/audit.ts";
import { findByAddress } from "../../db/reader/person.ts";
import type { PersonData } from "../../person-data.ts";
import { normaliseAddress } from "../../privacy/address.ts";
import { addressHash } from "../address-hash.ts";
import type { Deps } from "../deps.ts";
import { type ComingLetter, comingLetters } from "../reader/coming-letters.ts";
import { exportData } from "../reader/export-data.ts";

/** One person as the coach sees them. */
export interface FoundPerson {
  leadId: string | null;
  /** What was done to them at the desk, oldest first. */
  acts: AuditRow[];
  /** Null: no lead of ours has this address; it may still be suppressed. */
  data: PersonData | null;
  coming: (ComingLetter & { subject: string | null })[];
  suppressed: string | null;
}

/** Who has this address. Null: it is none. */
export async function findPersonByAddress(deps: Deps, email: string): Promise<FoundPerson | null> {
  const found = await findLead(deps, email);
  if (!found) return null;
  const { leadId, suppressed } = found;
  return leadId === null
    ? { leadId, data: null, coming: [], acts: [], suppressed }
    : { ...(await seePerson(deps, leadId)), suppressed };
}

/** The person of a lead. Its data is null where the lead is gone. */
export async function seePerson(deps: Deps, leadId: string): Promise<Omit<FoundPerson, "suppressed">> {
  const [data, coming, acts] = await Promise.all([
    exportData(deps, leadId),
    comingLetters(deps, leadId),
    readAuditOf(deps.db, leadId),
  ]);
  const locale = data?.person.locale ?? "nl";
  return {
    leadId,
    data,
    acts,
    coming: coming.map((letter) => ({
      ...letter,
      subject: deps.letters.find(letter.sequence, letter.step, locale)?.subject ?? null,
    })),
  };
}

/** The lead of an address, as we write that, and its hash. Null: it is no address. */
export async function findLead(deps: Deps, email: string) {
  const address = normaliseAddress(email);
  if (!address) return null;
  const emailHash = await addressHash(deps, address);
  return { address, emailHash, ...(await findByAddress(deps.db, emailHash)) };
}
