import type { FC } from "hono/jsx";
import type { Locale, QuizResult } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { resultTexts } from "../../texts/results.ts";
import { Plane } from "./plane.tsx";

export interface EarlierResultProps {
  locale: Locale;
  now: QuizResult;
  earlier: QuizResult;
  /** When the earlier one was given, in words. */
  date: string | null;
}

type Placed = Pick<NonNullable<QuizResult["scales"]["anxiety"]>, "mean" | "low" | "high">;

interface Pair {
  now: Placed;
  before: Placed;
}

/** Whether both bands hold the other's mean: then the difference may be nothing. */
function isNear({ now, before }: Pair): boolean {
  const holds = ({ low, high }: Placed, { mean }: Placed) => low <= mean && mean <= high;
  return holds(now, before) && holds(before, now);
}

function pairOf(now: QuizResult, earlier: QuizResult, scale: "anxiety" | "avoidance"): Pair | null {
  const [found, old] = [now.scales[scale], earlier.scales[scale]];
  return found && old && { now: found, before: old };
}

function differenceOf(
  t: ReturnType<typeof resultTexts>["earlier"],
  places: Record<"anxiety" | "avoidance", Pair> | null,
): string {
  if (!places) return t.unknown;
  return isNear(places.anxiety) && isNear(places.avoidance) ? t.near : t.moved;
}

/** Both places, and what a difference may and may not mean. */
export const EarlierResult: FC<EarlierResultProps> = ({ locale, now, earlier, date }) => {
  const t = resultTexts(locale).earlier;
  const anxiety = pairOf(now, earlier, "anxiety");
  const avoidance = pairOf(now, earlier, "avoidance");
  const places = anxiety && avoidance && { anxiety, avoidance };
  return (
    <section class="earlier card" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{t.title}</h2>
      {date && <p>{fill(t.when, { date })}</p>}
      {places && (
        <div class="place-plane">
          <Plane
            id="earlier"
            locale={locale}
            anxiety={places.anxiety.now}
            avoidance={places.avoidance.now}
            title={t.svg}
            earlier={{ anxiety: places.anxiety.before.mean, avoidance: places.avoidance.before.mean }}
          />
        </div>
      )}
      <p>{differenceOf(t, places)}</p>
      {now.version !== earlier.version && <p>{t.unlike}</p>}
      <p class="muted">{t.after}</p>
    </section>
  );
};
