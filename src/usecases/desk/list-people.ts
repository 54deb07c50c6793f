import { type ListedRow, type PeopleCursor, type PeopleFilter, readPeople } from "../../db/desk/people.ts";
import type { Deps } from "../deps.ts";
import { sourceBucket, type ToldSource } from "../source-bucket.ts";

export { PEOPLE_STATES, type PeopleCursor } from "../../db/desk/people.ts";

const PEOPLE_A_PAGE = 50;

/** One line of the list of people. */
export interface ListedPerson
  extends Pick<ListedRow, "id" | "status" | "createdAt" | "sequence" | "state" | "dueAt" | "pausedUntil"> {
  /** Null: its key is gone. */
  email: string | null;
  firstName: string | null;
  source: string;
  /** How far in the series: letters that went, of how many. */
  had: number;
  of: number;
  /** The place of the next letter, from 1. */
  nextNumber: number | null;
}

export interface PeopleList {
  people: ListedPerson[];
  next: PeopleCursor | null;
}

/** A page of people, the newest first. Only those who are shown are decrypted. */
export async function listPeople(
  deps: Deps,
  filter: PeopleFilter & { source: string | null },
  after: PeopleCursor | null,
  limit = PEOPLE_A_PAGE,
): Promise<PeopleList> {
  const { rows, next } =
    filter.source === null
      ? await readPeople(deps.db, filter, after, limit, deps.now())
      : await readFrom(deps, filter, after, limit);
  return { people: await Promise.all(rows.map((row) => personOf(deps, row))), next };
}

const READ_AT_ONCE = 500;
const READS_MAX = 10;

/** Only who came by one source: looked for in five thousand rows, and then there is somewhere to go on from. */
async function readFrom(
  deps: Deps,
  filter: PeopleFilter & { source: string | null },
  after: PeopleCursor | null,
  limit: number,
) {
  const found: ListedRow[] = [];
  let at = after;
  for (let reads = 0; reads < READS_MAX; reads++) {
    const { rows, next } = await readPeople(deps.db, filter, at, READ_AT_ONCE, deps.now());
    for (const row of rows) {
      if (sourceOf(deps, row) !== filter.source) continue;
      found.push(row);
      if (found.length === limit)
        return { rows: found, next: row === rows.at(-1) ? next : { createdAt: row.createdAt, id: row.id } };
    }
    at = next;
    if (!next) break;
  }
  return { rows: found, next: at };
}

function sourceOf({ settings }: Deps, { source }: ListedRow): string {
  return sourceBucket((source === null ? {} : JSON.parse(source)) as ToldSource, settings.siteUrl);
}

async function personOf(deps: Deps, row: ListedRow): Promise<ListedPerson> {
  const { emailEnc, firstNameEnc, step, had, ...shown } = row;
  const steps = deps.sequences.find(({ key }) => key === row.sequence)?.steps ?? [];
  const place = steps.findIndex(({ key }) => key === step);
  return {
    ...shown,
    had: Math.min(had, steps.length),
    of: steps.length,
    nextNumber: place < 0 ? null : place + 1,
    email: await read(deps, emailEnc),
    firstName: await read(deps, firstNameEnc),
    source: sourceOf(deps, row),
  };
}

async function read(deps: Deps, value: string | null): Promise<string | null> {
  try {
    return value && (await deps.vault.decrypt(value));
  } catch {
    return null;
  }
}
