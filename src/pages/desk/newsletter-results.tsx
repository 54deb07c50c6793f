import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import { fill } from "../../texts/fill.ts";
import type { NewsletterRow } from "./newsletter-parts.tsx";
import type { ChosenReaders } from "./newsletter-readers.tsx";

interface ProgressProps {
  locale: Locale;
  newsletter: NewsletterRow;
  readers: ChosenReaders;
}

interface ResultsProps extends Omit<ProgressProps, "readers"> {
  skipped: number;
}

/** How far it is, while it goes or rests. */
export const Progress: FC<ProgressProps> = ({ locale, newsletter, readers }) => {
  const t = newslettersTexts(locale).progress;
  const { state, taken, claimed } = newsletter;
  if (state !== "sending" && state !== "paused") return null;
  const { counted } = readers;
  const total = Math.max(claimed, counted ? counted.nl + counted.en : 0);
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <p>
        <progress max={total} value={taken} aria-label={t.title} />
      </p>
      <p>
        <strong>{fill(t.sofar, { n: taken, total })}</strong> {state === "paused" && t.paused}
      </p>
    </section>
  );
};

const RESULTS = ["taken", "delivered", "bounced", "complained", "stopped", "goals"] as const;

/** What came of it. */
export const Results: FC<ResultsProps> = ({ locale, newsletter, skipped }) => {
  const t = newslettersTexts(locale).results;
  const { claimed, taken, failed, state } = newsletter;
  const left = state === "sent" || state === "cancelled" ? claimed - taken - failed : 0;
  const lines: [string, number][] = [
    ...RESULTS.map((name): [string, number] => [t[name], newsletter[name]]),
    ...(failed > 0 ? [[t.failed, failed] as [string, number]] : []),
    ...(skipped > 0 ? [[t.skipped, skipped] as [string, number]] : []),
    ...(left > 0 ? [[t.left, left] as [string, number]] : []),
  ];
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <dl class="newsletter-results">
        {lines.map(([name, n]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t.hint}</p>
    </section>
  );
};
