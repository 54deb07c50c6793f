import { DAY_MS } from "../../src/config.ts";
import { SERIES } from "../../src/quiz/types.ts";
import type { Deed, What } from "./deeds.ts";
import { CONFIRM_WITHIN_MS, SOFT_BOUNCES_MAX } from "./promised.ts";
import {
  block,
  forget,
  gone,
  keepSignUp,
  leave,
  type Moment,
  stopAll,
  type Wish,
  withEagerness,
} from "./wish.ts";
import { type Act, type Ledger, prefers, runningOf } from "./wish-prefers.ts";

type After<A extends What["act"]> = (
  wish: Wish,
  what: Act<A>,
  moment: Moment & { deed: Deed; ledger: Ledger },
) => Wish;

/** What somebody wishes after one more deed: said anew here, and not taken from the application. */
export function wishAfter(wish: Wish, deed: Deed, moment: Moment, ledger: Ledger): Wish {
  const after = AFTER[deed.what.act] as After<never> | undefined;
  if (!after) return wish;
  const next = after(wish, deed.what as never, { ...moment, deed, ledger });
  return next === wish ? wish : withEagerness({ ...next, last: deed.what.act }, moment);
}

const AFTER: { readonly [A in What["act"]]?: After<A> } = {
  "sign-up": (wish, { asked }, moment) => keepSignUp(wish, asked, moment.deed.made, moment),
  "ask-again": (wish, { consents }, moment) => {
    const last = [...wish.signUps.values()].at(-1);
    const before = wish.everConfirmed || !last ? { style: null, tookQuiz: false } : last;
    const { locale, zone } = wish.everConfirmed || !last ? wish : last;
    const asked = { consents, style: before.style, tookQuiz: before.tookQuiz, locale, zone };
    return keepSignUp(wish, asked, moment.deed.made, moment);
  },
  confirm: (wish, what, moment) => {
    const after = confirmed(wish, what, moment);
    const { ledger, deed } = moment;
    const stops = after !== wish && ledger.stoppedSince(deed.address, deed.looked ?? 0);
    return stops ? stopAll(after, moment) : after;
  },
  unsubscribe: (wish, { lead, number }, moment) => {
    if (lead !== wish.lead) return wish;
    const signUp = number === null ? undefined : wish.signUps.get(number);
    if (number !== null && !signUp) return wish;
    return signUp && !signUp.confirmed ? forget(wish, (each) => each === signUp) : stopAll(wish, moment);
  },
  refuse: (wish, { lift }, moment) =>
    lift ? { ...wish, refused: false } : { ...(wish.lead ? stopAll(wish, moment) : wish), refused: true },
  prefer: (wish, { lead, choice }, moment) => (lead === wish.lead ? prefers(wish, choice, moment) : wish),
  erase: (wish, { lead }) =>
    wish.lead === null || (lead !== null && lead !== wish.lead)
      ? wish
      : gone(wish, wish.status === "blocked" ? wish.suppressed : (graver(wish.suppressed) ?? "erased")),
  goal: (wish, { goal }, { atMs, ledger }) => {
    if (wish.status === "pending" || wish.lead === null) return wish;
    const series = [...wish.series].map(([key, state]) => {
      const isLeft = state === "runs" && ledger.endsBy(key, goal);
      return [key, isLeft ? "left" : state] as const;
    });
    return { ...wish, series: new Map(series), everStopped: true, stoppedMs: atMs };
  },
  told: (wish, what, moment) => {
    const { lead, sequence, step } = what;
    const known = sequence !== "confirmation" || wish.signUps.has(Number(step));
    if (lead !== wish.lead || !known) return wish;
    const after = told(wish, what, moment);
    const isBlurred = after !== wish && moment.ledger.mayLackReceipt(lead, sequence, step);
    return isBlurred ? { ...after, isBlurred } : after;
  },
  listed: (wish, { origin }, moment) =>
    block(wish, { bounce: "bounced", complaint: "complained", manual: "provider" }[origin], moment),
  unlisted: (wish) => (wish.suppressed === "complained" ? wish : lifted(wish)),
  lift: (wish) => lifted(wish),
  "import-stop": (wish, _, moment) =>
    wish.status === "active"
      ? { ...stopAll(wish, moment), suppressed: wish.suppressed ?? "imported" }
      : { ...wish, suppressed: wish.suppressed ?? "imported" },
  import: (wish, what, { atMs, deed }) => {
    if (wish.suppressed !== null || wish.refused || wish.status === "active" || wish.status === "stopped")
      return wish;
    return {
      ...wish,
      lead: deed.made?.lead ?? wish.lead,
      status: "active",
      everConfirmed: true,
      agreed: new Set(["letters", ...(what.newsletter ? ["newsletter"] : [])]),
      ...(wish.lead === null ? { locale: what.locale, localeMs: atMs, zone: what.zone } : {}),
      newsletter: what.newsletter,
      series: what.series ? new Map([["welcome", "runs"]]) : wish.series,
      choseMs: atMs,
      permitMs: atMs,
    };
  },
  purge: (wish, _, { appMs, atMs }) => {
    const left = forget(wish, (signUp) => signUp.appMs < appMs - CONFIRM_WITHIN_MS);
    const stoppedMs = left.stoppedMs ?? atMs;
    // A month after a stop the result goes; near it, by whichever clock.
    const isOld = left.status !== "active" && left.style !== null && atMs - stoppedMs > 28 * DAY_MS;
    return isOld ? { ...left, style: null, isBlurred: true } : left;
  },
};

const graver = (reason: string | null) => (reason === "bounced" || reason === "complained" ? reason : null);

function lifted(wish: Wish): Wish {
  if (!["bounced", "complained", "provider"].includes(wish.suppressed ?? "")) return wish;
  return {
    ...wish,
    suppressed: "unsubscribed",
    status: wish.status === "blocked" ? "stopped" : wish.status,
    softBounces: 0,
  };
}

function told(wish: Wish, { kind, reason }: Act<"told">, moment: Moment): Wish {
  switch (kind) {
    case "hard-bounce":
      return block(wish, "bounced", moment);
    case "complained":
      return block(wish, "complained", moment);
    case "suppressed":
      return block(wish, /complain/i.test(reason ?? "") ? "complained" : "bounced", moment);
    case "soft-bounce": {
      const softBounces = wish.softBounces + 1;
      const next = { ...wish, softBounces };
      return softBounces >= SOFT_BOUNCES_MAX ? block(next, "bounced", moment) : next;
    }
    case "delivered":
      return wish.softBounces > 0 ? { ...wish, softBounces: 0 } : wish;
    default:
      return wish;
  }
}

function confirmed(
  wish: Wish,
  { lead, number, rhythm }: Act<"confirm">,
  { atMs, appMs, ledger }: Moment & { ledger: Ledger },
): Wish {
  const asked = wish.signUps.get(number);
  if (lead !== wish.lead || !asked || asked.confirmed || number < wish.lastConfirmed) return wish;
  if (wish.status === "blocked" || wish.refused || appMs - asked.appMs > CONFIRM_WITHIN_MS) return wish;
  const { running, isSure } = runningOf(wish, ledger);
  const letters = asked.consents.includes("letters");
  const style = asked.style ?? wish.style;
  const target = letters ? seriesFor(wish, asked, running) : null;
  const goesOn = target !== null && target === running;
  const series = target === null ? wish.series : new Map([...leave(wish, target), [target, "runs"] as const]);
  const keepsNewsletter = wish.status === "active" && wish.newsletter;
  const newsletter = asked.consents.includes("newsletter") || keepsNewsletter;
  return {
    ...wish,
    status: "active",
    suppressed: null,
    signUps: new Map([...wish.signUps, [number, { ...asked, style: null, confirmed: true }]]),
    lastConfirmed: number,
    everConfirmed: true,
    agreed: new Set([...wish.agreed, ...asked.consents].filter((id) => id !== "newsletter" || newsletter)),
    style,
    series,
    rhythm: letters && running === null && rhythm !== null ? rhythm : wish.rhythm,
    choseMs: goesOn || target === null ? wish.choseMs : atMs,
    permitMs: goesOn || target === null ? wish.permitMs : atMs,
    pressedMs: goesOn ? wish.pressedMs : null,
    ...(asked.locale === wish.locale ? {} : { locale: asked.locale, localeMs: atMs }),
    zone: asked.zone,
    newsletter,
    // Whoever came back says anew, and what ran at the edge of a stop is anybody's guess.
    eagerMs: keepsNewsletter ? wish.eagerMs : null,
    isBlurred: wish.isBlurred || (letters && !isSure),
  };
}

/** The new result's series; without one the series that runs, or that of the result that was known. */
function seriesFor(
  wish: Wish,
  { style, tookQuiz }: { style: string | null; tookQuiz: boolean },
  running: string | null,
): string {
  if (style === null && running !== null) return running;
  const named = style ?? wish.style;
  if (SERIES.some((each) => each === named)) return named as string;
  return named !== null || tookQuiz || wish.series.has("general") ? "general" : "welcome";
}
