import { BATCHES_KEPT_MS } from "../../config.ts";
import { countNewsletterLetters, newslettersInFlight } from "../../db/newsletter/newsletters.ts";
import { NEWSLETTER } from "../../drip/lanes.ts";
import type { Deps } from "../deps.ts";
import { type ListedNewsletter, listNewsletters } from "./list-newsletters.ts";

export interface WrittenNewsletter {
  id: string;
  /** Null: the letter is gone. */
  subject: string | null;
  state: ListedNewsletter["state"] | "not-sent";
  /** Epoch ms; null: it was never started. */
  startedAt: number | null;
  /** How many letters the provider took; null: too long ago to know. */
  letters: number | null;
}

/** Every newsletter: those that were never started as they are written, then the others, the newest first. */
export async function listAllNewsletters(deps: Deps): Promise<WrittenNewsletter[]> {
  const [started, counts, inFlight] = await Promise.all([
    listNewsletters(deps),
    countNewsletterLetters(deps.db),
    newslettersInFlight(deps.db),
  ]);
  const known = new Set(started.map(({ id }) => id));
  const written = new Set(
    deps.letters.all.filter((each) => each.sequence === NEWSLETTER).map(({ step }) => step),
  );
  const waiting = [...written].filter((id) => !known.has(id));
  const countOf = (id: string, since: number) =>
    counts.find((row) => row.id === id)?.count ?? (deps.now() - since > BATCHES_KEPT_MS ? null : 0);
  return [
    ...waiting.map((id) => ({
      id,
      subject: deps.letters.find(NEWSLETTER, id, "nl")?.subject ?? null,
      state: "not-sent" as const,
      startedAt: null,
      letters: 0,
    })),
    ...started.map(({ id, subject, state, createdAt }) => ({
      // Everybody is claimed, but some letter is still being tried: it can be stopped yet.
      state: state === "sent" && inFlight.has(id) ? ("sending" as const) : state,
      id,
      subject,
      startedAt: createdAt,
      letters: countOf(id, createdAt),
    })),
  ];
}
