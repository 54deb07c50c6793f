import { plainColumn } from "./columns.ts";
import type { CsvRow } from "./read-csv.ts";

const words = (list: string) => new Set(list.trim().split(/\s*\|\s*/));

/** Who stopped, or could not be reached, where the file comes from: in doubt about a stop it is one. */
const STOPPED =
  /\b(?:(?:un|non|not |no longer )-? ?subscri|opt(?:ed|ing)?[ -]?out|do not|don'?t |afgemeld|uitgeschreven|gestopt|stopped|cancel|opgezegd|bounc|teruggekomen|clean|opgeschoond|black ?list|block|geblokkeerd|inacti|not active|niet actief|suppress|complain|klacht|spam|junk|abuse|invalid|ongeldig|disabled|deleted|removed|verwijderd|archiv|gearchiveerd)/;
const ACTIVE = words(
  `active|actief|subscribed|ingeschreven|aangemeld|confirmed|bevestigd|enabled|opted in|opt-in`,
);
/** Columns that hold a yes, or a date, for somebody who stopped. */
const STOP_COLUMNS =
  /^(?:email|sms)?(?:blacklisted|blocklisted|unsubscribed|unsubscribedat|unsubscribetime|unsubtime|unsubscribedate|optedout|optedoutat|optout|optouttime|bounced|bouncedat|hardbounced|suppressed|complained|cleaned|cleantime|afgemeld|afgemeldop|uitgeschreven|uitgeschrevenop)$/;
const NO = words(`|no|nee|n|0|false|onwaar|-|never|nooit|null|none`);

export type FileStatus = "active" | "stopped" | "unclear" | "unsaid";

/** What a row itself says of whether somebody may still be written to. A stop anywhere in it is a stop. */
export function statusOf(row: CsvRow, header: CsvRow, statusAt: number | undefined): FileStatus {
  const says = plain(row.cells[statusAt ?? -1] ?? "");
  const isStopped = header.cells.some((name, i) => {
    if (i === statusAt || !STOP_COLUMNS.test(plainColumn(name))) return false;
    return !NO.has(plain(row.cells[i] ?? ""));
  });
  if (isStopped || STOPPED.test(says)) return "stopped";
  if (says === "") return "unsaid";
  return ACTIVE.has(says) ? "active" : "unclear";
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, " ");
}
