import { MARK } from "./fuzz-world.ts";
import { answerFields, anxiousSheet } from "./support.ts";

/** What a route takes when all is well, as JSON and as a form: junk is best put where something is read. */
export interface Shape {
  json?: Record<string, unknown>;
  form?: Record<string, string>;
}

const email = `${MARK}@reader.example`;
const lead = {
  json: {
    email,
    firstName: MARK,
    locale: "nl",
    timeZone: "Europe/Brussels",
    version: "1",
    answers: anxiousSheet,
    consents: [
      { id: "letters", version: "1" },
      { id: "profile", version: "1" },
    ],
    source: { page: "https://coach.example/quiz", utm_source: MARK, utm_term: MARK },
    redirect: `https://evil.example/${MARK}`,
  },
  form: {
    email,
    firstName: MARK,
    locale: "en",
    timeZone: "Europe/Brussels",
    version: "1",
    utm_source: MARK,
    "consents[letters]": "1",
    "consents[profile]": "on",
    hw_asked: "",
    hw_message: "",
    hw_start: "",
    redirect: `https://evil.example/${MARK}`,
    result: MARK,
    ...answerFields(anxiousSheet),
  },
};
const token = { form: { "List-Unsubscribe": "One-Click" } };
const person = { form: { email, sure: "1", sequence: "anxious", step: "near-dance" } };
const words = {
  form: { locale: "nl", seen: "", subject: MARK, preview: MARK, body: `Een zin.\n\n{{${MARK}}}`, link: MARK },
};
const letters = { "consents[letters]": "1" };

/** By route; one that is not here gets junk of any shape. */
export const shapes: Record<string, Shape> = {
  "POST /quiz": {
    json: { version: "2", answers: anxiousSheet },
    form: { version: "2", keepAnswers: "1", ...answerFields(anxiousSheet) },
  },
  "POST /r/:token/mail": { form: { email, locale: "nl", hw_asked: "", hw_message: "" } },
  "POST /v1/leads": lead,
  "POST /v1/forms/:formId": lead,
  "POST /v1/forms/:formId/test": lead,
  "POST /v1/quizzes/attachment/scores": {
    json: { version: "2", locale: "nl", keepAnswers: true, answers: anxiousSheet, itemTimesMs: { a02: 900 } },
  },
  "POST /v1/events": { json: { event: "answered", item: "a01" } },
  "POST /v1/goals": { json: { email, goal: "booked" } },
  "POST /webhooks/resend": {
    json: {
      type: "email.bounced",
      data: { tags: { send: "x-0" }, bounce: { type: "Permanent", subType: "General" } },
    },
  },
  "POST /confirm/:token": { form: { rhythm: "weekly" } },
  "POST /unsubscribe/:token": token,
  "POST /unsubscribe/:token/again": { form: letters },
  "POST /refuse/:token": { form: { lift: "1" } },
  "POST /preferences/:token": { form: { act: "save", rhythm: "weekly", locale: "en" } },
  "POST /my-data/:token/erase": { form: { sure: "1" } },
  "POST /my-data/:token/export": token,
  "POST /my-data/:token/forget-result": token,
  "POST /my-data/:token/name": { form: { firstName: MARK } },
  "POST /my-data/:token/address": { form: { email: MARK } },
  "POST /new-address/:token": token,
  "POST /answer/:token": token,
  "POST /admin/sign-in": { form: { token: MARK, back: "/admin" } },
  "POST /admin/sign-out": token,
  "POST /admin/language": { form: { lang: "en", to: "/admin" } },
  "POST /admin/people": person,
  "POST /admin/people/proof": person,
  "POST /admin/people/:act": person,
  "POST /admin/import/check": { form: { kind: "leads", mark: MARK } },
  "POST /admin/import/do": { form: { kind: "suppressions", mark: MARK } },
  "POST /admin/import/refused": { form: { kind: "leads", mark: MARK } },
  "POST /admin/import/undo": { form: { mark: MARK } },
  "POST /admin/letters/:sequence/:step/edit": words,
  "POST /admin/letters/:sequence/:step/edit/draft": words,
  "POST /admin/letters/:sequence/:step/edit/test": words,
  "POST /admin/letters/:sequence/:step/edit/:act": { form: { locale: "nl", seen: MARK, version: MARK } },
  "POST /admin/people/csv": token,
  "POST /admin/people/export": person,
  "POST /admin/people/note": { form: { email, note: MARK, sure: "1" } },
  "POST /admin/research": { form: { act: "fetch", sure: "1" } },
  "POST /admin/settings/try": { form: { what: "letter" } },
  "POST /admin/settings/mails": { form: { alarm: "1", week: "1" } },
  "POST /admin/settings/sending/:act": { form: { what: "all", sure: "1" } },
  "POST /admin/newsletters/new": { form: { from: "news-last-minute" } },
  "POST /admin/newsletters/:id/readers": {
    form: {
      locale: "nl",
      series: "done",
      goal: "reached:booked",
      source: MARK,
      from: "2026-01-01",
      until: "2026-02-01",
    },
  },
  "POST /admin/newsletters/:id/count": token,
  "POST /admin/newsletters/:id/test": { form: { email, locale: "nl" } },
  "POST /admin/newsletters/:id/plan": { form: { kind: "moment", day: "2026-12-01", hour: "9", typed: "0" } },
  "POST /admin/rhythm/:sequence/add": token,
  "POST /admin/rhythm/:sequence/:step": {
    form: { after: "", state: "active", days: "2", hours: "0", from: "8", to: "20", day1: "on" },
  },
  "POST /admin/newsletters/:id/:act": { form: { sure: "1" } },
  "POST /admin/recovery": { form: { from: "2026-11-22T10:00", sure: "1" } },
  "POST /admin/letters/:sequence/:step/test": { form: { email, locale: "en", reader: "anxious" } },
};

/** What a path's parts are where they name something. */
export const PARTS: Record<string, string[]> = {
  ":formId": ["elementor", "webflow", "gravity", "cf7", "wpforms", "typeform", "framer", "html"],
  ":sequence": ["anxious", "confirmation", "general"],
  ":step": ["near-dance", "confirm", "look-plates"],
  ":id": ["news-last-minute"],
  ":act": ["erase", "lift", "resend-unknown", "start", "stop"],
};
