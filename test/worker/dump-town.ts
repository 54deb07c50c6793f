import { env } from "cloudflare:workers";
import type { Database, Query, Statement } from "../../src/db/database.ts";
import { toBase64Url } from "../../src/privacy/base64url.ts";
import { openBox } from "../../src/privacy/sealed-box.ts";
import { currentAttachment } from "../../src/quiz/attachment/definition.ts";
import { scoreAttachment } from "../../src/quiz/attachment/score-attachment.ts";
import { attachmentV2 } from "../../src/quiz/attachment/v2/definition.ts";
import { readSheetText } from "../../src/quiz/psychometrics/kept-sheet.ts";
import type { AttachmentScale } from "../../src/quiz/types.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { openResult } from "../../src/usecases/quiz/result-token.ts";
import { scoreQuiz } from "../../src/usecases/quiz/score-quiz.ts";
import { confirm } from "../../src/usecases/sign-up/confirm.ts";
import { signUp } from "../../src/usecases/sign-up/sign-up.ts";
import { researchKey } from "../support/research.ts";
import { dump } from "./http/support.ts";
import { DAY, HOUR, newWorld, rows, type World } from "./world.ts";

export const PEOPLE = 1_000;
const AT_ONCE = 100;
/** They come over two weeks. */
const APART_MS = (14 * DAY) / PEOPLE;

const consents = (["letters", "newsletter", "profile"] as const).map((id) => ({ id, version: "1" }));

/** A sheet as whoever has the research key sees it. */
export interface SheetRow {
  id: string;
  sealed: string;
  locale: string;
  answers: string;
  style: string;
}
export interface LeadRow {
  id: string;
  email_hash: string;
  email_enc: string;
  profile_enc: string;
  locale: string;
  style: string;
  created_at: number;
}

export type Town = Awaited<ReturnType<typeof buildTown>>;

/** A generator of numbers below 1 that gives the same ones every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A thousand people who left a copy of their answers, signed up, confirmed, and got their first letter. */
export async function buildTown() {
  const random = seeded(20261122);
  const newId = () => toBase64Url(Uint8Array.from({ length: 12 }, () => Math.floor(random() * 256)));
  const world = await newWorld({ newId });
  const many = { ...world.deps, db: together(world.db) };
  const startMs = world.clock.now;
  const people = Array.from({ length: PEOPLE }, (_, i) => personOf(i, random));
  await inGroups(people, (person) => arrive(many, person, startMs + person.number * APART_MS));
  world.clock.now = startMs + PEOPLE * APART_MS;
  await tick(world.deps);
  const pending = await rows<{ id: string; created_at: number }>("SELECT id, created_at FROM leads");
  await inGroups(pending, async ({ id, created_at }) => {
    const token = await world.deps.vault.seal("confirm", `${id}.1`);
    await confirm({ ...many, now: () => created_at + HOUR }, token);
  });
  await tick(world.deps);
  const links = world.mailbox
    .emails()
    .flatMap(({ text }) => [...(text ?? "").matchAll(/\/\w+\/([\w-]{20,})\?/g)]);
  const tables = await dump();
  const sheets = await Promise.all((tables.sheets as { id: string; sealed: string }[]).map(opened));
  const { results: schema } = await env.DB.prepare("SELECT name, sql FROM sqlite_master").all();
  return {
    world,
    people,
    tables,
    schema,
    links: links.map((match) => match[1] ?? ""),
    leads: tables.leads as LeadRow[],
    sheets,
    sheetOf: await truth(world, people, tables, sheets),
  };
}

/** A database that runs what is asked of it at one moment in one round trip: a commit a person would take most of a minute. */
function together(db: Database): Database {
  let waiting: {
    statements: readonly Statement[];
    done(rows: unknown): void;
    failed(error: unknown): void;
  }[] = [];
  const flush = async () => {
    const calls = waiting;
    waiting = [];
    try {
      const results = await db.batch(calls.flatMap(({ statements }) => statements));
      for (const { statements, done } of calls) done(results.splice(0, statements.length));
    } catch (error) {
      for (const { failed } of calls) failed(error);
    }
  };
  const batch: Database["batch"] = (statements) =>
    new Promise((done, failed) => {
      if (waiting.length === 0) setTimeout(flush);
      waiting.push({ statements, done: (rows) => done(rows as never), failed });
    });
  const rows: Database["rows"] = async <T>(statement: Query<T>) => (await batch([statement]))[0] as T[];
  return { ...db, batch, rows };
}

async function inGroups<T>(all: readonly T[], act: (each: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await Promise.all(all.slice(from, from + AT_ONCE).map(act));
  }
}

interface Person {
  number: number;
  email: string;
  firstName: string;
  answers: Record<string, number>;
  /** As it is stored: one character an item. */
  sheet: string;
  result: string;
}

function personOf(number: number, random: () => number): Person {
  const deviation = () => random() + random() + random() + random() + random() + random() - 3;
  const trait: Record<AttachmentScale, number> = {
    anxiety: 2.7 + 1.1 * deviation(),
    avoidance: 2.5 + 1.1 * deviation(),
    disorganisation: 2.1 + 1.1 * deviation(),
  };
  const answers = currentAttachment.items.map(({ id, scale, reversed }) => {
    const keyed = Math.min(5, Math.max(1, Math.round(trait[scale] + 1.1 * deviation())));
    return [id, reversed ? 6 - keyed : keyed] as const;
  });
  return {
    number,
    email: `quill-${number}@meadow${number}.example`,
    firstName: `Zephyrine${number}`,
    result: "",
    answers: Object.fromEntries(answers),
    sheet: answers.map(([, answer]) => answer).join(""),
  };
}

/** Scores a sheet, keeps it, and signs up minutes later. */
async function arrive(many: Deps, person: Person, atMs: number): Promise<void> {
  const locale = person.number % 4 === 0 ? "en" : "nl";
  const deps = { ...many, now: () => atMs };
  const scored = await scoreQuiz(deps, { version: "2", locale, answers: person.answers, keepAnswers: true });
  if (!scored.ok) throw new Error("A sheet of whole answers is scored.");
  person.result = scored.value.token;
  const opened = await openResult(deps.vault, scored.value.token, atMs);
  await signUp(deps, {
    email: person.email,
    firstName: person.firstName,
    locale,
    timeZone: "Europe/Amsterdam",
    consents,
    result: opened.ok ? opened.value.result : null,
    source: { page: "https://coach.example/quiz", utm: {} },
    form: "api",
  });
}

async function opened({ id, sealed }: { id: string; sealed: string }): Promise<SheetRow> {
  const sheet = readSheetText((await openBox(researchKey, sealed)) ?? "");
  if (!sheet) throw new Error("The research key opens every sheet.");
  const answers = attachmentV2.items.map((item, at) => [item.id, Number(sheet.answers[at])] as const);
  const scored = scoreAttachment(attachmentV2, Object.fromEntries(answers));
  if (!scored.ok) throw new Error("A kept sheet can be scored.");
  return { id, sealed, locale: sheet.locale, answers: sheet.answers, style: scored.result.style };
}

/** Which sheet is a lead's: what nobody with the dump alone may find out. By lead id. */
async function truth(
  world: World,
  people: readonly Person[],
  tables: Record<string, unknown[]>,
  opened: readonly SheetRow[],
): Promise<ReadonlyMap<string, string>> {
  const leads = new Map((tables.leads as LeadRow[]).map((lead) => [lead.email_hash, lead.id]));
  const sheets = new Map(opened.map(({ answers, id }) => [answers, id]));
  const pairs = people.map(
    async ({ email, sheet }) =>
      [leads.get(await world.deps.vault.hashAddress(email)) ?? "", sheets.get(sheet) ?? ""] as const,
  );
  return new Map(await Promise.all(pairs));
}
