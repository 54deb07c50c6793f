import { ButtonPage } from "../../../src/pages/frame/button-page.tsx";
import { MessagePage } from "../../../src/pages/frame/message-page.tsx";
import { MyDataPage } from "../../../src/pages/reader/my-data-page.tsx";
import type { Fate, PersonData } from "../../../src/person-data.ts";
import type { Locale } from "../../../src/quiz/types.ts";
import { myDataTexts } from "../../../src/texts/my-data.ts";

const AT = "2026-11-23T09:00:00.000Z";

const FATES: readonly Fate[] = [
  "on-its-way",
  "sent",
  "assumed",
  "unknown",
  "cancelled",
  "skipped",
  "failed",
  "delivered",
  "bounced",
  "complained",
  "long-ago",
];

/** Somebody of whom everything is held that can be. */
const heldInFull: PersonData = {
  person: {
    email: "sam@reader.example",
    firstName: "Sam",
    locale: "nl",
    timeZone: "Europe/Amsterdam",
    status: "active",
    rhythm: "weekly",
    pausedUntil: AT,
    newsletterSince: AT,
    softBounces: 2,
    source: { page: "https://coach.example/quiz", utm_source: "post" },
    signedUpAt: AT,
    confirmedAt: AT,
  },
  result: {
    style: "anxious",
    means: { anxiety: 4, avoidance: null },
    headline: "anxious",
    confidence: "likely",
  },
  signUps: [
    {
      askedAt: AT,
      confirmedAt: AT,
      newAddress: null,
      firstName: "Sam",
      locale: "nl",
      timeZone: "Europe/Amsterdam",
      result: { style: "anxious", means: null, headline: null, confidence: null },
    },
    {
      askedAt: "2026-11-24T09:00:00.000Z",
      confirmedAt: null,
      newAddress: "new@reader.example",
      firstName: null,
      locale: null,
      timeZone: null,
      result: null,
    },
  ],
  consents: [
    {
      consent: "letters",
      version: "1",
      text: "Send me the letters.",
      givenAt: AT,
      confirmedAt: AT,
      page: "https://coach.example/quiz",
      form: "own",
    },
    {
      consent: "profile",
      version: "1",
      text: "Use my result.",
      givenAt: AT,
      confirmedAt: null,
      page: null,
      form: "own",
    },
  ],
  series: [
    { series: "anxious", state: "active", exitReason: null, nextLetter: "near-dance", nextAt: AT },
    { series: "general", state: "exited", exitReason: "goal:training", nextLetter: null, nextAt: null },
  ],
  letters: FATES.map((fate, i) => ({
    series: "anxious",
    letter: `step-${i}`,
    subject: i % 2 === 0 ? `Letter ${i}` : null,
    at: i === 0 ? null : AT,
    fate,
    reason: null,
  })),
  suppression: { reason: "imported", since: AT },
  confirmationMails: [{ lastAt: AT, count: 2 }],
  goals: [{ goal: "booked", at: AT, after: "anxious/step-1" }],
  notes: [{ at: AT, text: "Rang on Monday." }],
};

const heldInShort: PersonData = {
  ...heldInFull,
  result: null,
  letters: [],
  suppression: null,
  confirmationMails: [],
  goals: [{ goal: "booked", at: AT, after: "anxious/step-1" }],
  notes: [{ at: AT, text: "Rang on Monday." }],
  person: { ...heldInFull.person, email: null, firstName: null, source: null, status: "pending" },
};

/** The pages of one's own data, in the states worth looking at, by name. */
export function myDataPages(locale: Locale): [string, string][] {
  const page = (data: PersonData) =>
    String(
      <MyDataPage
        locale={locale}
        path={"/my-data/token"}
        preferencesPath={"/preferences/token"}
        resultPath={data.result && "/own-result/token"}
        data={data}
        timeZone="Europe/Amsterdam"
      />,
    );
  return [
    ["my data, all there can be", page(heldInFull)],
    ["my data, hardly any", page(heldInShort)],
    [
      "erase",
      String(
        <ButtonPage
          locale={locale}
          action="/my-data/token/erase"
          texts={myDataTexts(locale).erase}
          details={myDataTexts(locale).erase.details}
        />,
      ),
    ],
    ["erased", String(<MessagePage locale={locale} {...myDataTexts(locale).erased} />)],
  ];
}
