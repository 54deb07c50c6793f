import { Hono } from "hono";
import { HONEYPOT_FIELD, TURNSTILE_FIELD } from "../../abuse/form-fields.ts";
import { passesChallenge } from "../../abuse/turnstile.ts";
import { CONSENT_IDS, type ConsentId } from "../../consents.ts";
import type { FormConfig } from "../../forms/form-config.ts";
import { proposeConfig } from "../../forms/propose-config.ts";
import { networksOf } from "../../privacy/network.ts";
import { type ProblemCode, problemDetail } from "../../texts/problems.ts";
import { isOpen } from "../../usecases/forms/is-open.ts";
import { refuseFormPost } from "../../usecases/forms/refuse-form-post.ts";
import { takeFormPost } from "../../usecases/forms/take-form-post.ts";
import { tickSoon } from "../../usecases/letters/tick-soon.ts";
import type { GuardRefusal } from "../../usecases/sign-up/guard-sign-up.ts";
import { refererOf } from "../http/allowed-page.ts";
import { type AppContext, type AppEnv, localeOf } from "../http/context.ts";
import { type FieldProblem, problem } from "../http/problem.ts";
import type { Validated } from "../http/validate.ts";
import { type ReadLead, readLead } from "../sign-up/read-lead.ts";
import { formAgain, tooManyForPeople, wayOn } from "./form-answers.tsx";
import { formOf, type ReadablePost, readFormPost, testedFormOf } from "./read-form-post.ts";

/** How many of a poster's own names the test says back. */
const UNUSED_SHOWN = 100;

/** What form builders post: taken as a sign-up, and answered as each of them needs. */
export const formsApi = new Hono<AppEnv>()
  .post("/v1/forms/:formId", async (c) => {
    const form = formOf(c);
    const deps = c.get("deps");
    if (!form || !(await isOpen(deps, form))) return problem(c, localeOf(c, form?.locale), "form-not-on");
    const post = await readFormPost(c, form);
    if (!post.ok) {
      await refuseFormPost(deps, { form: form.id, identity: post.identity }, [
        { code: post.code, pointer: "" },
      ]);
      return problem(c, localeOf(c, form.locale), post.code);
    }
    const read = await readPostedLead(c, post);
    if (!read.ok) return refused(c, post, "invalid-fields", read.errors);
    const { input, redirect } = read.value;
    if (!(await isLetIn(c, post)))
      return refused(c, post, "invalid-fields", [
        { code: "challenge-failed", pointer: `/${TURNSTILE_FIELD}` },
      ]);
    const taken = await takeFormPost(deps, {
      form: form.id,
      identity: post.identity,
      hasOwnId: post.hasOwnId,
      input,
      ownTexts: ownTextsOf(form),
      isMachine: isMachine(post),
      ...whereFrom(c, post),
    });
    if (!taken.ok) return notLetThrough(c, post, taken);
    // Also after a silent one: the work after the answer, too, tells nobody who is known.
    c.executionCtx.waitUntil(tickSoon(deps));
    return accepted(c, post, redirect);
  })
  .post("/v1/forms/:formId/test", async (c) => {
    const form = testedFormOf(c);
    if (!form) return problem(c, localeOf(c), "not-found");
    const post = await readFormPost(c, form, true);
    if (!post.ok) return problem(c, localeOf(c, form.locale), post.code);
    const read = await readPostedLead(c, post);
    const { found, unused, unclear, lead } = post.mapped;
    const isOn = await isOpen(c.get("deps"), form);
    const answer = {
      form: form.id,
      builder: form.builder,
      on: isOn,
      ...(isOn ? {} : { detail: problemDetail("form-not-on", languageOf(c, post)) }),
      authentic: post.isAuthentic,
      wouldBeTaken: read.ok && isOn,
      found: Object.fromEntries(found.map(({ field, key }) => [field, key])),
      ticked: lead.consents.map(({ id }) => id),
      unclear: unclear.map(({ id, key, value }) => ({ consent: id, field: key, value })),
      unused: unused.slice(0, UNUSED_SHOWN),
      errors: read.ok ? [] : read.errors,
      configuration: { [form.id]: proposeConfig(form, post.mapped) },
    };
    // Elementor knows no other success.
    return c.json(answer, 200, { "cache-control": "no-store" });
  });

async function readPostedLead(c: AppContext, post: ReadablePost): Promise<Validated<ReadLead>> {
  const locale = languageOf(c, post);
  const page = post.form.builder === "html" ? refererOf(c) : null;
  const body = { ok: true, kind: "json", value: post.mapped.lead, repeated: [] } as const;
  const read = await readLead(c.get("deps"), body, { locale, page, isMapped: true });
  const unclear = post.mapped.unclear.map(({ id }) => ({
    code: "consent-unknown" as const,
    pointer: `/consents/${id}`,
  }));
  if (unclear.length === 0) return read;
  return { ok: false, errors: [...(read.ok ? [] : read.errors), ...unclear] };
}

/** The form's own sentences, by consent. */
function ownTextsOf({ consents }: FormConfig): Partial<Record<ConsentId, string>> {
  const texts = CONSENT_IDS.flatMap((id) => (consents[id]?.text ? [[id, consents[id].text]] : []));
  return Object.fromEntries(texts);
}

function languageOf(c: AppContext, post: ReadablePost) {
  return localeOf(c, post.mapped.lead.locale);
}

/** Nobody sees this field, so whoever fills it in is told what everybody is told, after the same work. */
function isMachine(post: ReadablePost): boolean {
  return post.filledNames.includes(HONEYPOT_FIELD);
}

/**
 * Where Turnstile is set, whoever fills in a form shows that they are a person: unless its builder signed the post, or the
 * coach said in forms.json that nobody can.
 */
async function isLetIn(c: AppContext, { form, isAuthentic, challenge }: ReadablePost): Promise<boolean> {
  if (isAuthentic || form.isUnsigned) return true;
  return passesChallenge(c.get("deps"), { [TURNSTILE_FIELD]: challenge });
}

/** A browser sits in front of an HTML form; behind the others only their servers see the answer. */
function isForPeople(c: AppContext, { form, kind }: ReadablePost): boolean {
  return form.builder === "html" && kind === "form" && !c.req.header("accept")?.includes("application/json");
}

/** Elementor takes 200 for a success and nothing else does harm with it. */
function accepted(c: AppContext, post: ReadablePost, redirect: string | null): Response {
  if (isForPeople(c, post)) return wayOn(c, languageOf(c, post), redirect);
  return c.json({ status: "accepted" }, 200, { "cache-control": "no-store" });
}

async function refused(
  c: AppContext,
  post: ReadablePost,
  code: ProblemCode,
  errors: readonly FieldProblem[],
): Promise<Response> {
  const { form, identity } = post;
  const said = (pointer: string) => post.mapped.unclear.find(({ id }) => pointer === `/consents/${id}`);
  const reasons = (errors.length > 0 ? errors : [{ code, pointer: "" }]).map((error) => {
    const box = error.code === "consent-unknown" ? said(error.pointer) : undefined;
    return box ? { ...error, field: box.key, value: box.value } : error;
  });
  await refuseFormPost(c.get("deps"), { form: form.id, identity }, reasons);
  const locale = languageOf(c, post);
  if (!isForPeople(c, post)) return problem(c, locale, code, errors);
  if (code === "too-many-requests") return tooManyForPeople(c, locale);
  return formAgain(c, locale, form, post.mapped.lead, errors);
}

function notLetThrough(c: AppContext, post: ReadablePost, why: GuardRefusal): Promise<Response> {
  switch (why.code) {
    case "too-many-requests":
      c.header("retry-after", String(why.retryAfterS));
      return refused(c, post, why.code, []);
    case "disposable-email":
      return refused(c, post, "invalid-fields", [{ code: why.code, pointer: "/email" }]);
  }
}

/**
 * Whom limits count. A server that posts for its visitors is no network of theirs: what it says of them is believed
 * of an authentic post. Any other is limited as whoever posts to /v1/leads.
 */
function whereFrom(c: AppContext, { form, isAuthentic, mapped }: ReadablePost) {
  if (isAuthentic) return { networks: networksOf(mapped.remoteIp ?? undefined), site: `form ${form.id}` };
  const networks = networksOf(c.req.header("cf-connecting-ip"));
  return { networks, site: URL.parse(c.req.header("origin") ?? "")?.origin ?? null };
}
