import { ASKED_FIELD, TAKE_FIELD } from "../../abuse/form-fields.ts";
import { CONSENT_IDS, type ConsentId, isKnownConsent, OWN_WORDING, UNDECLARED } from "../../consents.ts";
import { knownZone } from "../../drip/schedule.ts";
import { firstNameIn } from "../../forms/first-name.ts";
import { readOwnBox } from "../../forms/read-consents.ts";
import { isInternational, normaliseAddress, withoutInvisibleEnds } from "../../privacy/address.ts";
import { everyItem, versionFor } from "../../quiz/attachment/definition.ts";
import { seriesOffered } from "../../quiz/attachment/series.ts";
import type { Locale, QuizResult } from "../../quiz/types.ts";
import type { Deps } from "../../usecases/deps.ts";
import { openResult } from "../../usecases/quiz/result-token.ts";
import { scoreQuiz } from "../../usecases/quiz/score-quiz.ts";
import type { SignUpInput } from "../../usecases/sign-up/sign-up.ts";
import { boxValues, type SentBody } from "../http/body.ts";
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

export interface Visitor {
  locale: Locale;
  page: string | null;
  /** What was shown was worked out from a form's own configuration, and need be none of ours. */
  isMapped?: boolean;
}

/** A lead as it was sent, checked: JSON strictly, a form leniently; both end in the same sign-up. */
export async function readLead(deps: Deps, body: SentBody, visitor: Visitor): Promise<Validated<ReadLead>> {
  const isForm = body.kind === "form";
  const form = isForm ? (body.value as Record<string, unknown>) : {};
  const unclear = isForm ? unclearConsents(form.consents) : [];
  const checked = validate(leadSchema, isForm ? fromForm(form) : body.value);
  if (!checked.ok) return checked;
  const twice = repeatedProblems(body.repeated, everyItem);
  if (twice.length > 0) return { ok: false, errors: twice };
  const lead = checked.value;
  const email = normaliseAddress(lead.email);
  const consents = readConsents(lead, isForm || visitor.isMapped === true);
  const result = await readResult(deps, lead, visitor.locale);
  const errors: FieldProblem[] = [...unclear, ...consents.errors, ...result.errors];
  if (!isOffered(lead, result)) errors.push({ code: "series-not-offered", pointer: "/series" });
  if (email === null) errors.unshift({ code: unreadable(lead.email), pointer: "/email" });
  if (email === null || errors.length > 0) return { ok: false, errors };
  const input: SignUpInput = {
    email,
    result: result.value,
    series: lead.series,
    firstName: firstNameIn(lead.firstName),
    locale: lead.locale ?? visitor.locale,
    timeZone: knownZone(lead.timeZone ?? "", deps.brand.timeZone),
    consents: consents.value,
    source: sourceOf(lead, visitor.page),
    form: isForm ? "site-form" : "api",
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

/** What was typed as an address, so far as it can be read: what a suggestion is made of, and known by. */
export function typedAddress(email: unknown): string {
  const text = typeof email === "string" ? email : "";
  return normaliseAddress(text) ?? withoutInvisibleEnds(text).toLowerCase();
}

/** The address of a form: the suggested one where that button was pressed and nothing was typed since. */
function emailIn(form: Record<string, unknown>): unknown {
  const { email, [ASKED_FIELD]: asked, [TAKE_FIELD]: taken } = form;
  if (typeof email !== "string" || typeof taken !== "string") return email;
  return taken !== "" && typedAddress(email) === asked ? taken : email;
}

/** A form's fields in the shape of the JSON; empty ones count as left out, unknown ones are ignored. */
function fromForm(form: Record<string, unknown>): Record<string, unknown> {
  const given = (name: string) => (form[name] === "" ? undefined : form[name]);
  const boxes = Object(form.consents ?? {}) as Record<string, unknown>;
  const wordings = wordingsIn(form);
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
    consents: CONSENT_IDS.flatMap((id) => {
      const { tick, version } = readOwnBox(id, boxValues(boxes[id]));
      const said = String(wordings[id]);
      const isChosen = chosen.consents.includes(id);
      if (tick !== "yes" && !isChosen) return [];
      if (isKnownConsent(id, said)) return [{ id, version: said }];
      return [{ id, version: version ?? UNDECLARED }];
    }),
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

/** Boxes that say neither yes nor no: the form has to be mended before anybody is signed up by it. */
function unclearConsents(boxes: unknown): FieldProblem[] {
  const sent = Object(boxes ?? {}) as Record<string, unknown>;
  return CONSENT_IDS.filter((id) => readOwnBox(id, boxValues(sent[id])).tick === "unknown").map((id) => ({
    code: "consent-unknown",
    pointer: `/consents/${id}`,
  }));
}

/** @param isForm what was shown is what its form declares, which may be nothing. */
function readConsents({ consents }: LeadBody, isForm: boolean) {
  const errors: FieldProblem[] = [];
  const value: { id: ConsentId; version: string }[] = [];
  consents.forEach(({ id, version }, i) => {
    const isDeclared = isKnownConsent(id, version) || (isForm && isOfForm(id, version));
    if (!isDeclared) errors.push({ code: "unknown-consent", pointer: `/consents/${i}` });
    else if (!value.some((each) => each.id === id)) value.push({ id: id as ConsentId, version });
  });
  const mayWrite = value.some(({ id }) => id === "letters" || id === "newsletter");
  if (!mayWrite && errors.length === 0) errors.push({ code: "consent-required", pointer: "/consents" });
  return { value, errors };
}

function isOfForm(id: string, version: string): boolean {
  return CONSENT_IDS.some((each) => each === id) && (version === UNDECLARED || version === OWN_WORDING);
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
