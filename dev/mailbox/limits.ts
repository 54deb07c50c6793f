import { KEPT_PERIODS_MAX, REQUESTS_PER_SECOND } from "./config.ts";
import { errorAnswer } from "./errors.ts";
import type { Answer, Limits } from "./types.ts";

const WINDOW_MS = 1000;
const UNUSED = { startedAt: Number.NEGATIVE_INFINITY, used: 0 };

export interface Admission {
  readonly admitted: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** The rate limit (a fixed window of a second from its first request) and the quotas by UTC day and month. */
export function createLimits(now: () => number, given: Partial<Limits> = {}) {
  const limits: Limits = { perSecond: REQUESTS_PER_SECOND, daily: Infinity, monthly: Infinity, ...given };
  const sent = new Map<string, number>();
  let window = UNUSED;

  /** Counts one request, and says what the caller has left; times in seconds, as the headers want them. */
  function admit(): Admission {
    const at = now();
    if (at >= window.startedAt + WINDOW_MS || at < window.startedAt) window = { startedAt: at, used: 0 };
    const admitted = window.used < limits.perSecond;
    if (admitted) window = { ...window, used: window.used + 1 };
    const reset = String(Math.ceil((window.startedAt + WINDOW_MS - at) / 1000));
    const headers = {
      "ratelimit-limit": String(limits.perSecond),
      "ratelimit-remaining": String(limits.perSecond - window.used),
      "ratelimit-reset": reset,
    };
    return { admitted, headers: admitted ? headers : { ...headers, "retry-after": reset } };
  }

  /** The 429 that so many more recipients would meet, or null where they fit. */
  function quotaRefusal(recipients: number): Answer | null {
    const { day, month } = periods(now());
    if ((sent.get(day) ?? 0) + recipients > limits.daily) return errorAnswer("daily_quota_exceeded");
    if ((sent.get(month) ?? 0) + recipients > limits.monthly) return errorAnswer("monthly_quota_exceeded");
    return null;
  }

  function count(recipients: number): void {
    for (const period of Object.values(periods(now()))) {
      sent.set(period, (sent.get(period) ?? 0) + recipients);
    }
    for (const period of sent.keys()) {
      if (sent.size <= KEPT_PERIODS_MAX) break;
      sent.delete(period);
    }
  }

  return {
    admit,
    quotaRefusal,
    count,
    clear: () => {
      sent.clear();
      window = UNUSED;
    },
    entries: () => [...sent],
    restore: (entries: readonly (readonly [string, number])[]) => {
      for (const [period, recipients] of entries) sent.set(period, recipients);
    },
  };
}

export type LimitsKeeper = ReturnType<typeof createLimits>;

function periods(at: number): { readonly day: string; readonly month: string } {
  const day = new Date(at).toISOString().slice(0, 10);
  return { day, month: day.slice(0, 7) };
}
