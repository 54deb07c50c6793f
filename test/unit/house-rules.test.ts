import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

interface Rule {
  pattern: RegExp;
  /** Where it may stand. */
  except: RegExp;
  breaks: string[];
  keeps: string[];
}

/** What no lint rule of ours can say. Comments count as well: nobody is to be shown the forbidden way. */
const rules: Record<string, Rule> = {
  "the clock and randomness come from outside": {
    pattern: /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\)|\bperformance\.now\b|\bTemporal\.Now\b/,
    except: /^src\/(deps\.ts|client\/)/,
    breaks: ["Date.now()", "= Math.random();", "new Date()", "Temporal.Now.instant()"],
    keeps: ["new Date(nowMs)", "deps.now()"],
  },
  "only db/ knows SQL": {
    pattern:
      /\bsql(\.raw)?[`(]|\bSELECT\s.+\sFROM\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bDELETE\s+FROM\b|\bUPDATE\s+\w+\s+SET\b|\.prepare\(/,
    except: /^src\/db\//,
    breaks: [
      "sql`x`",
      "'SELECT id FROM leads'",
      "INSERT OR IGNORE INTO leads",
      "DB.prepare('x')",
      "UPDATE leads SET",
    ],
    keeps: ["type SQL", "<select name='x'>", "Delete it from your list"],
  },
  "only the edge writes to the console": {
    pattern: /\bconsole\s*[.[]/,
    // And the element, to whoever builds the page that it stands on.
    except: /^src\/(deps|index|client\/embed\/(refused-origin|own-origin))\.ts$/,
    breaks: ["console.log(x)", "console.error(x)"],
    keeps: ["deps.log({ event })"],
  },
};

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".generated.ts"));

describe.each(Object.entries(rules))("%s", (_, { pattern, except, breaks, keeps }) => {
  it("in every file of src/", () => {
    const wrong = files
      .filter((name) => !except.test(name))
      .flatMap((name) =>
        readFileSync(join(root, name), "utf8")
          .split("\n")
          .flatMap((line, i) => (pattern.test(line) ? [`${name}:${i + 1}`] : [])),
      );
    expect(wrong).toEqual([]);
  });

  it("and the rule sees what breaks it, and only that", () => {
    expect(breaks.filter((line) => !pattern.test(line))).toEqual([]);
    expect(keeps.filter((line) => pattern.test(line))).toEqual([]);
  });

  it("and its exceptions still exist", () => {
    expect(files.some((name) => except.test(name))).toBe(true);
  });
});
