import { count, desc, inArray, sql } from "drizzle-orm";
import { NEWSLETTER, NEWSLETTER_LANE } from "../../drip/lanes.ts";
import type { Locale } from "../../quiz/types.ts";
import { b, l, s } from "../aliases.ts";
import type { Database } from "../database.ts";
import { getsNewsletters } from "../letters/fence.ts";
import { noteNextDue } from "../letters/newsletter.ts";
import { batches, newsletters, sends } from "../schema.ts";

/** A newsletter as the coach sees it; moments in epoch ms. */
export interface Newsletter
  extends Pick<typeof newsletters.$inferSelect, "id" | "locale" | "createdAt" | "endedAt"> {
  state: "sending" | "sent" | "cancelled";
}

/** Every newsletter that was ever started, the newest first. */
export function readNewsletters(db: Database): Promise<Newsletter[]> {
  const { id, locale, createdAt, endedAt } = newsletters;
  return db.rows(
    db.build
      .select({ id, state: sql<Newsletter["state"]>`${newsletters.state}`, locale, createdAt, endedAt })
      .from(newsletters)
      .where(inArray(newsletters.state, ["sending", "sent", "cancelled"]))
      .orderBy(desc(newsletters.createdAt)),
  );
}

/** Starts one, unless it ever was: the first statement gives back a row where it did. */
export function insertNewsletter(db: Database, id: string, locale: Locale | null, nowMs: number) {
  const started = { id, state: "sending" as const, locale, dueAt: nowMs, createdAt: nowMs };
  return [
    db.build.insert(newsletters).values(started).onConflictDoNothing().returning({ id: newsletters.id }),
    noteNextDue(),
  ] as const;
}

/** Stops one that has not reached everybody yet: nobody is claimed any more, and Begin drops whoever waits in an open batch. */
export function markCancelled(db: Database, id: string, nowMs: number) {
  const inFlight = sql`EXISTS (SELECT 1 FROM ${batches} WHERE ${batches.state} = 'open'
    AND ${batches.lane} = ${NEWSLETTER_LANE} AND ${newsletterOf(batches)} = ${id})`;
  return [
    db.build
      .update(newsletters)
      .set({ state: "cancelled", dueAt: null, endedAt: nowMs })
      .where(
        sql`${newsletters.id} = ${id} AND (${newsletters.state} = 'sending'
          OR (${newsletters.state} = 'sent' AND ${inFlight}))`,
      )
      .returning({ id: newsletters.id }),
    noteNextDue(),
  ] as const;
}

/** How many would get a newsletter now, by language. Reads a row for each of them. */
export function countReadersByLocale(
  db: Database,
  nowMs: number,
): Promise<{ locale: Locale; count: number }[]> {
  return db.rows(
    db.build
      .select({ locale: l.locale, count: count() })
      .from(l)
      .where(getsNewsletters(nowMs))
      .groupBy(l.locale),
  );
}

/**
 * How many letters of each newsletter the provider took, by id; receipts of erased leads are gone. Reads a row a letter.
 * A batch forgets its members after a year, and with them this.
 */
export function countNewsletterLetters(db: Database): Promise<{ id: string; count: number }[]> {
  return db.rows(sql`
    SELECT ${s.step} AS id, count(*) AS count FROM ${batches} ${b}, json_each(${b.members}) m JOIN ${sends} ${s}
      ON ${s.leadId} = m.value ->> 0 AND ${s.sequence} = ${NEWSLETTER} AND ${s.step} = m.value ->> 2
        AND ${s.batchId} = ${b.id}
    WHERE ${b.lane} = ${NEWSLETTER_LANE} AND ${b.state} IN ('sent', 'assumed')
      AND (${s.state} IS NULL OR ${s.state} IN ('sent', 'delivered', 'bounced', 'complained'))
    GROUP BY ${s.step}`);
}

/** The newsletters of which letters are claimed and still being tried. */
export async function newslettersInFlight(db: Database): Promise<Set<string>> {
  const found = await db.rows(
    db.build
      .selectDistinct({ id: newsletterOf(batches) })
      .from(batches)
      .where(sql`${batches.state} = 'open' AND ${batches.lane} = ${NEWSLETTER_LANE}`),
  );
  return new Set(found.map(({ id }) => id));
}

/** A newsletter's batch holds letters of that one alone. */
function newsletterOf(batch: Pick<typeof batches, "members">) {
  return sql<string>`${batch.members} ->> '$[0][2]'`;
}
