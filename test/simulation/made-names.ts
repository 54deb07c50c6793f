import { ALARM_LANE, ASKED_LANE, TEST_LANE } from "../../src/drip/lanes.ts";
import type { Ask } from "./ask.ts";
import type { Deed, Made } from "./deeds.ts";

/** Whatever key the address was hashed under. */
const SIGN_UP = `SELECT l.id AS lead, u.number, u.created_at AS at FROM leads l JOIN sign_ups u ON u.lead_id = l.id
  WHERE l.email_hash LIKE '%hash-of-' || ? ORDER BY u.number DESC LIMIT 1`;
const LEAD = "SELECT id AS lead FROM leads WHERE email_hash LIKE '%hash-of-' || ?";
const LOOSE = "SELECT id AS batch FROM batches WHERE lane = ? ORDER BY rowid DESC LIMIT 1";
const LANES = { erase: ASKED_LANE, "ask-data": ASKED_LANE, "coach-mail": ALARM_LANE, test: TEST_LANE };

const OLDER = [
  ["leads", "email_hash"],
  ["suppressions", "email_hash"],
  ["limits", "key"],
].map(
  ([table, key]) =>
    `SELECT count(*) AS n FROM ${table} WHERE ${key} LIKE 'k_hash-of-%' || ?1 AND ${key} NOT LIKE 'k' || ?2 || '%'`,
);

/** How much stands under keys of an address that are older than the newest. @param keys how many keys there are by now. */
export function makeOlderKeys(ask: Ask, keys: () => number) {
  const counts = OLDER.map((each) => ask<{ n: number }>(each));
  return (address: string): number =>
    keys() === 1 || address === ""
      ? 0
      : counts.reduce((sum, count) => sum + (count(address, String(keys() - 1))[0]?.n ?? 0), 0);
}

/** What the database calls what somebody just made: told once each, so that nothing has two makers. */
export function makeMadeNames(ask: Ask) {
  const signUp = ask<Made & { at: number }>(SIGN_UP);
  const lead = ask<{ lead: string }>(LEAD);
  const loose = ask<{ batch: string }>(LOOSE);
  const newsletter = ask<{ state: string }>("SELECT state FROM newsletters WHERE id = ?");
  const known = new Set<string>();
  const once = (key: string | undefined) =>
    key !== undefined && !known.has(key) && known.add(key) !== undefined;

  return ({ address, what }: Deed): Made | null => {
    switch (what.act) {
      case "sign-up":
      case "ask-again": {
        const [row] = signUp(address);
        return row && once(`${row.lead} ${row.number} ${row.at}`)
          ? { lead: row.lead, number: row.number }
          : null;
      }
      case "import": {
        const [row] = lead(address);
        return row ? { lead: row.lead, number: 0 } : null;
      }
      case "newsletter":
        return newsletter(what.id).length > 0 && once(`begun ${what.id}`) ? { lead: "", number: 0 } : null;
      case "call-off":
        return newsletter(what.id)[0]?.state === "cancelled" ? { lead: "", number: 0 } : null;
      case "erase":
      case "ask-data":
      case "coach-mail":
      case "test": {
        const batch = loose(LANES[what.act])[0]?.batch;
        return once(batch) ? { lead: "", number: 0, batch: batch as string } : null;
      }
      default:
        return null;
    }
  };
}
