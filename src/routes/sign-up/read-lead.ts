import { ASKED_FIELD, TAKE_FIELD } from "../../abuse/form-fields.ts";
import { NAME_MAX_CHARS } from "../../config.ts";
import { CONSENT_IDS, type ConsentId, currentConsents, isKnownConsent } from "../../consents.ts";
import { knownZone } from "../../drip/schedule.ts";
import { isInternational, normaliseAddress } from "../../privacy/address.ts";
import { everyItem, versionFor } from "../../quiz/attachment/definition.ts";
import { seriesOffered } from "../../quiz/attachment/series.ts";
import type { Locale, QuizResult } from "../../quiz/types.ts";
import type { Deps } from "../../usecases/deps.ts";
import { openResult } from "../../usecases/quiz/result-token.ts";
import { scoreQuiz } from "../../usecases/quiz/score-quiz.ts";
import type { SignUpInput } from "../../usecases/sign-up/sign-up.ts";
import { isTicked, type SentBody } from "../http/body.ts";
import { numbersIn } from "../http/numbers-in.ts";
import type { FieldProblem } from "../http/problem.ts";
import { repeatedProblems } from "../http/repeated-names.ts";
import { FROM_FIELD, UTM } from "../http/request-schemas.ts";
import { type Validated, validate } from "../http/validate.ts";
import { type LeadBody, leadSchema } from "./lead-schema.ts";
import { chosenIn, wordingsIn } from "./letters-choice.ts";

export interface ReadLead {
  input: SignUpInput;
  redirect: string | null;
}

/** A lead as it was sent, checked: JSON strictly, a form leniently; both end in the same sign-up. */
export async function readLead(
  deps: Deps,
  body: SentBody,
  visitor: { locale: Locale; page: string | null },
): Promise<Validated<ReadLead>> {
  const value = body.kind === "form" ? fromForm(body.value as Record<string, unknown>) : body.value;
  const checked = validate(leadSchema, value);
  if (!checked.ok) return checked;
  const twice = repeatedProblems(body.repeated, everyItem);
  if (twice.length > 0) return { ok: false, errors: twice };
  const lead = checked.value;
  const email = normaliseAddress(lead.email);
  const consents = readConsents(lead);
  const result = await readResult(deps, lead, visitor.locale);
  const errors: FieldProblem[] = [...consents.errors, ...result.errors];
  if (!isOffered(lead, result)) errors.push({ code: "series-not-offered", pointer: "/series" });
  if (email === null) errors.unshift({ code: unreadable(lead.email), pointer: "/email" });
  if (email === null || errors.length > 0) return { ok: false, errors };
  const input: SignUpInput = {
    email,
    result: result.value,
    series: lead.series,
    firstName: lead.firstName?.trim().slice(0, NAME_MAX_CHARS) || null,
    locale: lead.locale ?? visitor.locale,
    timeZone: knownZone(lead.timeZone ?? "", deps.brand.timeZone),
    consents: consents.value,
    source: sourceOf(lead, visitor.page),
    form: body.kind === "form" ? "site-form" : "api",
  };
  return { ok: true, value: { input, redirect: lead.redirect ?? null } };
}

/** Without a result there are only the general letters to choose. A result that can't be read is the problem itself. */
function isOffered({ series }: LeadBody, { value, errors }: Awaited<ReturnType<typeof readResult>>): boolean {
  if (series === undefined || errors.length > 0) return true;
  return value ? seriesOffered(value).includes(series) : series === "general";
}

function unreadable(email: string): "invalid-email" | "unsupported-email" {
  return isInternational(email) ? "unsupported-email" : "invalid-email";
}

/** The address of a form: the suggested one where that button was pressed and nothing was typed since. */
function emailIn(form: Record<string, unknown>): unknown {
  const { email, [ASKED_FIELD]: asked, [TAKE_FIELD]: taken } = form;
  if (typeof email !== "string" || typeof taken !== "string") return email;
  return taken !== "" && normaliseAddress(email) === asked ? taken : email;
}

/** A form's fields in the shape of the JSON; empty ones count as left out, unknown ones are ignored. */
function fromForm(form: Record<string, unknown>): Record<string, unknown> {
  const given = (name: string) => (form[name] === "" ? undefined : form[name]);
  const boxes = { ...wordingsIn(form), ...((form.consents ?? {}) as Record<string, unknown>) };
  const chosen = chosenIn(form);
  const source = [...UTM, FROM_FIELD].filter((name) => given(name)).map((name) => [name, form[name]]);
  const lead = {
    ...Object.fromEntries(
      ["result", "version", "series", "firstName", "locale", "timeZone", "redirect"].map((name) => [
        name,
        given(name),
      ]),
    ),
    ...(chosen.series ? { series: chosen.series } : {}),
    email: emailIn(form),
    answers: form.answers && numbersIn(form.answers as Record<string, unknown>),
    consents: CONSENT_IDS.filter(
      (id) => chosen.consents.includes(id) || isTicked(Object(form.consents)[id]),
    ).map((id) => ({
      id,
      version: wordingOf(id, boxes[id]),
    })),
    source: source.length > 0 ? Object.fromEntries(source) : undefined,
  };
  return Object.fromEntries(Object.entries(lead).filter(([, value]) => value !== undefined));
}

/** Fields of a site's form that nobody sees, with the pointer at which one would be found wrong. */
const CARRIED: Readonly<Record<string, string>> = {
  redirect: "/redirect",
  timeZone: "/timeZone",
  version: "/version",
  series: "/series",
  firstName: "/firstName",
  ...Object.fromEntries([...UTM, FROM_FIELD].map((name) => [name, `/source/${name}`])),
};

/** What a form that comes back must bring along again: hidden fields, answers, and no field that was wrong. */
export function carriedFields(
  form: Record<string, unknown>,
  errors: readonly FieldProblem[],
): Record<string, string> {
  const isWrong = (pointer: string) => errors.some((error) => error.pointer.startsWith(pointer));
  const hidden = Object.entries(CARRIED)
    .filter(([, pointer]) => !isWrong(pointer))
    .map(([name]) => [name, form[name]] as const);
  const sheet = isWrong("/answers") ? {} : (Object(form.answers) as Record<string, unknown>);
  // Beside a result nobody has looked at the answers: only the quiz's own names go back.
  const answers = everyItem.map(({ id }) => [`answers[${id}]`, sheet[id]] as const);
  const kept = [...hidden, ...answers].filter(
    (field): field is readonly [string, string] => typeof field[1] === "string" && field[1] !== "",
  );
  return Object.fromEntries(kept);
}

/** A box sends the version of its wording; one that just says "on" shows the wording of now. */
function wordingOf(id: ConsentId, value: unknown): string {
  const current = currentConsents().find((consent) => consent.id === id)?.version ?? "";
  return isKnownConsent(id, String(value)) ? String(value) : current;
}

function readConsents({ consents }: LeadBody) {
  const errors: FieldProblem[] = [];
  const value: { id: ConsentId; version: string }[] = [];
  consents.forEach(({ id, version }, i) => {
    if (!isKnownConsent(id, version)) errors.push({ code: "unknown-consent", pointer: `/consents/${i}` });
    else if (!value.some((each) => each.id === id)) value.push({ id, version });
  });
  const mayWrite = value.some(({ id }) => id === "letters" || id === "newsletter");
  if (!mayWrite && errors.length === 0) errors.push({ code: "consent-required", pointer: "/consents" });
  return { value, errors };
}

async function readResult(
  deps: Deps,
  lead: LeadBody,
  locale: Locale,
): Promise<{ value: QuizResult | null; errors: FieldProblem[] }> {
  if (lead.result !== undefined) {
    const opened = await openResult(deps.vault, lead.result, deps.now(), deps.norms);
    if (opened.ok) return { value: opened.value.result, errors: [] };
    return { value: null, errors: [{ code: `${opened.code}-result`, pointer: "/result" }] };
  }
  if (lead.answers === undefined) return { value: null, errors: [] };
  const scored = await scoreQuiz(deps, {
    version: lead.version ?? versionFor(Object.keys(lead.answers)),
    locale,
    answers: lead.answers,
    keepAnswers: false,
  });
  if (scored.ok) return { value: scored.value.result, errors: [] };
  return { value: null, errors: [...scored.problems] };
}

function sourceOf({ source }: LeadBody, page: string | null): SignUpInput["source"] {
  const { page: named, ...utm } = (source ?? {}) as Record<string, string | undefined>;
  const given = Object.entries(utm).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !ADDRESS_LIKE.test(entry[1]),
  );
  const from = named === undefined ? page : withoutQuery(named);
  return { page: from && ADDRESS_LIKE.test(from) ? null : from, utm: Object.fromEntries(given) };
}

/** What is told along is kept in the clear, and a campaign's links may carry their reader's address. */
const ADDRESS_LIKE = /@|%40/i;

/** A query may hold anything. */
function withoutQuery(page: string): string {
  return page.split(/[?#]/)[0] ?? "";
}
