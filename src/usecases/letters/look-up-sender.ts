import type { Statement } from "../../db/database.ts";
import { writeFindings } from "../../db/letters/findings.ts";
import type { SenderFindings } from "../../email/sender-check.ts";
import type { Deps } from "../deps.ts";

/** Asks the provider and DNS about the sender, and keeps what they said. Null: there is nobody to ask, as on a laptop. */
export async function lookUpSender(
  deps: Deps,
  along: readonly Statement[] = [],
): Promise<SenderFindings | null> {
  const findings = (await deps.senderCheck?.()) ?? null;
  if (findings) await deps.db.batch([writeFindings(JSON.stringify(findings)), ...along]);
  return findings;
}
