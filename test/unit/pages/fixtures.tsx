import { ButtonPage } from "../../../src/pages/frame/button-page.tsx";
import { MessagePage } from "../../../src/pages/frame/message-page.tsx";
import { EarlierResult } from "../../../src/pages/quiz/earlier-result.tsx";
import { KeptResultPage } from "../../../src/pages/quiz/kept-result-page.tsx";
import { QuizPage, type QuizPageProps } from "../../../src/pages/quiz/quiz-page.tsx";
import { ResultPage, type ResultPageProps } from "../../../src/pages/quiz/result-page.tsx";
import { PreferencesPage, type PreferencesPageProps } from "../../../src/pages/reader/preferences-page.tsx";
import { PrivacyPage } from "../../../src/pages/reader/privacy-page.tsx";
import { UnsubscribedPage } from "../../../src/pages/reader/unsubscribed-page.tsx";
import { AlreadyConfirmedPage } from "../../../src/pages/sign-up/already-confirmed-page.tsx";
import { CheckMailPage, type SentMail } from "../../../src/pages/sign-up/check-mail-page.tsx";
import { ConfirmPage } from "../../../src/pages/sign-up/confirm-page.tsx";
import { ConfirmedPage, type ConfirmedPageProps } from "../../../src/pages/sign-up/confirmed-page.tsx";
import type { SignUpFormProps } from "../../../src/pages/sign-up/sign-up-form.tsx";
import { SignUpPage } from "../../../src/pages/sign-up/sign-up-page.tsx";
import {
  HEADLINES_V1,
  HEADLINES_V2,
  type Headline,
  type HeadlineV1,
  type HeadlineV2,
  type Locale,
  type QuizResult,
  type ResultV1,
  type ResultV2,
  type ScaleResult,
  STYLES,
  STYLES_V1,
} from "../../../src/quiz/types.ts";
import { answerTexts } from "../../../src/texts/answers.ts";
import { pageTexts } from "../../../src/texts/pages.ts";

export const definition: QuizPageProps["definition"] = {
  version: "7",
  title: "A quiz",
  scale: { min: 1, max: 5, labels: ["never", "seldom", "sometimes", "often", "always"] },
  items: [
    { id: "a01", text: "The first statement." },
    { id: "v01", text: "The second statement." },
  ],
  needed: [{ scale: "anxiety", of: ["a01"], atLeast: 1 }],
  asksForCopy: true,
  lastQuestion: {
    id: "thoughtOf",
    text: "Who did you have in mind?",
    choices: [
      { id: "partner", text: "my partner" },
      { id: "ex", text: "an ex" },
    ],
  },
};

function scale(mean: number): ScaleResult {
  return { mean, low: Math.max(1, mean - 0.42), high: Math.min(5, mean + 0.42), answered: 10 };
}

/** Version 1's result with this headline; `changes` overrides. */
export function resultOf(headline: HeadlineV1, changes: Partial<ResultV1> = {}): ResultV1 {
  return {
    quiz: "attachment",
    version: "1",
    style: STYLES_V1.find((style) => style === headline) ?? "mixed",
    headline,
    confidence: "likely",
    probabilities:
      headline === "incomplete"
        ? null
        : { secure: 0.012, anxious: 0.62, avoidant: 0.21, disorganised: 0.158 },
    scales: scales(headline),
    flags: headline === "dimensions-only" ? ["fast", "low-spread"] : [],
    secondary: null,
    ...changes,
  };
}

/** Version 2's. */
export function resultV2(headline: HeadlineV2, changes: Partial<ResultV2> = {}): ResultV2 {
  const style = STYLES.find((each) => each === headline);
  const isBlank = headline === "incomplete" || headline === "careless";
  return {
    quiz: "attachment",
    version: "2",
    style: style ?? "mixed",
    headline,
    confidence: style ? "likely" : "mixed",
    near: headline === "between" ? ["anxious", "secure"] : [],
    series: style ?? "general",
    probabilities: isBlank
      ? null
      : { secure: 0.012, anxious: 0.62, avoidant: 0.11, both: 0.08, disorganised: 0.158, pushPull: 0.02 },
    anxietyLeads: isBlank ? null : 0.9,
    scales: scales(headline),
    flags: headline === "careless" ? ["contradictory"] : [],
    norm: null,
    ...changes,
  };
}

function scales(headline: Headline): QuizResult["scales"] {
  return {
    anxiety: scale(3.91),
    avoidance: headline === "incomplete" ? null : scale(2.2),
    disorganisation: scale(3),
  };
}

export function offer(locale: Locale, changes: Partial<SignUpFormProps> = {}): SignUpFormProps {
  return {
    locale,
    action: "/v1/leads",
    result: "sealed-token",
    own: [{ value: "own", name: null }],
    letters: { count: 6, weeks: 3, everyDays: 3 },
    consents: [
      { id: "letters", version: "letters-3", text: "Send me the letters." },
      { id: "newsletter", version: "newsletter-1", text: "Send me the newsletter." },
      { id: "profile", version: "profile-2", text: "Use my result." },
    ],
    ...changes,
  };
}

export function renderQuiz(locale: Locale, changes: Partial<QuizPageProps> = {}): string {
  return String(<QuizPage locale={locale} definition={definition} startedAt={0} {...changes} />);
}

const whole = (total: number) => ({ total, answered: total, missing: 0 });

export function renderResult(
  locale: Locale,
  result: QuizResult,
  changes: Partial<ResultPageProps> = {},
): string {
  return String(
    <ResultPage
      locale={locale}
      result={result}
      counts={{
        anxiety: whole(10),
        avoidance: { total: 10, answered: 2, missing: 2 },
        disorganisation: whole(8),
      }}
      hour={12}
      offer={offer(locale)}
      keep={{
        shareUrl: "https://quiz.example/quiz",
        until: "28 februari 2027",
        mail: { action: "/r/sealed-token/mail" },
      }}
      retakeUrl="/quiz"
      {...changes}
    />,
  );
}

const brokenForm = (locale: Locale): SignUpFormProps =>
  offer(locale, {
    values: { email: "lea@", choice: "own", newsletter: true },
    returned: "offer",
    errors: [
      { field: "email", text: "Incomplete." },
      { field: "consents", text: "Choose one." },
      { field: "result", text: "Expired." },
    ],
  });

type Reader = PreferencesPageProps["preferences"];

const letters = { id: "letters" as const, version: "letters-3", text: "Send me the letters." };

/** The result that is kept of a reader: named, between two, and with too few answers. */
function keptResultPages(locale: Locale): [string, string][] {
  return (["both", "between", "incomplete"] as const).map((headline) => [
    `kept result, ${headline}`,
    String(
      <KeptResultPage
        locale={locale}
        result={resultV2(headline, { probabilities: null })}
        givenOn="6 december 2026"
        preferencesUrl="/preferences/token"
        retakeUrl="/quiz?earlier=token"
        path="/own-result/token"
      />,
    ),
  ]);
}

/** A reader's own page, in every state of its letters. */
function preferencesPages(locale: Locale): [string, string][] {
  const dayMs = Date.UTC(2026, 11, 6, 12);
  const reader: Reader = {
    status: "active",
    locale,
    timeZone: "Europe/Amsterdam",
    rhythm: "as-written",
    pausedUntil: null,
    letters: "coming",
    nextAt: dayMs,
    newsletter: false,
    remindable: false,
    bookingUrl: null,
  };
  const states: Record<string, Partial<Reader>> = {
    coming: {},
    paused: { pausedUntil: dayMs, newsletter: true },
    waiting: { nextAt: null },
    "on request": { letters: "on-request", rhythm: "on-request", nextAt: null },
    asked: { letters: "asked", rhythm: "on-request" },
    done: { letters: "done" },
    "done, with doors": { letters: "done", remindable: true, bookingUrl: "https://coach.example/talk" },
    reminder: { letters: "reminder" },
    stopped: { letters: "stopped" },
    none: { letters: "none", newsletter: true },
    pending: { status: "pending" },
    unsubscribed: { status: "stopped" },
    blocked: { status: "blocked" },
  };
  const page = (changes: Partial<Reader>, more: Partial<PreferencesPageProps> = {}) =>
    String(
      <PreferencesPage
        locale={locale}
        path={"/preferences/token"}
        signUpUrl={"/quiz"}
        asks={[letters]}
        {...more}
        preferences={{ ...reader, ...changes }}
      />,
    );
  return [
    ...Object.entries(states).map(([name, changes]): [string, string] => [
      `preferences, ${name}`,
      page(changes),
    ]),
    ["preferences, just changed", page({}, { done: true })],
    ["preferences, nothing to ask for", page({ status: "stopped" }, { asks: [] })],
    ["preferences, not understood", page({}, { problem: "Please look." })],
  ];
}

const sent: SentMail = {
  address: "n•••@gmail.com",
  subject: "One button",
  preview: "And that is all.",
  action: "/v1/leads",
  fields: [["hw_sent", "sealed-address"]],
  back: { href: "/r/token", label: "backToResult" },
};

function confirmedPage(locale: Locale, changes: Partial<ConfirmedPageProps>): string {
  const dayMs = Date.UTC(2026, 11, 6, 12);
  return String(
    <ConfirmedPage
      locale={locale}
      timeZone="Europe/Amsterdam"
      address="n•••@gmail.com"
      comes="letters"
      plan={[
        { at: dayMs, subject: "The first" },
        { at: dayMs + 172_800_000, subject: "The second" },
      ]}
      resultUrl="/my-result/token"
      preferencesUrl="/preferences/token"
      nameAction="/my-data/token/name"
      isNamed={false}
      {...changes}
    />,
  );
}

/** Every page in every state worth looking at, by name. */
export function everyPage(locale: Locale): [string, string][] {
  const link = { href: "/quiz", label: "Quiz" };
  return [
    ["quiz", renderQuiz(locale)],
    [
      "quiz with problems",
      renderQuiz(locale, { missing: ["v01"], problem: "Please look.", keepAnswers: true }),
    ],
    ...HEADLINES_V2.map((headline): [string, string] => [headline, renderResult(locale, resultV2(headline))]),
    ...HEADLINES_V1.map((headline): [string, string] => [
      `${headline} of version 1`,
      renderResult(locale, resultOf(headline)),
    ]),
    ["runner-up", renderResult(locale, resultOf("anxious", { secondary: "avoidant" }), { hour: 23 })],
    [
      "then and now",
      renderResult(locale, resultV2("anxious"), {
        earlier: (
          <EarlierResult locale={locale} now={resultV2("anxious")} earlier={resultOf("mixed")} date="May" />
        ),
      }),
    ],
    ["sign-up", String(<SignUpPage form={brokenForm(locale)} />)],
    ["check mail", String(<CheckMailPage locale={locale} />)],
    [
      "about me",
      String(<ButtonPage locale={locale} action="/answer/token" texts={answerTexts(locale).aboutMe} />),
    ],
    [
      "not about me",
      String(<ButtonPage locale={locale} action="/answer/token" texts={answerTexts(locale).notAboutMe} />),
    ],
    ["answered", String(<MessagePage locale={locale} {...answerTexts(locale).answered} />)],
    ["privacy", String(<PrivacyPage locale={locale} />)],
    ...keptResultPages(locale),
    ["confirm", String(<ConfirmPage locale={locale} action="/confirm/token" rhythm="weekly" />)],
    [
      "confirm, without a series",
      String(<ConfirmPage locale={locale} action="/confirm/token" rhythm={null} />),
    ],
    ["check mail, just sent", String(<CheckMailPage locale={locale} sent={sent} />)],
    ["confirmed", confirmedPage(locale, {})],
    [
      "confirmed, the newsletter alone",
      confirmedPage(locale, { comes: "newsletter", plan: [], resultUrl: null, isNamed: true }),
    ],
    ["already confirmed", String(<AlreadyConfirmedPage locale={locale} preferencesUrl="/preferences/x" />)],
    ["sign-up in a result", renderResult(locale, resultV2("anxious"), { offer: brokenForm(locale) })],
    [
      "unsubscribe",
      String(
        <ButtonPage locale={locale} action="/unsubscribe/token" texts={pageTexts(locale).unsubscribe} />,
      ),
    ],
    [
      "refuse",
      String(<ButtonPage locale={locale} action="/refuse/token" texts={pageTexts(locale).refuse.ask} />),
    ],
    ["unsubscribed", String(<UnsubscribedPage locale={locale} />)],
    [
      "unsubscribed, with a way back",
      String(
        <UnsubscribedPage
          locale={locale}
          again={{ action: "/unsubscribe/token/again", consents: [letters] }}
        />,
      ),
    ],
    ...preferencesPages(locale),
    ...Object.entries(pageTexts(locale).messages).map(([code, message]): [string, string] => [
      code,
      String(<MessagePage locale={locale} {...message} link={link} />),
    ]),
  ];
}

/** What a screen reader or a search would find: the text without tags. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ");
}
