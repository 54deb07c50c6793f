import type { FC } from "hono/jsx";
import { newslettersTexts } from "../../texts/desk/newsletters.ts";
import { fill } from "../../texts/fill.ts";
import type { WholeNewsletter } from "../../usecases/desk/see-newsletters.ts";
import { useTexts } from "./desk-context.ts";
import { RESULTS } from "./newsletter-parts.tsx";
import { Card } from "./parts.tsx";

/** How far it is, while it goes or rests. */
export const Progress: FC<WholeNewsletter> = ({ state, taken, claimed, readers }) => {
  const t = useTexts(newslettersTexts).progress;
  if (state !== "sending" && state !== "paused") return null;
  const { nl, en } = readers.counted ?? { nl: 0, en: 0 };
  const total = Math.max(claimed, nl + en);
  return (
    <Card title={t.title}>
      <p>
        <progress max={total} value={taken} aria-label={t.title} />
      </p>
      <p>
        <strong>{fill(t.sofar, { n: taken, total })}</strong> {state === "paused" && t.paused}
      </p>
    </Card>
  );
};

/** What came of it. */
export const Results: FC<WholeNewsletter> = (newsletter) => {
  const t = useTexts(newslettersTexts).results;
  const { claimed, taken, failed, skipped, state } = newsletter;
  const left = state === "sent" || state === "cancelled" ? claimed - taken - failed : 0;
  const seldom = Object.entries({ failed, skipped, left }) as [keyof typeof t, number][];
  const lines = [
    ...RESULTS.map((name) => [name, newsletter[name]] as const),
    ...seldom.filter(([, n]) => n > 0),
  ];
  return (
    <Card title={t.title}>
      <dl class="newsletter-results">
        {lines.map(([name, n]) => (
          <div>
            <dt>{t[name]}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t.hint}</p>
    </Card>
  );
};
