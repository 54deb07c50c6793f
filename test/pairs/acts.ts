import type { Deps } from "../../src/usecases/deps.ts";
import { changeLetters, moveToSeries } from "../../src/usecases/desk/act-on-person.ts";
import { importLeads } from "../../src/usecases/desk/import-leads.ts";
import { importSuppressions } from "../../src/usecases/desk/import-suppressions.ts";
import { liftSuppression } from "../../src/usecases/desk/lift-suppression.ts";
import { resendConfirmation } from "../../src/usecases/desk/resend-confirmation.ts";
import { resendUnknown } from "../../src/usecases/desk/resend-unknown.ts";
import { sendTest } from "../../src/usecases/desk/send-test.ts";
import { undoImport } from "../../src/usecases/desk/undo-import.ts";
import { takeFormPost } from "../../src/usecases/forms/take-form-post.ts";
import { recordEvent } from "../../src/usecases/letters/record-event.ts";
import { markOf } from "../../src/usecases/links.ts";
import { cancelNewsletter } from "../../src/usecases/newsletter/change-newsletter.ts";
import { startNewsletter } from "../../src/usecases/newsletter/start-newsletter.ts";
import { askAgain } from "../../src/usecases/reader/ask-again.ts";
import { changePreferences, type PreferenceAct } from "../../src/usecases/reader/change-preferences.ts";
import { erase } from "../../src/usecases/reader/erase.ts";
import { forgetResult } from "../../src/usecases/reader/forget-result.ts";
import { askNewAddress, takeNewAddress } from "../../src/usecases/reader/new-address.ts";
import { reachGoal } from "../../src/usecases/reader/reach-goal.ts";
import { refuse } from "../../src/usecases/reader/refuse.ts";
import { unsubscribe } from "../../src/usecases/reader/unsubscribe.ts";
import { confirm } from "../../src/usecases/sign-up/confirm.ts";
import { signUp } from "../../src/usecases/sign-up/sign-up.ts";
import { PURGES, purgeShare } from "../../src/usecases/upkeep/purge.ts";
import { resultOf } from "../simulation/people.ts";

/**
 * Who the acts are about: an active reader in mid-series, one whose button waits, one who stopped, and one whose last
 * letter is being tried.
 */
export const ACTIVE = { id: "lead000000active", email: "active@reader.example" };
export const PENDING = { id: "lead00000pending", email: "pending@reader.example" };
export const STOPPED = { id: "lead00000stopped", email: "stopped@reader.example" };
export const FINISHED = { id: "lead0000finished", email: "finished@reader.example" };
/** Where the active reader asked for their letters to come, and the number of that. */
export const MOVED = { email: "moved@reader.example", number: 3 };

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

const prefer =
  (act: PreferenceAct["act"], { id } = ACTIVE) =>
  (deps: Deps) =>
    changePreferences(deps, `preferences~${id}`, { act } as PreferenceAct);

const refusal = (lift: boolean) => (deps: Deps) =>
  refuse(deps, `refuse~${PENDING.id}.hash-of-mailbox ${PENDING.email}`, lift);

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
  "!stop-last-letter": prefer("stop-sequence", FINISHED),
  "!forget-last-letter": prefer("forget-result", FINISHED),
  "!desk-stop": (deps) => changeLetters(deps, ACTIVE.id, "stop-series", "key"),
  "!refuse": refusal(false),
  "!refuse-lifted": refusal(true),
  "!new-address": async (deps) =>
    takeNewAddress(deps, `new-address~${ACTIVE.id}.${MOVED.number}.${await markOf(MOVED.email)}`),
  "!resend-confirmation": (deps) => resendConfirmation(deps, PENDING.id, "key"),
  "!undo-import": (deps) => undoImport(deps, deps.now(), "key"),
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
  remind: prefer("remind", FINISHED),
  move: (deps) => moveToSeries(deps, ACTIVE.id, "general", "key"),
  "ask-new-address": (deps) =>
    askNewAddress(deps, `my-data~${ACTIVE.id}.${deps.now() + 1}`, "other@reader.example"),
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

const ADDS = "adds to counts or to a log: two at once add both";
const WORDS =
  "the coach's words and settings, each written over the version that was read, or as the last word";
const TICK = "part of a tick: the simulation judges it";

/** What writes and is in no pair, as a file of src/usecases, with the reason. */
export const ALONE: Readonly<Record<string, string>> = {
  "address-hash":
    "moves what stood under an older key to where the same address is looked for: nothing is decided",
  "desk/admin-session": ADDS,
  "desk/change-rhythm": WORDS,
  "desk/export-person": ADDS,
  "desk/keep-letter-draft": WORDS,
  "desk/mail-coach": "takes its week or its alarm in one statement, and mails where it did",
  "desk/recover-after-restore": "only while all mail is stopped, by hand",
  "desk/research": "deletes all sheets in one statement; a sheet names nobody",
  "desk/save-letter": WORDS,
  "desk/stop-sending": WORDS,
  "desk/write-newsletter": WORDS,
  "forms/refuse-form-post": ADDS,
  "letters/attempt-batch": TICK,
  "letters/complaints": TICK,
  "letters/look-up-sender": "keeps what others say of the sender: the last word",
  "letters/mail-once": "one letter in line in one transaction",
  "letters/settle-answer": TICK,
  "letters/tick": TICK,
  "quiz/count-visit": ADDS,
  "quiz/score-quiz": ADDS,
  "reader/ask-reminder": "is the act `remind`",
  "reader/count-answer": ADDS,
  "reader/export-data": ADDS,
  "reader/own-mails": "one letter in line in one transaction",
  "sign-up/guard-sign-up": "takes from a bound in one statement",
  "upkeep/advance-clock": "a laptop's clock",
  "upkeep/nightly": "takes its night in one statement",
  "upkeep/note-alive": ADDS,
  "upkeep/recompile-letters": WORDS,
  "upkeep/rotate-keys": "writes each row over what it read of it",
};
