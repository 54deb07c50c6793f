import type { PublicDefinition } from "../../quiz/public-definition.ts";
import type { Locale, QuizResult, Series, ThoughtOf } from "../../quiz/types.ts";
import { keepTexts } from "./in-both.ts";
import { type Problem, readProblem } from "./problem.ts";

export interface Definition extends PublicDefinition {
  consents: { id: string; version: string; text: string }[];
  /** The wordings of our own form. */
  choices: { id: string; version: string; text: string; details?: string }[];
  letters: { count: number; weeks: number; everyDays: number };
}

export type Scored = QuizResult & {
  /** Sealed: opaque to every page. */
  result: string;
  resultUrl: string;
};

export interface LeadInput {
  email: string;
  firstName?: string;
  result: string;
  /** Between two styles: whose letters. */
  series?: Series;
  locale: Locale;
  timeZone?: string;
  consents: { id: string; version: string }[];
  source?: Record<string, string>;
}

export interface SignUpAnswer {
  status: "accepted";
  /** A domain that was probably meant. */
  suggestion?: string;
}

export type Reply<T> = { ok: true; value: T } | { ok: false; problem: Problem };

const known = new Map<string, Promise<Reply<Definition>>>();

/** The questions; several quizzes on one page ask for them once. A failure is not remembered. */
export function loadDefinition(site: string, locale: Locale): Promise<Reply<Definition>> {
  const url = `${site}/v1/quizzes/attachment?locale=${locale}`;
  const asked = known.get(url) ?? ask<Definition>(url, {});
  known.set(url, asked);
  asked.then(({ ok }) => ok || known.delete(url));
  return asked;
}

/** The texts of a language; like the questions, asked for once. */
export async function loadTexts(site: string, locale: Locale): Promise<boolean> {
  const reply = await ask<Readonly<Record<string, unknown>>>(`${site}/assets/texts-${locale}.json`, {});
  if (reply.ok) keepTexts(locale, reply.value);
  return reply.ok;
}

/** Scores the answers; the server keeps none of them without leave. */
export function score(
  site: string,
  body: {
    version: string;
    locale: Locale;
    answers: Readonly<Record<string, number | null>>;
    itemTimesMs: Readonly<Record<string, number>>;
    keepAnswers: boolean;
    retake: boolean;
    thoughtOf: ThoughtOf | undefined;
  },
): Promise<Reply<Scored>> {
  return ask(`${site}/v1/quizzes/attachment/scores`, posted(body));
}

/** Signs up; the answer is the same whether or not the address was known. */
export function signUp(site: string, lead: LeadInput): Promise<Reply<SignUpAnswer>> {
  return ask(`${site}/v1/leads?lang=${lead.locale}`, posted(lead));
}

function posted(body: unknown): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

/** Never throws: no network, or an answer that is no JSON, is a problem like any other. */
async function ask<T>(url: string, init: RequestInit): Promise<Reply<T>> {
  try {
    const response = await fetch(url, { ...init, credentials: "omit" });
    const body: unknown = await response.json();
    return response.ok ? { ok: true, value: body as T } : { ok: false, problem: readProblem(body) };
  } catch {
    return { ok: false, problem: readProblem(null) };
  }
}
