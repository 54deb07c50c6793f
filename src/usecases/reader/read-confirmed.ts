import { findAddressOf } from "../../db/sign-up/confirmations.ts";
import { maskAddress } from "../../privacy/mask-address.ts";
import type { Locale } from "../../quiz/types.ts";
import type { Deps } from "../deps.ts";
import { myDataPathFor, parseConfirm, preferencesPathFor } from "../links.ts";
import { comingLetters } from "./coming-letters.ts";
import { keptResultPath } from "./kept-result.ts";
import { readPreferences } from "./read-preferences.ts";

/** What holds once a button was pressed: for the page that says so. */
export interface Confirmed {
  timeZone: string;
  /** In part. */
  address: string;
  comes: "letters" | "lettersSlowly" | "running" | "newsletter";
  plan: { at: number; subject: string }[];
  resultPath: string | null;
  preferencesPath: string;
  /** Where a name may be given, for an hour. */
  myDataPath: string;
  isNamed: boolean;
}

/** What a confirmed sign-up leads to; null: its lead is gone. */
export async function readConfirmed(deps: Deps, token: string, locale: Locale): Promise<Confirmed | null> {
  const parsed = parseConfirm((await deps.vault.open("confirm", token)) ?? "");
  const found = parsed && (await findAddressOf(deps.db, parsed.leadId));
  const preferences = parsed && (await readPreferences(deps, parsed.leadId));
  if (!parsed || !found || !preferences) return null;
  const coming = await comingLetters(deps, parsed.leadId);
  const plan = coming.map(({ sequence, step, dueAt }) => ({
    at: dueAt,
    subject: deps.letters.find(sequence, step, locale)?.subject ?? "",
  }));
  const hasLetters = preferences.letters !== "none" && preferences.letters !== "done";
  const begun = preferences.rhythm === "as-written" ? "letters" : "lettersSlowly";
  return {
    timeZone: preferences.timeZone,
    address: maskAddress(await deps.vault.decrypt(found.emailEnc)),
    comes: hasLetters ? (found.letters > 0 ? "running" : begun) : "newsletter",
    plan,
    resultPath: await keptResultPath(deps, parsed.leadId),
    preferencesPath: await preferencesPathFor(deps, parsed.leadId),
    myDataPath: await myDataPathFor(deps, parsed.leadId),
    isNamed: found.isNamed === 1,
  };
}
