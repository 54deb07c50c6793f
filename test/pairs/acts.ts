import type { Deps } from "../../src/usecases/deps.ts";
import { importLeads } from "../../src/usecases/desk/import-leads.ts";
import { importSuppressions } from "../../src/usecases/desk/import-suppressions.ts";
import { liftSuppression } from "../../src/usecases/desk/lift-suppression.ts";
import { resendUnknown } from "../../src/usecases/desk/resend-unknown.ts";
import { sendTest } from "../../src/usecases/desk/send-test.ts";
import { takeFormPost } from "../../src/usecases/forms/take-form-post.ts";
import { recordEvent } from "../../src/usecases/letters/record-event.ts";
import { cancelNewsletter } from "../../src/usecases/newsletter/change-newsletter.ts";
import { startNewsletter } from "../../src/usecases/newsletter/start-newsletter.ts";
import { askAgain } from "../../src/usecases/reader/ask-again.ts";
import { changePreferences, type PreferenceAct } from "../../src/usecases/reader/change-preferences.ts";
import { erase } from "../../src/usecases/reader/erase.ts";
import { forgetResult } from "../../src/usecases/reader/forget-result.ts";
import { reachGoal } from "../../src/usecases/reader/reach-goal.ts";
import { unsubscribe } from "../../src/usecases/reader/unsubscribe.ts";
import { confirm } from "../../src/usecases/sign-up/confirm.ts";
import { signUp } from "../../src/usecases/sign-up/sign-up.ts";
import { PURGES, purgeShare } from "../../src/usecases/upkeep/purge.ts";
import { resultOf } from "../simulation/people.ts";

/** Who the acts are about: an active reader in mid-series, one whose button waits, and one who stopped. */
export const ACTIVE = { id: "lead000000active", email: "active@reader.example" };
export const PENDING = { id: "lead00000pending", email: "pending@reader.example" };
export const STOPPED = { id: "lead00000stopped", email: "stopped@reader.example" };

const letters = { id: "letters", version: "1" } as const;
const profile = { id: "profile", version: "1" } as const;

const input = (email: string) => ({
  email,
  result: resultOf("avoidant"),
  firstName: "Noor",
  locale: "nl" as const,
  timeZone: "Europe/Amsterdam",
  consents: [letters, profile],
  source: { page: null, utm: {} },
  form: "hosted",
});

const prefer = (act: PreferenceAct["act"]) => (deps: Deps) =>
  changePreferences(deps, `preferences~${ACTIVE.id}`, { act } as PreferenceAct);

const event = (kind: "hard-bounce" | "complained" | "delivered" | "failed") => (deps: Deps) =>
  recordEvent(deps, { id: `event-${kind}`, kind, tag: "batch000000first-0", reason: "word" });

const csv = (text: string) => new TextEncoder().encode(text);

/**
 * Every use case that writes, on the people above, but for the tick: that is several transactions, fenced one by one, and
 * the simulation judges what may come between them. Those whose name begins with "!" hold a stop, an erasure or a
 * consent: no pair with one of them may stand in the list of exceptions.
 */
export const acts: Readonly<Record<string, (deps: Deps) => Promise<unknown>>> = {
  "!confirm": (deps) => confirm(deps, `confirm~${PENDING.id}.1`),
  "!confirm-retake": (deps) => confirm(deps, `confirm~${ACTIVE.id}.2`),
  "!confirm-return": (deps) => confirm(deps, `confirm~${STOPPED.id}.2`),
  "!unsubscribe": (deps) => unsubscribe(deps, `unsubscribe~${ACTIVE.id}.anxious.near-read-slowly`),
  "!unsubscribe-pending": (deps) => unsubscribe(deps, `unsubscribe~${PENDING.id}`),
  "!unsubscribe-again": (deps) => unsubscribe(deps, `unsubscribe~${STOPPED.id}`),
  "!stop-series": prefer("stop-sequence"),
  "!stop-newsletter": prefer("stop-newsletter"),
  "!forget-result": (deps) => forgetResult(deps, ACTIVE.id),
  "!erase": (deps) => erase(deps, ACTIVE.id),
  "!erase-pending": (deps) => erase(deps, PENDING.id),
  "!erase-stopped": (deps) => erase(deps, STOPPED.id),
  "!ask-again": (deps) => askAgain(deps, "unsubscribe", `unsubscribe~${STOPPED.id}`, { letters: "1" }),
  "!sign-up-new": (deps) => signUp(deps, input("new@reader.example")),
  "!sign-up-active": (deps) => signUp(deps, input(ACTIVE.email)),
  "!sign-up-stopped": (deps) => signUp(deps, input(STOPPED.email)),
  "!form-post": (deps) =>
    takeFormPost(deps, {
      form: "html",
      identity: "post-1",
      hasOwnId: true,
      ownTexts: {},
      input: input("new@reader.example"),
      networks: [],
      site: null,
    }),
  "!import-stops": (deps) => importSuppressions(deps, csv(`email\n${ACTIVE.email}\n`), { write: true }),
  "!hard-bounce": event("hard-bounce"),
  "!complained": event("complained"),
  "!lift": (deps) => liftSuppression(deps, STOPPED.email, "key"),
  "import-leads": (deps) =>
    importLeads(
      deps,
      csv(
        "email;consents;wording;givenat;confirmedat;form\nold@reader.example;newsletter;I agree;2026-01-02T10:00:00Z;2026-01-02T10:05:00Z;list\n",
      ),
      { write: true },
    ),
  rhythm: (deps) => changePreferences(deps, `preferences~${ACTIVE.id}`, { act: "save", rhythm: "weekly" }),
  pause: prefer("pause"),
  resume: prefer("resume"),
  next: prefer("next"),
  goal: (deps) => reachGoal(deps, ACTIVE.email, "booked"),
  delivered: event("delivered"),
  failed: event("failed"),
  "resend-unknown": (deps) =>
    resendUnknown(deps, { email: ACTIVE.email, sequence: "anxious", step: "near-read-slowly" }, "key"),
  "test-letter": (deps) =>
    sendTest(deps, {
      email: "coach@practice.example",
      sequence: "anxious",
      step: "near-read-slowly",
      locale: "nl",
      reader: "clear",
    } as never),
  newsletter: (deps) => startNewsletter(deps, "news-one", null),
  "call-off": (deps) => cancelNewsletter(deps, "news-two"),
  async purge(deps) {
    for (const kind of PURGES) await purgeShare(deps, kind, null);
  },
};
