import { insertTest, isRefusing } from "../../db/letters/loose-batch.ts";
import type { BatchMember } from "../../db/letters/members.ts";
import { keepTexts } from "../../db/letters/promised.ts";
import type { CompiledLetter } from "../../email/letter.ts";
import { normaliseAddress } from "../../privacy/address.ts";
import type { Locale } from "../../quiz/types.ts";
import { done, type Result, refused } from "../../result.ts";
import { addressHash } from "../address-hash.ts";
import type { Deps } from "../deps.ts";
import type { TestReader } from "../letters/compose-recipients.ts";
import type { Profile } from "../profile.ts";
import { auditOf, type Who } from "./acting.ts";

/** No lead has this id: a test letter's links open nothing of anybody's. */
const NOBODY = "test";

export interface SendTestInput {
  email: string;
  sequence: string;
  step: string;
  locale: Locale;
  /** The reader that the letter is made for. */
  reader: { firstName: string | null; profile: Profile | null };
  /** What is being written, in the place of what is sent. */
  draft?: CompiledLetter | null;
}

/**
 * Queues one letter for the coach's own eyes; the next tick sends it as it sends every other.
 * @param who of the desk asked for it.
 */
export async function sendTest(
  deps: Deps,
  { email, sequence, step, locale, reader, draft }: SendTestInput,
  who?: Who,
): Promise<Result<void, "unknown-letter" | "invalid-email">> {
  const letter = draft ?? deps.letters.find(sequence, step, locale);
  if (!letter) return refused("unknown-letter");
  const address = normaliseAddress(email);
  // To the coach there is no difference: nothing can be sent there, and who complained is nobody's to test on.
  if (address === null || (await isRefusing(deps.db, await addressHash(deps, address))))
    return refused("invalid-email");
  const test: TestReader = { email: address, ...reader };
  const testEnc = await deps.vault.encrypt(JSON.stringify(test));
  const { timeZone } = deps.brand;
  const member: BatchMember = [NOBODY, sequence, step, locale, letter.version, timeZone];
  // The sender finds a text that is in no book where a batch's promise is kept.
  const promised = draft ? [{ ...draft, compiled: JSON.stringify(draft) }] : [];
  const detail = `${sequence}/${step}/${locale}`;
  await deps.db.batch([
    insertTest({ batchId: deps.newId(), member, testEnc }, deps.now()),
    ...(who === undefined ? [] : [auditOf(deps, { who, act: "test-letter", detail })]),
    ...keepTexts(promised, deps.now()),
  ]);
  return done();
}
