import type { AddressKeys } from "../../db/address-keys.ts";
import {
  classifyLeads,
  type ImportedLead,
  insertImported,
  LEAD_KINDS,
  sumKinds,
  suppressImported,
} from "../../db/desk/imports.ts";
import { WELCOME } from "../../drip/lanes.ts";
import { nextOpening } from "../../drip/schedule.ts";
import { chunks } from "../../import/chunks.ts";
import { decodeText } from "../../import/decode-text.ts";
import type { FileRefusal } from "../../import/faults.ts";
import type { ProvenLead } from "../../import/read-lead-row.ts";
import { readLeads } from "../../import/read-leads.ts";
import { done, type Result } from "../../result.ts";
import { addressHashes, mailboxText } from "../address-hash.ts";
import type { Deps } from "../deps.ts";
import { auditOf } from "./acting.ts";
import type { ImportOptions, ImportReport } from "./import-suppressions.ts";

export type LeadKind = (typeof LEAD_KINDS)[number];

const DAYTIME = { fromHour: 8, toHour: 20 };

/**
 * Takes leads of an earlier list who carry proof of consent: active at once, without a mail, and in no series unless
 * their row asks for one. Whoever is active here stays as is; whoever stopped stays out. All in one transaction.
 * Rows that the file itself calls stopped go on the stop list.
 */
export async function importLeads(
  deps: Deps,
  file: Uint8Array,
  { write, encoding, chosen, constants, who = "key" }: ImportOptions,
): Promise<Result<ImportReport<LeadKind | "stops">, FileRefusal>> {
  const text = decodeText(file, encoding);
  if (!text.ok) return text;
  const read = readLeads(text.value, { nowMs: deps.now(), zone: deps.brand.timeZone, chosen, constants });
  if (!read.ok) return read;
  const { entries, stops, faults } = read.value;
  const keys = await keysOf(
    deps,
    entries.map(({ email }) => email),
  );
  const looks = chunks(keys).map(classifyLeads);
  const writes = write
    ? [
        ...(await statementsFor(deps, entries, keys)),
        ...(await stopStatements(deps, stops)),
        auditOf(deps, { who, act: "import-leads" }, "always"),
      ]
    : [];
  const results = looks.length + writes.length > 0 ? await deps.db.batch([...looks, ...writes]) : [];
  const counts = { ...sumKinds(LEAD_KINDS, results.slice(0, looks.length)), stops: stops.length };
  if (write) deps.log({ event: "imported-leads", ...counts, refused: faults.length });
  return done({ counts, faults, flags: [] });
}

/** Who stopped elsewhere at a moment that nobody knows: that is their last word. */
async function stopStatements(deps: Deps, stops: readonly string[]) {
  const hashes = await addressHashes(deps, stops);
  const rows = hashes.map((emailHash) => ({ emailHash, stoppedAt: null }));
  return chunks(rows).flatMap((part) => suppressImported(part, deps.now()));
}

/** What each address and its mailbox is found by. */
async function keysOf(deps: Deps, emails: readonly string[]): Promise<AddressKeys[]> {
  const hashes = await addressHashes(deps, [...emails, ...emails.map(mailboxText)]);
  return emails.map((_, i) => ({
    emailHash: hashes[i] ?? "",
    mailboxHash: hashes[emails.length + i] ?? "",
  }));
}

async function statementsFor(deps: Deps, entries: readonly ProvenLead[], keys: readonly AddressKeys[]) {
  const rows = await Promise.all(entries.map((entry, i) => rowOf(deps, entry, keys[i] as AddressKeys)));
  // Each consent is a row of its own, with the whole proof.
  const parts = chunks(rows, ({ consents }) => consents.length);
  return parts.flatMap((part) => insertImported(part, deps.now()));
}

async function rowOf(deps: Deps, entry: ProvenLead, keys: AddressKeys): Promise<ImportedLead> {
  const { email, firstName, series, ...proof } = entry;
  return {
    ...proof,
    id: deps.newId(),
    ...keys,
    emailEnc: await deps.vault.encrypt(email),
    firstNameEnc: firstName && (await deps.vault.encrypt(firstName)),
    source: proof.page === null ? null : JSON.stringify({ page: proof.page }),
    start: series ? startFor(deps, entry.timeZone) : null,
  };
}

/** Unlike somebody who has just pressed a button, nobody is waiting for this first letter: it comes by day. */
function startFor(deps: Deps, zone: string): ImportedLead["start"] {
  const step = deps.sequences.find(({ key }) => key === WELCOME)?.steps[0];
  if (!step) return null;
  const dueAt = nextOpening({ ...step, window: step.window ?? DAYTIME }, deps.now(), zone);
  return { sequence: WELCOME, step: step.key, dueAt };
}
