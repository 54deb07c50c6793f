import type { Condition, Statement } from "../../db/database.ts";
import { insertAlarm, insertAsked } from "../../db/letters/loose-batch.ts";
import type { BatchMember } from "../../db/letters/members.ts";
import { ASKED } from "../../drip/lanes.ts";
import { CONFIRMATION } from "../../drip/plan-claim.ts";
import type { CompiledLetter } from "../../email/letter.ts";
import { addressKeys } from "../address-hash.ts";
import type { Deps } from "../deps.ts";

export interface AskedLetter {
  /** Normalised. */
  email: string;
  locale: CompiledLetter["locale"];
  words: {
    subject: string;
    preview: string;
    /** Markdown, as letters have it. It begins without a greeting, and holds nothing that a visitor wrote. */
    body: string;
    /** The button's label; null: there is none. */
    button: string | null;
  };
  /** Where the button leads; null: there is none. */
  url: string | null;
  /** To the coach: it passes her own stops and the mailbox's bound. */
  isAlarm?: boolean;
  /** Not put in line, after the same work. */
  isSilent?: boolean;
  /** Put in line only where this holds. */
  when?: Condition;
}

/** As its batch holds it, encrypted: whole, so that a retry is the same letter whatever was deployed in between. */
export interface AskedContent {
  email: string;
  letter: CompiledLetter;
  url: string | null;
}

/**
 * What puts a letter in line that somebody asked for and no series sends: a fresh link, a notice, a result without
 * letters; or an alarm to the coach. To be run in the batch of what it is asked with. The first statement gives back a
 * row where it was put in line, and none where its mailbox may not be written to or got ASKED_A_DAY already: whoever
 * asked hears the same either way.
 * @throws where the words make no letter: they are ours.
 */
export async function askForLetter(deps: Deps, asked: AskedLetter): Promise<Statement[]> {
  const { email, locale, url, isAlarm, isSilent = false, when } = asked;
  const compiled = await compile(deps, asked);
  const content: AskedContent = { email, letter: compiled, url };
  const batchId = deps.newId();
  // Its step is its batch: no two of them are the same letter.
  const member: BatchMember = [ASKED, ASKED, batchId, locale, compiled.version, deps.brand.timeZone];
  const letter = { batchId, member, testEnc: await deps.vault.encrypt(JSON.stringify(content)) };
  const nowMs = deps.now();
  if (isAlarm) return [insertAlarm(letter, nowMs)];
  return insertAsked(letter, await addressKeys(deps, email), nowMs, isSilent, when);
}

/** In the frame of a confirmation, which has no greeting and nothing to stop. */
async function compile(deps: Deps, { locale, words }: AskedLetter): Promise<CompiledLetter> {
  const { subject, preview, body, button } = words;
  const compiler = await deps.letterCompiler?.();
  const place = { sequence: CONFIRMATION, step: ASKED, locale };
  const link = button === null ? "" : "confirm";
  const made = await compiler?.compile(place, { subject, preview, body, button: button ?? "", link, ps: "" });
  if (!made?.letter) throw new Error(`No letter: ${made?.errors.map(({ message }) => message).join(" ")}`);
  return made.letter;
}
