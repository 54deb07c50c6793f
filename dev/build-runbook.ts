import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withRunbook } from "./runbook/write-runbook.ts";

/** Writes docs/operate.md's signs of health from the list in code. */
const FILE = join(fileURLToPath(new URL("..", import.meta.url)), "docs", "operate.md");

const before = readFileSync(FILE, "utf8");
const after = withRunbook(before);
if (after !== before) writeFileSync(FILE, after);
