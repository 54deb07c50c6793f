import { countMailed } from "../../db/letters/loose-batch.ts";
import type { Deps } from "../deps.ts";
import { type AskedLetter, askForLetter } from "./ask-for-letter.ts";

/**
 * Puts one letter in line that somebody asked for. Nothing else is kept: no lead, no consent, no address once it went; and
 * a count, by which too many of them are held as sign-ups are.
 */
export async function mailOnce(deps: Deps, letter: AskedLetter): Promise<void> {
  await deps.db.batch([...(await askForLetter(deps, letter)), countMailed(deps.now())]);
}
