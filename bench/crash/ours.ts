import { brand } from "../../src/brand.ts";
import { openDatabase } from "../../src/db/database.ts";
import type { Sequence } from "../../src/drip/types.ts";
import type { Deps } from "../../src/usecases/deps.ts";
import { tick } from "../../src/usecases/letters/tick.ts";
import { makePlainVault } from "../../test/simulation/plain-vault.ts";
import { shortLetters } from "../../test/simulation/short-letters.ts";
import { type Place, type Protocol, STEPS } from "./world.ts";

const COURSE: Sequence = {
  key: "course",
  steps: STEPS.map((key) => ({ key, wait: "P1D", window: null, weekdays: null })),
  goals: [],
};
const letters = shortLetters([COURSE], "v1");
const vault = makePlainVault();
let ids = 0;

function depsAt(place: Place): Deps {
  return {
    ...{ vault, brand, letters, sequences: [COURSE], db: openDatabase(place.d1) },
    mailer: {
      async sendBatch(emails, key) {
        const all = emails.map(({ to, subject }) => ({ lead: to.split("@")[0] ?? "", step: subject }));
        try {
          const kind = (await place.send(all, key)) === "held" ? "key-held" : "accepted";
          return { answer: kind === "key-held" ? { kind } : { kind, failed: [] }, pace: null };
        } catch {
          return { answer: { kind: "unanswered", reason: "no answer" }, pace: null };
        }
      },
    },
    webhooks: { verify: () => null },
    settings: {
      ...{ environment: "production", siteUrl: "https://quiz.example", allowedOrigins: [] },
      ...{ plan: "paid", batchesPerTick: 6, callsInFlight: 1 },
    },
    now: place.now,
    sleep: place.sleep,
    newId: () => `id${String(++ids).padStart(14, "0")}`,
    log: () => {},
  };
}

/** The engine itself: src/usecases/letters and src/db/letters, as they run in production. */
export const OURS: Protocol = {
  name: "Hechtwijzer",
  source: "docs/architecture.md: how a letter is sent once",
  begin(run, leads, dueMs) {
    for (const table of [
      "leads",
      "enrollments",
      "sends",
      "batches",
      "suppressions",
      "daily_counts",
      "letter_versions",
    ])
      run(`DELETE FROM ${table}`);
    run("DELETE FROM sender");
    run("INSERT INTO sender (id) VALUES (1)");
    for (const lead of leads) {
      run(`INSERT INTO leads (id, email_hash, email_enc, locale, time_zone, status, created_at, confirmed_at)
        VALUES ('${lead}', 'hash-${lead}', '1:${lead}@reader.example', 'nl', 'Europe/Amsterdam', 'active', 0, 0)`);
      run(`INSERT INTO enrollments (lead_id, sequence, step, due_at, state)
        VALUES ('${lead}', 'course', '${STEPS[0]}', ${dueMs}, 'active')`);
    }
  },
  hasWork: (nowMs) => `SELECT 1 FROM enrollments WHERE state = 'active' AND due_at <= ${nowMs}
    UNION ALL SELECT 1 FROM batches WHERE state = 'open' LIMIT 1`,
  work: async (place) => void (await tick(depsAt(place))),
  stop: (lead, nowMs) => [
    `UPDATE leads SET status = 'unsubscribed' WHERE id = '${lead}'`,
    `INSERT OR IGNORE INTO suppressions VALUES ('hash-${lead}', 'unsubscribed', ${nowMs}, NULL)`,
    `UPDATE enrollments SET state = 'exited', exit_reason = 'unsubscribed', due_at = NULL
      WHERE lead_id = '${lead}' AND state = 'active'`,
  ],
};
