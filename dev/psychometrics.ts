import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import normsFile from "../norms.json" with { type: "json" };
import { attachmentVersions, currentAttachment } from "../src/quiz/attachment/definition.ts";
import { parseNorms } from "../src/quiz/attachment/norms.ts";
import type { EventCounts } from "../src/quiz/psychometrics/drop-off.ts";
import { dropOff } from "../src/quiz/psychometrics/drop-off.ts";
import type { KeptSheet } from "../src/quiz/psychometrics/kept-sheet.ts";
import { psychometrics } from "../src/quiz/psychometrics/psychometrics.ts";
import { migrate } from "./run-local.ts";
import { toolPath } from "./tool.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Sheets a query: far below the size that D1 lets one answer have. */
const PAGE = 5_000;
/** Wrangler's JSON for a page, and room to spare. */
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
/** Ids are put into SQL text, so only what an id is made of may pass. */
const SAFE_ID = /^[\w-]*$/;

interface EventCount {
  metric: string;
  key: string;
  count: number;
}

/** Runs one statement through wrangler, on the local D1 unless the script was given --remote. */
function query<Row>(sql: string, wranglerOptions: string[]): Row[] {
  const args = ["d1", "execute", "DB", "--json", "--command", sql, ...wranglerOptions];
  const options = { cwd: ROOT, encoding: "utf8", maxBuffer: MAX_OUTPUT_BYTES, stdio: "pipe" } as const;
  try {
    const [answer] = JSON.parse(execFileSync(process.execPath, [toolPath("wrangler"), ...args], options)) as {
      results: Row[];
    }[];
    return answer?.results ?? [];
  } catch {
    console.error("The database could not be read: is wrangler signed in to the account that it is in?");
    process.exit(1);
  }
}

/** By random id rather than by date, so that a page costs its own rows only. */
function* keptSheets(options: string[]): Generator<KeptSheet> {
  let after = "";
  while (true) {
    if (!SAFE_ID.test(after)) throw new Error("answers.id holds something that is no id");
    const page = query<KeptSheet & { id: string }>(
      `SELECT id, version, locale, answers, flags FROM answers
       WHERE quiz = 'attachment' AND id > '${after}' ORDER BY id LIMIT ${PAGE}`,
      options,
    );
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? "";
  }
}

function eventCounts(options: string[]): EventCounts {
  const rows = query<EventCount>(
    `SELECT metric, key, sum(count) AS count FROM daily_counts
     WHERE metric IN ('started', 'answered', 'completed') GROUP BY metric, key`,
    options,
  );
  const all = (metric: string) => rows.filter((row) => row.metric === metric);
  const sum = (metric: string) => all(metric).reduce((total, row) => total + row.count, 0);
  const answered = Object.fromEntries(all("answered").map((row) => [row.key, row.count]));
  return { started: sum("started"), completed: sum("completed"), answered };
}

const given = process.argv.slice(2);
// The local one is what npm start keeps (empty before its first time), unless told where else to look.
const LOCAL = `${ROOT}.local`;
const elsewhere = given.includes("--remote") || given.includes("--persist-to");
if (!elsewhere) await migrate(LOCAL);
const local = elsewhere ? ["--local"] : ["--local", "--persist-to", LOCAL];
const options = given.includes("--remote") ? given : [...local, ...given];
const report = {
  ...psychometrics(attachmentVersions, keptSheets(options), parseNorms(normsFile)),
  dropOff: dropOff(currentAttachment, eventCounts(options)),
};
console.log(JSON.stringify(report, null, 2));
