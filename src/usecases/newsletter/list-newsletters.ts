import { BATCHES_KEPT_MS } from "../../config.ts";
import {
  countNewsletterLetters,
  type Newsletter,
  newslettersInFlight,
  readNewsletters,
} from "../../db/newsletter/newsletters.ts";
import { NEWSLETTER } from "../../drip/lanes.ts";
import type { Deps } from "../deps.ts";

export interface ListedNewsletter {
  id: string;
  /** In its readers' language, or in the first that it has; null: the letter is gone. */
  subject: string | null;
  state: Newsletter["state"] | "not-sent";
  /** Epoch ms; null: it was never started. */
  startedAt: number | null;
  /** How many letters the provider took; null: too long ago to know. */
  letters: number | null;
}

/** Every newsletter: those that were never started as they are written, then the others, the newest first. */
export async function listNewsletters(deps: Deps): Promise<ListedNewsletter[]> {
  const [started, counts, inFlight] = await Promise.all([
    readNewsletters(deps.db),
    countNewsletterLetters(deps.db),
    newslettersInFlight(deps.db),
  ]);
  const known = new Set(started.map(({ id }) => id));
  const written = new Set(
    deps.letters.all.filter((each) => each.sequence === NEWSLETTER).map(({ step }) => step),
  );
  const waiting = [...written].filter((id) => !known.has(id));
  const subjectOf = (id: string, locale: string | null) =>
    deps.letters.find(NEWSLETTER, id, locale ?? "nl")?.subject ?? null;
  const countOf = (id: string, since: number) =>
    counts.find((row) => row.id === id)?.count ?? (deps.now() - since > BATCHES_KEPT_MS ? null : 0);
  return [
    ...waiting.map((id) => ({
      id,
      subject: subjectOf(id, null),
      state: "not-sent" as const,
      startedAt: null,
      letters: 0,
    })),
    ...started.map(({ id, locale, state, createdAt }) => ({
      id,
      subject: subjectOf(id, locale),
      // Everybody is claimed, but some letter is still being tried: it can be stopped yet.
      state: state === "sent" && inFlight.has(id) ? ("sending" as const) : state,
      startedAt: createdAt,
      letters: countOf(id, createdAt),
    })),
  ];
}
