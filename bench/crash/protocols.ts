import { DAY_MS, HOUR_MS, MINUTE_MS, type Place, type Protocol, STEPS } from "./world.ts";

/*
 * What others describe, each written from its description alone and as short as it can be: one table of jobs, one
 * letter a call. All of them look whether the reader stopped right before the call, which many do not.
 */
interface Job {
  lead: string;
  step: string;
}

/** How a protocol claims, ends and gives back a job. */
interface Claims {
  name: string;
  source: string;
  claim(place: Place): Promise<Job[]>;
  /** After an answer that failed, or none. */
  failed?(place: Place, job: Job): Promise<unknown>;
  /** The provider is given the job's name as a key. */
  keyed?: boolean;
  /** Marked as sent before it is. */
  first?: boolean;
}

const LEASE_MS = 5 * MINUTE_MS;
const LIMIT = 20;
const NEXT: Readonly<Record<string, string>> = { one: "two", two: "three" };

const rows = async (place: Place, text: string, ...values: unknown[]) =>
  (
    await place.d1
      .prepare(text)
      .bind(...values)
      .all<Job>()
  ).results;

/** Ends a job and enqueues the next, in one transaction. */
function end(place: Place, { lead, step }: Job): Promise<unknown> {
  const next = NEXT[step];
  const done = place.d1
    .prepare("UPDATE jobs SET state = 'sent' WHERE lead = ? AND step = ?")
    .bind(lead, step);
  const insert = "INSERT OR IGNORE INTO jobs (lead, step, due_at, state) VALUES (?, ?, ?, 'pending')";
  const then = place.d1.prepare(insert).bind(lead, next ?? "", place.now() + DAY_MS);
  return place.d1.batch(next ? [done, then] : [done]);
}

function protocol({ name, source, claim, failed, keyed, first }: Claims): Protocol {
  return {
    ...{ name, source },
    begin(run, leads, dueMs) {
      run("DROP TABLE IF EXISTS jobs; DROP TABLE IF EXISTS readers");
      run("CREATE TABLE readers (lead TEXT PRIMARY KEY, stopped INTEGER NOT NULL DEFAULT 0)");
      run(
        `CREATE TABLE jobs (lead TEXT, step TEXT, due_at INTEGER, state TEXT, locked_at INTEGER, PRIMARY KEY (lead, step))`,
      );
      for (const lead of leads) {
        run(`INSERT INTO readers (lead) VALUES ('${lead}')`);
        run(
          `INSERT INTO jobs (lead, step, due_at, state) VALUES ('${lead}', '${STEPS[0]}', ${dueMs}, 'pending')`,
        );
      }
    },
    hasWork: (nowMs) =>
      `SELECT 1 FROM jobs WHERE state IN ('pending', 'processing') AND due_at <= ${nowMs} LIMIT 1`,
    stop: (lead) => [`UPDATE readers SET stopped = 1 WHERE lead = '${lead}'`],
    async work(place) {
      for (const job of await claim(place)) {
        const [reader] = await rows(
          place,
          "SELECT lead FROM readers WHERE lead = ? AND stopped = 0",
          job.lead,
        );
        if (!reader) {
          await rows(
            place,
            "UPDATE jobs SET state = 'dropped' WHERE lead = ? AND step = ?",
            job.lead,
            job.step,
          );
          continue;
        }
        if (first) await end(place, job);
        try {
          await place.send([job], keyed ? `${job.lead}/${job.step}` : null);
        } catch {
          await failed?.(place, job);
          continue;
        }
        if (!first) await end(place, job);
      }
    },
  };
}

const due = (place: Place) =>
  rows(
    place,
    "SELECT lead, step FROM jobs WHERE state = 'pending' AND due_at <= ? LIMIT ?",
    place.now(),
    LIMIT,
  );

/** Takes due jobs, and those whose taker has not been heard of for so long. */
const lease = (ms: number) => (place: Place) =>
  rows(
    place,
    `UPDATE jobs SET state = 'processing', locked_at = ? WHERE (lead, step) IN (SELECT lead, step FROM jobs
      WHERE due_at <= ? AND (state = 'pending' OR (state = 'processing' AND locked_at < ?)) LIMIT ?) RETURNING lead, step`,
    ...[place.now(), place.now(), place.now() - ms, LIMIT],
  );

const giveBack = (place: Place, { lead, step }: Job) =>
  rows(
    place,
    "UPDATE jobs SET state = 'pending', due_at = ? WHERE lead = ? AND step = ?",
    place.now() + MINUTE_MS,
    lead,
    step,
  );

const textbook = { claim: due, source: "tutorials: select who is due, send, update" };
const timeout = {
  claim: lease(LEASE_MS),
  failed: giveBack,
  source: "visibility time-outs: SQS, pg-boss, Graphile Worker",
};
const restart = {
  // Whatever was being done when a worker died is taken up again by the next.
  async claim(place: Place) {
    if (place.isRestart) await rows(place, "UPDATE jobs SET state = 'pending' WHERE state = 'processing'");
    return lease(Number.MAX_SAFE_INTEGER)(place);
  },
  failed: giveBack,
  source: "orphans put back: Sidekiq's super_fetch, Oban's Lifeline, Solid Queue",
};
const journey = {
  // An activity is tried again until it is told to have ended; its journey waits for that.
  claim: lease(HOUR_MS),
  async failed(place: Place, job: Job) {
    await place.sleep(10_000);
    await place.send([job], null).then(
      () => end(place, job),
      () => giveBack(place, job),
    );
  },
  source: "activities at least once: Temporal, Cloudflare Workflows",
};
const outbox = {
  // Jobs are made in the transaction that moves the reader on, and taken off once they are answered.
  claim: due,
  failed: giveBack,
  source: "transactional outbox with a polling relay",
};

export const RIVALS: readonly Protocol[] = [
  { name: "textbook cron", ...textbook },
  { name: "textbook cron, marked before it is sent", ...textbook, first: true },
  { name: "select, then update, with a time-out", ...timeout },
  { name: "the same, with the provider's key", ...timeout, keyed: true },
  { name: "processing rows are sent again", ...restart },
  { name: "the same, with the provider's key", ...restart, keyed: true },
  { name: "a journey with retried activities", ...journey },
  { name: "a job in the transaction that enqueues", ...outbox },
  { name: "the same, with the provider's key", ...outbox, keyed: true },
].map(protocol);
