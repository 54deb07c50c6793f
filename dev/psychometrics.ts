import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type BoxKey, openBox } from "../src/privacy/sealed-box.ts";
import { attachmentVersions, currentAttachment } from "../src/quiz/attachment/definition.ts";
import { parseNorms } from "../src/quiz/attachment/norms.ts";
import type { EventCounts } from "../src/quiz/psychometrics/drop-off.ts";
import { dropOff } from "../src/quiz/psychometrics/drop-off.ts";
import { type KeptSheet, readSheetText } from "../src/quiz/psychometrics/kept-sheet.ts";
import type { GroupReport } from "./psychometrics/group-report.ts";
import { psychometrics } from "./psychometrics/psychometrics.ts";

const NORMS = fileURLToPath(new URL("../norms.json", import.meta.url));

const USAGE = `npm run psychometrics -- --key research-key.json sealed.txt [...more files] [--counts counts.csv] [--write-norms]

The files are those that the desk's page "Research" gives; counts.csv is the overview's. --write-norms adds a table for
each language that has 300 whole, careful sheets to norms.json, which a start reads: look at the figures first.`;

/** Opens what was sealed, once each: a file fetched twice holds the same boxes. Lines that can't be opened are counted. */
async function openAll(
  lines: readonly string[],
  key: BoxKey,
): Promise<{ sheets: KeptSheet[]; unopened: number }> {
  const sheets: KeptSheet[] = [];
  let unopened = 0;
  for (const line of new Set(lines)) {
    const text = line.startsWith("{") ? null : await openBox(key, line);
    const sheet = line.startsWith("{") ? (JSON.parse(line) as KeptSheet) : text && readSheetText(text);
    if (sheet) sheets.push(sheet);
    else unopened += 1;
  }
  return { sheets, unopened };
}

/** The overview's counts.csv: day, metric, key, count. */
function eventCounts(file: string): EventCounts {
  const rows = readFileSync(file, "utf8")
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const sum = (metric: string, key?: string) =>
    rows
      .filter((row) => row[1] === metric && (key === undefined || row[2] === key))
      .reduce((total, row) => total + Number(row[3]), 0);
  const answered = Object.fromEntries(currentAttachment.items.map(({ id }) => [id, sum("answered", id)]));
  return { started: sum("started"), completed: sum("completed"), answered };
}

/** Adds each new table after the older ones, which stay: results were sealed under them. */
function writeNorms(groups: readonly GroupReport[]): void {
  const file = JSON.parse(readFileSync(NORMS, "utf8")) as Record<string, Record<string, unknown[]>>;
  for (const { version, locale, norm } of groups) if (norm) file[version]?.[locale]?.push(norm);
  parseNorms(file);
  writeFileSync(NORMS, `${JSON.stringify(file, null, 2)}\n`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: "string" }, counts: { type: "string" }, "write-norms": { type: "boolean" } },
});
if (!values.key || positionals.length === 0) {
  console.error(USAGE);
  process.exit(1);
}
const key = JSON.parse(readFileSync(values.key, "utf8")) as BoxKey;
const lines = positionals.flatMap((file) => readFileSync(file, "utf8").split("\n").filter(Boolean));
const { sheets, unopened } = await openAll(lines, key);
const { groups, unreadable } = psychometrics(
  attachmentVersions,
  sheets,
  parseNorms(JSON.parse(readFileSync(NORMS, "utf8"))),
);
const dropped = values.counts ? { dropOff: dropOff(currentAttachment, eventCounts(values.counts)) } : {};
console.log(JSON.stringify({ groups, unreadable, unopened, ...dropped }, null, 2));
if (values["write-norms"]) writeNorms(groups);
