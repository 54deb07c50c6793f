import {
  classifyLeads,
  type ImportedLead,
  insertImported,
  LEAD_KINDS,
  sumKinds,
} from "../../db/desk/imports.ts";
import { WELCOME } from "../../drip/lanes.ts";
import { nextOpening } from "../../drip/schedule.ts";
import { chunks } from "../../import/chunks.ts";
import { decodeText } from "../../import/decode-text.ts";
import type { FileRefusal } from "../../import/faults.ts";
import { type ProvenLead, readLeads } from "../../import/read-leads.ts";
import { done, type Result, refused } from "../../result.ts";
import { addressHashes } from "../address-hash.ts";
import type { Deps } from "../deps.ts";
import type { ImportReport } from "./import-suppressions.ts";

export type LeadKind = (typeof LEAD_KINDS)[number];

const DAYTIME = { fromHour: 8, toHour: 20 };

/**
 * Takes leads of an earlier list who carry proof of consent: active at once, without a mail, and in no series unless
 * their row asks for one. Whoever is active here stays as is; whoever stopped stays out. All in one transaction.
 * @param write false: only says what would happen.
 */
export async function importLeads(
  deps: Deps,
  file: Uint8Array,
  { write }: { write: boolean },
): Promise<Result<ImportReport<LeadKind>, FileRefusal>> {
  const text = decodeText(file);
  if (text === null) return refused("not-text");
  const read = readLeads(text, { nowMs: deps.now(), zone: deps.brand.timeZone });
  if (!read.ok) return read;
  const { entries, faults } = read.value;
  if (entries.length === 0) return done({ counts: sumKinds(LEAD_KINDS, []), faults });
  const hashes = await addressHashes(
    deps,
    entries.map(({ email }) => email),
  );
  const looks = chunks(hashes).map(classifyLeads);
  const writes = write ? await statementsFor(deps, entries, hashes) : [];
  const results = await deps.db.batch([...looks, ...writes]);
  const counts = sumKinds(LEAD_KINDS, results.slice(0, looks.length));
  if (write) deps.log({ event: "imported-leads", ...counts, refused: faults.length });
  return done({ counts, faults });
}

async function statementsFor(deps: Deps, entries: readonly ProvenLead[], hashes: readonly string[]) {
  const rows = await Promise.all(entries.map((entry, i) => rowOf(deps, entry, hashes[i] ?? "")));
  // Each consent is a row of its own, with the whole proof.
  const parts = chunks(rows, ({ consents }) => consents.length);
  return parts.flatMap((part) => insertImported(part, deps.now()));
}

async function rowOf(deps: Deps, entry: ProvenLead, emailHash: string): Promise<ImportedLead> {
  const { email, firstName, series, ...proof } = entry;
  return {
    ...proof,
    id: deps.newId(),
    emailHash,
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
